"""Drafts before they are finished: what one save of a page brings, and what becomes of it. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from larix.core.told import Told
from larix.core.words import Words

Posted = Mapping[str, Sequence[str]]
ALSO_KEPT = frozenset({"reason"})  # what a page asks beside the instrument's questions, and a draft keeps as typed


@dataclass(frozen=True, slots=True)
class Form:
    """Which part of which form, at which wave: what makes it one and the same draft."""

    person_id: int
    purpose: str
    instrument: str
    wave: str
    part: str = "whole"
    respondent: str = "person"


@dataclass(frozen=True, slots=True)
class Typed:
    """One save of a page as it was typed. `save_id` and `page` are made by the client.

    `number` is the draft's number that the page showed (0: none); `shown` are the questions that stood on the page:
    what the draft holds of others is kept. `started_from` is the version of the response that is corrected (0: none).
    """

    save_id: UUID
    page: str
    number: int
    shown: Collection[str]
    posted: Posted
    instrument_version: int
    on: date
    mode: str
    language: str
    present: str = ""
    interpreter: str = ""
    started_from: int = 0


class DraftOutcome(StrEnum):
    STORED = "stored"
    REPEATED = "repeated"  # the same save again: nothing changed
    BEHIND = "behind"  # somebody saved in between: kept beside until somebody has chosen


@dataclass(frozen=True, slots=True)
class DraftSaved:
    """`number` is what the page sends with its next save: a page that has fallen behind stays behind."""

    outcome: DraftOutcome
    number: int


@dataclass(frozen=True, slots=True)
class Beside:
    """What came from a page that had fallen behind. `waits`: nobody has chosen since it came."""

    save_id: UUID
    by: str
    at: datetime
    posted: Posted
    on: date
    mode: str
    waits: bool


@dataclass(frozen=True, slots=True)
class DraftShown:
    """A draft as its page shows it. Only whoever may read the part is given one."""

    number: int
    instrument_version: int
    started_from: int
    posted: Posted
    begun_on: date
    on: date
    mode: str
    present: str
    interpreter: str
    by: str
    at: datetime
    beside: tuple[Beside, ...]

    @property
    def waiting(self) -> tuple[Beside, ...]:
        return tuple(one for one in self.beside if one.waits)


class DraftMoved(Told):
    """The draft was saved by somebody else since the page was opened. What the page holds is kept beside it."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Noen andre har lagret denne delen mens siden var åpen. Det du skrev, er tatt vare på ved siden av. Se "
                "begge og velg.",
                "Nokon andre har lagra denne delen medan sida var open. Det du skreiv, er teke vare på ved sida av. "
                "Sjå begge og vel.",
                "Somebody else has saved this part while the page was open. What you wrote is kept beside it. See both "
                "and choose.",
            )
        )


def belongs(field: str, items: Collection[str]) -> bool:
    """Whether a field of the form is one of these questions, a reason for no answer to it, or a cell of it."""
    return field.partition("__")[0] in items


def merged(before: Posted, typed: Typed) -> dict[str, list[str]]:
    """The draft with what the page held put in the place of what stood there; other questions stay as they were."""
    mine = {field: list(said) for field, said in typed.posted.items() if belongs(field, typed.shown)}
    mine |= {field: list(said) for field, said in typed.posted.items() if field in ALSO_KEPT}
    others = {field: list(said) for field, said in before.items() if not belongs(field, typed.shown)}
    return {**others, **mine}


def placed(typed: Typed, *, number: int, last_save: UUID, same: bool) -> DraftOutcome:
    """What becomes of a save where a draft stands with this number. `same`: it would change nothing.

    A page that sends its own last save once more, with more written in it, has not fallen behind anybody.
    """
    if same:
        return DraftOutcome.REPEATED
    return DraftOutcome.STORED if typed.number == number or typed.save_id == last_save else DraftOutcome.BEHIND


def beside_from(stored: Sequence[Mapping[str, Any]]) -> tuple[Beside, ...]:
    """What stands beside a draft, as its column holds it."""
    return tuple(
        Beside(
            save_id=UUID(one["save"]), by=one["by"], at=datetime.fromisoformat(one["at"]), posted=one["posted"],
            on=date.fromisoformat(one["on"]), mode=one["mode"], waits=one["waits"],
        )
        for one in stored
    )  # fmt: skip
