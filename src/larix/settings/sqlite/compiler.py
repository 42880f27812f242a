"""SQLite refuses what PostgreSQL refuses: a text longer than its column, a number beyond it, a sign that no text keeps.

SQLite itself takes all of these, so a fault that a hospital would meet on PostgreSQL would be met by no test here.
"""

from collections.abc import Iterator
from typing import Any

from django.db import DataError
from django.db.backends.base.operations import BaseDatabaseOperations
from django.db.models import JSONField
from django.db.models.sql import compiler

__all__ = ["SQLAggregateCompiler", "SQLCompiler", "SQLDeleteCompiler", "SQLInsertCompiler", "SQLUpdateCompiler"]

SQLCompiler = compiler.SQLCompiler
SQLDeleteCompiler = compiler.SQLDeleteCompiler
SQLAggregateCompiler = compiler.SQLAggregateCompiler
RANGES = BaseDatabaseOperations.integer_field_ranges  # PostgreSQL's
TEXTS = frozenset({"CharField", "SlugField"})


class SQLInsertCompiler(compiler.SQLInsertCompiler):
    def prepare_value(self, field: Any, value: Any) -> Any:
        _refuse(field, value)
        return super().prepare_value(field, value)


class SQLUpdateCompiler(compiler.SQLUpdateCompiler):
    def as_sql(self, *given: Any, **more: Any) -> Any:
        for field, _model, value in self.query.values:
            _refuse(field, value)
        return super().as_sql(*given, **more)


def _refuse(field: Any, value: Any) -> None:
    """DataError, in PostgreSQL's words, for what its column would not take. The cursor looks for NUL in a text."""
    kind = field.get_internal_type()
    if isinstance(value, str) and kind in TEXTS and field.max_length and len(value) > field.max_length:
        raise DataError(f"value too long for type character varying({field.max_length})")
    if isinstance(value, int) and kind in RANGES:
        least, most = RANGES[kind]
        if not least <= value <= most:
            raise DataError("integer out of range")
    if isinstance(field, JSONField) and any(not storable(text) for text in _texts(value)):
        raise DataError("unsupported Unicode escape sequence")


def storable(text: str) -> bool:
    """Whether PostgreSQL keeps this text: it has no NUL, and no half of a sign."""
    return "\0" not in text and not any("\ud800" <= sign <= "\udfff" for sign in text)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(name)
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
