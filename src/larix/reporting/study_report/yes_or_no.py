"""Outcomes that are yes or no: their mean is a count by another name, so the few who said either are protected.

25 of 30 people are a mean of 0.83. And a mean of whole numbers tells how many they are where n is withheld: 5.28 is no
mean of 48 people. So it is printed with a decimal less there.
"""

from collections.abc import Mapping
from math import isclose
from typing import Any, Protocol

from larix.reporting.study_report.shape import ChangeRow, OutcomeFacts, Results
from larix.reporting.study_report.why import Why

Key = tuple[str, ...]
ONE, TWO = 1, 2


class Book(Protocol):
    """What is needed of a ledger here."""

    counts: dict[Key, Any]

    def enter(self, key: Key, people: int) -> Key: ...

    def add_up(self, whole: Key, *parts: Key) -> None: ...


def is_yes_or_no(facts: OutcomeFacts) -> bool:
    return (facts.low, facts.high) == (0, 1)


def enter_yes_or_no(book: Book, results: Results) -> None:
    """After n of each outcome, change and way."""
    for name in (name for name, facts in results.about.outcomes.items() if is_yes_or_no(facts)):
        for row in results.outcomes[name]:
            _split(book, ("outcome", name, str(row.wave), "n"), (name, str(row.wave)), _hits(row.n, row.mean))
        for change in results.change[name]:
            for which, people in zip(("yes", "no"), _moved(change), strict=True):
                key = book.enter((which, name, f"change {change.wave}"), people)
                book.add_up(("change", name, str(change.wave), "n"), key)
        for wave in dict.fromkeys(row.wave for row in results.strata.get(name, ()) if row.by == "way"):
            _by_way(book, results, name, wave)


def _by_way(book: Book, results: Results, name: str, wave: int) -> None:
    rows = [row for row in results.strata[name] if row.by == "way" and row.wave == wave]
    for row in rows:
        place = (name, f"{wave} {row.code}")
        _split(book, ("stratum", name, str(wave), row.code), place, _hits(row.n, row.mean))
    for which in ("yes", "no"):
        book.add_up((which, name, str(wave)), *((which, name, f"{wave} {row.code}") for row in rows))


def _split(book: Book, n: Key, place: Key, hits: int) -> None:
    people: int = book.counts[n].people
    yes, no = book.enter(("yes", *place), hits), book.enter(("no", *place), people - hits)
    book.add_up(n, yes, no)


def _hits(n: int | None, mean: float | None) -> int:
    return round((n or 0) * (mean or 0))


def _moved(row: ChangeRow) -> tuple[int, int]:
    """How many went from no to yes, and from yes to no: n, mean and sd tell both."""
    n, mean = row.n or 0, row.mean or 0.0
    both = (n - 1) * (row.sd or 0.0) ** 2 + n * mean**2 if n else 0.0
    return round((both + n * mean) / 2), round((both - n * mean) / 2)


def told_by_mean(name: str, place: str, blank: Mapping[Key, Why]) -> Why | None:
    """Why the mean of a yes or no may not stand there, if it may not. "Under 5" would read as a mean under 5."""
    return Why.WITHHELD if blank.keys() & {("yes", name, place), ("no", name, place)} else None


def decimals_without_n(decimals: int, n: int, mean: float | None) -> int:
    """Decimals of a mean whose n is withheld."""
    whole_numbers = mean is not None and isclose(n * mean, round(n * mean), abs_tol=1e-6)
    return ONE if decimals >= TWO and whole_numbers else decimals
