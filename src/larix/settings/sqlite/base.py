"""Django's SQLite, with a queue at the door of the one writer that SQLite has.

SQLite lets those who wait ask again after a while, a longer while each time, so that whoever has just written comes
first again: of seven writers on a slow disk the last waited 14 of 16 seconds, and one that waits longer than the
time-out fails. Here a transaction first takes a lock on a file beside the database; the operating system wakes those
who wait for it as soon as it is free, and lets it go when a process dies.

Whoever has written leaves the queue before the disk has been told to keep it, and comes back to the caller only when
it has: while one waits for the disk the next one writes, and the disk keeps what both wrote in one go.
"""

import fcntl
import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.backends.sqlite3.operations import DatabaseOperations
from django.db.utils import DataError, OperationalError


class Cursor(base.SQLiteCursorWrapper):
    """Django's own, which turns the same few statements into SQLite's way of writing once each.

    A text with the sign NUL is refused in PostgreSQL's words: it keeps none, and looks for none.
    """

    def execute(self, query: str, params: Any = None) -> Any:
        if params and any(isinstance(each, str) and "\0" in each for each in params):
            raise DataError("PostgreSQL text fields cannot contain NUL (0x00) bytes")
        return super().execute(query, params)

    def convert_query(self, query: str, *, param_names: Any = None) -> str:
        if param_names is None:
            return _converted(query)
        return super().convert_query(query, param_names=param_names)  # type: ignore[misc]  # not in its stubs


@lru_cache(maxsize=500)
def _converted(query: str) -> str:
    return base.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")  # as Django does


class Operations(DatabaseOperations):
    compiler_module = "larix.settings.sqlite.compiler"


class DatabaseWrapper(base.DatabaseWrapper):
    """One connection. While a transaction is under way `_turn` is its open lock file and `_log` what SQLite writes to.

    `_log` is None where SQLite keeps no such log beside the database, and then sees to the disk itself.
    """

    ops_class = Operations

    _turn: int | None = None
    _log: int | None = None

    def _start_transaction_under_autocommit(self) -> None:
        self._wait_for_turn()
        try:
            self._take_over_the_disk()
            super()._start_transaction_under_autocommit()  # type: ignore[misc]  # Django's own hook; its stubs leave it out
        except BaseException:
            self._end_turn()
            raise

    def create_cursor(self, name: str | None = None) -> Cursor:
        return self.connection.cursor(factory=Cursor)

    def commit(self) -> None:
        super().commit()  # where it fails Django rolls back, and the turn ends there
        self._end_turn(keep=True)

    def rollback(self) -> None:
        try:
            super().rollback()
        finally:
            self._end_turn()

    def close(self) -> None:
        try:
            super().close()
        finally:
            self._end_turn()

    def _wait_for_turn(self) -> None:
        name: Any = self.settings_dict["NAME"]
        if self._turn is not None or self.is_in_memory_db():
            return
        turn = os.open(Path(f"{name}-turn"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(turn, fcntl.LOCK_EX)
        except BaseException:
            os.close(turn)
            raise
        self._turn = turn

    def _take_over_the_disk(self) -> None:
        """SQLite does not wait for the disk in this transaction: `_end_turn` does, when the next one may write."""
        if self._turn is not None:
            with suppress(FileNotFoundError):
                self._log = os.open(f"{self.settings_dict['NAME']}-wal", os.O_RDONLY | os.O_CLOEXEC)
                self.connection.execute("PRAGMA synchronous=NORMAL")

    def _end_turn(self, *, keep: bool = False) -> None:
        """Let the next one write. `keep`: return when the disk keeps what was committed, and all that was before it."""
        turn, log, self._turn, self._log = self._turn, self._log, None, None
        if turn is not None:
            os.close(turn)
        if log is None:
            return
        try:
            if self.connection is not None:
                self.connection.execute("PRAGMA synchronous=FULL")
            if keep:
                os.fdatasync(log)
        except OSError as error:
            raise OperationalError(f"disk I/O error: {error.strerror}") from error
        finally:
            os.close(log)
