"""Holds the log's chain against what the log says: the first line that is not as it was written, or that all are.

The log is read in pages, so a million lines take no more memory than some thousands.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from django.db.models import QuerySet

from larix.access.deeds import link
from larix.access.models import ExpiredSegment, LogLine, LogSubject
from larix.access.verbs import Verb
from larix.core.canonical import digest

PAGE = 5_000  # lines
UNREADABLE = (ValueError, TypeError, AttributeError)  # what stands in a column is of no kind that was ever stored there


class Fault(StrEnum):
    CHANGED = "changed"  # says something else than when it was written
    MISSING = "missing"
    PUT_IN = "put in"
    PEOPLE = "people"  # concerns others than when it was written
    REMOVED = "removed"  # gone from the beginning, and no deed says so
    OTHER_CHAIN = "other chain"  # whole in itself, and not what was printed of it before


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a line of the chain was when it was printed somewhere else. `source` names where."""

    number: int
    link: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Broken:
    """The first place where the log is not as it was written. `at`: the line's own instant; None if it is gone."""

    number: int
    at: datetime | None
    fault: Fault
    source: str = ""  # of the anchor that does not fit


@dataclass(frozen=True, slots=True)
class Expired:
    """What is left of the lines that were past their time: the first and last numbers of all of it."""

    last_number: int
    link: str


@dataclass(frozen=True, slots=True)
class Verified:
    """`lines` were looked at. `held`: so many anchors fit; `expired_anchors` speak of lines that have expired."""

    lines: int
    last: Anchor | None
    expired: Expired | None
    held: int
    expired_anchors: int
    broken: Broken | None


def last_anchor() -> Anchor | None:
    """The chain's newest line, to be printed elsewhere; None while the log is empty."""
    row = LogLine.objects.order_by("-number").values_list("number", "link").first()
    return None if row is None else Anchor(*row)


def verify(anchors: Collection[Anchor] = ()) -> Verified:
    """Go through the whole chain, and hold these anchors against it."""
    segment = ExpiredSegment.objects.order_by("-last_number").first()
    expired = None if segment is None else Expired(segment.last_number, segment.link)
    walk = _Walk(expired, anchors)
    broken = walk.go()
    last = Anchor(walk.number, walk.link) if walk.lines else None
    return Verified(walk.lines, last, expired, walk.held, walk.gone, broken)


class _Walk:
    """One going through: where it has come to, and what it holds the lines against."""

    def __init__(self, expired: Expired | None, anchors: Collection[Anchor]):
        self.expired = expired
        self.number, self.link = (0, "") if expired is None else (expired.last_number, expired.link)
        self.began = self.number
        self.anchors: dict[int, list[Anchor]] = defaultdict(list)
        for anchor in anchors:
            self.anchors[anchor.number].append(anchor)
        self.gone = sum(anchor.number < self.began for anchor in anchors)
        self.held = self.lines = 0
        self.told: tuple[int, str] | None = None  # what the newest deed of removing says was removed

    def go(self) -> Broken | None:
        return self._no_anchor(None) or self._lines() or self._removed_by_a_deed() or self._goes_on()

    def _lines(self) -> Broken | None:
        end = LogLine.objects.order_by("-number").values_list("number", flat=True).first() or 0
        for number, line, people in _pages(end):
            wrong = self._wrong(number, line, people)
            if wrong is not None:
                return wrong
        return None

    def _wrong(self, number: int, line: LogLine | None, people: list[str]) -> Broken | None:
        if number != self.number + 1:
            return self._numbered_wrong(number, line)
        if line is None:
            return Broken(number, None, Fault.CHANGED)
        if not _follows(self.link, line):
            return self._does_not_follow(line)
        if len(people) != line.subjects or digest(people) != line.subjects_digest:
            return Broken(number, line.at, Fault.PEOPLE)
        self.number, self.link, self.lines = number, line.link, self.lines + 1
        if line.verb == Verb.LOG_EXPIRED:
            self.told = (int(line.counts.get("last", 0)), str(line.counts.get("link", "")))
        return self._no_anchor(line.at)

    def _numbered_wrong(self, number: int, line: LogLine | None) -> Broken:
        if number <= self.number:  # of a segment that is gone
            return Broken(number, None if line is None else line.at, Fault.PUT_IN)
        return Broken(self.number + 1, None, Fault.MISSING)

    def _does_not_follow(self, line: LogLine) -> Broken:
        """A line that was put in has moved those after it up by one: counted one lower, the next one still follows."""
        before = self._before(self.number)
        if before is not None and _follows(before, line, number=self.number):
            put_in = LogLine.objects.get(number=self.number)
            return Broken(put_in.number, put_in.at, Fault.PUT_IN)
        after = LogLine.objects.filter(number=line.number + 1).first()
        if after is not None and _follows(self.link, after, number=line.number):
            return Broken(line.number, line.at, Fault.PUT_IN)
        return Broken(line.number, line.at, Fault.CHANGED)

    def _before(self, number: int) -> str | None:
        """The link that line `number` followed; None where that was no line that is here."""
        if number - 1 == self.began:
            return "" if self.expired is None else self.expired.link
        return LogLine.objects.filter(number=number - 1).values_list("link", flat=True).first()

    def _no_anchor(self, at: datetime | None) -> Broken | None:
        """An anchor of the line that was come to, and that does not fit; None where all do."""
        for anchor in self.anchors.get(self.number, ()):
            if anchor.link != self.link:
                return Broken(self.number, at, Fault.OTHER_CHAIN, anchor.source)
            self.held += 1
        return None

    def _removed_by_a_deed(self) -> Broken | None:
        """What is gone from the beginning went by a deed, and its own line in the chain says which."""
        if self.expired is None or self.told == (self.expired.last_number, self.expired.link):
            return None
        return Broken(self.expired.last_number, None, Fault.REMOVED)

    def _goes_on(self) -> Broken | None:
        """An anchor of a line that has not come yet: the log's end was cut off."""
        beyond = [anchor for number in self.anchors if number > self.number for anchor in self.anchors[number]]
        return Broken(self.number + 1, None, Fault.MISSING, beyond[0].source) if beyond else None


def _follows(before: str, line: LogLine, *, number: int | None = None) -> bool:
    """Whether the line's own link is the one it would have after `before`, counted as `number` if given."""
    stood, line.number = line.number, line.number if number is None else number
    try:
        return link(before, line) == line.link
    except UNREADABLE:
        return False
    finally:
        line.number = stood


def _pages(end: int) -> Iterator[tuple[int, LogLine | None, list[str]]]:
    """Every line up to number `end`, with the keys of its people; None for one that cannot be read at all."""
    after: int | None = None
    while True:
        rows = LogLine.objects.filter(number__lte=end).order_by("number")
        page = _readable(rows if after is None else rows.filter(number__gt=after))
        if not page:
            return
        people = _people(page[0][0], page[-1][0])
        for number, line in page:
            yield number, line, sorted(people.get(number, ()))
        after = page[-1][0]


def _readable(rows: QuerySet[LogLine]) -> list[tuple[int, LogLine | None]]:
    try:
        return [(line.number, line) for line in rows[:PAGE]]
    except UNREADABLE:  # something stands there that no line ever held: find out in which
        return [(number, _one(number)) for number in rows.values_list("number", flat=True)[:PAGE]]


def _one(number: int) -> LogLine | None:
    try:
        return LogLine.objects.get(number=number)
    except UNREADABLE:
        return None


def _people(first: int, last: int) -> dict[int, list[str]]:
    """The keys of everybody concerned by these lines, by line number."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = LogSubject.objects.filter(line__number__gte=first, line__number__lte=last)
    for number, key in rows.values_list("line__number", "person_key").iterator(PAGE):
        found[number].append(str(key))
    return found
