"""The two codes of an invitation: one that may answer, one that finds the consent form again. Neither is ever stored.

A code is nine characters of an alphabet without look-alikes and without vowels (so that no code spells a word), printed
in groups of three. The first character says what the code is for: a letter answers, a digit finds a form. The last is
a check over the other eight: one wrong character, or two that changed places, is never another valid code.
Both come from the installation's key, the invitation's key and its round: the same letter can be printed again, and a
round that is over takes its codes with it.
"""

from enum import StrEnum
from typing import Final
from uuid import UUID

from larix.people.digests import keyed_digest

LETTERS: Final = "CFHJKMNPRTVWX"
DIGITS: Final = "0123456789"
ALPHABET: Final = DIGITS + LETTERS
LENGTH: Final = 9
LOOK_ALIKES: Final = str.maketrans({"O": "0", "Q": "0", "D": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "G": "6",
                                    "B": "8"})  # fmt: skip
SEPARATORS: Final = str.maketrans("", "", "-‐‑‒–—−._/")


class CodeKind(StrEnum):
    ANSWER = "answer"
    FORM = "form"


FIRST: Final = {CodeKind.ANSWER: LETTERS, CodeKind.FORM: DIGITS}


# `round` is the field's own word (Invitation.round), so in these functions it stands before Python's.
def answer_code(key: UUID, round: int) -> str:  # noqa: A002
    """The code that may answer (never consent), nine characters ungrouped."""
    return _code(CodeKind.ANSWER, key, round)


def form_code(key: UUID, round: int) -> str:  # noqa: A002
    """The code on the consent form; it never works as an answer."""
    return _code(CodeKind.FORM, key, round)


def digests(key: UUID, round: int) -> tuple[str, str]:  # noqa: A002
    """The digests by which an answer code and a form code are found, as Invitation keeps them."""
    return code_digest(answer_code(key, round)), code_digest(form_code(key, round))


def code_digest(normal: str) -> str:
    """The keyed digest (hex) of a code in its normal shape."""
    return keyed_digest("code of an invitation", normal)


def grouped(code: str) -> str:
    """As it is printed and said: K7M-2PX-9WT."""
    return "-".join(code[at : at + 3] for at in range(0, LENGTH, 3))


def kind_of(normal: str) -> CodeKind:
    return CodeKind.FORM if normal[0] in DIGITS else CodeKind.ANSWER


def normal_code(typed: str) -> str | None:
    """The code somebody typed, read kindly: any case, spaces, hyphens, O for 0, I for 1. None if it is not a code."""
    code = "".join(typed[:100].split()).upper().translate(SEPARATORS).translate(LOOK_ALIKES)
    if len(code) != LENGTH or any(character not in ALPHABET for character in code):
        return None
    return code if _check(code[:-1]) == code[-1] else None


def _code(kind: CodeKind, key: UUID, round: int) -> str:  # noqa: A002
    number = int(keyed_digest(f"{kind} code", f"{key}/{round}"), 16)
    number, first = divmod(number, len(FIRST[kind]))
    characters = FIRST[kind][first]
    while len(characters) < LENGTH - 1:
        number, place = divmod(number, len(ALPHABET))
        characters += ALPHABET[place]
    return characters + _check(characters)


def _check(characters: str) -> str:
    """A weighted sum to a prime modulus (23), weights 2 to 9: finds every single slip and every swap of neighbours."""
    total = sum(weight * ALPHABET.index(character) for weight, character in enumerate(characters, start=2))
    return ALPHABET[-total % len(ALPHABET)]
