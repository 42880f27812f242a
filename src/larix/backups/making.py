"""Making a backup while people write: under a name of its own until it is whole, on the disk, and in the log."""

import fcntl
import hashlib
import json
import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.backups import contents, postgres, sqlite
from larix.backups.contents import Contents
from larix.backups.key import backup_key, name_of
from larix.backups.members import BLOCK, Member, put, put_end
from larix.backups.sealed import Sealing
from larix.rights import erased
from larix.settings.home import HOME, make_home

ENDING, UNFINISHED = ".backup", ".unfinished"
LAST_LINE = "SELECT number, link FROM access_logline ORDER BY number DESC LIMIT 1"
MIGRATIONS = "SELECT app, name FROM django_migrations ORDER BY id"


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that is whole. `rows`: in all tables together; `files`: beside the database; `size`: in bytes."""

    file: Path
    rows: int
    files: int
    size: int


class _Counted:
    """The file that is written, with its digest and how far it has come."""

    def __init__(self, file: BinaryIO, on: Callable[[int], None]):
        self.file, self.on, self.size, self.digest = file, on, 0, hashlib.sha256()

    def write(self, data: bytes) -> None:
        self.file.write(data)
        self.digest.update(data)
        self.size += len(data)
        self.on(self.size)


def make_backup(*, to: Path, software: str, at: datetime, on: Callable[[int], None], by: Actor) -> Made:
    """Write one into the folder `to`, with the list of those who said no beside it.

    `at` is the machine's own time; `on` is told how many bytes are written. OSError where the disk is full or may not
    be written; then nothing is left of it.
    """
    make_home()
    to.mkdir(mode=0o700, parents=True, exist_ok=True)
    _sweep(to)
    bring_together(to / contents.ERASED, [Path(settings.ERASED)])
    name = f"larix-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
    key = backup_key(HOME, make=True) or b""
    head = {"made_at": at.isoformat(), "software": software, "key": name_of(key), "database": _vendor()}
    with _unfinished(to / f".{name}{UNFINISHED}") as file:
        counted = _Counted(file, on)
        sealing = Sealing(counted, key, head)
        rows, files = _written(sealing, to, software, on=lambda: on(counted.size))
        sealing.close()
        file.flush()
        os.fsync(file.fileno())
        whole = to / (name + ENDING)
        try:
            with deed(Verb.BACKUP_MADE, by=by) as note:
                note.file_digest = counted.digest.hexdigest()
                note.counts.update(rows=rows, files=files, bytes=counted.size)
                Path(file.name).rename(whole)
                _settle(to)
        except BaseException:
            whole.unlink(missing_ok=True)  # no line in the log, no backup
            raise
    return Made(whole, rows, files, counted.size)


def bring_together(file: Path, lists: Iterable[Path]) -> None:
    """Every line of these lists of those who said no, once, in `file`, with those that it has. Never one fewer."""
    found: dict[str, str] = {}
    for one in (file, *lists):
        for line in erased.lines(one):
            told = {"mark": str(line.mark), "digest": line.digest, "what": line.what, "at": line.at.isoformat()}
            found.setdefault(str(line.mark), json.dumps(told, ensure_ascii=False, sort_keys=True) + "\n")
    if not found:
        return
    beside = file.with_name(f".{file.name}-{os.getpid()}{UNFINISHED}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as new:
        new.write("".join(found.values()))
        new.flush()
        os.fsync(new.fileno())
    beside.replace(file)


def _written(sealing: Sealing, to: Path, software: str, on: Callable[[], None]) -> tuple[int, int]:
    """Rows and files. A row never names a file that is not there: what was written meanwhile comes after the rows."""
    seen: set[Path] = set()
    _files(sealing, to, seen)
    with _database(on) as (told, tables):
        said = Contents(
            database=_vendor(), software=software, digest_key=name_of(settings.DIGEST_KEY),
            settings=contents.settings_told(), **told,
        )  # fmt: skip
        put(sealing.write, Member(contents.NAME), [said.written()])
        for name, blocks in tables:
            put(sealing.write, Member(name), blocks)
    _files(sealing, to, seen)
    put_end(sealing.write)
    return sum(said.counts.values()), len(seen)


def _files(sealing: Sealing, to: Path, seen: set[Path]) -> None:
    for path in contents.kept_in_home(without=to):
        if path in seen:
            continue
        with suppress(FileNotFoundError):  # deleted in this moment, as it was due
            name = path.relative_to(HOME).as_posix()
            if path.is_symlink():
                put(sealing.write, Member(name, link=os.readlink(path)), [])
            else:
                with path.open("rb") as file:
                    put(sealing.write, Member(name), _blocks(file))
            seen.add(path)


@contextmanager
def _database(on: Callable[[], None]) -> Iterator[tuple[dict[str, Any], Iterable[tuple[str, Iterable[bytes]]]]]:
    """What is told of the database, and what is kept of it: a name and blocks for each part."""
    if _vendor() == "postgres":
        with postgres.at_one_moment() as connection:
            columns = postgres.columns(connection)
            told = {
                "counts": postgres.counts(connection, columns), "columns": columns,
                "anchor": connection.execute(LAST_LINE).fetchone(),
                "migrations": tuple(connection.execute(MIGRATIONS).fetchall()),
            }  # fmt: skip
            yield told, ((f"tables/{name}", postgres.rows(connection, name, columns[name])) for name in columns)
        return
    beside = HOME / f".backup-{secrets.token_hex(4)}{UNFINISHED}"
    with sqlite.copied(HOME / sqlite.NAME, beside, on) as copy, beside.open("rb") as file:
        told = {
            "counts": sqlite.counts(copy), "columns": {}, "anchor": copy.execute(LAST_LINE).fetchone(),
            "migrations": tuple(copy.execute(MIGRATIONS).fetchall()),
        }  # fmt: skip
        yield told, [(sqlite.NAME, _blocks(file))]


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    while block := file.read(BLOCK):
        yield block


@contextmanager
def _unfinished(path: Path) -> Iterator[BinaryIO]:
    """A file under a name that nobody takes for a backup; gone afterwards if it was not given another."""
    with open(path, "xb", opener=owner_only) as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield file
        finally:
            path.unlink(missing_ok=True)


def owner_only(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)


def _sweep(to: Path) -> None:
    """What backups that were cut off have left; one that is being written now is left alone."""
    for left in [*to.glob(f".larix-*{UNFINISHED}"), *HOME.glob(f".backup-*{UNFINISHED}*")]:
        with suppress(FileNotFoundError), left.open("rb") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            left.unlink()


def _vendor() -> str:
    return "postgres" if "postgresql" in settings.DATABASES["default"]["ENGINE"] else "sqlite"


def _settle(folder: Path) -> None:
    """The new name itself is on the disk too."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
