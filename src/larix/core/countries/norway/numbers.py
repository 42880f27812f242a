"""Norwegian personal numbers: fødselsnummer, D-, H- and FH-number, and the synthetic ones of the population register.

Eleven digits: a date (day, month, year), three digits, two control digits. A D-number adds 4 to the first digit, an
H-number 4 to the third, a synthetic number 8 to the third; an FH-number begins with 8 or 9 and has no date. Some test
numbers of other agencies add 4 to the third digit as well: nothing in the number tells them from H-numbers.

Nothing is read out of a number: neither sex nor age. From 2032 no number tells them, and some numbers that pass only
the new rule are in use for testing already. Sources: see `law.NEW_NUMBERS` and the decision record 12.
"""

import re
from datetime import date

from larix.core.countries.norway import number_words as words
from larix.core.countries.shape import IdentifierKind, Reading, Verdict
from larix.core.words import Words

NEW_RULE_FROM = date(2032, 1, 1)
FIRST_WEIGHTS = (3, 7, 6, 1, 8, 9, 4, 5, 2)
SECOND_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
ELEVEN_DIGITS = re.compile(r"[0-9]{11}")
BETWEEN = re.compile(r"[\s\-\u2010-\u2015\u2212]+")  # blanks (also the unbroken one) and what is used as a hyphen
LEAP_YEAR = 2000  # any year whose number modulo four is nought: which century it is does not matter here

FNR, D, H, FH = "fnr", "dnr", "hnr", "fhnr"
KINDS = (
    IdentifierKind(FNR, Words("Fødselsnummer", "Fødselsnummer", "National identity number (fødselsnummer)")),
    IdentifierKind(D, Words("D-nummer", "D-nummer", "D-number")),
    IdentifierKind(H, Words("H-nummer (hjelpenummer)", "H-nummer (hjelpenummer)", "H-number (a hospital's own)")),
    IdentifierKind(
        FH, Words("FH-nummer (felles hjelpenummer)", "FH-nummer (felles hjelpenummer)", "FH-number (shared)")
    ),
)
OF_THE_REGISTER = frozenset({FNR, D})  # the new rule is the population register's; it issues these two


def normal(typed: str) -> str:
    """What was typed without blanks and hyphens."""
    return BETWEEN.sub("", typed)


def read(typed: str, on: date, new_rule_from: date = NEW_RULE_FROM) -> Reading:
    """What this number is on that day. Before `new_rule_from` a number that passes only the new rule is a warning.

    An H- or FH-number that passes only the new rule stays a warning: the register does not issue them.
    """
    number = normal(typed)
    if ELEVEN_DIGITS.fullmatch(number) is None:
        lost = re.fullmatch(r"[0-9]{10}", number) is not None
        return _wrong(number, words.TEN_DIGITS if lost else words.NOT_ELEVEN)
    kind, synthetic, day, month = _taken_apart(number)
    if kind != FH and not _is_a_day(day, month, int(number[4:6])):
        return _wrong(number, words.NO_SUCH_DAY)
    if _passes(number, rests=(0,)):
        return Reading(Verdict.VALID, kind, number, synthetic)
    if not _passes(number, rests=(0, 1, 2, 3)):
        return _wrong(number, words.CONTROL_DIGITS)
    if kind in OF_THE_REGISTER and on >= new_rule_from:
        return Reading(Verdict.VALID, kind, number, synthetic)
    return Reading(Verdict.WARNING, kind, number, synthetic, words.ONLY_THE_NEW_RULE)


def synthetic_number(born_on: date, serial: int) -> str | None:
    """A synthetic number (month + 80) of that day; None where these three digits (`serial`, 0–999) have no number."""
    begun = f"{born_on:%d}{born_on.month + 80}{born_on:%y}{serial:03}"
    first = _control(begun, FIRST_WEIGHTS)
    second = _control(f"{begun}{first}", SECOND_WEIGHTS)
    return None if 10 in (first, second) else f"{begun}{first}{second}"


def _wrong(number: str, why: Words) -> Reading:
    return Reading(Verdict.WRONG, "", number, why=why)


def _taken_apart(number: str) -> tuple[str, bool, int, int]:
    """The kind, whether it is synthetic, and the day and month that it gives (for an FH-number: none, noughts)."""
    if number[0] in "89":
        return FH, False, 0, 0
    first, third = int(number[0]), int(number[2])
    is_d, synthetic, is_h = first >= 4, third >= 8, 4 <= third < 8
    day = int(number[:2]) - (40 if is_d else 0)
    month = int(number[2:4]) - (80 if synthetic else 40 if is_h else 0)
    return (D if is_d else H if is_h else FNR), synthetic, day, month


def _is_a_day(day: int, month: int, year: int) -> bool:
    """Whether the day is in the calendar of some century: the century is not read out of the number."""
    try:
        date(LEAP_YEAR + year, month, day)
    except ValueError:
        return False
    return True


def _passes(number: str, rests: tuple[int, ...]) -> bool:
    """Whether the control digits hold when the first weighted sum leaves one of these rests."""
    left = (_sum(number, FIRST_WEIGHTS) + int(number[9])) % 11
    return left in rests and _control(number, SECOND_WEIGHTS) == int(number[10])


def _control(digits: str, weights: tuple[int, ...]) -> int:
    """The control digit after these digits; 10 where there is none."""
    return -_sum(digits, weights) % 11


def _sum(digits: str, weights: tuple[int, ...]) -> int:
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=False))
