"""Where the bytes of stored files lie, encrypted: the files' folder, each under its key and never under its name."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings

from larix.encryption.folders import AGAIN, put_under_current_key, read_whole, write_whole


def put(key: UUID, content: bytes) -> None:
    """Encrypt the bytes under their key. They are on the disk when this returns; OSError leaves nothing."""
    folder = _folder()
    write_whole(folder / str(key), content, _place(key), beside=folder / f"{key}.new")


def get(key: UUID) -> bytes:
    """The bytes under this key; FileNotFoundError where there are none; KeyNotHere, NotAsStored."""
    return read_whole(_folder() / str(key), _place(key))


def remove(key: UUID) -> None:
    """Take the bytes away. Those that are gone already are no error: a deletion that was cut off is done again."""
    (_folder() / str(key)).unlink(missing_ok=True)


def encrypt_again(file: Path) -> bool:
    """Put one file under the current key; whether it was needed. One that was deleted meanwhile is swept later."""
    return put_under_current_key(file, _place(UUID(file.name)))


def lying_since_before(instant: datetime) -> Iterator[tuple[UUID, Path]]:
    """Key and place of what was written before that instant (the machine's own time), half-written files too."""
    folder = _folder()
    for file in sorted(folder.iterdir()) if folder.is_dir() else ():
        try:
            key, written = UUID(file.name.removesuffix(".new").removesuffix(AGAIN)), file.stat().st_mtime
        except (ValueError, FileNotFoundError):
            continue  # not one of ours, or taken away in this moment
        if written < instant.timestamp():
            yield key, file


def _folder() -> Path:
    return Path(settings.FILES)


def _place(key: UUID) -> str:
    return f"file:{key}"
