"""A file's bytes under a key, a piece at a time: however large it is, one piece of it is in memory beside it.

As bytes: a line that says what it is, four bytes of the key's name, eight random bytes, then pieces of a mebibyte with
a tag each. A piece is bound to the file, to its number and to whether it is the last: none can be moved, repeated or
left out. The construction is STREAM (Hoang, Reyhanitabar, Rogaway and Vizár 2015) over AES-256-GCM.
"""

import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from larix.encryption.keys import NAME_BYTES, cipher_of, current_ring
from larix.encryption.values import NotAsStored

SAYS = b"larix encrypted file 1\n"
PIECE, TAG, RANDOM = 1 << 20, 16, 8
KEY_AT = len(SAYS)
RANDOM_AT = KEY_AT + NAME_BYTES
PIECES_AT = RANDOM_AT + RANDOM


def encrypted_pieces(pieces: Iterator[bytes], place: str) -> Iterator[bytes]:
    """What lies on the disk, from clear pieces of PIECE bytes each (the last may be shorter), for this place only."""
    ring = current_ring()
    random = os.urandom(RANDOM)
    yield SAYS + ring.current + random
    number, waiting = 0, next(pieces, b"")
    for following in pieces:
        yield _closed(ring.ciphers[ring.current], random, number, waiting, place, last=False)
        number, waiting = number + 1, following
    yield _closed(ring.ciphers[ring.current], random, number, waiting, place, last=True)


def decrypted_pieces(file: BinaryIO, place: str) -> Iterator[bytes]:
    """What was encrypted for this place, piece by piece. KeyNotHere; NotAsStored from the first piece that is not."""
    head = file.read(PIECES_AT)
    if not is_encrypted(head) or len(head) < PIECES_AT:
        raise NotAsStored
    cipher, random = cipher_of(head[KEY_AT:RANDOM_AT]), head[RANDOM_AT:]
    number, waiting = 0, file.read(PIECE + TAG)
    while True:
        following = file.read(PIECE + TAG)
        try:
            yield cipher.decrypt(_nonce(random, number), waiting, _bound(place, last=not following))
        except (InvalidTag, ValueError):
            raise NotAsStored from None
        if not following:
            return
        number, waiting = number + 1, following


def cut(content: bytes) -> Iterator[bytes]:
    """Bytes that are in memory already, in pieces."""
    view = memoryview(content)
    return (bytes(view[start : start + PIECE]) for start in range(0, len(content), PIECE))


def read_in_pieces(file: BinaryIO) -> Iterator[bytes]:
    return iter(lambda: file.read(PIECE), b"")


def is_encrypted(begins: bytes) -> bool:
    """Whether a file that begins like this is encrypted. One from before files were is not."""
    return begins.startswith(SAYS)


def key_of(begins: bytes) -> bytes:
    """The name of the key that an encrypted file is under, from how it begins."""
    return begins[KEY_AT:RANDOM_AT]


def _closed(cipher: AESGCM, random: bytes, number: int, piece: bytes, place: str, *, last: bool) -> bytes:
    return cipher.encrypt(_nonce(random, number), piece, _bound(place, last=last))


def _nonce(random: bytes, number: int) -> bytes:
    return random + number.to_bytes(12 - RANDOM, "big")


def _bound(place: str, *, last: bool) -> bytes:
    return (b"last " if last else b"more ") + place.encode()
