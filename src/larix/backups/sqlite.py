"""SQLite: a copy of the database as it is at one moment, made while people write, and how it is known to be in use."""

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

PAGES = 500  # at a time
NAME = "larix.sqlite3"
WITH_IT = (NAME, f"{NAME}-wal", f"{NAME}-shm", f"{NAME}-turn")
FULL = "database or disk is full"


@contextmanager
def copied(database: Path, beside: Path, on: Callable[[], None]) -> Iterator[sqlite3.Connection]:
    """A copy in the file `beside`, open to be read; both are gone afterwards. OSError (ENOSPC) where the disk is full.

    The moment is the one at which it began: a read transaction is held, so that no writer makes it begin again.
    """
    os.close(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        with closing(sqlite3.connect(beside)) as copy:
            try:
                with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True, isolation_level=None)) as source:
                    source.execute("BEGIN")
                    source.execute("SELECT count(*) FROM sqlite_master").fetchone()
                    source.backup(copy, pages=PAGES, progress=lambda *_: on())
                copy.execute("PRAGMA journal_mode=DELETE")  # one file holds all of it
            except sqlite3.OperationalError as trouble:
                if FULL in str(trouble):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(beside)) from None
                raise
            yield copy
    finally:
        for name in (beside, Path(f"{beside}-journal")):
            name.unlink(missing_ok=True)


def tables(copy: sqlite3.Connection) -> list[str]:
    found = copy.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return sorted(name for (name,) in found)


def counts(copy: sqlite3.Connection) -> dict[str, int]:
    return {name: copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables(copy)}


@contextmanager
def held_alone(database: Path) -> Iterator[bool]:
    """Whether nobody else has the database open; if so, nobody comes in before the end."""
    if not database.exists():
        yield True
        return
    with closing(sqlite3.connect(database, timeout=1, isolation_level=None)) as mine:
        try:
            mine.execute("PRAGMA locking_mode=EXCLUSIVE")
            mine.execute("PRAGMA journal_mode=DELETE")  # refused while anybody else has it open
            mine.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            yield False
        else:
            yield True
