"""The rows of a question that is a table: those that were typed, and a few empty ones."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from larix.instruments.answers import OneOf, SeveralOf, Table

SPARE = 2  # empty rows after the last one that was typed in


@dataclass(frozen=True, slots=True)
class Cell:
    """`choices` are (value, words, chosen) where the column has choices, else nothing."""

    id: str
    name: str
    ask: str
    kind: str
    typed: str
    choices: tuple[tuple[str, str, bool], ...]


Row = tuple[Cell, ...]


def rows_of(name: str, table: Table, posted: Mapping[str, Sequence[str]], language: str) -> tuple[Row, ...]:
    numbers = [
        int(part) for field in posted if field.startswith(f"{name}__") and (part := field.split("__")[1]).isdecimal()
    ]
    count = min(table.longest, max(numbers, default=-1) + 1 + SPARE)
    return tuple(_row(name, table, number, posted, language) for number in range(max(1, count)))


def _row(name: str, table: Table, number: int, posted: Mapping[str, Sequence[str]], language: str) -> Row:
    cells = []
    for column in table.columns:
        field = f"{name}__{number}__{column.name}"
        typed = tuple(posted.get(field, ()))
        choices = column.answer.choices if isinstance(column.answer, OneOf | SeveralOf) else ()
        options = tuple((str(c.code), c.words.said_in(language), str(c.code) in typed) for c in choices)
        ask, kind = column.ask.said_in(language), column.answer.kind
        cells.append(Cell(f"{name}-{number}-{column.name}", field, ask, kind, next(iter(typed), ""), options))
    return tuple(cells)
