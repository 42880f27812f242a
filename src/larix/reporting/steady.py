"""Reading a long time without seeing anybody's writes, and without keeping anybody from writing."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def steady_reading() -> Iterator[None]:
    """Everything read inside the block is of one moment.

    Django's own transaction would take SQLite's write lock at once (it is opened IMMEDIATE), and a long build would
    stop the clinic; so on SQLite a plain deferred one is opened by hand. Inside another transaction there is nothing to
    do.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
    else:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                if connection.connection.in_transaction:  # SQLite ends it itself where the disk fails
                    cursor.execute("ROLLBACK")
