"""A place beside the living installation, where a backup is unpacked and tried: a folder, on PostgreSQL a schema too.

What is tried there runs in a process of its own, for which this place is the installation.
"""

import fcntl
import json
import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from larix.backups import contents, postgres, refusals
from larix.core.told import Told
from larix.core.words import Words, same
from larix.settings.home import HOME, KEYS, SETTINGS, make_home

ON_POSTGRES = SETTINGS.database_url is not None
SCHEMA = "restoring_"


@dataclass(frozen=True)
class Place:
    name: str

    @property
    def home(self) -> Path:
        return HOME / f"{contents.RESTORING}{self.name}"

    @property
    def schema(self) -> str:
        return f"{SCHEMA}{self.name}"

    def ask(self, step: str, told: Mapping[str, Any]) -> dict[str, Any]:
        """Run a step of `larix.backups.inside` there. Told where it refuses."""
        here = os.environ | {"LARIX_HOME": str(self.home), "DJANGO_SETTINGS_MODULE": "larix.settings"}
        if ON_POSTGRES:
            here["PGOPTIONS"] = f"-c search_path={self.schema}"
        done = subprocess.run(
            [sys.executable, "-m", "larix.backups.inside", step], input=json.dumps(told), env=here,
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        try:
            answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        except (IndexError, ValueError):
            why = done.stderr.strip().splitlines()[-1:] or [str(done.returncode)]
            raise Told(refusals.NOT_CHECKED.filled(why=same(why[0]))) from None
        if "told" in answer:
            raise Told(Words.from_json(answer["told"]))
        return answer


@contextmanager
def beside() -> Iterator[Place]:
    """A place of one's own, with the installation's keys, gone afterwards. One at a time."""
    make_home()
    with _alone():
        if (HOME / contents.SWITCHING).exists():
            raise Told(refusals.CUT_OFF)
        _sweep()
        place = Place(secrets.token_hex(4))
        place.home.mkdir(mode=0o700)
        for key in KEYS:
            if (HOME / key).exists():
                (place.home / key).symlink_to(HOME / key)
        if ON_POSTGRES:
            postgres.make_schema(place.schema)
        try:
            yield place
        finally:
            _sweep()


def _sweep() -> None:
    """Take away what this one or one that was cut off has left: nobody else is at it. Not in the middle of a switch."""
    if (HOME / contents.SWITCHING).exists():
        return
    for left in HOME.glob(f"{contents.RESTORING}*"):
        if left.is_dir():
            shutil.rmtree(left)
            if ON_POSTGRES:
                postgres.drop_schema(f"{SCHEMA}{left.name.removeprefix(contents.RESTORING)}")


@contextmanager
def _alone() -> Iterator[None]:
    lock = os.open(HOME / contents.LOCK, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)
