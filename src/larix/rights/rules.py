"""When somebody who said no has it confirmed, and what may be answered to somebody who says that something is wrong."""

from datetime import date, timedelta
from enum import StrEnum

from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.law import CONFIRMED_BY_LETTER, RIGHTS, Provision

LETTER_WITHIN: tuple[timedelta, Provision] = (timedelta(days=30), CONFIRMED_BY_LETTER)
LATE_IS_NEAR = timedelta(days=7)  # our own choice: the coordinator is told a week before a letter is late
LONGEST = 1000  # characters of what somebody says is wrong, and of what is answered


class Kind(StrEnum):
    """What a letter confirms: one of the four courses, or that everything was deleted."""

    LEFT = "left"
    LEFT_AND_RESERVED = "left_and_reserved"
    RESERVED = "reserved"
    OBJECTED = "objected"
    ERASED = "erased"


class Sent(StrEnum):
    """How the person got the letter."""

    ON_SCREEN = "on_screen"  # read on their own page
    POST = "post"
    BY_HAND = "by_hand"


def due_on(said_on: date) -> date:
    """The last day on which the letter is in time."""
    return said_on + LETTER_WITHIN[0]


def may_ask_correction(said: str) -> Ruling:
    if not said.strip():
        return refuse("nothing_said", NOTHING_SAID, RIGHTS)
    return _short_enough(said)


def may_answer_correction(*, open_still: bool, answer: str) -> Ruling:
    """Whoever answers says to the person what was done, or why it stands; nobody is answered twice."""
    if not open_still:
        return refuse("answered_already", ANSWERED_ALREADY, RIGHTS)
    if not answer.strip():
        return refuse("no_answer", NO_ANSWER, RIGHTS)
    return _short_enough(answer)


def _short_enough(text: str) -> Ruling:
    return refuse("too_long", TOO_LONG.filled(longest=LONGEST), RIGHTS) if len(text) > LONGEST else ALLOWED


NOTHING_SAID = Words(
    "Skriv hva som er feil. Ingenting er sendt ennå.",
    "Skriv kva som er feil. Ingenting er sendt enno.",
    "Write what is wrong. Nothing has been sent yet.",
)
NO_ANSWER = Words(
    "Skriv hva som ble gjort, eller hvorfor det står. Personen leser det. Ingenting er lagret ennå.",
    "Skriv kva som vart gjort, eller kvifor det står. Personen les det. Ingenting er lagra enno.",
    "Write what was done, or why it stands. The person reads it. Nothing has been stored yet.",
)
ANSWERED_ALREADY = Words(
    "Noen har alt svart på dette. Svaret som står, er ikke endret.",
    "Nokon har alt svart på dette. Svaret som står, er ikkje endra.",
    "Somebody has answered this already. The answer that stands was not changed.",
)
TOO_LONG = Words(
    "Teksten er lengre enn {longest} tegn. Ingenting er lagret. Skriv den kortere.",
    "Teksten er lengre enn {longest} teikn. Ingenting er lagra. Skriv han kortare.",
    "The text is longer than {longest} characters. Nothing was stored. Write it shorter.",
)
