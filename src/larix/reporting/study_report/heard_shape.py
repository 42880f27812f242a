"""The rows on how people were reached and heard, and on what they said mattered, as they stand in results.json."""

from dataclasses import dataclass, field
from typing import Literal

from larix.reporting.study_report.why import Whys

Way = Literal["in_person", "at_a_distance", "alone", "several", "not_recorded", "other"]


@dataclass(frozen=True, slots=True)
class MatteredRow:
    """How many people named a factor in a period, each counted once; and how many said that it helped, or harmed.

    `period` is "all", or planned months such as "1-6". A row without a factor is of the whole group, one
    without a group too of everybody who answered. Whoever said once that it helped and once that it harmed is in both.
    """

    period: str
    factor: str | None
    group: str | None  # null also for "something else", which is in no group
    people: int | None
    helped: int | None
    harmed: int | None
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AttemptRow:
    """Tries to reach people for an interview. `wave` is null for all waves, `code` where all are counted."""

    wave: int | None
    what: Literal["all", "channel", "outcome", "reason"]
    code: str | None
    attempts: int | None
    people: int | None
    per_interview: float | None  # attempts for each interview held; null where only some attempts are counted
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ModeRow:
    """How interviews were held. Without a mode: all of that way. An interview in several modes is counted once.

    "other" stands in the release edition alone: every way but face to face, where one of them has few.
    """

    way: Way
    mode: str | None
    interviews: int | None
    people: int | None
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class InterviewerRow:
    """By a pseudonym of the study's own; "" where nobody is recorded. The release edition has one row of all."""

    interviewer: str
    interviews: int | None
    people: int | None
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StratumRow:
    """One outcome at one wave among those who were interviewed in one way, or by one interviewer. Described only."""

    wave: int
    by: Literal["way", "interviewer"]
    code: str
    n: int | None
    mean: float | None
    sd: float | None
    ci_low: float | None
    ci_high: float | None
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """One question over all waves. `asked` counts times, `people` whom it was put to; `declined`: would rather not.

    `carried`: answers that were shown from last time and confirmed. Shares are of the times it was asked.
    """

    instrument: str
    item: str
    asked: int | None
    people: int | None
    declined: int | None
    people_declined: int | None
    share_declined: float | None
    carried: int | None
    people_carried: int | None
    share_carried: float | None
    why: Whys = field(default_factory=dict)
