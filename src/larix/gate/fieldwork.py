"""What an interviewer does between the interviews: who is next, one participant with everything noted, and each deed.

Every way in begins with the participants whom the account does not treat (`gate.participants`).
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from larix.access.deeds import read
from larix.access.models import Account
from larix.access.verbs import Verb
from larix.core.alphabet import in_order
from larix.followup.queries import Versions, responses_of
from larix.gate.entry import Entry
from larix.gate.field_deeds import appoint, assign, become, change_stay, end_pause, happened, move, pause, tried
from larix.gate.field_rows import appointment_of, interviewing, pause_of, stay_of
from larix.gate.participants import follow_still, participation_of
from larix.people.queries import identities
from larix.people.vault import IdentityRow
from larix.schedule import Life, Pause, Standing, pauses_for_review, standings, to_do
from larix.studies.actions.appointments import Became, Meeting
from larix.studies.models import Appointment, Assignment, Happening, Participation
from larix.studies.queries import fieldwork as found
from larix.studies.queries.ending import CallWanted, waiting_for_a_call
from larix.studies.queries.fieldwork import AppointmentLine, AttemptLine, HappeningLine, PauseLine, ReminderLine
from larix.studies.queries.reminders import channels_chosen
from larix.treatment.queries import who_treats

__all__ = [
    "AppointmentLine", "AttemptLine", "Became", "HappeningLine", "Interviewer", "Known", "Meeting", "PauseLine",
    "ReminderLine", "Seen", "appoint", "appointment", "assign", "become", "change_stay", "end_pause", "happened",
    "interviewers", "known", "life_of", "move", "open_participant", "pause", "pause_line", "stay", "stay_from", "tried",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """Whom a form is about. `next_wave`: the code of what can be done now, else the first; `area`: the last."""

    key: UUID
    label: str
    next_wave: str
    area: str


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
    calls: tuple[CallWanted, ...]  # they asked to be called, and nobody has noted a call

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
    follows = follow_still(entry, {row.person_id: followed.first() or ""}).get(row.person_id, "")
    return Seen(
        key=row.key, label=row.label, joined_on=row.joined_on, has_died=life.died_on is not None,
        died_on=None if life.died_on == date.min else life.died_on,
        identity=identities([row.person_id]).get(row.person_id),
        channels=channels_chosen(row.study, row.person), interviewer=_name(follows),
        standings=standings(entry.protocol, life, day), to_review=pauses_for_review(life, day),
        responses=responses_of(row.person_id, entry.protocol.purpose), appointments=found.appointments_of(row),
        attempts=found.attempts_of(row), pauses=found.pauses_of(row), happenings=found.happenings_of(row),
        reminders=found.reminders_of(row.person, entry.protocol.purpose),
        calls=waiting_for_a_call([row]).get(row.pk, ()),
    )  # fmt: skip


def known(entry: Entry, key: UUID, day: date) -> Known:
    """Whom a form is about; Outside for anybody whom the interviewer may not meet. Logged as a reading."""
    row = participation_of(entry, key)
    read(Verb.PERSON_READ, by=entry.actor, about=[row.person.key])
    next_one = to_do(standings(entry.protocol, life_of([row], day)[row.pk], day))
    areas = Appointment.objects.filter(participation=row).exclude(area="").order_by("at", "pk")
    return Known(
        row.key, row.label, next_one.window.wave.code if next_one else entry.protocol.waves[0].code,
        areas.values_list("area", flat=True).last() or "",
    )  # fmt: skip


def interviewers(entry: Entry, key: UUID) -> tuple[Interviewer, ...]:
    """Who could follow this participant, by name; those who treat them are told apart, not left out."""
    row = participation_of(entry, key)
    read(Verb.PERSON_READ, by=entry.actor, about=[row.person.key])
    accounts = list(Account.objects.filter(key__in=interviewing(entry), is_active=True))
    accounts.sort(key=lambda one: in_order(one.name))
    treating = who_treats([str(one.key) for one in accounts], row.person_id, entry.actor.day)
    return tuple(Interviewer(str(one.key), one.name, str(one.key) in treating) for one in accounts)


def appointment(entry: Entry, key: UUID, which: UUID) -> AppointmentLine:
    """One appointment of this participant; Outside if there is none such."""
    row = appointment_of(entry, key, which)
    read(Verb.PERSON_READ, by=entry.actor, about=[row.participation.person.key])
    return found.appointment_line(row)


def pause_line(entry: Entry, key: UUID, which: UUID) -> PauseLine:
    """One pause of this participant. Whoever opens it has opened the person already (`known`)."""
    row = pause_of(entry, key, which)
    return PauseLine(row.key, row.from_on, row.to_on, row.review_on, row.reason, row.by)


def stay(entry: Entry, key: UUID, which: UUID) -> HappeningLine:
    """One stay of this participant."""
    return found.happening_line(stay_of(entry, key, which))


def stay_from(entry: Entry, key: UUID, kind: str, from_on: date) -> HappeningLine | None:
    """What was noted of this kind from this day; None for nothing."""
    rows = Happening.objects.filter(participation=participation_of(entry, key), kind=kind, from_on=from_on)
    row = rows.first()
    return None if row is None else found.happening_line(row)


def _name(account: str) -> str:
    return Account.objects.filter(key=account).values_list("name", flat=True).first() or "" if account else ""
