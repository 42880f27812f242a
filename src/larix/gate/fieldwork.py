"""What an interviewer does between the interviews: who is next, one participant with everything noted, and each deed.

Every way in begins with the participants whom the account does not treat (`gate.participants`).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from larix.access.deeds import read
from larix.access.models import Account, Grant
from larix.access.roles import INTERVIEWS
from larix.access.verbs import Verb
from larix.followup.queries import Versions, responses_of
from larix.gate.entry import Entry, Outside
from larix.gate.filling import sender_of
from larix.gate.participants import participation_of
from larix.people.queries import identities
from larix.people.vault import IdentityRow
from larix.schedule import Life, Pause, Standing, pauses_for_review, standings
from larix.studies.actions import appointments as meetings
from larix.studies.actions import fieldwork as noted
from larix.studies.actions.appointments import Became, Meeting
from larix.studies.models import Appointment, Assignment, Happening, Participation, PauseEntry
from larix.studies.queries import fieldwork as found
from larix.studies.queries.fieldwork import AppointmentLine, AttemptLine, HappeningLine, PauseLine, ReminderLine
from larix.studies.queries.reminders import channels_chosen
from larix.treatment.queries import treats

__all__ = [
    "AppointmentLine", "AttemptLine", "Became", "HappeningLine", "Interviewer", "Meeting", "PauseLine", "ReminderLine",
    "Seen", "appoint", "appointment", "assign", "become", "decide_there", "end_pause", "end_stay", "happened",
    "interviewers", "life_of", "move", "open_participant", "pause", "tried",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Interviewer:
    """An account that interviews for the study today. `treats`: it treats the person, so it cannot be chosen."""

    account: str
    name: str
    treats: bool = False


@dataclass(frozen=True)
class Seen:
    """One participant as their interviewer sees them: how to reach them, where each wave stands, what was noted."""

    key: UUID
    label: str
    joined_on: date
    has_died: bool
    died_on: date | None  # None also where nobody knows the day
    identity: IdentityRow | None
    channels: frozenset[str]  # how they said that they may be contacted
    interviewer: str  # the name of who follows them; "" for nobody
    standings: tuple[Standing, ...]
    responses: tuple[Versions, ...]
    appointments: tuple[AppointmentLine, ...]
    attempts: tuple[AttemptLine, ...]
    pauses: tuple[PauseLine, ...]
    to_review: tuple[Pause, ...]  # pauses whose day of review has come
    happenings: tuple[HappeningLine, ...]
    reminders: tuple[ReminderLine, ...]

    def response_to(self, instrument: str, wave: str, part: str) -> Versions | None:
        wanted = (instrument, wave, part)
        return next((r for r in self.responses if (r.instrument, r.wave, r.part) == wanted), None)


def life_of(participations: Collection[Participation], day: date) -> dict[int, Life]:
    """What the schedule needs to know of each of these people, by the participation's id; a few queries in all.

    `day`: what lies after it is left to `standings` to leave out.
    """
    return found.lives(participations)


def open_participant(entry: Entry, key: UUID, day: date) -> Seen:
    """Open one participant of the interviewer's own study; Outside for anybody else. Logged as a reading."""
    row = participation_of(entry, key)
    read(Verb.PERSON_READ, by=entry.actor, about=[row.person.key])
    life = life_of([row], day)[row.pk]
    followed = Assignment.objects.filter(participation=row, to_on__isnull=True).values_list("account", flat=True)
    return Seen(
        key=row.key, label=row.label, joined_on=row.joined_on, has_died=life.died_on is not None,
        died_on=None if life.died_on == date.min else life.died_on,
        identity=identities([row.person_id]).get(row.person_id),
        channels=channels_chosen(row.study, row.person), interviewer=_name(followed.first() or ""),
        standings=standings(entry.protocol, life, day), to_review=pauses_for_review(life, day),
        responses=responses_of(row.person_id, entry.protocol.purpose), appointments=found.appointments_of(row),
        attempts=found.attempts_of(row), pauses=found.pauses_of(row), happenings=found.happenings_of(row),
        reminders=found.reminders_of(row.person, entry.protocol.purpose),
    )  # fmt: skip


def interviewers(entry: Entry, key: UUID) -> tuple[Interviewer, ...]:
    """Who could follow this participant, by name; those who treat them are told apart, not left out."""
    row = participation_of(entry, key)
    read(Verb.PERSON_READ, by=entry.actor, about=[row.person.key])
    accounts = Account.objects.filter(key__in=_interviewing(entry), is_active=True).order_by("name")
    return tuple(
        Interviewer(str(one.key), one.name, treats(str(one.key), row.person_id, entry.actor.day)) for one in accounts
    )


def assign(entry: Entry, key: UUID, account: str) -> None:
    """Let an interviewer of the study follow this participant. Refused for one who treats them."""
    row = participation_of(entry, key)
    noted.assign_interviewer(
        participation=row, account=account, by=entry.actor,
        interviews=account in _interviewing(entry),
        treats=treats(account, row.person_id, entry.actor.day),
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


def appointment(entry: Entry, key: UUID, which: UUID) -> AppointmentLine:
    """One appointment of this participant; Outside if there is none such."""
    row = _appointment(entry, key, which)
    read(Verb.PERSON_READ, by=entry.actor, about=[row.participation.person.key])
    return found.appointment_line(row)


def move(entry: Entry, key: UUID, which: UUID, meeting: Meeting) -> None:
    """Move an appointment: this one is closed, and another is made with a reminder of its own."""
    row = _appointment(entry, key, which)
    meetings.move_appointment(appointment=row, meeting=meeting, telephone=_telephone(entry), by=entry.actor)


def become(entry: Entry, key: UUID, which: UUID, became: Became) -> None:
    """Note what became of an appointment."""
    meetings.change_appointment(appointment=_appointment(entry, key, which), became=became, by=entry.actor)


def pause(entry: Entry, key: UUID, *, reason: str, from_on: date, review_on: date | None) -> None:
    """Decide on a pause, with a reason and a day of review."""
    noted.decide_pause(
        participation=participation_of(entry, key), reason=reason, from_on=from_on, review_on=review_on, by=entry.actor
    )


def end_pause(entry: Entry, key: UUID, which: UUID, to_on: date) -> None:
    rows = PauseEntry.objects.filter(participation=participation_of(entry, key), key=which)
    row = rows.select_related("participation__person", "participation__study").first()
    if row is None:
        raise Outside
    noted.end_pause(pause=row, to_on=to_on, by=entry.actor)


def happened(
    entry: Entry, key: UUID, *, save: UUID, kind: str, from_on: date, to_on: date | None, there: str
) -> None:  # fmt: skip
    """Note what happened to a participant. It stops nothing; of a stay it may be decided how to interview there."""
    noted.record_happening(
        participation=participation_of(entry, key), key=save, kind=kind, from_on=from_on, to_on=to_on, there=there,
        by=entry.actor,
    )  # fmt: skip


def end_stay(entry: Entry, key: UUID, which: UUID, to_on: date) -> None:
    noted.end_stay(stay=_stay(entry, key, which), to_on=to_on, by=entry.actor)


def decide_there(entry: Entry, key: UUID, which: UUID, there: str) -> None:
    """Note how the interview is held during a stay."""
    noted.decide_interview_there(stay=_stay(entry, key, which), there=there, by=entry.actor)


def _interviewing(entry: Entry) -> Collection[str]:
    held = Grant.objects.holding_on(entry.actor.day).filter(role__in=INTERVIEWS)
    held = held.filter(held_at_kind="study", held_at_key=entry.study.key)
    return {str(account) for account in held.values_list("account__key", flat=True)}


def _name(account: str) -> str:
    return Account.objects.filter(key=account).values_list("name", flat=True).first() or "" if account else ""


def _telephone(entry: Entry) -> str:
    """Whom a reminder says to ring; "" where the installation has not said who sends."""
    sender = sender_of(entry.protocol)
    return "" if sender is None else sender.telephone


def _appointment(entry: Entry, key: UUID, which: UUID) -> Appointment:
    rows = Appointment.objects.filter(participation=participation_of(entry, key), key=which)
    row = rows.select_related("participation__person", "participation__study").first()
    if row is None:
        raise Outside
    return row


def _stay(entry: Entry, key: UUID, which: UUID) -> Happening:
    rows = Happening.objects.filter(participation=participation_of(entry, key), key=which)
    row = rows.select_related("participation__person", "participation__study").first()
    if row is None:
        raise Outside
    return row
