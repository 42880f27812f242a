"""The installation's encryption keys. They lie outside the database; several may be there, and the first is current.

A key's name is made from the key, so that a wrong one is never taken for the right one. The file has one key a line,
as 64 hexadecimal digits, the current first. LARIX_ENCRYPTION_KEYS has the same with commas, and then there is no file.
"""

import hashlib
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from larix.core.told import Told
from larix.encryption import refusals
from larix.encryption.in_use import anything_encrypted

KEY_BYTES, NAME_BYTES = 32, 4


@dataclass(frozen=True, slots=True)
class Ring:
    """The keys by their names, and the name of the one that everything new is encrypted with."""

    current: bytes
    ciphers: Mapping[bytes, AESGCM] = field(repr=False)
    written: tuple[str, ...] = field(repr=False)  # as they lie in the file, the current first


@dataclass(slots=True)
class _Known:
    """What this process has read, where from, and of which file as it then was."""

    source: object = None
    seen: object = None
    ring: Ring | None = field(default=None, repr=False)


_known = _Known()


def current_ring() -> Ring:
    """The keys as they are now: a rotation holds for every process from the next value on. KeysMissing, WrongKey."""
    seen = settings.ENCRYPTION_KEYS or _state(settings.ENCRYPTION_KEYS_FILE)
    if _known.ring is None or _known.seen != seen:
        if seen is None:
            make_first_key()
            seen = _state(settings.ENCRYPTION_KEYS_FILE)
        _known.ring, _known.seen, _known.source = _read(), seen, _source()
    return _known.ring


def cipher_of(name: bytes) -> AESGCM:
    """The key with that name. KeyNotHere where it is not among those given."""
    if _known.ring is not None and _known.source == _source() and name in _known.ring.ciphers:
        return _known.ring.ciphers[name]  # without a look at the disk: a page opens thousands of values
    found = current_ring().ciphers.get(name)
    if found is None:
        raise KeyNotHere(name)
    return found


def add_key() -> Ring:
    """Put a new key first. Everything new is encrypted with it; what lies there still needs the others."""
    before = current_ring()
    if settings.ENCRYPTION_KEYS:
        raise Told(refusals.KEYS_ARE_GIVEN)
    _write((secrets.token_hex(KEY_BYTES), *before.written))
    return current_ring()


def remove_key(name: bytes) -> None:
    """Take a key away for good. Whoever calls has looked that nothing needs it."""
    ring = current_ring()
    if settings.ENCRYPTION_KEYS:
        raise Told(refusals.KEYS_ARE_GIVEN)
    _write(tuple(each for each in ring.written if name_of(each) != name))
    current_ring()


def make_first_key() -> None:
    """Make the first key of an installation. Refused where something is encrypted already: its key is lost, not new."""
    path = Path(settings.ENCRYPTION_KEYS_FILE)
    if settings.ENCRYPTION_KEYS or path.exists():
        return
    if anything_encrypted():
        raise KeysMissing
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = _beside(path, (secrets.token_hex(KEY_BYTES),))
    try:
        os.link(beside, path)  # whole or not at all, and the first of two starts wins
    except FileExistsError:
        pass
    finally:
        beside.unlink(missing_ok=True)


def name_of(written: str) -> bytes:
    """A key's name, four bytes: tells keys apart and says nothing of them."""
    return hashlib.sha256(b"larix encryption key\0" + bytes.fromhex(written)).digest()[:NAME_BYTES]


def _source() -> object:
    return settings.ENCRYPTION_KEYS, settings.ENCRYPTION_KEYS_FILE


def _read() -> Ring:
    given = settings.ENCRYPTION_KEYS
    lines = given.split(",") if given else Path(settings.ENCRYPTION_KEYS_FILE).read_text().splitlines()
    written = tuple(line.strip().lower() for line in lines if line.strip())
    try:
        keys = {name_of(each): bytes.fromhex(each) for each in written}
    except ValueError:
        raise Told(refusals.WRONG_KEY) from None  # what stands there may be half a key: it goes no further
    if not keys or any(len(key) != KEY_BYTES for key in keys.values()):
        raise Told(refusals.WRONG_KEY)
    return Ring(name_of(written[0]), {name: AESGCM(key) for name, key in keys.items()}, written)


def _write(written: tuple[str, ...]) -> None:
    path = Path(settings.ENCRYPTION_KEYS_FILE)
    _beside(path, written).replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # a key that is gone after a power cut takes everything with it
    finally:
        os.close(folder)


def _beside(path: Path, written: tuple[str, ...]) -> Path:
    beside = path.with_name(f".{path.name}-{os.getpid()}")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write("".join(f"{each}\n" for each in written))
        file.flush()
        os.fsync(file.fileno())
    return beside


def _state(path: str | Path) -> object:
    """Tells whether the file is as it was; None where there is none."""
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return None
    return (str(path), found.st_ino, found.st_mtime_ns, found.st_size)


class KeyNotHere(Told):
    """Something was encrypted with a key that is not among those given."""

    def __init__(self, name: bytes):
        super().__init__(refusals.KEY_NOT_HERE.filled(key=name.hex()))


class KeysMissing(Told):
    """There are no keys, and something is encrypted."""

    def __init__(self) -> None:
        super().__init__(refusals.KEYS_MISSING)
