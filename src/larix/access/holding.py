"""How a room says what it holds about a person: which tables, which columns in which words, and what is left out."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Protocol
from uuid import UUID

from django.db import models

from larix.access.actor import OSLO
from larix.core.about import Entry, Line, Section, Value
from larix.core.words import Words

Codes = Mapping[Any, Words]


class Somebody(Protocol):
    """A person, as every room knows one: a number in the tables, and a random key."""

    @property
    def pk(self) -> Any: ...
    @property
    def key(self) -> UUID: ...


@dataclass(frozen=True, slots=True)
class Column:
    """What a column is called to the person; `codes` where its values are codes with words of their own."""

    label: Words
    codes: Codes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Holding:
    """One table. `path` leads from a row to the person; `study` to the study it is of, where it is of one.

    `told` are the columns that the person gets (with dots where a value lies in another table), `untold` the others and
    why. `stays`: why rows outlive the deletion of everything; "" where none does. `kind` is what it is kept for:
    identity, inviting, study, rights or log.
    """

    model: type[models.Model]
    path: str
    kind: str
    title: Words
    told: Mapping[str, Column | Words]
    untold: Mapping[str, str]
    study: str = ""
    stays: str = ""
    told_elsewhere: Callable[..., Section] | None = None  # where the words lie in the instruments, not in the table

    @property
    def code(self) -> str:
        return self.model._meta.label_lower

    def rows(self, person: Somebody, study: str = "") -> models.QuerySet[Any]:
        """This person's rows, in the order in which they were written; `study`: of that one only."""
        # Only tables of rooms that know no people hold a person by their key.
        whose = person.key if self.path.endswith("_key") else person.pk
        found = self.model._default_manager.filter(**{self.path: whose})
        if study and self.study:
            found = found.filter(**{f"{self.study}__key": study})
        return found.order_by("pk")


def told_of(holdings: Iterable[Holding], person: Somebody, *, study: str = "", **given: Any) -> tuple[Section, ...]:
    """Everything that these tables hold about somebody, table by table; a table or two more queries for each."""
    return tuple(_section(holding, person, study, given) for holding in holdings)


def _section(holding: Holding, person: Somebody, study: str, given: Mapping[str, Any]) -> Section:
    if holding.told_elsewhere is not None:
        return holding.told_elsewhere(holding, person, study, **given)
    related = sorted({name.rpartition(".")[0].replace(".", "__") for name in holding.told if "." in name})
    rows = holding.rows(person, study)
    rows = rows.select_related(*related) if related else rows
    return Section(holding.code, holding.title, tuple(Entry(tuple(lines_of(holding, row))) for row in rows))


def lines_of(holding: Holding, row: models.Model) -> Iterator[Line]:
    """The columns of one row that the person gets, in their order."""
    for name, given in holding.told.items():
        column = given if isinstance(given, Column) else Column(given)
        value: Any = row
        for step in name.split("."):
            value = getattr(value, step)
        yield Line(name, column.label, plain(value), said(value, column.codes))


def said(value: Any, codes: Codes) -> Words | None:
    """A code in its words; None for what is no code."""
    return codes.get(value) if codes and isinstance(value, str) else None


def plain(value: Any) -> Value:
    """A value as JSON holds it: days and instants (in Norway) as text."""
    if isinstance(value, datetime):
        return value.astimezone(OSLO).isoformat(timespec="seconds")
    if isinstance(value, date | UUID):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)
