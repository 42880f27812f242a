"""The counts of who took part in the ledger, and the numbers that stand in print already."""

from typing import Any, Protocol

from larix.reporting.study_report.participation_shape import ParticipationRow
from larix.reporting.study_report.shape import Results
from larix.reporting.study_report.took_part import ASKED
from larix.reporting.study_report.took_part_release import missing_key, n_key, sides_counted
from larix.schedule import PublicTotal
from larix.statistics.disclosure import is_small

Key = tuple[str, ...]


class Book(Protocol):
    """What is needed of a ledger here."""

    counts: dict[Key, Any]
    known: set[Key]

    def enter(self, key: Key, people: int) -> Key: ...

    def add_up(self, whole: Key, *parts: Key) -> None: ...


def enter_participation(book: Book, results: Results) -> None:
    """How many were asked, who is compared, and how both hang together with who joined."""
    row = results.flow[0]
    if row.eligible is None:
        return
    asked = {name: book.enter(("asked", name), getattr(row, name) or 0) for name in ASKED}
    for whole, part in (
        ("eligible", "invited"), ("invited", "answered"), ("answered", "consented"), ("eligible", "consented"),
        ("eligible", "answered"), ("invited", "consented"),
    ):  # fmt: skip
        _within(book, asked[whole], asked[part])
    _alike(book, asked["consented"], ("joined",))
    for side in sides_counted(results):
        _enter_side(book, results, side)
    for total in results.about.public_totals:
        _enter_public(book, results, total)


def _enter_side(book: Book, results: Results, side: str) -> None:
    told, row = results.took_part, results.flow[0]
    people = book.enter(("took", side), getattr(told, side))
    if side == "participants":
        _alike(book, ("asked", "consented"), people)
        _alike(book, people, ("joined",))
        if told is not None and told.weighted is not None:
            _within(book, people, book.enter(("took", "weighted"), told.weighted))
    elif ("took", "participants") in book.counts and row.eligible is not None:
        book.add_up(("asked", "eligible"), ("took", "participants"), people)
    for name in dict.fromkeys(row.characteristic for row in results.participation):
        _enter_rows(book, side, [row for row in results.participation if row.characteristic == name])
    _enter_nearly_alike(book, side, results)


def _enter_rows(book: Book, side: str, rows: list[ParticipationRow]) -> None:
    if any(getattr(row, f"{side}_n") is None for row in rows):  # nothing of it is kept
        return
    parts = [book.enter(n_key(row, side), getattr(row, f"{side}_n") or 0) for row in rows]
    missing = getattr(rows[0], f"{side}_missing")
    if missing is not None:
        parts.append(book.enter(missing_key(rows[0], side), missing))
    book.add_up(("took", side), *parts)


def _enter_nearly_alike(book: Book, side: str, results: Results) -> None:
    """A number that only some have may be of those at one level (a dose, of those on that medicine).

    The ledger cannot know it, so every number with nearly as many people as a level is taken to be one.
    """
    numbers = [row for row in results.participation if row.level is None and getattr(row, f"{side}_missing")]
    levels = [row for row in results.participation if row.level is not None and getattr(row, f"{side}_n") is not None]
    for number in numbers:
        for level in levels:
            if is_small(abs(getattr(number, f"{side}_n") - getattr(level, f"{side}_n"))):
                _alike(book, n_key(number, side), n_key(level, side))


def _enter_public(book: Book, results: Results, total: PublicTotal) -> None:
    """A number in print is known, also where ours has become another one: the few between them are protected."""
    key = _key(results, total)
    if key not in book.counts:
        return
    count = book.counts[key].people
    if count == total.value:
        book.known.add(key)
        return
    printed = book.enter(("~", "printed", total.of), total.value)
    book.known.add(printed)
    _alike(book, key, printed)


def _key(results: Results, total: PublicTotal) -> Key:
    of, _, described = total.of.partition(":")
    if not described:
        return "asked", of
    name, _, level = described.partition("=")
    pool = next((row for row in results.participation if row.characteristic == name and level in row.pools), None)
    return "took", name, "participants", f"n {pool.level if pool else level}"


def _within(book: Book, whole: Key, part: Key) -> None:
    """What is left over is a count too, unless there are more in the part (a consent without a letter)."""
    if book.counts[part].people <= book.counts[whole].people:
        book.add_up(whole, part)


def _alike(book: Book, one: Key, other: Key) -> None:
    """Two counts of nearly the same people: whoever subtracts them learns of those between."""
    whole, part = sorted((one, other), key=lambda key: -book.counts[key].people)
    book.add_up(whole, part)
