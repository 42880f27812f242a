"""Which columns are encrypted, and with which keys what lies in them now. By SQL: nothing is decrypted to count."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection, models

BYTEA = 17  # PostgreSQL's own number for the kind of column
VERSION_AND_NAME = 5


def encrypted_columns() -> Iterator[tuple[type[models.Model], list[Any]]]:
    """Every table that has encrypted columns, with these."""
    for model in apps.get_models():
        columns = [field for field in model._meta.local_concrete_fields if getattr(field, "is_encrypted", False)]
        if columns:
            yield model, columns


def values_by_key() -> Counter[bytes]:
    """How many values in the database lie under each key, by its name."""
    found: Counter[bytes] = Counter()
    for model, columns in encrypted_columns():
        there = _columns_there(model._meta.db_table)
        for field in columns:
            if field.column in there:
                found += _of_column(model._meta.db_table, field.column)
    return found


def anything_encrypted() -> bool:
    return bool(values_by_key())


def _of_column(table: str, column: str) -> Counter[bytes]:
    table, column = connection.ops.quote_name(table), connection.ops.quote_name(column)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT substr({column}, 1, {VERSION_AND_NAME}), COUNT(*) FROM {table} "
            f"WHERE {column} IS NOT NULL GROUP BY 1"
        )
        rows = [(begins, count) for begins, count in cursor.fetchall() if not isinstance(begins, str)]
    return Counter({bytes(begins)[1:]: count for begins, count in rows if bytes(begins)[:1] == b"\x01"})


def _columns_there(table: str) -> set[str]:
    """The table's columns that can hold bytes: before and while tables are brought up to date, fewer or none."""
    with connection.cursor() as cursor:
        if table not in connection.introspection.table_names(cursor):
            return set()
        described = connection.introspection.get_table_description(cursor, table)
    return {each.name for each in described if connection.vendor != "postgresql" or each.type_code == BYTEA}
