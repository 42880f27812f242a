"""Whoever stored something on SQLite hears so when the disk has it; the next writer need not wait for the disk."""

import errno
import fcntl
import os

import pytest
from django.db import IntegrityError, OperationalError
from django.db.utils import ConnectionHandler

from larix.settings.home import Settings
from larix.settings.sqlite import base


@pytest.fixture
def database(tmp_path, django_db_blocker):
    """A connection to a file of its own, set up as in production, where one name is stored already."""
    ours = Settings(database_url=None).database() | {"NAME": tmp_path / "larix.sqlite3"}
    with django_db_blocker.unblock():
        connection = ConnectionHandler({"default": ours})["default"]
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE names (name TEXT UNIQUE)")
        store(connection, "anna")
        yield connection
        connection.close()


def store(connection, name):
    """Store a name as a transaction does; how far SQLite waited for the disk in it."""
    connection.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    try:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO names VALUES (%s)", [name])
        waited = how_far_it_waits(connection)
        connection.commit()
    except BaseException:
        connection.rollback()
        raise
    finally:
        connection.set_autocommit(True)
    return waited


def how_far_it_waits(connection):
    """1: not for the disk at every commit; 2: for the disk."""
    return connection.connection.execute("PRAGMA synchronous").fetchone()[0]


def turn_is_free(connection):
    lock = os.open(f"{connection.settings_dict['NAME']}-turn", os.O_RDWR)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(lock)
    return True


def test_what_is_stored_is_on_the_disk_before_it_is_said_and_the_next_may_write_meanwhile(database, monkeypatch):
    synced, fdatasync = [], os.fdatasync

    def sync(log):
        synced.append((os.readlink(f"/proc/self/fd/{log}").rpartition("-")[2], turn_is_free(database)))
        fdatasync(log)

    monkeypatch.setattr(base.os, "fdatasync", sync)
    assert (store(database, "kari"), synced) == (1, [("wal", True)])
    assert (how_far_it_waits(database), turn_is_free(database)) == (2, True)


def test_what_was_undone_waits_for_nothing(database, monkeypatch):
    synced = []
    monkeypatch.setattr(base.os, "fdatasync", synced.append)
    with pytest.raises(IntegrityError):
        store(database, "anna")
    assert (synced, how_far_it_waits(database), turn_is_free(database)) == ([], 2, True)


def test_a_disk_that_cannot_keep_it_is_told_of_and_the_next_one_may_write(database, monkeypatch):
    def fails(_log):
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patched:
        patched.setattr(base.os, "fdatasync", fails)
        with pytest.raises(OperationalError, match="disk I/O error"):
            store(database, "kari")
    assert (how_far_it_waits(database), turn_is_free(database), store(database, "per")) == (2, True, 1)
