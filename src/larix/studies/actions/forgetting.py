"""What goes with whoever leaves a study: everything that was noted around the interviews."""

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.people.models import Person
from larix.studies.models import (
    Appointment,
    Assignment,
    ContactAttempt,
    Ending,
    HandedOver,
    Happening,
    PauseEntry,
    Share,
    Study,
    Worry,
)

FIELD_WORK = (Assignment, ContactAttempt, PauseEntry, Happening, HandedOver, Ending, Worry, Share)


def forget_field_work(*, study: Study, person: Person, by: Actor) -> None:
    """Delete appointments, contact attempts, pauses, what happened in between, worries and pictures shared."""
    with deed(Verb.FIELD_WORK_FORGOTTEN, by=by, about=[person.key]) as note:
        theirs = {"participation__study": study, "participation__person": person}
        Appointment.objects.filter(**theirs).update(moved_to=None)  # what was moved points at another of these
        gone = sum(rows.objects.filter(**theirs).delete()[0] for rows in (Appointment, *FIELD_WORK))
        note.changed_nothing = not gone
        note.counts["field_work"] = gone
