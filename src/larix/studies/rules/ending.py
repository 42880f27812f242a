"""How an interview may be said to have ended, and when somebody has been called. Pure."""

from datetime import date

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.schedule.fieldwork import HowNow, Naloxone

UNKNOWN = Words(
    "Velg ett av svarene som står her. Ingenting er lagret ennå.",
    "Vel eitt av svara som står her. Ingenting er lagra enno.",
    "Choose one of the answers that stand here. Nothing is stored yet.",
)
PERSON_SAID = Words(
    "Personen har selv sagt hvordan det er. Det står. Ingenting er endret.",
    "Personen har sjølv sagt korleis det er. Det står. Ingenting er endra.",
    "The person has said how they are. That stands. Nothing was changed.",
)
NOBODY_WAITS = Words(
    "Ingen venter på å bli ringt etter dette intervjuet. Ingenting er endret.",
    "Ingen ventar på å bli ringd etter dette intervjuet. Ingenting er endra.",
    "Nobody waits for a call after this interview. Nothing was changed.",
)
NOT_COME = Words(
    "Dagen har ikke kommet ennå, eller er før intervjuet. Ingenting er lagret.",
    "Dagen har ikkje komme enno, eller er før intervjuet. Ingenting er lagra.",
    "That day has not come yet, or is before the interview. Nothing was stored.",
)


def may_end(*, how_now: str, naloxone: str, stands: str, said_by_person: bool, is_the_person: bool) -> Ruling:
    """ "" leaves what stands. What the person said of themself is changed by nobody else."""
    if how_now not in {"", *HowNow} or naloxone not in {"", *Naloxone}:
        return refuse("unknown", UNKNOWN, law.AT_AN_INTERVIEW)
    if how_now and stands and how_now != stands and said_by_person and not is_the_person:
        return refuse("person_said", PERSON_SAID, law.AT_AN_INTERVIEW)
    return ALLOWED


def may_call(*, how_now: str, ended_on: date, on: date, today: date) -> Ruling:
    """Whether a call may be noted: of somebody who asked for one, on a day that has been."""
    if how_now != HowNow.CALL_ME:
        return refuse("nobody_waits", NOBODY_WAITS, law.AT_AN_INTERVIEW)
    return ALLOWED if ended_on <= on <= today else refuse("day_cannot_be", NOT_COME, law.OWN_DAY)
