"""The numbers of a study report, as they stand in results.json: one shape for both editions and all three languages.

Every number that is None has its reason in the row's `why` (field -> `Why`), unless the row's scale has no such number.
`wave` is the planned month. Shares lie between 0 and 1. What a class says of itself stands in the JSON Schema too.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from larix.core.words import Words
from larix.reporting.study_report.heard_shape import (
    AttemptRow,
    InterviewerRow,
    MatteredRow,
    ModeRow,
    QuestionRow,
    StratumRow,
)
from larix.reporting.study_report.participation_shape import Ended, ParticipationRow, TookPart
from larix.reporting.study_report.why import Why, Whys
from larix.schedule import PublicTotal

Edition = Literal["team", "release"]


@dataclass(frozen=True, slots=True)
class SnapshotFacts:
    """What the report rests on. `built_from` says it for a reader: a commit, a file with its digest."""

    id: str
    data_date: date
    scope: str
    built_from: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    name: Literal["larix-study-report"] = "larix-study-report"
    version: Literal[1] = 1


@dataclass(frozen=True, slots=True)
class Public:
    source: str
    reason: Words


@dataclass(frozen=True, slots=True)
class OutcomeFacts:
    title: Words
    better: Literal["lower", "higher"]
    low: float
    high: float
    source: str
    also: str | None
    rule: Words | None  # the score's own rule for missing answers
    citations: tuple[str, ...]
    decimals: int  # that the report prints
    scale: Words | None  # said of a scale that has no ends of its own


@dataclass(frozen=True, slots=True)
class CharacteristicFacts:
    title: Words
    scale: Literal["number", "category"]
    source: str
    levels: Mapping[str, Words]


@dataclass(frozen=True, slots=True)
class About:
    """Everything a reader needs in order to read the rows."""

    title: Words
    notice: Words
    controller: Words
    nature: str
    kind: str
    calendar: str
    source: str
    scope: str
    data_date: str  # as `as_of`
    built_from: str
    public: Public | None  # declared public: then nothing is withheld
    outcomes: Mapping[str, OutcomeFacts]
    characteristics: Mapping[str, CharacteristicFacts]
    instruments: Mapping[str, Words]
    described: Mapping[str, CharacteristicFacts] = field(default_factory=dict)  # what `participation` compares
    mattered: Mapping[str, Words] = field(default_factory=dict)  # factors, and their groups, of `what_mattered`
    questions: Mapping[str, Words] = field(default_factory=dict)  # "<instrument>.<item>" -> how it is asked
    public_totals: tuple[PublicTotal, ...] = ()  # numbers that stand in print already, with their source


@dataclass(frozen=True, slots=True)
class FlowRow:
    """Where the people who joined stand at one wave.

    `not_done` is the sum of missed, open, not_due, died, in_prison, in_hospital and paused; `late` are some of `done`.
    In the release edition `missed` counts in_prison, in_hospital and paused too where those are pooled.

    The last four counts are of everybody on the study's list on the data date, the same at every wave; null in a
    study that invited nobody. `answered`: an answer of their own or a consent; `consented`: who stands by it, or has
    left and let the answers stay.
    """

    wave: int
    joined: int | None
    done: int | None
    not_done: int | None
    missed: int | None  # the window closed without an interview
    open: int | None  # due, and the window is still open
    not_due: int | None
    died: int | None  # on a known day before the window closed, without an interview
    in_prison: int | None = 0  # the window closed without an interview while they were there
    in_hospital: int | None = 0
    paused: int | None = 0  # not asked, because somebody decided to wait
    late: int | None = 0  # interviewed after the window had closed
    eligible: int | None = None
    invited: int | None = None  # were ever sent something
    answered: int | None = None
    consented: int | None = None
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deaths:
    total: int | None
    with_day: int | None
    without_day: int | None  # these are in no wave of the flow
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BaselineRow:
    """A number (`level` is None; mean, sd, median) or one level of a category (n, its share of those with a value)."""

    characteristic: str
    level: str | None
    n: int | None
    share: float | None
    mean: float | None
    sd: float | None
    median: float | None
    missing: int | None  # people without a value of this characteristic
    pools: tuple[str, ...] = ()  # levels counted together in this row
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OutcomeRow:
    """95 % t interval of the mean. Where n is withheld, n_at_least is the number that the interval is counted with."""

    wave: int
    interviewed: int | None
    missing: int | None  # interviewed, but without a value
    n: int | None
    n_at_least: int | None
    mean: float | None
    sd: float | None  # with n - 1
    ci_low: float | None
    ci_high: float | None
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """Value at `wave` minus value at the first wave, for those who have both."""

    wave: int
    n: int | None
    mean: float | None
    sd: float | None
    ci_low: float | None
    ci_high: float | None
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TwiceRow:
    """One outcome from two sources: `first` is the one the report uses, `second` the one reported beside it."""

    wave: int
    n_first: int | None
    mean_first: float | None
    n_second: int | None
    mean_second: float | None
    both: int | None
    different: int | None
    largest_difference: float | None
    only_first: int | None
    only_second: int | None
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seen:
    """Seen again: interviewed at any wave after the first, as of the cut. `still_time`: not seen, with time left."""

    seen: int | None
    not_seen: int | None
    still_time: int | None
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AttritionRow:
    """`seen` and `not_seen` are means (numbers) or shares of those with a value (levels); `smd`: seen - not seen."""

    characteristic: str
    level: str | None
    seen: float | None
    not_seen: float | None
    smd: float | None
    seen_n: int | None  # people with a value (numbers) or at the level
    not_seen_n: int | None
    seen_sd: float | None
    not_seen_sd: float | None
    pools: tuple[str, ...] = ()
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CompletenessRow:
    """`answered`: with at least one answer. `whole`: without a missing item. `share`: of the items they were asked."""

    instrument: str
    waves: tuple[int, ...]  # one wave, or several that are counted together
    interviewed: int | None
    answered: int | None
    not_answered: int | None
    whole: int | None
    items_answered: int | None
    items_missing: int | None
    share: float | None
    why: Whys = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suppressed:
    """One number that the release edition does not show."""

    table: str
    row: str
    field: str
    why: Why


@dataclass(frozen=True, slots=True)
class Results:
    study: str
    snapshot: str
    as_of: str  # a date, or day:N in a relative calendar
    edition: Edition
    about: About
    flow: tuple[FlowRow, ...]
    deaths: Deaths
    baseline: tuple[BaselineRow, ...]
    outcomes: Mapping[str, tuple[OutcomeRow, ...]]
    change: Mapping[str, tuple[ChangeRow, ...]]
    scored_twice: Mapping[str, tuple[TwiceRow, ...]]
    seen_again: Seen
    attrition: tuple[AttritionRow, ...]
    completeness: tuple[CompletenessRow, ...]
    participation: tuple[ParticipationRow, ...] = ()
    took_part: TookPart | None = None
    what_mattered: tuple[MatteredRow, ...] = ()
    attempts: tuple[AttemptRow, ...] = ()
    modes: tuple[ModeRow, ...] = ()
    interviewers: tuple[InterviewerRow, ...] = ()
    strata: Mapping[str, tuple[StratumRow, ...]] = field(default_factory=dict)
    questions: tuple[QuestionRow, ...] = ()
    ended: Ended | None = None
    suppressed: tuple[Suppressed, ...] = ()
    schema: Form = Form()
