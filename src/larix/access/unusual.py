"""Which readings are unusual enough for somebody to ask about: pure, from who read whom and when. It accuses nobody.

Larix knows no staff member's own address, so neighbours are people who live in one street with one another.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from larix.access.actor import OSLO
from larix.core.words import Words

NUMBER = re.compile(r"\s*\d.*$")  # of a house, and what follows it


class Why(StrEnum):
    OWN_NAME = "own_name"
    NEIGHBOURS = "neighbours"
    MANY = "many"


SAID = {
    Why.OWN_NAME: Words(
        "Samme etternavn som den som leste", "Same etternamn som den som las", "The same family name as the reader"
    ),
    Why.NEIGHBOURS: Words(
        "Flere i samme gate på én dag", "Fleire i same gate på éin dag", "Several people in one street on one day"
    ),
    Why.MANY: Words("Mange på kort tid", "Mange på kort tid", "Many people in a short time"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One opening of one person's record. `reader` is an account's key."""

    at: datetime
    reader: str
    person: UUID


@dataclass(frozen=True, slots=True)
class Known:
    """What the vault has of a person that a reading is judged by."""

    family_name: str
    address: str
    postal_code: str

    @property
    def street(self) -> tuple[str, str] | None:
        """The street without the house; None where there is no address."""
        name = NUMBER.sub("", self.address).strip().casefold()
        return (name, self.postal_code) if name and self.postal_code else None


@dataclass(frozen=True, slots=True)
class Many:
    """More people than this within so many minutes are many: the installation's own limit."""

    people: int
    minutes: int


@dataclass(frozen=True, slots=True)
class Unusual:
    """Why somebody may want to ask `reader` about it, whom they read, in the order of the first time, and when."""

    why: Why
    reader: str
    people: tuple[UUID, ...]
    first_at: datetime
    last_at: datetime


def unusual(
    readings: Iterable[Reading], *, names: Mapping[str, str], people: Mapping[UUID, Known], many: Many
) -> tuple[Unusual, ...]:
    """The latest first. `names`: of readers, by account; `people`: those whom the vault knows."""
    days: dict[tuple[str, object], list[Reading]] = defaultdict(list)
    for reading in sorted(readings, key=lambda each: each.at):
        days[reading.reader, reading.at.astimezone(OSLO).date()].append(reading)
    found = [
        each
        for (reader, _day), theirs in days.items()
        for each in _of_a_day(theirs, names.get(reader, ""), people, many)
    ]
    return tuple(sorted(found, key=lambda each: (each.last_at, each.reader, each.why), reverse=True))


def _of_a_day(theirs: Sequence[Reading], name: str, people: Mapping[UUID, Known], many: Many) -> Iterator[Unusual]:
    own = name.split()[-1].casefold() if name.split() else ""
    streets: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    alike = []
    for reading in theirs:
        known = people.get(reading.person)
        if known is None:
            continue
        if own and known.family_name.strip().casefold().split()[-1:] == [own]:
            alike.append(reading)
        if (street := known.street) is not None:
            streets[street].append(reading)
    if alike:
        yield _row(Why.OWN_NAME, alike)
    for readings in streets.values():
        if len({each.person for each in readings}) > 1:
            yield _row(Why.NEIGHBOURS, readings)
    most = _most_at_once(theirs, timedelta(minutes=many.minutes))
    if len({each.person for each in most}) > many.people:
        yield _row(Why.MANY, most)


def _most_at_once(theirs: Sequence[Reading], span: timedelta) -> Sequence[Reading]:
    """The stretch, no longer than `span`, in which most people were read."""
    best: Sequence[Reading] = ()
    most, start = 0, 0
    within: dict[UUID, int] = defaultdict(int)
    for end, reading in enumerate(theirs):
        within[reading.person] += 1
        while reading.at - theirs[start].at > span:
            left = theirs[start].person
            within[left] -= 1
            if not within[left]:
                del within[left]
            start += 1
        if len(within) > most:
            most, best = len(within), theirs[start : end + 1]
    return best


def _row(why: Why, readings: Sequence[Reading]) -> Unusual:
    people = tuple(dict.fromkeys(each.person for each in readings))
    return Unusual(why, readings[0].reader, people, readings[0].at, readings[-1].at)
