"""The counts of how people were heard, and of what they said mattered, in the ledger.

People are counted once in a row, so the rows of a table add up to more than its whole: who stands in several of them
is a count too, and is protected like any other.
"""

from collections.abc import Collection
from typing import Any, Protocol

from larix.reporting.study_report.heard_pooling import FACE_TO_FACE, OTHER
from larix.reporting.study_report.heard_shape import MatteredRow
from larix.reporting.study_report.mattered import ALL, INSTRUMENT, period_of
from larix.reporting.study_report.shape import Results

Key = tuple[str, ...]
SAID = ("people", "helped", "harmed")


class Book(Protocol):
    """What is needed of a ledger here."""

    counts: dict[Key, Any]

    def enter(self, key: Key, people: int) -> Key: ...

    def add_up(self, whole: Key, *parts: Key) -> None: ...

    def guard_share(self, key: Key, group: int) -> None: ...


def enter_heard(book: Book, results: Results) -> None:
    _mattered(book, results)
    _attempts(book, results)
    _held(book, results)
    _strata(book, results)


def mattered_key(row: MatteredRow, field: str) -> Key:
    return "mattered", row.period, row.group or "", row.factor or "", field


def _mattered(book: Book, results: Results) -> None:
    rows = {(row.period, row.factor, row.group): row for row in results.what_mattered}
    for row in rows.values():
        people, *split = (book.enter(mattered_key(row, name), getattr(row, name) or 0) for name in SAID)
        for part in split:
            within(book, people, part)
            book.guard_share(part, row.people or 0)
    for place, row in rows.items():
        _inside(book, rows, place, row)
    asked_at_the_start = period_of(results.flow[0].wave) in {row.period for row in rows.values()}
    for row in rows.values():
        for whole in (("joined",), *([] if asked_at_the_start else [("seen", "seen")])):
            within(book, whole, mattered_key(row, "people"))
        if row.factor is None and row.group is None:
            _beside_completeness(book, results, row)


def _inside(book: Book, rows: dict[Any, MatteredRow], place: Any, row: MatteredRow) -> None:
    """One row with what it is made of: its periods, the factors of its group, and all that was named."""
    period, factor, group = place
    parts = []
    if period == ALL:
        parts.append([one for at, one in rows.items() if at[0] != ALL and at[1:] == place[1:]])
    if factor is None and group is not None:
        parts.append([one for at, one in rows.items() if at[0] == period and at[2] == group and at[1] is not None])
    if factor is None and group is None:
        parts.append([one for at, one in rows.items() if at[0] == period and (at[1] is None) != (at[2] is None)])
    for some in parts:
        for name in SAID:
            together(book, mattered_key(row, name), [mattered_key(one, name) for one in some])


def _beside_completeness(book: Book, results: Results, row: MatteredRow) -> None:
    """Who answered the form at one wave has answered it in its half-year, and at any wave."""
    people, filled = mattered_key(row, "people"), [one for one in results.completeness if one.instrument == INSTRUMENT]
    there = []
    for one in filled:
        if row.period == ALL or {period_of(wave) for wave in one.waves} == {row.period}:
            waves = "+".join(str(wave) for wave in one.waves)
            there.append(("completeness", INSTRUMENT, waves, "answered"))
            if len(one.waves) == 1:
                within(book, people, there[-1])
    together(book, people, there, each=False)


def _attempts(book: Book, results: Results) -> None:
    """Tries add up; the people who were tried are counted once."""
    if not results.attempts:
        return
    keys: dict[tuple[str, str], list[Key]] = {}
    for row in results.attempts:
        where = ("attempts", row.what, "" if row.wave is None else str(row.wave), row.code or "")
        tries, people = (
            book.enter((*where, "attempts"), row.attempts or 0),
            book.enter((*where, "people"), row.people or 0),
        )
        within(book, tries, people)
        within(book, ("joined",), people)
        kind = "wave" if row.wave is not None else row.what
        keys.setdefault((kind, "attempts"), []).append(tries)
        keys.setdefault((kind, "people"), []).append(people)
    (all_tries,), (all_people,) = keys["all", "attempts"], keys["all", "people"]
    for kind in ("wave", "channel", "outcome", "reason"):
        some = keys.get((kind, "attempts"), [])
        if some:
            book.add_up(all_tries, *some)
        together(book, all_people, keys.get((kind, "people"), []))


def _held(book: Book, results: Results) -> None:
    """Interviews by way; the release edition has no single modes, and one row of all interviewers."""
    ways = [row for row in results.modes if row.mode is None]
    if not ways:
        return
    interviews, people = [], []
    for row in ways:
        interviews.append(book.enter(("held", row.way, "interviews"), row.interviews or 0))
        if row.people is None:
            continue
        people.append(book.enter(("held", row.way, "people"), row.people or 0))
        within(book, interviews[-1], people[-1])
        within(book, ("joined",), people[-1])
    total = book.enter(("~", "held"), sum(row.interviews or 0 for row in ways))
    book.add_up(total, *interviews)
    book.add_up(total, *(("flow", str(row.wave), "done") for row in results.flow))
    all_held = book.enter(("held", "all", "interviews"), sum(row.interviews or 0 for row in results.interviewers))
    book.add_up(total, all_held)


def _strata(book: Book, results: Results) -> None:
    for name, rows in results.strata.items():
        for wave in dict.fromkeys(row.wave for row in rows if row.by == "way"):
            there = [row for row in rows if row.by == "way" and row.wave == wave]
            keys = [book.enter(("stratum", name, str(wave), row.code), row.n or 0) for row in there]
            book.add_up(("outcome", name, str(wave), "n"), *keys)
        _without_a_value(book, name, results)


def _without_a_value(book: Book, name: str, results: Results) -> None:
    """Those who were interviewed in a way, over all waves, and have no value of the outcome."""
    rows = [row for row in results.strata[name] if row.by == "way"]
    held = [("held", row.way, "interviews") for row in results.modes if row.mode is None]
    for code in dict.fromkeys(row.code for row in rows):
        parts = [("stratum", name, str(row.wave), code) for row in rows if row.code == code]
        ways = [key for key in held if key[1] == code or (code == OTHER and key[1] != FACE_TO_FACE)]
        if ways:
            total = book.enter(("~", "held", code), sum(book.counts[key].people for key in ways))
            book.add_up(total, *ways)
            book.add_up(total, *parts)


def within(book: Book, whole: Key, part: Key) -> None:
    """The part's people are all in the whole; those left over are a count."""
    if part in book.counts and book.counts[part].people <= book.counts[whole].people:
        book.add_up(whole, part)


def together(book: Book, whole: Key, parts: Collection[Key], *, each: bool = True) -> None:
    """The whole counts everybody in any part once: whoever is in several parts is a count, and so are the rest."""
    if each:
        for part in parts:
            within(book, whole, part)
    added = sum(book.counts[part].people for part in parts)
    if len(parts) > 1 and added >= book.counts[whole].people:
        total = book.enter(("~", "together", *whole, str(len(parts)), str(sorted(parts))), added)
        book.add_up(total, *parts)
        book.add_up(total, whole)
