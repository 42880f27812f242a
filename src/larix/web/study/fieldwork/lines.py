"""What was noted around the interviews, as a participant's page says it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from larix.core.words import Words
from larix.gate.fieldwork import AppointmentLine, AttemptLine, HappeningLine, PauseLine, ReminderLine
from larix.outbox.rules import NO_ADDRESS, NOT_CHOSEN
from larix.schedule.fieldwork import (
    SAID,
    AppointmentState,
    HappeningKind,
    InterviewThere,
    Outcome,
    PauseReason,
    Place,
    Reach,
    Reason,
)

STANDING = frozenset({AppointmentState.AGREED, AppointmentState.CONFIRMED})
STOPPED_BECAUSE = {"no_channel_chosen": NOT_CHOSEN, "no_address": NO_ADDRESS}


@dataclass(frozen=True, slots=True)
class Meeting:
    line: AppointmentLine
    month: int
    state: Words
    place: Words
    reminder: ReminderLine | None
    not_reminded: Words | None  # why a reminder of it was stopped, where that is for somebody to look at

    @property
    def stands(self) -> bool:
        return self.line.state in STANDING


@dataclass(frozen=True, slots=True)
class Attempt:
    line: AttemptLine
    month: int
    channel: Words
    outcome: Words
    reason: Words | None


@dataclass(frozen=True, slots=True)
class Paused:
    line: PauseLine
    reason: Words


@dataclass(frozen=True, slots=True)
class Happened:
    line: HappeningLine
    kind: Words
    there: Words | None


def appointment(line: AppointmentLine, reminders: Iterable[ReminderLine], months: Mapping[str, int]) -> Meeting:
    reminder = next((one for one in reminders if one.appointment == line.key), None)
    why = STOPPED_BECAUSE.get(reminder.why) if reminder is not None else None
    state, place = SAID[AppointmentState(line.state)], SAID[Place(line.place)]
    return Meeting(line, months.get(line.wave, 0), state, place, reminder, why)


def attempt(line: AttemptLine, months: Mapping[str, int]) -> Attempt:
    reason = SAID[Reason(line.reason)] if line.reason else None
    return Attempt(line, months.get(line.wave, 0), SAID[Reach(line.channel)], SAID[Outcome(line.outcome)], reason)


def pause(line: PauseLine) -> Paused:
    return Paused(line, SAID[PauseReason(line.reason)])


def happening(line: HappeningLine) -> Happened:
    there = SAID[InterviewThere(line.there)] if line.there else None
    return Happened(line, SAID[HappeningKind(line.kind)], there)
