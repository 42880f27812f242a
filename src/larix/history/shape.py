"""The frozen shapes of a story. Every day in it is a true day: when something happened, not when it was planned."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from larix.core.dates import Span

# A value is a number, a code, a list of codes, text, a day (as ISO text), or a list of maps of such values.
Value = Any
Answers = Mapping[str, Value]
MissingReasons = Mapping[str, str]  # item -> a code of instruments.Missing


@dataclass(frozen=True, slots=True)
class Interval:
    """Something that lasts: a medicine at a dose, a stay, who has the responsibility."""

    kind: str
    span: Span
    value: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens on a day: an overdose, a move, a relapse."""

    kind: str
    on: date
    value: str = ""


@dataclass(frozen=True, slots=True)
class Sample:
    """A urine, blood or saliva sample and what was found."""

    kind: str
    on: date
    result: str


@dataclass(frozen=True, slots=True)
class Visit:
    """One interview that took place, at its planned wave and on its true day."""

    wave: str
    on: date


@dataclass(frozen=True, slots=True)
class Response:
    """One instrument answered once. An item stands in `answers` or in `missing`; a hidden item in neither."""

    purpose: str
    instrument: str
    version: int  # of the instrument
    wave: str
    on: date
    answers: Answers
    missing: MissingReasons
    part: str = "whole"
    respondent: str = "person"
    mode: str = "together"
    number: int = 1  # which version of this response: 1 as first given, 2 after the first correction
    interviewer: str = ""  # by a pseudonym of the study's own; "" where the person filled it in, or nobody knows
    language: str = ""
    present: str = ""  # who else was there: alone, relative, other
    interpreter: str = ""
    begun_on: date | None = None  # where it was begun on another day than `on`
    carried: tuple[str, ...] = ()  # answers that were shown from last time and confirmed, in order of name
    # Own words stay outside: a story is what a snapshot may hold.


@dataclass(frozen=True, slots=True)
class Attempt:
    """One try to reach somebody for an interview; the codes are those of `schedule.fieldwork`."""

    wave: str
    on: date
    channel: str
    outcome: str
    reason: str = ""  # why there was no interview
    interviewer: str = ""  # by a pseudonym of the study's own


@dataclass(frozen=True, slots=True)
class RecordedScore:
    """A score that was computed elsewhere, kept as it was recorded."""

    purpose: str
    name: str
    wave: str
    on: date
    value: float
    source: str


@dataclass(frozen=True, slots=True)
class Death:
    """`on` is None where it is known that somebody died but not when."""

    on: date | None
    source: str


@dataclass(frozen=True, slots=True)
class History:
    pseudonym: str
    joined_on: date
    death: Death | None = None
    visits: tuple[Visit, ...] = ()
    responses: tuple[Response, ...] = ()
    scores: tuple[RecordedScore, ...] = ()
    intervals: tuple[Interval, ...] = ()
    events: tuple[Event, ...] = ()
    samples: tuple[Sample, ...] = ()
    attempts: tuple[Attempt, ...] = ()

    def was_dead_on(self, day: date) -> bool:
        """Whether death is known to lie on `day` or before it; a death without a day is never known to."""
        return self.death is not None and self.death.on is not None and self.death.on <= day

    def responses_to(self, instrument: str) -> tuple[Response, ...]:
        return tuple(response for response in self.responses if response.instrument == instrument)

    def for_purpose(self, purpose: str) -> "History":
        """The same person without what was answered or recorded for any other purpose."""
        return replace(
            self,
            responses=tuple(response for response in self.responses if response.purpose == purpose),
            scores=tuple(score for score in self.scores if score.purpose == purpose),
        )

    def up_to(self, day: date) -> "History":
        """The story as it had happened by the end of `day`.

        A death without a day stays: when it happened is not known, so no cut can take it away.
        """
        death = self.death
        if death is not None and death.on is not None and death.on > day:
            death = None
        return replace(
            self,
            death=death,
            visits=tuple(visit for visit in self.visits if visit.on <= day),
            responses=tuple(response for response in self.responses if response.on <= day),
            scores=tuple(score for score in self.scores if score.on <= day),
            intervals=tuple(_clipped(interval, day) for interval in self.intervals if interval.span.start <= day),
            events=tuple(event for event in self.events if event.on <= day),
            samples=tuple(sample for sample in self.samples if sample.on <= day),
            attempts=tuple(attempt for attempt in self.attempts if attempt.on <= day),
        )


def _clipped(interval: Interval, day: date) -> Interval:
    """On `day` nobody knew yet when an interval would end."""
    ends_later = interval.span.end is not None and interval.span.end > day
    return replace(interval, span=Span(interval.span.start)) if ends_later else interval
