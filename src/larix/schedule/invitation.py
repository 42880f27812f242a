"""How a study finds and asks its people: who is eligible, how often they are asked, to what they can say yes."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from larix.core.words import Words


@dataclass(frozen=True, slots=True)
class Eligible:
    """Everyone for whom this holder had the daily responsibility on this day."""

    responsibility: Literal["specialist", "gp"]
    on: date
    said: Words


@dataclass(frozen=True, slots=True)
class Scope:
    """One thing to say yes or no to, apart from the others. None is ticked beforehand.

    Two codes ask for more with a yes: "contact" in which ways, "named_sources" which records and registers.
    """

    code: str
    title: Words
    needed: bool = False  # only the first: without it there is nothing to take part in


@dataclass(frozen=True, slots=True)
class Inviting:
    """`no_answer_after` is in days after the last letter; `names_deleted_on` is when the names of those who said no or

    nothing are deleted, leaving counts. `without_capacity`: what lacking capacity to consent means for the study.
    """

    scopes: tuple[Scope, ...]
    names_deleted_on: date
    remind_after: int = 21  # days; a number of the protocol, not of any law
    reminders: int = 1
    no_answer_after: int = 42
    without_capacity: Literal["stops", "nearest_relative"] = "stops"


@dataclass(frozen=True, slots=True)
class Level:
    code: str
    title: Words


@dataclass(frozen=True, slots=True)
class Described:
    """One variable of the list that participants and the rest are compared on. A number has no levels."""

    name: str
    title: Words
    scale: Literal["number", "category"]
    levels: tuple[Level, ...] = ()
    unit: Words | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """A figure that others have published, to stand beside the participants where the rest may not be described."""

    variable: str
    level: str | None
    value: float  # a mean, or a share of 0 to 1
    source: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What participants and those who did not take part are compared on, and what allows it.

    Without a `basis` nobody who did not take part is described: the participants stand beside published figures.
    `model` names the variables of the participation model (logistic; chance of taking part).
    """

    variables: tuple[Described, ...]
    model: tuple[str, ...] = ()
    basis: Words | None = None
    source: str = ""
    verified: bool = False
    published: tuple[Published, ...] = ()


@dataclass(frozen=True, slots=True)
class PublicTotal:
    """A number that stands in print already, so hiding it hides nothing. `of`: "eligible", "invited", "answered",

    "consented", or "consented:<variable>=<level>".
    """

    of: str
    value: int
    source: str
