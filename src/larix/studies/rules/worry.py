"""What may be written down as a worry: anything that was said, in few words, of a kind that is named. Pure."""

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words
from larix.schedule.fieldwork import WorryKind

SAID, TOLD = 500, 300  # letters: of what was said; of who was told, and of what the person was told

NO_KIND = Words(
    "Velg hva det gjelder. Ingenting er lagret ennå.",
    "Vel kva det gjeld. Ingenting er lagra enno.",
    "Choose what it is about. Nothing is stored yet.",
)
NOTHING_SAID = Words(
    "Skriv kort hva som ble sagt. Ingenting er lagret ennå.",
    "Skriv kort kva som vart sagt. Ingenting er lagra enno.",
    "Write in few words what was said. Nothing is stored yet.",
)
TOO_LONG = Words(
    "Skriv det kortere: høyst {longest} tegn i hvert felt her. Ingenting er lagret ennå.",
    "Skriv det kortare: høgst {longest} teikn i kvart felt her. Ingenting er lagra enno.",
    "Write it shorter: at most {longest} characters in each field here. Nothing is stored yet.",
)


def may_worry(*, kind: str, said: str, told: str, person_told: str) -> Ruling:
    if kind not in set(WorryKind):
        return refuse("no_kind", NO_KIND, law.AT_AN_INTERVIEW)
    if not said.strip():
        return refuse("nothing_said", NOTHING_SAID, law.AT_AN_INTERVIEW)
    longest = SAID if len(said) > SAID else TOLD if max(len(told), len(person_told)) > TOLD else 0
    return refuse("too_long", TOO_LONG.filled(longest=longest), law.AT_AN_INTERVIEW) if longest else ALLOWED
