"""The switch: what lies in the place beside becomes the installation, and what was here is kept aside.

What is to be moved is written down first, so that a switch that was cut off is finished by the next command.
"""

import json
import os
from contextlib import ExitStack
from pathlib import Path

from larix.backups import contents, postgres, sqlite
from larix.backups.place import ON_POSTGRES, Place
from larix.settings.home import HOME, KEYS

STAYS = KEYS | {contents.BACKUPS, contents.LOCK, contents.SWITCHING}
JOURNAL = HOME / contents.SWITCHING


def nobody_else(alone: ExitStack) -> bool:
    """Whether nobody else has the database open; on SQLite nobody comes in before `alone` ends."""
    return nobody_else_still() and (ON_POSTGRES or alone.enter_context(sqlite.held_alone(HOME / sqlite.NAME)))


def nobody_else_still() -> bool:
    """The same, later: on PostgreSQL somebody may have come in meanwhile."""
    if not ON_POSTGRES:
        return True
    with postgres.connected() as connection:
        return postgres.others(connection) == 0


def switch(place: Place) -> Path | None:
    """Where what was here lies now; None where there was nothing."""
    out = [path.name for path in HOME.iterdir() if _moves(path.name)]
    told = {
        "place": place.name,
        "out": sorted(out),
        "in": sorted(p.name for p in place.home.iterdir() if _moves(p.name)),
    }
    beside = JOURNAL.with_suffix(".new")
    beside.write_text(json.dumps(told))
    _settle(beside)
    beside.rename(JOURNAL)
    return finish_switch()


def finish_switch() -> Path | None:
    """Do what is written down and not done yet. Where what was here lies; None where nothing was to be done."""
    if not JOURNAL.exists():
        return None
    told = json.loads(JOURNAL.read_text())
    place, aside = Place(told["place"]), HOME / f"{contents.BEFORE}{told['place']}"
    aside.mkdir(mode=0o700, exist_ok=True)
    for name in told["out"]:
        if not (aside / name).exists() and (HOME / name).exists():
            (HOME / name).rename(aside / name)
    for name in told["in"]:
        if (place.home / name).exists():
            (place.home / name).rename(HOME / name)
    if ON_POSTGRES:
        postgres.switch(place.schema, f"before_restore_{place.name}")
    _settle(HOME)
    JOURNAL.unlink()
    return aside if told["out"] else None


def _moves(name: str) -> bool:
    """Whether it belongs to the data of the installation: not its keys, backups and locks, nor what lies aside."""
    return name not in STAYS and not name.startswith((contents.RESTORING, contents.BEFORE, "."))


def _settle(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
