"""Scores as formulas, as data: they are stored, compared, worked out (`evaluation`) and printed (`formula_text`).

Where an item has no answer, a formula has no value, except where `Prorate` says how much may be missing.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Discriminator

from larix.instruments.answers import Code
from larix.instruments.functions import FUNCTIONS


@dataclass(frozen=True, slots=True)
class Constant:
    value: float
    kind: Literal["constant"] = "constant"


@dataclass(frozen=True, slots=True)
class Value:
    """The answer to an item, where it is a number."""

    item: str
    kind: Literal["item"] = "item"


@dataclass(frozen=True, slots=True)
class Recode:
    """The number that stands for the answer's code; no value for a code that is not listed."""

    item: str
    numbers: tuple[tuple[Code, float], ...]
    kind: Literal["recode"] = "recode"


@dataclass(frozen=True, slots=True)
class Reverse:
    """`low + high - x`: the scale turned round."""

    of: "Formula"
    low: float
    high: float
    kind: Literal["reverse"] = "reverse"


@dataclass(frozen=True, slots=True)
class Sum:
    of: "tuple[Formula, ...]"
    kind: Literal["sum"] = "sum"


@dataclass(frozen=True, slots=True)
class Mean:
    of: "tuple[Formula, ...]"
    kind: Literal["mean"] = "mean"


@dataclass(frozen=True, slots=True)
class Prorate:
    """The mean of what is there, times the number of all; no value if more than `max_missing` are missing."""

    of: "tuple[Formula, ...]"
    max_missing: int
    kind: Literal["prorate"] = "prorate"

    def __post_init__(self) -> None:
        if not 0 <= self.max_missing < len(self.of):
            raise ValueError(f"{self.max_missing} of {len(self.of)} cannot be allowed to be missing")


@dataclass(frozen=True, slots=True)
class Weighted:
    """The sum of each value times the weight in the same place."""

    of: "tuple[Formula, ...]"
    weights: tuple[float, ...]
    kind: Literal["weighted"] = "weighted"

    def __post_init__(self) -> None:
        if len(self.weights) != len(self.of):
            raise ValueError(f"{len(self.weights)} weights for {len(self.of)} values")


@dataclass(frozen=True, slots=True)
class Log:
    """The natural logarithm; no value for zero and below."""

    of: "Formula"
    kind: Literal["log"] = "log"


@dataclass(frozen=True, slots=True)
class Cut:
    """How many of the cut points the value has reached: 0 below the first, 1 from the first on, and so forth."""

    of: "Formula"
    points: tuple[float, ...]
    kind: Literal["cut"] = "cut"

    def __post_init__(self) -> None:
        if not self.points or list(self.points) != sorted(set(self.points)):
            raise ValueError(f"cut points rise, each above the one before: {self.points}")


@dataclass(frozen=True, slots=True)
class Arithmetic:
    left: "Formula"
    sign: Literal["+", "-", "*", "/"]
    right: "Formula"
    kind: Literal["arithmetic"] = "arithmetic"


@dataclass(frozen=True, slots=True)
class IfChosen:
    """The value of `of` where `code` is among what `item` is answered with; 0 where it is answered without it."""

    item: str
    code: Code
    of: "Formula"
    kind: Literal["if_chosen"] = "if_chosen"


@dataclass(frozen=True, slots=True)
class Function:
    """The exception: a named function in `functions.FUNCTIONS`, with the items that it reads."""

    name: str
    items: tuple[str, ...]
    kind: Literal["function"] = "function"

    def __post_init__(self) -> None:
        if self.name not in FUNCTIONS:
            raise ValueError(f"there is no function called {self.name}")


Formula = Annotated[
    Constant
    | Value
    | Recode
    | Reverse
    | Sum
    | Mean
    | Prorate
    | Weighted
    | Log
    | Cut
    | Arithmetic
    | IfChosen
    | Function,
    Discriminator("kind"),
]


def items_scored_by(formula: Formula) -> tuple[str, ...]:
    """The items that the formula reads, in its own order; an item read twice stands there twice."""
    match formula:
        case Value(item) | Recode(item):
            return (item,)
        case Function(items=items):
            return items
        case Sum(of) | Mean(of) | Prorate(of) | Weighted(of):
            return tuple(name for one in of for name in items_scored_by(one))
        case Reverse(inner) | Log(inner) | Cut(inner):
            return items_scored_by(inner)
        case Arithmetic(left, _, right):
            return items_scored_by(left) + items_scored_by(right)
        case IfChosen(item, _, inner):
            return (item, *items_scored_by(inner))
        case Constant():
            return ()
