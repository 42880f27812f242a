"""The kinds of answer a question may have, as data. What is allowed is judged in `objections`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import isfinite
from typing import Annotated, Any, Literal

from pydantic import Discriminator

from larix.core.words import Words

# A value is a number, a code, a list of codes, text, a day (as ISO text), or a list of maps of such values.
Answers = Mapping[str, Any]
MissingReasons = Mapping[str, str]  # item -> a code of Missing

Code = int | str

# One underscore at a time: two of them part a name from its row or its reason in a form.
NAME = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def named(name: str) -> None:
    """ValueError unless `name` can name an item, a column, a score or an instrument."""
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not a name: small letters, digits and single underscores, a letter first")


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number, both ends allowed."""

    low: int
    high: int
    unit: Words | None = None
    kind: Literal["whole"] = "whole"

    def __post_init__(self) -> None:
        _in_order(self.low, self.high)


@dataclass(frozen=True, slots=True)
class Number:
    """A number with at most `decimals` decimals (1 to 6), both ends allowed."""

    low: float
    high: float
    decimals: int
    unit: Words | None = None
    kind: Literal["number"] = "number"

    def __post_init__(self) -> None:
        _in_order(self.low, self.high)
        if not 1 <= self.decimals <= 6:
            raise ValueError(f"{self.decimals} decimals: between 1 and 6, or let it be a whole number")


@dataclass(frozen=True, slots=True)
class Choice:
    """`code` is what is stored: a whole number where the scale has numbers, else a short text."""

    code: Code
    words: Words
    group: Words | None = None  # choices with the same group stand together under it
    alone: bool = False  # among several: never together with another ("none of these")


@dataclass(frozen=True, slots=True)
class OneOf:
    choices: tuple[Choice, ...]
    kind: Literal["one_of"] = "one_of"

    def __post_init__(self) -> None:
        _apart(self.choices)


@dataclass(frozen=True, slots=True)
class SeveralOf:
    """One or more of the choices, each at most once. "None of these" is a choice of its own, never an empty list."""

    choices: tuple[Choice, ...]
    kind: Literal["several_of"] = "several_of"

    def __post_init__(self) -> None:
        _apart(self.choices)


@dataclass(frozen=True, slots=True)
class Text:
    """Short text that may enter a snapshot: the name of a medicine, never a sentence about somebody."""

    longest: int  # characters
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the person says in their own words: a class of its own, and never in a snapshot."""

    longest: int  # characters
    kind: Literal["own_words"] = "own_words"


@dataclass(frozen=True, slots=True)
class Day:
    """A day, stored as ISO text (2026-11-22); both ends allowed, None is no limit."""

    earliest: date | None = None
    latest: date | None = None
    kind: Literal["day"] = "day"


SimpleAnswer = Annotated[Whole | Number | OneOf | SeveralOf | Text | Day, Discriminator("kind")]


@dataclass(frozen=True, slots=True)
class Column:
    """One small question in each row of a table."""

    name: str
    ask: Words
    answer: SimpleAnswer
    may_be_blank: bool = False

    def __post_init__(self) -> None:
        named(self.name)


@dataclass(frozen=True, slots=True)
class Table:
    """A list of rows, each a map from column to value; stored as a list of maps, one row or more."""

    columns: tuple[Column, ...]
    longest: int = 20  # rows
    kind: Literal["table"] = "table"

    def __post_init__(self) -> None:
        if len({column.name for column in self.columns}) != len(self.columns) or not self.columns:
            raise ValueError("a table needs columns, each with a name of its own")


Answer = Annotated[Whole | Number | OneOf | SeveralOf | Text | OwnWords | Day | Table, Discriminator("kind")]


def choice(answer: OneOf | SeveralOf, code: object) -> Choice | None:
    """The choice with exactly this code: True is not 1, and neither is 1.0 or '1'."""
    for one in answer.choices:
        if one.code == code and type(one.code) is type(code):
            return one
    return None


def _in_order(low: float, high: float) -> None:
    if not (isfinite(low) and isfinite(high) and low <= high):
        raise ValueError(f"the lowest answer allowed is {low}, the highest {high}")


def _apart(choices: tuple[Choice, ...]) -> None:
    # A form posts text: 1 and "1" would be the same answer there.
    if len({str(one.code) for one in choices}) != len(choices) or not choices:
        raise ValueError("a question needs choices, each with a code of its own")
    if any(str(one.code) != str(one.code).strip() or str(one.code)[:2] in ("", "__") for one in choices):
        raise ValueError("a code is not blank, has no blanks around it and does not begin with two underscores")
