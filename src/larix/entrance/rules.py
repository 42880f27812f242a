"""Codes that live for half a minute, codes on paper, and how long somebody waits who failed. Pure.

The codes are RFC 6238 as every such program tells them: HMAC-SHA1, six digits, thirty seconds. SHA1 is what programs on
telephones know; what was broken in it is no part of what an HMAC needs.
"""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from urllib.parse import quote, urlencode

STEP: Final = 30  # seconds that a code lives
DIGITS: Final = 6
AROUND: Final = 1  # steps that a telephone's clock may be wrong, either way

# Our own alphabet and length of the codes on paper: no look-alikes, 2^45 of them, and whoever guesses is slowed down.
PAPER_ALPHABET: Final = "23456789CFHJKMNPRTVWX"
PAPER_LENGTH: Final = 10
PAPER_CODES: Final = 8


def step_of(at: datetime) -> int:
    return int(at.timestamp()) // STEP


def code_at(secret: bytes, step: int) -> str:
    """The code of a step (RFC 4226, section 5.3)."""
    digest = hmac.new(secret, step.to_bytes(8, "big"), hashlib.sha1).digest()
    place = digest[-1] & 0x0F
    number = int.from_bytes(digest[place : place + 4], "big") & 0x7FFF_FFFF
    return f"{number % 10**DIGITS:0{DIGITS}}"


def step_taken(secret: bytes, typed: str, *, now: int, last: int, ahead: int = AROUND) -> int | None:
    """The step whose code was typed, if it may be taken now: one after the last that was. None for any other code."""
    digits = "".join(sign for sign in typed[:40] if sign.isdigit() and sign.isascii())
    steps: Iterable[int] = range(max(now - AROUND, last + 1), now + ahead + 1)
    return next((step for step in steps if hmac.compare_digest(code_at(secret, step), digits)), None)


def written(secret: bytes) -> str:
    """A secret as people type it into their telephone."""
    return base64.b32encode(secret).decode().rstrip("=")


def as_bytes(secret: str) -> bytes:
    return base64.b32decode(secret + "=" * (-len(secret) % 8))


def address_for_telephone(secret: bytes, username: str) -> str:
    """What the square picture says: the address that programs for one-time codes understand."""
    return f"otpauth://totp/{quote(f'Larix:{username}')}?{urlencode({'secret': written(secret), 'issuer': 'Larix'})}"


def in_groups(text: str) -> str:
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4))


def paper_code(typed: str) -> str:
    """A code on paper as it was drawn, however it was typed."""
    return "".join(sign for sign in typed[:100].upper() if sign in PAPER_ALPHABET)


def grouped(code: str) -> str:
    """As it is printed: CFHJK-23456."""
    return f"{code[:5]}-{code[5:]}"


@dataclass(frozen=True, slots=True)
class Door:
    """A place where somebody may guess. The first tries are free; each failure after them doubles the wait.

    Several people come from one address (a hospital has few), so it has more tries than an account. Our own numbers:
    nobody is shut out for good, and a machine gets at the very most a dozen guesses an hour at one account.
    """

    name: str
    free: int = 5  # failures of one account
    free_from: int = 20  # failures from one address
    first: timedelta = timedelta(minutes=1)
    longest: timedelta = timedelta(minutes=15)


PASSWORD = Door("password")
SECOND_FACTOR = Door("second factor")
OWN_CODE = Door("own code", free_from=5)
LETTER_CODE = Door("letter code", free_from=10)
FORGOTTEN_AFTER: Final = timedelta(hours=1)  # without a failure the count begins anew


def wait_after(door: Door, failed: int, *, from_address: bool) -> timedelta:
    """How long nothing is looked at after so many failures in a row."""
    beyond = failed - (door.free_from if from_address else door.free)
    return timedelta(0) if beyond < 0 else min(door.first * 2 ** min(beyond, 10), door.longest)
