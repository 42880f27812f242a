"""What an interviewer writes down around the interviews: each door finds the person first, and is one deed."""

from datetime import date, datetime
from uuid import UUID

from larix.gate.entry import Entry
from larix.gate.field_rows import appointment_of, interviewing, pause_of, stay_of
from larix.gate.filling import sender_of
from larix.gate.participants import participation_of
from larix.studies.actions import appointments as meetings
from larix.studies.actions import fieldwork as noted
from larix.studies.actions.appointments import Became, Meeting
from larix.treatment.queries import treats


def assign(entry: Entry, key: UUID, account: str) -> None:
    """Let an interviewer of the study follow this participant. Refused for one who treats them."""
    row = participation_of(entry, key)
    interviews = account in interviewing(entry)
    noted.assign_interviewer(
        participation=row, account=account, by=entry.actor, interviews=interviews,
        treats=interviews and treats(account, row.person_id, entry.actor.day),
    )  # fmt: skip


def tried(
    entry: Entry, key: UUID, *, save: UUID, wave: str, at: datetime, channel: str, outcome: str, reason: str
) -> None:  # fmt: skip
    """Note a try to make contact. `save` is the page's own id: a repeat changes nothing."""
    noted.record_contact_attempt(
        participation=participation_of(entry, key), key=save, wave=wave, at=at, channel=channel, outcome=outcome,
        reason=reason, by=entry.actor,
    )  # fmt: skip


def appoint(entry: Entry, key: UUID, *, save: UUID, wave: str, meeting: Meeting) -> None:
    """Make an appointment; its reminder is queued with it, where the person chose a channel for one."""
    meetings.make_appointment(
        participation=participation_of(entry, key), key=save, wave=wave, meeting=meeting,
        telephone=_telephone(entry), by=entry.actor,
    )  # fmt: skip


def move(entry: Entry, key: UUID, which: UUID, meeting: Meeting) -> None:
    """Move an appointment: this one is closed, and another is made with a reminder of its own."""
    row = appointment_of(entry, key, which)
    meetings.move_appointment(appointment=row, meeting=meeting, telephone=_telephone(entry), by=entry.actor)


def become(entry: Entry, key: UUID, which: UUID, became: Became) -> None:
    """Note what became of an appointment."""
    meetings.change_appointment(appointment=appointment_of(entry, key, which), became=became, by=entry.actor)


def pause(entry: Entry, key: UUID, *, reason: str, from_on: date, review_on: date | None) -> None:
    """Decide on a pause, with a reason and a day of review."""
    noted.decide_pause(
        participation=participation_of(entry, key), reason=reason, from_on=from_on, review_on=review_on, by=entry.actor
    )


def end_pause(entry: Entry, key: UUID, which: UUID, to_on: date) -> None:
    """End a pause; `to_on` is the first day on which the person may be asked again."""
    noted.end_pause(pause=pause_of(entry, key, which), to_on=to_on, by=entry.actor)


def happened(
    entry: Entry, key: UUID, *, save: UUID, kind: str, from_on: date, to_on: date | None, there: str
) -> None:  # fmt: skip
    """Note what happened to a participant. It stops nothing; of a stay it may be decided how to interview there."""
    noted.record_happening(
        participation=participation_of(entry, key), key=save, kind=kind, from_on=from_on, to_on=to_on, there=there,
        by=entry.actor,
    )  # fmt: skip


def change_stay(entry: Entry, key: UUID, which: UUID, *, there: str, to_on: date | None) -> None:
    """Note how the interview is held during a stay ("" leaves it undecided), and the day on which the stay ended."""
    noted.change_stay(stay=stay_of(entry, key, which), there=there, to_on=to_on, by=entry.actor)


def _telephone(entry: Entry) -> str:
    """Whom a reminder says to ring; "" where the installation has not said who sends."""
    sender = sender_of(entry.protocol)
    return "" if sender is None else sender.telephone
