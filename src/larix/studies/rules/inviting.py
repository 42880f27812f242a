"""What may be recorded of an invitation, and when a list may be closed. Pure."""

from collections.abc import Collection
from datetime import date

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.schedule.invited import OWN, Answer, Channel
from larix.studies.consenting import DECLINE_REASONS, RELATIONS


def may_answer(
    *, answer: Answer, channel: Channel, on: date, today: date, listed_on: date, was_sent: bool, died_on: date | None,
    has_consented: bool, on_behalf: str, decline_reason: str,
) -> Ruling:  # fmt: skip
    """`has_consented`: a consent was given once, taken back or not. `died_on` None: alive or unknown day.

    What others bring back (a letter that was returned) may be recorded also after a death; the person's own answer is
    recorded with the day on which it was given, so it stays when the person dies afterwards.
    """
    if on > today:
        return _day_has_not_come()
    if on < listed_on:
        return _no("before_listed", BEFORE_LISTED)
    if answer is Answer.RETURNED and not was_sent:
        return _no("nothing_was_sent", NOTHING_WAS_SENT)
    if answer in OWN and died_on is not None and on > died_on:
        return refuse("after_death", AFTER_DEATH, law.DEAD_ARE_LEFT_IN_PEACE)
    if answer in OWN and has_consented:
        return _no("decided_already", DECIDED_ALREADY)
    if (channel is Channel.ON_BEHALF) != bool(on_behalf) or on_behalf not in {"", *RELATIONS}:
        return _no("who_answered", WHO_ANSWERED)
    if decline_reason and (answer is not Answer.NO or decline_reason not in DECLINE_REASONS):
        return _no("no_such_reason", NO_SUCH_REASON)
    return ALLOWED


def may_undo(*, number: int, undoable: Collection[int], reason: str) -> Ruling:
    """`undoable`: numbers of the entries that stand, none of them an undoing."""
    if number not in undoable:
        return _no("nothing_to_undo", NOTHING_TO_UNDO)
    if not reason.strip():
        return _no("undo_needs_a_reason", UNDO_NEEDS_A_REASON)
    return ALLOWED


def may_change_by_code(*, has_consented: bool, is_eligible: bool) -> Ruling:
    """Whether a code may still answer: until somebody has acted on an answer."""
    if has_consented or not is_eligible:
        return _no("decided_already", DECIDED_ALREADY)
    return ALLOWED


def may_close(*, today: date, names_deleted_on: date) -> Ruling:
    """Names go on the protocol's date, not before; and nothing that still waits puts it off."""
    if today < names_deleted_on:
        words = Words(
            "Navnene slettes {on}, som protokollen sier, og ikke før. Ingenting er slettet.",
            "Namna blir sletta {on}, som protokollen seier, og ikkje før. Ingenting er sletta.",
            "Names are deleted on {on}, as the protocol says, and not before. Nothing was deleted.",
        )
        return refuse("not_yet", words.filled(on=names_deleted_on.isoformat()), law.WITHDRAWAL)
    return ALLOWED


def _no(code: str, words: Words) -> Ruling:
    return refuse(code, words, law.ANSWERS_ARE_ADDED)


def _day_has_not_come() -> Ruling:
    words = Words("Dagen har ikke kommet ennå.", "Dagen har ikkje komme enno.", "That day has not come yet.")
    return refuse("day_has_not_come", words, law.OWN_DAY)


BEFORE_LISTED = Words(
    "Dagen er før personen kom på listen. Se om datoen er skrevet riktig.",
    "Dagen er før personen kom på lista. Sjå om datoen er skriven rett.",
    "That day is before the person came on the list. See that the date is right.",
)
NOTHING_WAS_SENT = Words(
    "Det er ikke sendt noe brev, så ingenting kan ha kommet i retur.",
    "Det er ikkje sendt noko brev, så ingenting kan ha komme i retur.",
    "No letter was sent, so none can have come back.",
)
AFTER_DEATH = Words(
    "Personen er registrert som død før den dagen. Kom svaret før, så bruk dagen det ble gitt. "
    "Er dødsfallet feil, så rett det først.",
    "Personen er registrert som død før den dagen. Kom svaret før, så bruk dagen det vart gitt. "
    "Er dødsfallet feil, så rett det først.",
    "The person is recorded as dead before that day. If the answer came earlier, use the day it was given. "
    "If the death is wrong, correct it first.",
)
DECIDED_ALREADY = Words(
    "Det er alt avgjort, så et nytt svar endrer ingenting. Den som har sagt ja og vil ut, trekker seg i stedet.",
    "Det er alt avgjort, så eit nytt svar endrar ingenting. Den som har sagt ja og vil ut, trekkjer seg i staden.",
    "This is decided already, so another answer changes nothing. Whoever said yes and wants out withdraws instead.",
)
WHO_ANSWERED = Words(
    "Si hvem som svarte for personen (og bare når noen andre svarte).",
    "Sei kven som svara for personen (og berre når nokon andre svara).",
    "Say who answered for the person (and only when somebody else did).",
)
NO_SUCH_REASON = Words(
    "Grunnen må være en av de fem, og bare til et nei. Den kan alltid stå åpen.",
    "Grunnen må vere ein av dei fem, og berre til eit nei. Han kan alltid stå open.",
    "A reason is one of the five, and only for a no. It can always be left open.",
)
NOTHING_TO_UNDO = Words(
    "Dette svaret gjelder ikke lenger. Åpne siden på nytt og se hva som står.",
    "Dette svaret gjeld ikkje lenger. Opne sida på nytt og sjå kva som står.",
    "That entry does not stand any more. Open the page again to see what does.",
)
UNDO_NEEDS_A_REASON = Words(
    "Skriv kort hvorfor svaret tas tilbake. Ingenting er endret.",
    "Skriv kort kvifor svaret blir teke tilbake. Ingenting er endra.",
    "Write shortly why this is taken back. Nothing was changed.",
)
