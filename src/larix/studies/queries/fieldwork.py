"""Reads of field work: the lives that the schedule judges, and everything noted around one person's interviews."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, cast
from uuid import UUID

from larix.core.dates import Span
from larix.core.words import Words
from larix.outbox.models import Message
from larix.outbox.queries import DID_NOT_ARRIVE, MAY_HAVE_ARRIVED
from larix.outbox.shape import PERHAPS
from larix.people.models import DeathEntry, Person
from larix.schedule import Life, Pause, Stay
from larix.schedule.fieldwork import STAYS
from larix.studies.models import Appointment, ContactAttempt, Happening, Participation, PauseEntry, Visit
from larix.studies.reminding import BEGINS, appointment_in

Where = Mapping[str, Any]  # which rows, as Django's filters say it: those of these participations, or of a study
Happened = tuple[str, date, date | None]  # kind, day, end
Paused = tuple[date, date | None, date]  # first day, end, day of review


@dataclass(frozen=True, slots=True)
class Between:
    """What happened to somebody between the interviews, as the schedule needs it."""

    stays: tuple[Stay, ...] = ()
    events: tuple[tuple[str, date], ...] = ()  # the first day of each kind


@dataclass(frozen=True, slots=True)
class AppointmentLine:
    key: UUID
    wave: str
    at: datetime
    place: str
    place_said: str
    area: str
    mode: str
    state: str
    visitors: str
    safe_at: datetime | None
    compensation: str
    receipt: str
    by: str  # the account of the interviewer who is to come


@dataclass(frozen=True, slots=True)
class AttemptLine:
    wave: str
    at: datetime
    channel: str
    outcome: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class PauseLine:
    key: UUID
    from_on: date
    to_on: date | None
    review_on: date
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class HappeningLine:
    key: UUID
    kind: str
    from_on: date
    to_on: date | None
    there: str

    @property
    def is_stay(self) -> bool:
        return self.kind in STAYS


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """A reminder of an appointment. `trouble` is what a person must know of one that was given up."""

    appointment: UUID | None
    channel: str
    state: str  # waiting, sending, sent, stopped, failed
    why: str  # the code of why it was stopped
    leaves_at: datetime
    done_at: datetime | None
    trouble: Words | None


def lives(participations: Collection[Participation]) -> dict[int, Life]:
    """The life of each of these, by its id; five queries, whatever the number."""
    which = {"participation__in": [row.pk for row in participations]}
    visits: dict[int, dict[str, date]] = defaultdict(dict)
    for row, wave, on in Visit.objects.filter(**which).values_list("participation_id", "wave", "on"):
        visits[row][wave] = on
    deaths = died_on(DeathEntry.objects.standing([row.person_id for row in participations]).values())
    paused, happened = pause_rows(which), happening_rows(which)
    between = {row.pk: between_of(happened.get(row.pk, ())) for row in participations}
    return {
        row.pk: Life(
            joined_on=row.joined_on, visits=visits[row.pk], events=dict(between[row.pk].events),
            died_on=deaths.get(row.person_id), withdrew_on=row.left_on, stays=between[row.pk].stays,
            pauses=tuple(Pause(*days) for days in paused.get(row.pk, ())),
        )
        for row in participations
    }  # fmt: skip


def died_on(standing: Iterable[DeathEntry]) -> dict[int, date]:
    """The day on which each person died who did; date.min where nobody knows it."""
    return {entry.person_id: entry.on or date.min for entry in standing if entry.died}


def pause_rows(which: Where) -> dict[int, tuple[Paused, ...]]:
    """First day, end and day of review of each pause, by participation, in their order."""
    found: dict[int, list[Paused]] = defaultdict(list)
    rows = PauseEntry.objects.filter(**which).order_by("from_on", "pk")
    for row, *days in rows.values_list("participation_id", "from_on", "to_on", "review_on"):
        found[row].append(cast(Paused, tuple(days)))
    return {row: tuple(some) for row, some in found.items()}


def happening_rows(which: Where) -> dict[int, tuple[Happened, ...]]:
    """Kind, day and end of whatever happened, by participation, in its order."""
    found: dict[int, list[Happened]] = defaultdict(list)
    rows = Happening.objects.filter(**which).order_by("from_on", "pk")
    for row, *told in rows.values_list("participation_id", "kind", "from_on", "to_on"):
        found[row].append(cast(Happened, tuple(told)))
    return {row: tuple(some) for row, some in found.items()}


def between_of(happened: Iterable[Happened]) -> Between:
    """What happened, as the schedule needs it; in the order of its days."""
    stays: list[Stay] = []
    events: dict[str, date] = {}
    for kind, from_on, to_on in happened:
        events.setdefault(kind, from_on)
        if kind in STAYS:
            stays.append(Stay(cast(Literal["prison", "hospital", "residential"], kind), Span(from_on, to_on)))
    return Between(tuple(stays), tuple(events.items()))


def appointments_of(participation: Participation) -> tuple[AppointmentLine, ...]:
    """The latest first."""
    rows = Appointment.objects.filter(participation=participation).order_by("-at", "-pk")
    return tuple(appointment_line(row) for row in rows)


def appointment_line(row: Appointment) -> AppointmentLine:
    return AppointmentLine(
        row.key, row.wave, row.at, row.place, row.place_said, row.area, row.mode, row.state, row.visitors, row.safe_at,
        row.compensation, row.receipt, row.by,
    )  # fmt: skip


def attempts_of(participation: Participation) -> tuple[AttemptLine, ...]:
    """The latest first."""
    rows = ContactAttempt.objects.filter(participation=participation).order_by("-at", "-pk")
    return tuple(AttemptLine(row.wave, row.at, row.channel, row.outcome, row.reason, row.by) for row in rows)


def pauses_of(participation: Participation) -> tuple[PauseLine, ...]:
    """The latest first."""
    rows = PauseEntry.objects.filter(participation=participation).order_by("-from_on", "-pk")
    return tuple(PauseLine(row.key, row.from_on, row.to_on, row.review_on, row.reason, row.by) for row in rows)


def happenings_of(participation: Participation) -> tuple[HappeningLine, ...]:
    """The latest first."""
    rows = Happening.objects.filter(participation=participation).order_by("-from_on", "-pk")
    return tuple(happening_line(row) for row in rows)


def happening_line(row: Happening) -> HappeningLine:
    return HappeningLine(row.key, row.kind, row.from_on, row.to_on, row.interview_there)


def reminders_of(person: Person, purpose: str) -> tuple[ReminderLine, ...]:
    """Every reminder of this study to this person, the latest first: those that waited in vain too."""
    theirs = Message.objects.filter(person_key=person.key, purpose=purpose, once__startswith=f"{BEGINS}:")
    return tuple(
        ReminderLine(
            appointment_in(row.once), row.channel, row.state, row.stopped_by if row.state == "stopped" else "",
            row.send_from, row.done_at, _trouble(row),
        )
        for row in theirs.order_by("-send_from", "-pk")
    )  # fmt: skip


def _trouble(message: Message) -> Words | None:
    if message.state != "failed":
        return None
    return MAY_HAVE_ARRIVED if message.stopped_by == PERHAPS else DID_NOT_ARRIVE
