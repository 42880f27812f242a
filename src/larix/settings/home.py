"""Where this installation keeps its things, and the few settings that an operator gives."""

import contextlib
import os
import secrets
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import PostgresDsn
from pydantic_settings import BaseSettings, SettingsConfigDict

CHECKOUT = Path(__file__).resolve().parents[3]


def _home() -> Path:
    """`var/` of the checkout that the code lies in; for an installed package, `var/` of the folder one stands in."""
    return (CHECKOUT if (CHECKOUT / "pyproject.toml").is_file() else Path.cwd()) / "var"


class Settings(BaseSettings):
    """Read from the environment: LARIX_HOME, LARIX_DATABASE_URL, LARIX_HOSTS, LARIX_HTTPS."""

    model_config = SettingsConfigDict(env_prefix="LARIX_", ignored_types=(cached_property,))

    home: Path | None = None
    database_url: PostgresDsn | None = None
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost", "[::1]")
    https: bool = False

    def database(self) -> dict[str, Any]:
        """SQLite in the home folder, or PostgreSQL where an address is given."""
        if self.database_url is not None:
            return _postgres(self.database_url)
        return {
            "ENGINE": "larix.settings.sqlite",
            "NAME": HOME / "larix.sqlite3",
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
    }


SETTINGS = Settings()
HOME = (SETTINGS.home or _home()).resolve()


def make_home() -> None:
    """Make the home folder, open to its owner only: answers lie there."""
    HOME.parent.mkdir(parents=True, exist_ok=True)
    HOME.mkdir(mode=0o700, exist_ok=True)


def secret_key() -> str:
    """The installation's own key: made once, kept in the home folder, readable by its owner only.

    Where the folder cannot be written the key lives as long as the process; commands say so before anything is lost.
    """
    file = HOME / "secret_key"
    try:
        return file.read_text()
    except OSError:
        pass  # not made yet, or not readable: the next lines decide
    key = secrets.token_urlsafe(50)
    beside = HOME / f".secret_key-{os.getpid()}"
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
