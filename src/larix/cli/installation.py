"""This installation: where it is, what it runs, its shelf of snapshots and its library of instruments."""

import subprocess
from functools import cache
from pathlib import Path

from larix import __version__
from larix.access.actor import Actor
from larix.instruments import Library
from larix.marts import Shelf


def ready() -> None:
    """Make Django ready. Commands that need no database do without it, so that they are quick."""
    import django

    django.setup()


@cache
def software() -> str:
    """The version, and in a checkout the commit."""
    package = Path(__file__).resolve().parents[1]
    if not (package.parents[1] / ".git").exists():
        return __version__
    command = ["git", "-C", str(package), "rev-parse", "--short=12", "HEAD"]
    try:
        found = subprocess.run(command, capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return __version__  # no git on this machine: the version alone is true too
    commit = found.stdout.strip()
    return f"{__version__}+{commit}" if found.returncode == 0 and commit else __version__


def shelf() -> Shelf:
    from larix.settings import MARTS

    return Shelf(MARTS)


@cache
def library() -> Library:
    return Library.read()


def operator(purpose: str = "installation") -> Actor:
    """Whoever runs this command, now."""
    from larix.access.actor import operator as actor
    from larix.settings.clock import now

    return actor(now(), purpose=purpose)
