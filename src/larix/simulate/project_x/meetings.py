"""What happens between and at the interviews: a record for each kind, with its day and the line of the list.

`who` is the sign-in of whoever did it in the demo.
"""

from dataclasses import dataclass
from datetime import date

from larix.simulate.project_x.courses import Interview
from larix.simulate.project_x.lives import SyntheticStay

INTERVIEWER, SECOND, PEER, NURSE = "intervjuer", "intervjuer2", "erfaringskonsulent", "sykepleier"


@dataclass(frozen=True, slots=True)
class Assigned:
    on: date
    place: int
    who: str


@dataclass(frozen=True, slots=True)
class Tried:
    """One try to reach somebody; codes of schedule.fieldwork. `hour` of the day."""

    on: date
    place: int
    who: str
    wave: str
    channel: str
    outcome: str
    reason: str = ""
    hour: int = 10


@dataclass(frozen=True, slots=True)
class Agreed:
    """An appointment was made on that day, for another."""

    on: date
    place: int
    who: str
    wave: str
    meets_on: date
    hour: int
    where: str
    area: str


@dataclass(frozen=True, slots=True)
class Became:
    """What became of the last appointment for this wave."""

    on: date
    place: int
    who: str
    wave: str
    state: str


@dataclass(frozen=True, slots=True)
class Interviewed:
    on: date
    place: int
    who: str
    interview: Interview
    how_now: str
    naloxone: str


@dataclass(frozen=True, slots=True)
class Called:
    on: date
    place: int
    who: str
    wave: str


@dataclass(frozen=True, slots=True)
class Stayed:
    """The study was told that somebody is in a place they are not free to leave."""

    on: date
    place: int
    who: str
    stay: SyntheticStay


@dataclass(frozen=True, slots=True)
class CameOut:
    on: date
    place: int
    who: str
    stay: SyntheticStay


@dataclass(frozen=True, slots=True)
class Turned:
    on: date
    place: int
    who: str
    kind: str
    happened_on: date


@dataclass(frozen=True, slots=True)
class Paused:
    on: date
    place: int
    who: str
    reason: str
    review_on: date


@dataclass(frozen=True, slots=True)
class Worried:
    on: date
    place: int
    who: str
    wave: str


@dataclass(frozen=True, slots=True)
class Drafted:
    """A form was begun and lies open."""

    on: date
    place: int
    who: str
    wave: str


@dataclass(frozen=True, slots=True)
class Shared:
    on: date
    place: int


@dataclass(frozen=True, slots=True)
class Withdrew:
    """Everything is taken back but "keep": the answers stay, without a name."""

    on: date
    place: int


@dataclass(frozen=True, slots=True)
class WronglyDead:
    on: date
    place: int
    died_on: date


@dataclass(frozen=True, slots=True)
class Lives:
    """The death was a mistake, and is corrected."""

    on: date
    place: int


@dataclass(frozen=True, slots=True)
class UnderAnother:
    """The person has moved, and another trust has taken the responsibility."""

    on: date
    place: int


Event = (
    Assigned | Tried | Agreed | Became | Interviewed | Called | Stayed | CameOut | Turned | Paused | Worried | Drafted
    | Shared | Withdrew | WronglyDead | Lives | UnderAnother
)  # fmt: skip
