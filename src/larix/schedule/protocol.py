"""The shape of a protocol. A study is this data; no code is written for a new one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Literal

from larix.core.words import Words
from larix.schedule.fault import Contradiction
from larix.schedule.faults import contradictions
from larix.schedule.governance import Governance
from larix.schedule.invitation import Comparison, Eligible, Inviting, PublicTotal


class Kind(StrEnum):
    """Which regime of law the study stands under: texts, rights and deletion follow from it."""

    RESEARCH = "research"
    QUALITY_ASSURANCE = "quality_assurance"
    QUALITY_REGISTRY = "quality_registry"


class Nature(StrEnum):
    """What the people in the study are. Every page and file says it, except for real people of one's own."""

    REAL = "real"
    REAL_PUBLIC = "real_public"  # real, de-identified, published by others
    SYNTHETIC = "synthetic"


class Calendar(StrEnum):
    DATED = "dated"
    RELATIVE = "relative"  # only days since the start are known; day 0 is invented and never printed


@dataclass(frozen=True, slots=True)
class Asked:
    """One instrument at one wave: which version, by whom it is answered, and who may read it afterwards.

    `without` names the blocks that are left out at this wave, such as those asked at every second one.
    """

    instrument: str
    version: int
    respondent: Literal["person", "interviewer"] = "person"
    handling: Literal["reviewed_together", "sealed"] = "reviewed_together"
    part: str = "whole"
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FromBaseline:
    """Counted from the person's own first day."""

    kind: Literal["baseline"] = "baseline"


@dataclass(frozen=True, slots=True)
class FromEvent:
    """Counted from the first event of this kind in the person's story; never due for those who have none.

    `until` is a kind of event that ends it: what would be due on that day or later is not due any more.
    """

    event: str
    kind: Literal["event"] = "event"
    until: str | None = None


@dataclass(frozen=True, slots=True)
class CalendarWindow:
    """The same days for everyone, exactly these. The wave's `month` is not used."""

    opens_on: date
    closes_on: date  # the day after the last
    kind: Literal["calendar"] = "calendar"


Anchor = FromBaseline | FromEvent | CalendarWindow


@dataclass(frozen=True, slots=True)
class Wave:
    """`month` is the planned month after the anchor; `code` never changes once answers carry it."""

    code: str
    month: int
    asked: tuple[Asked, ...] = ()
    anchor: Anchor = FromBaseline()


@dataclass(frozen=True, slots=True)
class FromItem:
    """A value taken from the answer to one item."""

    instrument: str
    item: str
    of: Literal["item"] = "item"


@dataclass(frozen=True, slots=True)
class FromScore:
    """A value scored by us from the answers."""

    instrument: str
    score: str
    of: Literal["score"] = "score"


@dataclass(frozen=True, slots=True)
class FromRecorded:
    """A score recorded elsewhere."""

    name: str
    of: Literal["recorded"] = "recorded"


Source = FromItem | FromScore | FromRecorded


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the study follows over its waves. `also` is reported beside the first source, never instead of it."""

    name: str
    title: Words
    source: Source
    better: Literal["lower", "higher"]
    low: float  # the ends of the scale, for the picture
    high: float
    also: Source | None = None
    scale: Words | None = None  # said of a scale that has no ends of its own


@dataclass(frozen=True, slots=True)
class Characteristic:
    """What people are described and compared by at the first wave."""

    name: str
    title: Words
    source: Source
    scale: Literal["number", "category"]


@dataclass(frozen=True, slots=True)
class PublicData:
    """Declared when the data are public already: then small numbers hide nothing. Needs its source."""

    source: str
    reason: Words


@dataclass(frozen=True, slots=True)
class Protocol:
    """Everything that a study is. `key` names it in commands, addresses and its purpose.

    One that contradicts itself cannot be made: Contradiction (a ValueError) carries its faults.
    """

    key: str
    title: Words
    kind: Kind
    nature: Nature
    notice: Words  # said on every page and file of the study
    controller: Words
    calendar: Calendar
    waves: tuple[Wave, ...]
    outcomes: tuple[Outcome, ...]
    characteristics: tuple[Characteristic, ...]
    source: str
    day_zero: date | None = None  # only where the calendar is relative
    public: PublicData | None = None
    governance: Governance | None = None
    eligible: Eligible | None = None
    inviting: Inviting | None = None
    comparison: Comparison | None = None
    public_totals: tuple[PublicTotal, ...] = ()
    in_plain_words: Words | None = None  # what the study is about and what it asks of one, for the information sheet
    ends_on: date | None = None  # the first day on which nobody is interviewed any more; None: not decided
    due_days: int = 14  # how long a wave counts as due before it counts as overdue

    def __post_init__(self) -> None:
        if faults := contradictions(self):
            raise Contradiction(self, faults)

    @property
    def purpose(self) -> str:
        return f"study:{self.key}"

    @property
    def scope(self) -> str:
        """The scope of its pseudonyms, snapshots and public keys."""
        return self.purpose

    def wave(self, code: str) -> Wave:
        """The wave with this code; KeyError if there is none."""
        for wave in self.waves:
            if wave.code == code:
                return wave
        raise KeyError(code)
