"""The log about one person as they read it: looked at again and again on one day by the same one is one line.

No entry is lost: a line holds every time, and what somebody did (not only read) stands by itself.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import BigIntegerField, Case, Count, F, Max, Min, QuerySet, Value, When
from django.db.models.functions import TruncDate

from larix.access.actor import OSLO
from larix.access.models import LogLine
from larix.access.verbs import Verb

READINGS = frozenset({Verb.PERSON_READ, Verb.PEOPLE_LISTED, Verb.WORRY_READ, Verb.SHARED_PICTURE_READ, Verb.FILE_READ})
SAME = ("day", "verb", "account", "role", "held_at_key", "alone")


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody did, and every time they did it that day, the first first. Deeds have one time each."""

    verb: Verb
    account: str
    role: str
    place: str
    times: tuple[datetime, ...]


def grouped(entries: QuerySet[LogLine], page: slice) -> tuple[tuple[Line, ...], int]:
    """A page of the lines, the latest first, and how many lines there are; three queries."""
    marked = _marked(entries)
    groups = marked.values(*SAME).annotate(times=Count("pk"), latest=Max("number"), earliest=Min("number"))
    shown: list[Any] = list(groups.order_by("-latest")[page])
    times = _times(marked, shown)
    return tuple(_line(group, times[_key(group)]) for group in shown), groups.order_by().count()


def _marked(entries: QuerySet[LogLine]) -> QuerySet[LogLine, Any]:
    """Each entry with its day, and with its own number where it is never put together with others."""
    number = F("number")
    alone = Case(When(verb__in=READINGS, then=Value(0)), default=number, output_field=BigIntegerField())
    return entries.annotate(day=TruncDate("at", tzinfo=OSLO), alone=alone)


def _times(marked: QuerySet[LogLine, Any], shown: Iterable[Any]) -> dict[tuple[Any, ...], list[datetime]]:
    """When each of the lines that are shown happened. Entries between them that are on another page are left out."""
    found: dict[tuple[Any, ...], list[datetime]] = defaultdict(list)
    numbers = [group[end] for group in shown for end in ("earliest", "latest")]
    if numbers:
        between = marked.filter(number__gte=min(numbers), number__lte=max(numbers)).order_by("number")
        for entry in between.values("at", *SAME):
            found[_key(entry)].append(entry["at"])
    return found


def _key(row: Any) -> tuple[date | str | int, ...]:
    return tuple(row[name] for name in SAME)


def _line(group: Any, times: list[datetime]) -> Line:
    return Line(Verb(group["verb"]), group["account"], group["role"], group["held_at_key"], tuple(times))
