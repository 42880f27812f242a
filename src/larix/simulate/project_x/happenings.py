"""What can happen in the story of an invitation: a record for each kind, with its day and the line of the list."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from larix.schedule.invited import Answer, Channel


@dataclass(frozen=True, slots=True)
class Listed:
    on: date


@dataclass(frozen=True, slots=True)
class Printed:
    on: date
    kind: Literal["invitation", "reminder"]


@dataclass(frozen=True, slots=True)
class Posted:
    """The last print goes out, without the letters to these places."""

    on: date
    take_out: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class HandedOver:
    on: date
    place: int


@dataclass(frozen=True, slots=True)
class Answered:
    on: date
    place: int
    answer: Answer
    channel: Channel
    on_behalf: str = ""
    decline_reason: str = ""


@dataclass(frozen=True, slots=True)
class Undone:
    """The last answer that was written down for this person was wrong."""

    on: date
    place: int
    reason: str


@dataclass(frozen=True, slots=True)
class OpenedByAnother:
    on: date
    place: int
    channel: Channel


@dataclass(frozen=True, slots=True)
class Objected:
    on: date
    place: int
    channel: Channel


@dataclass(frozen=True, slots=True)
class Reserved:
    on: date
    place: int


@dataclass(frozen=True, slots=True)
class Died:
    on: date  # that it was written down
    place: int
    died_on: date


@dataclass(frozen=True, slots=True)
class Consented:
    """`yes` are the scopes said yes to; the first, taking part, is always among them. On paper there is a scan."""

    on: date
    place: int
    how: Literal["eid", "paper", "first_meeting"]
    yes: frozenset[str]


@dataclass(frozen=True, slots=True)
class LackedCapacity:
    on: date
    place: int


@dataclass(frozen=True, slots=True)
class UnreadableScan:
    on: date


@dataclass(frozen=True, slots=True)
class LookedOver:
    """The study's texts were read again and found right."""

    on: date


Event = (
    Listed | Printed | Posted | HandedOver | Answered | Undone | OpenedByAnother | Objected | Reserved | Died
    | Consented | LackedCapacity | UnreadableScan | LookedOver
)  # fmt: skip
