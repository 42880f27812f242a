"""Where this installation keeps its things, and the few settings that an operator gives."""

import contextlib
import json
import os
import secrets
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, PostgresDsn
from pydantic_settings import BaseSettings, SettingsConfigDict

CHECKOUT = Path(__file__).resolve().parents[3]


def _home() -> Path:
    """`var/` of the checkout that the code lies in; for an installed package, `var/` of the folder one stands in."""
    return (CHECKOUT if (CHECKOUT / "pyproject.toml").is_file() else Path.cwd()) / "var"


KEPT_OPEN = 60  # seconds that a server's process keeps its way to the database from one page to the next


class Settings(BaseSettings):
    """Read from the environment, each after LARIX_: HOME, DATABASE_URL, HOSTS, HTTPS, TODAY, COUNTRY, …"""

    model_config = SettingsConfigDict(env_prefix="LARIX_", ignored_types=(cached_property,))

    home: Path | None = None
    database_url: PostgresDsn | None = None
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")
    https: bool = False
    today: date | None = None  # a demo may be set on another day; None: the day that it is
    country: Literal["no", "none"] = "no"
    new_numbers_from: date = date(2032, 1, 1)  # before it, a number that passes only the new rule is a warning
    sms: str = "file"  # "file", or https://… of a gateway that takes a message as JSON
    sms_token: str = ""
    email: str = "file"  # "file", or smtp://user:password@host:port
    email_from: str = ""
    test_eid: bool = False
    session_hours: int = 12  # a long working day: whoever is at work tomorrow signs in again
    proxies: int = 0  # of one's own before Larix, each adding to X-Forwarded-For; 0: that header is not believed
    own_code_days: int = 14  # a fortnight: time to borrow a telephone; a note that is lost opens little for long
    encryption_keys: str = Field(default="", repr=False)  # with commas, the current first; "": the file in the home
    staff_by_role: tuple[str, ...] = ()  # keys of studies and units whose staff have been threatened

    def database(self) -> dict[str, Any]:
        """SQLite in the home folder, or PostgreSQL where an address is given."""
        if self.database_url is not None:
            return _postgres(self.database_url)
        return {
            "ENGINE": "larix.settings.sqlite",
            "NAME": HOME / "larix.sqlite3",
            "CONN_MAX_AGE": KEPT_OPEN,
            # A writer waits for its turn instead of failing half-way; what is acknowledged is on the disk.
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
            },
        }


def _postgres(address: PostgresDsn) -> dict[str, Any]:
    (host, *_rest) = address.hosts()
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": (address.path or "/larix").lstrip("/"),
        "USER": host["username"] or "",
        "PASSWORD": host["password"] or "",
        "HOST": host["host"] or "",
        "PORT": str(host["port"] or ""),
        "CONN_MAX_AGE": KEPT_OPEN,
        "CONN_HEALTH_CHECKS": True,
    }


SETTINGS = Settings()
HOME = (SETTINGS.home or _home()).resolve()
DEMO = HOME / "demo.json"  # written by `larix demo` into an empty home: the day it is set on
# Made by whatever is run first; alone they hold nobody's data.
KEYS = frozenset({"secret_key", "digest_key", "code_key", "encryption_keys"})


def demo() -> dict[str, Any]:
    """What `larix demo` wrote when it began: its day, and that the test identity is open. Nothing in other homes."""
    try:
        told = json.loads(DEMO.read_text())
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def begin_demo(today: date) -> None:
    """Set this home on the day of a demo, with an identity provider that asks nothing: for people who do not exist."""
    make_home()
    beside = DEMO.with_suffix(f".{os.getpid()}.new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump({"today": today.isoformat(), "test_eid": True}, file)
    beside.replace(DEMO)


def demo_day() -> date | None:
    """The day that a demo is set on; None in an installation that lives in the present."""
    if SETTINGS.today is not None:
        return SETTINGS.today
    day = demo().get("today")
    return None if day is None else date.fromisoformat(day)


def make_home() -> None:
    """Make the home folder, open to its owner only: answers lie there."""
    HOME.parent.mkdir(parents=True, exist_ok=True)
    HOME.mkdir(mode=0o700, exist_ok=True)


def kept_key(name: str) -> str:
    """A key of the installation's own: made once, kept in the home folder, readable by its owner only.

    Where the folder cannot be written the key lives as long as the process; commands say so before anything is lost.
    """
    file = HOME / name
    try:
        return file.read_text()
    except OSError:
        pass  # not made yet, or not readable: the next lines decide
    key = secrets.token_urlsafe(50)
    beside = HOME / f".{name}-{os.getpid()}"
    try:
        make_home()
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as new:
            new.write(key)
        os.link(beside, file)  # whole or not at all, and the first of two starts wins
    except FileExistsError:
        return file.read_text()
    except OSError:
        return key
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
    return key
