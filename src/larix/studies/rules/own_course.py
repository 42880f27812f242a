"""When a code opens somebody's own page, and when a picture may be shared. Pure."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words

SHARE_PICTURE = "share_picture"  # the code of the scope of a consent


@dataclass(frozen=True, slots=True)
class HandedCode:
    """A code as it stands when somebody types it."""

    until: datetime
    used: bool
    closed: bool


def may_hand_code(*, died: bool) -> Ruling:
    return refuse("dead", DEAD, law.DEAD_ARE_LEFT_IN_PEACE) if died else ALLOWED


def may_sign_in(code: HandedCode | None, *, now: datetime) -> Ruling:
    """It opens once, and not for ever. `now` and `until` are the machine's own time."""
    if code is None:
        return refuse("no_such_code", NO_SUCH_CODE, law.OWN_COURSE)
    if code.used:
        return refuse("used", USED, law.OWN_COURSE)
    if code.closed or code.until <= now:
        return refuse("too_old", TOO_OLD, law.OWN_COURSE)
    return ALLOWED


def may_share(
    whats: Collection[str], *, known: Collection[str], unit: str | None, shown_unit: str, said_yes: bool, died: bool
) -> Ruling:
    """`known`: the pictures there are; `unit`: who is responsible now; `shown_unit`: whom the page said it was.

    `said_yes`: the consent's own yes to sharing stands; a study that does not ask for one has it in the act itself.
    """
    if died:
        return refuse("dead", DEAD, law.DEAD_ARE_LEFT_IN_PEACE)
    if not said_yes:
        return refuse("no_yes", NO_YES, law.OWN_COURSE)
    if unit is None:
        return refuse("nobody_responsible", NOBODY, law.OWN_COURSE)
    if unit != shown_unit:
        return refuse("another_unit", ANOTHER_UNIT, law.OWN_COURSE)
    if not whats or set(whats) - set(known):
        return refuse("nothing_chosen", NOTHING_CHOSEN, law.OWN_COURSE)
    return ALLOWED


DEAD = Words(
    "Personen er registrert som død. Er det feil, så rett dødsfallet først.",
    "Personen er registrert som død. Er det feil, så rett dødsfallet først.",
    "The person is recorded as dead. If that is wrong, correct the death first.",
)
NO_SUCH_CODE = Words(
    "Koden kan ikke brukes. Se om den er skrevet av riktig, eller be intervjueren om en ny.",
    "Koden kan ikkje brukast. Sjå om han er skriven av rett, eller be intervjuaren om ein ny.",
    "This code cannot be used. See that it is copied correctly, or ask the interviewer for a new one.",
)
USED = Words(
    "Denne koden er brukt før. Hver kode virker én gang. Be intervjueren om en ny. Har du ikke brukt den selv, så si "
    "det også.",
    "Denne koden er brukt før. Kvar kode verkar éin gong. Be intervjuaren om ein ny. Har du ikkje brukt han sjølv, så "
    "sei det òg.",
    "This code has been used. Each code works once. Ask the interviewer for a new one. If you did not use it yourself, "
    "say so too.",
)
TOO_OLD = Words(
    "Denne koden gjelder ikke lenger. Be intervjueren om en ny.",
    "Denne koden gjeld ikkje lenger. Be intervjuaren om ein ny.",
    "This code does not hold any more. Ask the interviewer for a new one.",
)
NO_YES = Words(
    "Du har ikke sagt ja til å dele bilder i samtykket ditt. Ingenting er delt.",
    "Du har ikkje sagt ja til å dele bilete i samtykket ditt. Ingenting er delt.",
    "You have not said yes to sharing pictures in your consent. Nothing was shared.",
)
NOBODY = Words(
    "Ingen står oppført med ansvaret for behandlingen din nå, så det er ingen å dele med. Ingenting er delt.",
    "Ingen står oppført med ansvaret for behandlinga di no, så det er ingen å dele med. Ingenting er delt.",
    "Nobody is recorded as responsible for your treatment now, so there is nobody to share with. Nothing was shared.",
)
ANOTHER_UNIT = Words(
    "Ansvaret for behandlingen din er flyttet siden siden ble åpnet. Ingenting er delt. Se hvem det er nå, og velg på "
    "nytt.",
    "Ansvaret for behandlinga di er flytta sidan sida vart opna. Ingenting er delt. Sjå kven det er no, og vel på "
    "nytt.",
    "The responsibility for your treatment has moved since the page was opened. Nothing was shared. See who it is now, "
    "and choose again.",
)
NOTHING_CHOSEN = Words(
    "Velg minst ett bilde. Ingenting er delt.",
    "Vel minst eitt bilete. Ingenting er delt.",
    "Choose at least one picture. Nothing was shared.",
)
