"""Where the bytes of stored files lie: the files' folder, each under its key and never under its name."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

OWNER_ONLY, OWNER_ONLY_FOLDER = 0o600, 0o700


def put(key: UUID, content: bytes) -> None:
    """Write the bytes beside, then under their key. They are on the disk when this returns; OSError leaves nothing."""
    folder = _folder()
    folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    beside = folder / f"{key}.new"
    try:
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "wb") as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        beside.replace(folder / str(key))
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    _settle(folder)


def get(key: UUID) -> bytes:
    """The bytes under this key; FileNotFoundError where there are none."""
    return (_folder() / str(key)).read_bytes()


def remove(key: UUID) -> None:
    """Take the bytes away. Those that are gone already are no error: a deletion that was cut off is done again."""
    (_folder() / str(key)).unlink(missing_ok=True)


def lying_since_before(instant: datetime) -> Iterator[tuple[UUID, Path]]:
    """Key and place of what was written before that instant (the machine's own time), half-written files too."""
    folder = _folder()
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        try:
            key, written = UUID(file.name.removesuffix(".new")), file.stat().st_mtime
        except (ValueError, FileNotFoundError):
            continue  # not one of ours, or taken away in this moment
        if written < instant.timestamp():
            yield key, file


def _folder() -> Path:
    return Path(settings.FILES)


def _settle(folder: Path) -> None:
    """The new name itself is on the disk too, not only the bytes."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
