"""Questions that are asked at every save: Django writes their SQL once, and afterwards only the values are put in.

For the way in and the way a save is stored, where the same few statements are most of the work; all else asks Django
anew each time. The SQL is Django's own, for SQLite and PostgreSQL alike.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, TypeVar
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connection, connections, models
from django.db.models import QuerySet, Value
from django.db.models.query import ModelIterable

M = TypeVar("M", bound=models.Model)
Row = Any  # a model where the question asks for one, else a tuple
# How a value is written for the database, by its kind; all others go as they are.
WRITTEN_AS: "dict[type, models.Field[Any, Any]]" = {
    UUID: models.UUIDField(), date: models.DateField(), datetime: models.DateTimeField(),
}  # fmt: skip


class _Place(Value):
    """Where a value of this name is put."""

    def __init__(self, name: str):
        super().__init__(None)
        self.name = name

    def as_sql(self, _compiler: Any, _connection: Any) -> tuple[str, list[Any]]:
        return "%s", [self]


def put(name: str) -> Any:
    """A place in a prepared question where a value of this name is put; stands wherever a value may."""
    return _Place(name)


@dataclass(frozen=True, slots=True)
class _Written:
    sql: str
    parameters: Sequence[Any]
    converters: Sequence[tuple[int, Any, Any]]  # column, what turns its value into Python's, expression
    names: tuple[str, ...]  # of the columns, where rows become models


class Prepared:
    """A question with places for values. `ask` builds it with `put`; it is asked with `all` or `first`.

    It follows no relations: ask for `select_related` elsewhere.
    """

    def __init__(self, ask: Callable[[], QuerySet[Any, Any]]):
        self.ask = ask
        self._written: dict[str, _Written] = {}  # by kind of database
        self._model: type[models.Model] | None = None

    def all(self, **values: Any) -> list[Row]:
        here = connections[DEFAULT_DB_ALIAS]
        written = self._written.get(here.vendor) or self._write()
        with here.cursor() as cursor:
            cursor.execute(written.sql, [_value(place, values, here) for place in written.parameters])
            found = [list(row) for row in cursor.fetchall()]
        for column, converters, expression in written.converters:
            for row in found:
                for convert in converters:
                    row[column] = convert(row[column], expression, here)
        if self._model is None:
            return [tuple(row) for row in found]
        return [self._model.from_db(here.alias, written.names, row) for row in found]

    def first(self, **values: Any) -> Row | None:
        return next(iter(self.all(**values)), None)

    def _write(self) -> _Written:
        rows = self.ask()
        compiler = rows.query.get_compiler(connection=connection)
        sql, parameters = compiler.as_sql()
        columns = [expression for expression, *_ in compiler.select]
        if rows._iterable_class is ModelIterable:
            self._model = rows.model
        names = tuple(column.target.attname for column in columns) if self._model else ()
        turned = compiler.get_converters(columns)
        converters = [(place, tuple(functions), expression) for place, (functions, expression) in turned.items()]
        written = self._written[connection.vendor] = _Written(sql, parameters, converters, names)
        return written


def _value(place: Any, values: dict[str, Any], here: Any) -> Any:
    if not isinstance(place, _Place):
        return place
    value = values[place.name]
    kind = WRITTEN_AS.get(type(value))
    return value if kind is None else kind.get_db_prep_value(value, here)


def add(row: M) -> M:
    """Store one new row, as `save(force_insert=True)` does: no signals are sent, and none are listened for."""
    here = connections[DEFAULT_DB_ALIAS]
    fields, sql = _insert(type(row), here.vendor)
    with here.cursor() as cursor:
        cursor.execute(sql, [field.get_db_prep_save(field.pre_save(row, True), here) for field in fields])
        if (automatic := row._meta.auto_field) is not None:
            setattr(row, automatic.attname, cursor.fetchone()[0])
    row._state.adding, row._state.db = False, here.alias
    return row


@lru_cache(maxsize=64)
def _insert(model: type[models.Model], _vendor: str) -> tuple[tuple[Any, ...], str]:
    meta, quoted = model._meta, connection.ops.quote_name
    fields = tuple(field for field in meta.local_concrete_fields if field is not meta.auto_field)
    columns = ", ".join(quoted(field.column) for field in fields)
    sql = f"INSERT INTO {quoted(meta.db_table)} ({columns}) VALUES ({', '.join(['%s'] * len(fields))})"
    return fields, sql if meta.auto_field is None else f"{sql} RETURNING {quoted(meta.auto_field.column)}"
