"""What the schedule needs to know of one person: what was done, what stops it, where they were, what was decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from larix.core.dates import Span


@dataclass(frozen=True, slots=True)
class Stay:
    """Days in a place where one is not free to come and go. It pauses and stops nothing by itself."""

    kind: Literal["prison", "hospital", "residential"]
    span: Span


@dataclass(frozen=True, slots=True)
class Pause:
    """A decision to wait, never made by a program. It owns its first day, not `to_on`; None: it still runs."""

    from_on: date
    to_on: date | None
    review_on: date  # when whoever decided it looks at it again

    def __post_init__(self) -> None:
        if self.to_on is not None and self.to_on < self.from_on:
            raise ValueError(f"a pause cannot end on {self.to_on}, before it begins on {self.from_on}")

    def covers(self, day: date) -> bool:
        return self.from_on <= day and (self.to_on is None or day < self.to_on)


@dataclass(frozen=True, slots=True)
class Life:
    """One person in one study. All days are true days: the day something happened, not the day it was entered.

    What does not change the schedule is not asked for: discharge from LAR, moving, another GP, referral back.
    """

    joined_on: date
    visits: Mapping[str, date]  # code of the wave -> the day of its interview
    events: Mapping[str, date] = field(default_factory=dict)  # the first day of each kind; what FromEvent counts from
    died_on: date | None = None  # date.min where nobody knows the day
    withdrew_on: date | None = None
    stays: tuple[Stay, ...] = ()
    pauses: tuple[Pause, ...] = ()
