"""PostgreSQL: every table as one transaction sees it, by COPY, and back into a schema beside the living one.

`pg_dump` is not on every machine. COPY's text format is PostgreSQL's own and the same in every version; the tables
are made by the migrations, up to the ones that the backup was made with.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.conf import settings

if TYPE_CHECKING:
    from psycopg import Connection

LIVING = "public"


@contextmanager
def connected(schema: str = LIVING) -> Iterator["Connection[Any]"]:
    """A way to the installation's database of one's own; what is done on it is done whole or not at all."""
    import psycopg

    told = settings.DATABASES["default"]
    with psycopg.connect(
        dbname=told["NAME"], user=told["USER"], password=told["PASSWORD"], host=told["HOST"], port=told["PORT"] or None,
        options=f"-c search_path={schema}",
    ) as connection:  # fmt: skip
        yield connection


@contextmanager
def at_one_moment() -> Iterator["Connection[Any]"]:
    """Everything that is read on it is as it was at its first question, whoever writes meanwhile."""
    with connected() as connection:
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield connection


def columns(connection: "Connection[Any]") -> dict[str, list[str]]:
    """By table: its columns in their order."""
    found: dict[str, list[str]] = {}
    for table, column in connection.execute(
        "SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN pg_tables t"
        " ON t.schemaname = c.table_schema AND t.tablename = c.table_name"
        " WHERE c.table_schema = current_schema() ORDER BY c.table_name, c.ordinal_position"
    ):
        found.setdefault(table, []).append(column)
    return found


def counts(connection: "Connection[Any]", tables: Iterable[str]) -> dict[str, int]:
    return {table: _one(connection, f'SELECT count(*) FROM "{table}"') for table in tables}


def rows(connection: "Connection[Any]", table: str, names: Iterable[str]) -> Iterator[bytes]:
    """The table as COPY writes it."""
    with connection.cursor() as cursor, cursor.copy(f"COPY {_in(table, names)} TO STDOUT") as copy:
        for block in copy:
            yield bytes(block)


def take_in(connection: "Connection[Any]", table: str, names: Iterable[str], blocks: Iterable[bytes]) -> None:
    """Put the rows where they came from."""
    with connection.cursor() as cursor, cursor.copy(f"COPY {_in(table, names)} FROM STDIN") as copy:
        for block in blocks:
            copy.write(block)


def empty(connection: "Connection[Any]", tables: Iterable[str]) -> None:
    """Take away what the migrations put there."""
    connection.execute("TRUNCATE " + ", ".join(f'"{table}"' for table in tables))


def count_on(connection: "Connection[Any]", all_columns: Mapping[str, Iterable[str]]) -> None:
    """Numbers are handed out from where they had come to."""
    for table, names in all_columns.items():
        for name in names:
            sequence = _one(connection, "SELECT pg_get_serial_sequence(%s, %s)", f'"{table}"', name)
            if sequence is not None:
                last = _one(connection, f'SELECT coalesce(max("{name}"), 0) FROM "{table}"')
                connection.execute("SELECT setval(%s, %s, %s)", [sequence, max(last, 1), last > 0])


def others(connection: "Connection[Any]") -> int:
    """How many others are connected to this database now."""
    return int(_one(
        connection,
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        " AND backend_type = 'client backend'",
    ))  # fmt: skip


def make_schema(name: str) -> None:
    with connected() as connection:
        connection.execute(f'CREATE SCHEMA "{name}"')


def drop_schema(name: str) -> None:
    with connected() as connection:
        connection.execute(f'DROP SCHEMA IF EXISTS "{name}" CASCADE')


def has_schema(name: str) -> bool:
    with connected() as connection:
        return bool(_one(connection, "SELECT count(*) FROM pg_namespace WHERE nspname = %s", name))


def lives() -> bool:
    """Whether there are tables of ours."""
    with connected() as connection:
        return _one(connection, "SELECT to_regclass('access_account')") is not None


def switch(new: str, aside: str) -> None:
    """The schema `new` becomes the living one, which is kept as `aside`. In one step; nothing where it is done."""
    if not has_schema(new):
        return
    with connected() as connection:
        connection.execute(f'ALTER SCHEMA "{LIVING}" RENAME TO "{aside}"')
        connection.execute(f'ALTER SCHEMA "{new}" RENAME TO "{LIVING}"')


def _in(table: str, names: Iterable[str]) -> str:
    listed = ", ".join(f'"{name}"' for name in names)
    return f'"{table}" ({listed})'


def _one(connection: "Connection[Any]", question: str, *values: Any) -> Any:
    row = connection.execute(question, values or None).fetchone()
    return None if row is None else row[0]
