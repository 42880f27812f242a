"""From a key in an address to what was noted about a participant, for whoever may meet them; Outside otherwise."""

from uuid import UUID

from larix.access.models import Grant
from larix.access.roles import INTERVIEWS
from larix.gate.entry import Entry, Outside
from larix.gate.participants import participation_of
from larix.studies.models import Appointment, Happening, PauseEntry

ITS_PERSON = ("participation__person", "participation__study")


def interviewing(entry: Entry) -> frozenset[str]:
    """The accounts that interview for the study today, by their keys."""
    held = Grant.objects.holding_on(entry.actor.day).filter(role__in=INTERVIEWS)
    held = held.filter(held_at_kind="study", held_at_key=entry.study.key)
    return frozenset(str(account) for account in held.values_list("account__key", flat=True))


def appointment_of(entry: Entry, key: UUID, which: UUID) -> Appointment:
    rows = Appointment.objects.filter(participation=participation_of(entry, key), key=which)
    row = rows.select_related(*ITS_PERSON).first()
    if row is None:
        raise Outside
    return row


def pause_of(entry: Entry, key: UUID, which: UUID) -> PauseEntry:
    rows = PauseEntry.objects.filter(participation=participation_of(entry, key), key=which)
    row = rows.select_related(*ITS_PERSON).first()
    if row is None:
        raise Outside
    return row


def stay_of(entry: Entry, key: UUID, which: UUID) -> Happening:
    rows = Happening.objects.filter(participation=participation_of(entry, key), key=which)
    row = rows.select_related(*ITS_PERSON).first()
    if row is None:
        raise Outside
    return row
