"""What a database keeps of values that were replaced, in pages that are free: after encrypting it is written over."""

from django.db import connection

from larix.encryption.in_use import encrypted_columns


def write_over_what_was_replaced() -> None:
    """Write anew the file (SQLite) or the tables with encrypted columns (PostgreSQL). Outside a transaction only."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return
        for model, _columns in encrypted_columns():
            cursor.execute(f"VACUUM FULL {connection.ops.quote_name(model._meta.db_table)}")
