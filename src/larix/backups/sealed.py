"""A backup as it lies on the disk: encrypted in pieces, so that no machine needs memory for the whole of it.

In order: `larix backup 1` and a line's end · the length of the head (4 bytes) and the head, JSON in clear, which tells
when it was made and with which key · 32 random bytes · pieces of at most 1 MiB, each with its length (4 bytes) and
AES-256-GCM's tag. The file's own key is made from the backup key and the random bytes (HKDF-SHA-256, RFC 5869). The
nonce counts the pieces and tells the last one, and every piece is bound to the head: none can be left out, put
elsewhere, taken from another file, or be missing at the end. NIST SP 800-38D.
"""

import hashlib
import json
import os
import struct
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from larix.backups import refusals
from larix.core.told import Told

MAGIC = b"larix backup 1\n"
PIECE, TAG, SALT = 1 << 20, 16, 32
LONGEST_HEAD = 100_000
LENGTH = struct.Struct(">I")


class Damaged(Told):
    """The file is not as it was written: changed, cut off, or no backup."""

    def __init__(self) -> None:
        super().__init__(refusals.DAMAGED)


class Takes(Protocol):
    def write(self, data: bytes, /) -> object: ...


class Sealing:
    """Writes a backup. Nothing of it is whole before `close`."""

    def __init__(self, file: Takes, key: bytes, head: Mapping[str, Any]):
        said, salt = json.dumps(head, sort_keys=True).encode(), os.urandom(SALT)
        self._file, self._number, self._held = file, 0, bytearray()
        self._cipher, self._bound = _cipher(key, salt), hashlib.sha256(said).digest()
        file.write(MAGIC + LENGTH.pack(len(said)) + said + salt)

    def write(self, data: bytes | memoryview) -> None:
        self._held += data
        while len(self._held) > PIECE:  # one is kept back: it may be the last
            self._put(bytes(self._held[:PIECE]), last=False)
            del self._held[:PIECE]

    def close(self) -> None:
        self._put(bytes(self._held), last=True)

    def _put(self, piece: bytes, *, last: bool) -> None:
        sealed = self._cipher.encrypt(_nonce(self._number, last=last), piece, self._bound)
        self._file.write(LENGTH.pack(len(sealed)) + sealed)
        self._number += 1


class Opening:
    """Reads a backup. `head` is known before the key is asked for; `read` gives what was written. Damaged otherwise."""

    def __init__(self, file: BinaryIO):
        self._file, self._held = file, bytearray()
        self._pieces: Iterator[bytes] = iter(())
        if file.read(len(MAGIC)) != MAGIC:
            raise Damaged
        said = self._exactly(self._length(LONGEST_HEAD))
        self._bound = hashlib.sha256(said).digest()
        self._salt = self._exactly(SALT)
        try:
            self.head: dict[str, Any] = json.loads(said)
        except ValueError:
            raise Damaged from None

    def unlock(self, key: bytes) -> None:
        self._pieces = self._opened(_cipher(key, self._salt))

    def read(self, many: int) -> bytes:
        """So many bytes, fewer only at the end."""
        while len(self._held) < many and (piece := next(self._pieces, None)) is not None:
            self._held += piece
        given = bytes(self._held[:many])
        del self._held[:many]
        return given

    def _opened(self, cipher: AESGCM) -> Iterator[bytes]:
        number, last = 0, False
        while not last:
            sealed = self._exactly(self._length(PIECE + TAG))
            last = not self._more()
            try:
                yield cipher.decrypt(_nonce(number, last=last), sealed, self._bound)
            except InvalidTag:
                raise Damaged from None
            number += 1

    def _more(self) -> bool:
        found = self._file.read(1)
        if found:
            self._file.seek(-1, os.SEEK_CUR)
        return bool(found)

    def _length(self, most: int) -> int:
        found: int = LENGTH.unpack(self._exactly(LENGTH.size))[0]
        if found > most:
            raise Damaged
        return found

    def _exactly(self, many: int) -> bytes:
        found = self._file.read(many)
        if len(found) != many:
            raise Damaged
        return found


def _cipher(key: bytes, salt: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt, b"larix backup").derive(key))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
