"""A death that a study was told of, and a death that was none: what is due stops the same day, or comes back."""

from datetime import date

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.history import Death
from larix.people import actions as people
from larix.people.models import DeathEntry, Person
from larix.studies.actions.appointments import call_off_appointments
from larix.studies.rules import fieldwork

SOURCE = 200


def record_death(*, person: Person, on: date | None, source: str, by: Actor) -> None:
    """Record that somebody died, on that day or on one that nobody knows. Appointments from then on are called off.

    Another day or source is a later entry that overrules the first; the same again changes nothing.
    """
    with deed(Verb.DEATHS_RECORDED, by=by, about=[person.key]) as note:
        Person.objects.select_for_update().get(pk=person.pk)
        obey(fieldwork.may_die(on, today=by.day, source=source))
        obey(fieldwork.may_write((source, SOURCE)))
        last = DeathEntry.objects.standing([person.pk]).get(person.pk)
        if last is not None and last.died and (last.on, last.source) == (on, source.strip()):
            note.changed_nothing = True
            return
        people.record_deaths(deaths=[(person, Death(on, source.strip()))], by=by)
        call_off_appointments(person=person, from_on=by.day if on is None else on, by=by)


def correct_death(*, person: Person, source: str, by: Actor) -> None:
    """Record that somebody who was recorded as dead lives: what was due is due again. Appointments are made anew."""
    with deed(Verb.DEATH_CORRECTED, by=by, about=[person.key]):
        obey(fieldwork.may_die(None, today=by.day, source=source))
        obey(fieldwork.may_write((source, SOURCE)))
        people.correct_death(person=person, source=source.strip(), by=by)
