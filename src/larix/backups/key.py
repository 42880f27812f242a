"""The key to the backups: 64 hexadecimal digits in the file `backup_key`, or LARIX_BACKUP_KEY. It is in no backup."""

import hashlib
import os
import secrets
from pathlib import Path

from larix.backups import refusals
from larix.core.told import Told

KEY_BYTES, NAME_LETTERS = 32, 8
VARIABLE, FILE = "LARIX_BACKUP_KEY", "backup_key"


def backup_key(home: Path, *, make: bool = False) -> bytes | None:
    """The key, made now if `make` and there is none. Told where what stands there is no key."""
    written = os.environ.get(VARIABLE, "").strip()
    file = home / FILE
    if not written and make and not file.exists():
        beside = home / f".{FILE}-{os.getpid()}"
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as new:
            new.write(secrets.token_hex(KEY_BYTES) + "\n")
            new.flush()
            os.fsync(new.fileno())
        beside.replace(file)
    if not written and file.exists():
        written = file.read_text().strip()
    if not written:
        return None
    try:
        key = bytes.fromhex(written)
    except ValueError:
        raise Told(refusals.WRONG_BACKUP_KEY) from None
    if len(key) != KEY_BYTES:
        raise Told(refusals.WRONG_BACKUP_KEY)
    return key


def name_of(key: bytes | str) -> str:
    """Tells one key from another and says nothing of it."""
    said = key if isinstance(key, bytes) else key.encode()
    return hashlib.sha256(b"larix backup: a key's name\0" + said).hexdigest()[:NAME_LETTERS]
