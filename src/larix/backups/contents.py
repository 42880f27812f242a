"""What a backup says of itself, and what of the home folder lies in it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from larix.backups.sqlite import NAME as DATABASE
from larix.settings.home import HOME, KEYS, SETTINGS

NAME = "contents.json"
SETTINGS_FILE = "settings-of-the-backup.json"
ERASED = "erased.jsonl"  # lies beside the backups, never in them: it must be newer than they are
BACKUPS, RESTORING, BEFORE, LOCK, SWITCHING = (
    "backups",
    "restoring-",
    "before-restore-",
    "restoring.lock",
    "switching.json",
)
NEVER = KEYS | {ERASED, BACKUPS, LOCK, SWITCHING, NAME, SETTINGS_FILE, "tick.lock"}
NEVER_BEGINS = (DATABASE, RESTORING, BEFORE, ".")
# What an operator has set and is no secret: passwords, tokens and keys are never among them.
TOLD = ("hosts", "https", "today", "country", "new_numbers_from", "email_from", "test_eid", "own_code_days",
        "staff_by_role")  # fmt: skip


@dataclass(frozen=True)
class Contents:
    """`counts`: rows by table. `anchor`: number and link of the log's last line. `migrations`: app and name of each."""

    database: str
    software: str
    counts: Mapping[str, int]
    anchor: tuple[int, str] | None
    migrations: tuple[tuple[str, str], ...]
    columns: Mapping[str, list[str]]
    digest_key: str  # its name, not the key
    settings: Mapping[str, Any]

    def written(self) -> bytes:
        return json.dumps(asdict(self), sort_keys=True).encode()

    @classmethod
    def read(cls, written: bytes) -> "Contents":
        told = json.loads(written)
        told["anchor"] = None if told["anchor"] is None else tuple(told["anchor"])
        told["migrations"] = tuple((app, name) for app, name in told["migrations"])
        return cls(**told)


def settings_told() -> dict[str, Any]:
    told = SETTINGS.model_dump(mode="json")
    return {name: told[name] for name in TOLD}


def kept_in_home(home: Path = HOME, *, without: Path | None = None) -> Iterator[Path]:
    """Every file and link of the installation's own in its folder, but for the database; no key, lock or scrap."""
    for top in sorted(home.iterdir()) if home.is_dir() else ():
        if top.name in NEVER or top.name.startswith(NEVER_BEGINS) or top == without:
            continue
        for path in [top] if top.is_symlink() or top.is_file() else sorted(top.rglob("*")):
            parts = path.relative_to(home).parts
            scrap = any(part.startswith(".") for part in parts) or path.suffix == ".new"
            if not scrap and (path.is_symlink() or path.is_file()):
                yield path
