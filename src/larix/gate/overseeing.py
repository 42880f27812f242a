"""Unusual reading, as a list for whoever leads: a unit's leader of its patients, a coordinator of a study's interviews.

That readings are looked over is told to everybody who works here, on their own front page.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from larix.access.actor import Actor
from larix.access.deeds import read
from larix.access.models import Account, LogSubject
from larix.access.roles import INTERVIEWS, Role
from larix.access.unusual import Known, Many, Reading, Unusual, Why, unusual
from larix.access.verbs import Verb
from larix.gate.entry import Entry, Outside, only_for
from larix.people.models import Person
from larix.people.queries import identities
from larix.studies.models import Participation
from larix.treatment.models import Responsibility

DAYS = 30  # that the list looks back
SINGLE = (Verb.PERSON_READ, Verb.WORRY_READ, Verb.SHARED_PICTURE_READ, Verb.FILE_READ)  # one person was opened


@dataclass(frozen=True, slots=True)
class UnusualRow:
    """`people` are names, or for those whom the vault does not know their number in the study."""

    why: Why
    reader: str
    people: tuple[str, ...]
    first_at: datetime
    last_at: datetime


def unusual_at_unit(by: Actor, *, many: Many, start: int, size: int) -> tuple[tuple[UnusualRow, ...], int]:
    """For its leader: readings of the unit's patients by anybody who works at a unit."""
    if by.role is not Role.UNIT_LEADER:
        raise Outside
    since = (by.at - timedelta(days=DAYS)).date()
    theirs = Responsibility.objects.filter(unit__key=by.held_at.key).filter(Q(to_on=None) | Q(to_on__gte=since))
    people = Person.objects.filter(pk__in=theirs.values("person"))
    return _listed(by, people, Q(line__held_at_kind="unit"), {}, many, slice(start, start + size))


def unusual_at_study(entry: Entry, *, many: Many, start: int, size: int) -> tuple[tuple[UnusualRow, ...], int]:
    """For the coordinator: readings of the study's participants by those who interview in it."""
    only_for(Role.COORDINATOR, entry)
    rows = Participation.objects.filter(study=entry.study)
    numbers = dict(rows.values_list("person__key", "label"))
    people = Person.objects.filter(pk__in=rows.values("person"))
    here = Q(line__held_at_kind="study", line__held_at_key=entry.study.key, line__role__in=INTERVIEWS)
    return _listed(entry.actor, people, here, numbers, many, slice(start, start + size))


def _listed(
    by: Actor, people: QuerySet[Person], here: Q, numbers: dict[UUID, str], many: Many, page: slice
) -> tuple[tuple[UnusualRow, ...], int]:
    lines = LogSubject.objects.filter(here, person_key__in=people.values("key"), line__verb__in=SINGLE)
    recent = lines.filter(line__at__gte=by.at - timedelta(days=DAYS))
    readings = [Reading(*each) for each in recent.values_list("line__at", "line__account", "person_key")]
    keys = dict(people.filter(key__in={each.person for each in readings}).values_list("pk", "key"))
    vault = {keys[pk]: identity for pk, identity in identities(keys).items()}
    known = {key: Known(each.family_name, each.address, each.postal_code) for key, each in vault.items()}
    names = _readers(readings)
    found = unusual(readings, names=names, people=known, many=many)
    shown, seen = found[page], {key for one in found[page] for key in one.people}
    read(Verb.PEOPLE_LISTED, by=by, about=seen, list="unusual reading", shown=len(shown))
    called = numbers | {key: each.name for key, each in vault.items()}
    return tuple(_row(one, names, called) for one in shown), len(found)


def _row(one: Unusual, names: dict[str, str], called: dict[UUID, str]) -> UnusualRow:
    people = tuple(called.get(person, "–") for person in one.people)
    return UnusualRow(one.why, names.get(one.reader, ""), people, one.first_at, one.last_at)


def _readers(readings: Iterable[Reading]) -> dict[str, str]:
    keys = set()
    for reader in {each.reader for each in readings}:
        try:
            keys.add(UUID(reader))
        except ValueError:
            continue  # a command
    return {str(key): name for key, name in Account.objects.filter(key__in=keys).values_list("key", "name")}
