"""One value under a key: AES-256-GCM, bound to its place, of a length that does not tell what stands in it.

As bytes: 1 (the version), four bytes of the key's name, twelve random bytes, the encrypted value with its tag. The
value is filled up to a multiple of 32 bytes, so that "male" and "female", or two grades of protection, look alike.
NIST SP 800-38D; padding as in ISO/IEC 7816-4.
"""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from larix.core.told import Told
from larix.encryption import refusals
from larix.encryption.keys import NAME_BYTES, cipher_of, current_ring

Ciphers = dict[bytes, AESGCM]
VERSION = b"\x01"
NONCE_BYTES, BLOCK = 12, 32
KEY_AT, NONCE_AT = 1, 1 + NAME_BYTES
VALUE_AT = NONCE_AT + NONCE_BYTES


class Encrypted(bytes):
    """A value as it lies in the database. Nothing else is ever written into an encrypted column."""

    __slots__ = ()


class NotAsStored(Told):
    """The value was changed, or belongs to another place."""

    def __init__(self) -> None:
        super().__init__(refusals.NOT_AS_STORED)


def encrypted(clear: bytes, place: str) -> Encrypted:
    """The value under the current key, for this place only ("table.column:row")."""
    ring = current_ring()
    nonce = os.urandom(NONCE_BYTES)
    filled = clear + b"\x80" + bytes(-(len(clear) + 1) % BLOCK)
    value = ring.ciphers[ring.current].encrypt(nonce, filled, place.encode())
    return Encrypted(VERSION + ring.current + nonce + value)


def decrypted(value: bytes, place: str, known: Ciphers | None = None) -> bytes:
    """What was encrypted for this place. KeyNotHere; NotAsStored if it was changed or comes from another place.

    `known`: keys by name, filled as they are met, for whoever opens thousands in one go.
    """
    if value[:KEY_AT] != VERSION:
        raise NotAsStored
    name = value[KEY_AT:NONCE_AT]
    cipher = known.get(name) if known is not None else None
    if cipher is None:
        cipher = cipher_of(name)
        if known is not None:
            known[name] = cipher
    try:
        filled = cipher.decrypt(value[NONCE_AT:VALUE_AT], value[VALUE_AT:], place.encode())
    except (InvalidTag, ValueError):
        raise NotAsStored from None
    return filled[: filled.rindex(b"\x80")]


def is_current(value: bytes) -> bool:
    """Whether the value is under the key that is current."""
    return value[KEY_AT:NONCE_AT] == current_ring().current
