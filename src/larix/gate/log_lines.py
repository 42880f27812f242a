"""The log about one person as they read it: looked at again and again on one day by the same one is one line.

No entry is lost: a line holds every time, and what somebody did (not only read) stands by itself.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import BigIntegerField, Case, Count, F, Max, Min, QuerySet, Value, When
from django.db.models.functions import TruncDate

from larix.access.actor import OSLO
from larix.access.models import LogLine
from larix.access.roles import MEANINGS, Role
from larix.access.verbs import Verb
from larix.core.words import Words

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
    entry: str  # the link of the last of them: by this it is asked about


@dataclass(frozen=True, slots=True)
class Somebody:
    """Whoever did something: a name, or a number in its place where the study or unit shows its staff by role."""

    role: Words
    name: str
    number: str = ""


def somebody(account: str, role: str, place: str, names: Mapping[str, str], staff_by_role: Collection[str]) -> Somebody:
    """`names` by account; `staff_by_role`: the places whose staff are shown by number."""
    said = MEANINGS[Role(role)].title
    if role in (Role.PERSON, Role.OPERATOR):
        return Somebody(said, "")
    if place in staff_by_role:
        return Somebody(said, "", number_of(account))
    return Somebody(said, names.get(account, ""))


def number_of(account: str) -> str:
    """By what somebody is asked for whose name is not shown: the beginning of a random key."""
    return account.partition("-")[0].upper()


def grouped(entries: QuerySet[LogLine], page: slice) -> tuple[tuple[Line, ...], int]:
    """A page of the lines, the latest first, and how many lines there are; three queries."""
    marked = _marked(entries)
    groups = marked.values(*SAME).annotate(times=Count("pk"), latest=Max("number"), earliest=Min("number"))
    shown: list[Any] = list(groups.order_by("-latest")[page])
    entries_of = _entries_of(marked, shown)
    return tuple(_line(group, entries_of[_key(group)]) for group in shown), groups.order_by().count()


def _marked(entries: QuerySet[LogLine]) -> QuerySet[LogLine, Any]:
    """Each entry with its day, and with its own number where it is never put together with others."""
    number = F("number")
    alone = Case(When(verb__in=READINGS, then=Value(0)), default=number, output_field=BigIntegerField())
    return entries.annotate(day=TruncDate("at", tzinfo=OSLO), alone=alone)


def _entries_of(marked: QuerySet[LogLine, Any], shown: Iterable[Any]) -> dict[tuple[Any, ...], list[Any]]:
    """When each of the lines that are shown happened. Entries between them that are on another page are left out."""
    found: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
    numbers = [group[end] for group in shown for end in ("earliest", "latest")]
    if numbers:
        between = marked.filter(number__gte=min(numbers), number__lte=max(numbers)).order_by("number")
        for entry in between.values("at", "link", *SAME):
            found[_key(entry)].append(entry)
    return found


def _key(row: Any) -> tuple[date | str | int, ...]:
    return tuple(row[name] for name in SAME)


def _line(group: Any, entries: list[Any]) -> Line:
    times = tuple(entry["at"] for entry in entries)
    verb, place = Verb(group["verb"]), group["held_at_key"]
    return Line(verb, group["account"], group["role"], place, times, entries[-1]["link"])
