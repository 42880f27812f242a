"""The one-time code to a person's own page, handed over at an interview. It is drawn at random and never stored.

It is written in the alphabet of the other codes (`studies.codes`), so that it is read as kindly, and is three
characters longer: it opens answers. The last one is a check over the others: a slip is told from a wrong code.
"""

import secrets
from typing import Final

from larix.people.digests import keyed_digest
from larix.studies.codes import ALPHABET, LOOK_ALIKES, SEPARATORS

LENGTH: Final = 12


def drawn() -> str:
    """A new code, ungrouped: 23 ** 11 are possible."""
    characters = "".join(secrets.choice(ALPHABET) for _place in range(LENGTH - 1))
    return characters + _check(characters)


def digest_of(code: str) -> str:
    """The keyed digest (hex) under which a code is found again."""
    return keyed_digest("code of an own page", code)


def grouped(code: str) -> str:
    """As it is printed and said: K7M-2PX-9WT-4RC."""
    return "-".join(code[at : at + 3] for at in range(0, LENGTH, 3))


def read_kindly(typed: str) -> str | None:
    """The code somebody typed: any case, spaces, hyphens, O for 0, I for 1. None if it is not a code at all."""
    code = "".join(typed[:100].split()).upper().translate(SEPARATORS).translate(LOOK_ALIKES)
    if len(code) != LENGTH or any(character not in ALPHABET for character in code):
        return None
    return code if _check(code[:-1]) == code[-1] else None


def _check(characters: str) -> str:
    """A weighted sum to a prime modulus (23), weights 2 to 12: finds every slip and every swap of neighbours."""
    total = sum(weight * ALPHABET.index(character) for weight, character in enumerate(characters, start=2))
    return ALPHABET[-total % len(ALPHABET)]
