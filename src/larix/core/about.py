"""Everything that is kept about one person, as they read it and as a program reads it: sections of entries of lines."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from larix.core.words import Words

Value = str | int | float | bool | None | list[Any] | dict[str, Any]  # as JSON has it


@dataclass(frozen=True, slots=True)
class Line:
    """One fact. `value` is as it is stored; `said` is the same in words, where it is a code."""

    name: str
    label: Words
    value: Value
    said: Words | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that is kept: an answer, an appointment, a consent. `title` where it has one of its own."""

    lines: tuple[Line, ...]
    title: Words | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """All of one kind. `code` is what the kind is called where it is stored; without entries nothing is kept of it."""

    code: str
    title: Words
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Everything:
    """What is kept about one person on one day. `study` is set where it was asked for in one study only.

    `left_out` says what there is that is not in here, and how to get it.
    """

    format: str
    made_on: date
    study: str
    sections: tuple[Section, ...]
    left_out: tuple[Words, ...]
