"""A death that a coordinator or an interviewer was told of, and one that was none."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from larix.access.deeds import read
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.gate.entry import Entry
from larix.gate.invitee import invitation_of
from larix.gate.participants import participation_of
from larix.people.models import DeathEntry, Person
from larix.studies.actions import dying


@dataclass(frozen=True, slots=True)
class Told:
    """What stands of somebody's death. `on` None: nobody knows the day."""

    died: bool
    on: date | None
    source: str


def what_stands(entry: Entry, key: UUID) -> Told:
    """What is recorded of this person's death; `key` is the one of the list that one came in for."""
    person = _person(entry, key)
    read(Verb.PERSON_READ, by=entry.actor, about=[person.key])
    last = DeathEntry.objects.standing([person.pk]).get(person.pk)
    return Told(False, None, "") if last is None else Told(last.died, last.on, last.source)


def record_death(entry: Entry, key: UUID, *, on: date | None, source: str) -> None:
    """Record a death: from the same day no letter, message or appointment. `on` None: nobody knows the day."""
    dying.record_death(person=_person(entry, key), on=on, source=source, by=entry.actor)


def correct_death(entry: Entry, key: UUID, *, source: str) -> None:
    """Record that somebody who was said to be dead lives. The earlier entries stay."""
    dying.correct_death(person=_person(entry, key), source=source, by=entry.actor)


def _person(entry: Entry, key: UUID) -> Person:
    """An invitee of the coordinator's study, or a participant of the interviewer's."""
    if entry.actor.role is Role.COORDINATOR:
        return invitation_of(entry, key).person
    return participation_of(entry, key).person
