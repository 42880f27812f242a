"""Putting everything in the database under the current key, a few rows at a time, while pages are read and written.

A row is changed only if it is still as it was read, so nothing that was written meanwhile is lost. What a cut-off
leaves is values under two keys, both of which are there; the next run goes on with those that are left.
"""

from collections.abc import Iterator
from typing import Any

from django.db import connection, models, transaction

from larix.encryption.fields import EncryptedField
from larix.encryption.in_use import encrypted_columns, values_by_key
from larix.encryption.keys import current_ring, remove_key
from larix.encryption.values import Encrypted, decrypted, encrypted, is_current

AT_A_TIME = 200


def encrypt_again() -> Iterator[int]:
    """Go through every table until nothing is left under another key; yields how many values each few rows had."""
    while set(values_by_key()) - {current_ring().current}:
        for model, columns in encrypted_columns():
            yield from _table(model, columns)


def remove_unneeded(files: set[bytes]) -> list[bytes]:
    """Remove every key but the current that no value needs, and none of these `files` (by name); which they were.

    Nobody writes under an old key meanwhile: on PostgreSQL the tables are held, on SQLite there is one writer.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            names = ", ".join(
                connection.ops.quote_name(model._meta.db_table) for model, _columns in encrypted_columns()
            )
            with connection.cursor() as cursor:
                cursor.execute(f"LOCK TABLE {names} IN SHARE MODE")
        ring = current_ring()
        needed = {*values_by_key(), *files, ring.current}
        gone = [name for name in ring.ciphers if name not in needed]
        for name in gone:
            remove_key(name)
    return gone


def _table(model: type[models.Model], columns: list[EncryptedField[Any]]) -> Iterator[int]:
    rows, last = model._base_manager.order_by("pk"), None
    names = [field.attname for field in columns]
    bound_to = [field.row for field in columns]
    while True:
        left = rows if last is None else rows.filter(pk__gt=last)
        read = list(left.values_list("pk", *names, *bound_to)[:AT_A_TIME])
        if not read:
            return
        with transaction.atomic():
            changed = sum(_row(model, columns, row) for row in read)
        yield changed
        last = read[-1][0]


def _row(model: type[models.Model], columns: list[EncryptedField[Any]], read: tuple[Any, ...]) -> int:
    """Write a row's values anew, if they are as they were read; how many."""
    pk, values, bound = read[0], read[1 : len(columns) + 1], read[len(columns) + 1 :]
    before, after = {}, {}
    for field, value, row in zip(columns, values, bound, strict=True):
        if value is not None and not is_current(value):
            place = field.place(row)
            before[field.attname] = Encrypted(value)
            after[field.attname] = encrypted(decrypted(value, place), place)
    return len(after) if after and model._base_manager.filter(pk=pk, **before).update(**after) else 0
