"""Restoring: unpack beside, try everything there, and only then switch. A rehearsal is the same without the switch."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from larix.access.actor import Actor
from larix.backups import contents, members, postgres, refusals, sqlite
from larix.backups.contents import Contents
from larix.backups.key import backup_key, name_of
from larix.backups.making import ENDING, bring_together, owner_only
from larix.backups.place import ON_POSTGRES, Place, beside
from larix.backups.sealed import Damaged, Opening
from larix.backups.switching import nobody_else, nobody_else_still, switch
from larix.core.told import Told
from larix.settings.home import HOME

TABLES = "tables/"
OURS = "postgres" if ON_POSTGRES else "sqlite"


@dataclass(frozen=True, slots=True)
class Restored:
    """What was found whole. `lines`: of the log; `reapplied`: noes that were said after the backup and hold again.

    `aside`: where lies what was here before; None at a rehearsal, and where there was nothing.
    """

    file: Path
    tables: int
    rows: int
    files: int
    lines: int
    reapplied: int
    aside: Path | None = None


def newest(folder: Path) -> Path:
    """The newest backup in a folder. Told where there is none."""
    found = sorted(folder.glob(f"larix-*{ENDING}")) if folder.is_dir() else []
    if not found:
        raise Told(refusals.NO_BACKUP.filled(folder=folder))
    return found[-1]


def rehearse(*, file: Path, on: Callable[[int], None], by: Actor) -> Restored:
    """Unpack it in a place beside, and try there what a restore would try. Nothing here is changed."""
    with beside() as place:
        return _tried(file, place, on, by)


def restore(*, file: Path, replace: bool, on: Callable[[int], None], by: Actor) -> Restored:
    """Put the backup in the place of what is here, once it was found whole beside it. Told; then nothing was changed.

    What is here already is kept aside, and touched only where `replace` says so and nobody has it open.
    """
    living = postgres.lives() if ON_POSTGRES else (HOME / sqlite.NAME).exists()
    if living and not replace:
        raise Told(refusals.LIVING.filled(home=HOME))
    with beside() as place, ExitStack() as alone:
        if not nobody_else(alone):  # asked first: the rest takes a while
            raise Told(refusals.IN_USE)
        done = _tried(file, place, on, by)
        if not nobody_else_still():
            raise Told(refusals.IN_USE)
        os.sync()
        aside = switch(place)
    return Restored(done.file, done.tables, done.rows, done.files, done.lines, done.reapplied, aside)


def _tried(file: Path, place: Place, on: Callable[[int], None], by: Actor) -> Restored:
    try:
        with file.open("rb") as opened:
            said, files = _unpacked(opened, place, on)
    except FileNotFoundError:
        raise Told(refusals.NO_FILE.filled(file=file)) from None
    bring_together(place.home / contents.ERASED, [file.parent / contents.ERASED, Path(settings.ERASED)])
    told = {"counts": said.counts, "anchor": said.anchor, "migrations": said.migrations,
            "digest_key": said.digest_key, "at": by.at.isoformat()}  # fmt: skip
    found = place.ask("check", told)
    (place.home / contents.SETTINGS_FILE).write_text(json.dumps(said.settings, indent=2, sort_keys=True) + "\n")
    return Restored(file, len(said.counts), sum(said.counts.values()), files, found["lines"], found["reapplied"])


def _unpacked(file: BinaryIO, place: Place, on: Callable[[int], None]) -> tuple[Contents, int]:
    """What the backup says of itself, and how many files lay in it beside the database."""
    opening = Opening(file)
    _unlock(opening)
    said, files = None, 0
    with ExitStack() as open_things:
        for member, blocks in members.take(opening.read):
            on(file.tell())
            if member.name == contents.NAME:
                said = Contents.read(b"".join(blocks))
                loading = _Loading(place, said, open_things) if ON_POSTGRES else None
            elif member.name.startswith(TABLES) and said is not None and loading is not None:
                loading.take_in(member.name.removeprefix(TABLES), blocks)
            else:
                files += member.name != sqlite.NAME
                _lay_down(place.home / member.name, member, blocks)
        if said is None or file.read(1):
            raise Damaged
        if loading is not None:
            loading.finish()
    return said, files


class _Loading:
    """The tables as the backup's migrations make them, in a transaction that is whole when the last row is in."""

    def __init__(self, place: Place, said: Contents, open_things: ExitStack):
        self.said = said
        place.ask("tables", {"migrations": said.migrations})
        self.connection = open_things.enter_context(postgres.connected(place.schema))
        postgres.empty(self.connection, said.columns)

    def take_in(self, table: str, blocks: Iterator[bytes]) -> None:
        postgres.take_in(self.connection, table, self.said.columns[table], blocks)

    def finish(self) -> None:
        postgres.count_on(self.connection, self.said.columns)


def _unlock(opening: Opening) -> None:
    if opening.head["database"] != OURS:
        raise Told(refusals.OTHER_DATABASE.filled(theirs=opening.head["database"], ours=OURS))
    key = backup_key(HOME)
    if key is None:
        raise Told(refusals.NO_BACKUP_KEY)
    if name_of(key) != opening.head["key"]:
        raise Told(refusals.OTHER_BACKUP_KEY.filled(key=opening.head["key"]))
    opening.unlock(key)


def _lay_down(path: Path, member: members.Member, blocks: Iterator[bytes]) -> None:
    """A file or a link as it was, open to its owner only. A name that comes twice is what came last."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileNotFoundError):
        path.unlink()
    if member.link:
        for _nothing in blocks:
            raise Damaged
        path.symlink_to(member.link)
        return
    with open(path, "xb", opener=owner_only) as new:
        for block in blocks:
            new.write(block)
