"""Conditions as data: the form, the codebook and every export read the same ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Literal, TypeGuard

from pydantic import Discriminator

from larix.instruments.answers import Answers, Code


@dataclass(frozen=True, slots=True)
class Equals:
    """Holds if the answer is `value`; where several answers are given, if one of them is."""

    item: str
    value: Code
    kind: Literal["equals"] = "equals"


@dataclass(frozen=True, slots=True)
class IsOneOf:
    """Holds if the answer, or one of several, is among `values`."""

    item: str
    values: tuple[Code, ...]
    kind: Literal["is_one_of"] = "is_one_of"


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Holds if the answer is a number and not below `value`."""

    item: str
    value: float
    kind: Literal["at_least"] = "at_least"


@dataclass(frozen=True, slots=True)
class AllOf:
    of: "tuple[Condition, ...]"
    kind: Literal["all_of"] = "all_of"


@dataclass(frozen=True, slots=True)
class AnyOf:
    of: "tuple[Condition, ...]"
    kind: Literal["any_of"] = "any_of"


@dataclass(frozen=True, slots=True)
class Not:
    """Holds if the inner one does not: also when its item has no answer, as in FHIR and XLSForm."""

    of: "Condition"
    kind: Literal["not"] = "not"


Condition = Annotated[Equals | IsOneOf | AtLeast | AllOf | AnyOf | Not, Discriminator("kind")]


def holds(condition: Condition, answers: Answers) -> bool:
    """Whether `condition` holds on these answers; an item without an answer equals nothing and reaches nothing."""
    match condition:
        case Equals(item, value):
            return any(_same(given, value) for given in _given(item, answers))
        case IsOneOf(item, values):
            return any(_same(given, value) for given in _given(item, answers) for value in values)
        case AtLeast(item, least):
            return any(is_number(given) and given >= least for given in _given(item, answers))
        case AllOf(inner):
            return all(holds(one, answers) for one in inner)
        case AnyOf(inner):
            return any(holds(one, answers) for one in inner)
        case Not(inner_one):
            return not holds(inner_one, answers)


def items_asked_by(condition: Condition) -> tuple[str, ...]:
    """The items that the condition looks at, in its own order."""
    match condition:
        case AllOf(inner) | AnyOf(inner):
            return tuple(name for one in inner for name in items_asked_by(one))
        case Not(inner_one):
            return items_asked_by(inner_one)
        case Equals(item) | IsOneOf(item) | AtLeast(item):
            return (item,)


def is_number(value: object) -> TypeGuard[int | float]:
    """A whole or decimal number; True and False are none."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def _given(item: str, answers: Answers) -> Iterable[object]:
    if item not in answers:
        return ()
    value = answers[item]
    return value if isinstance(value, list) else (value,)


def _same(given: object, wanted: Code) -> bool:
    return type(given) is type(wanted) and given == wanted
