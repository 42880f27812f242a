"""What may be asked and answered about an entry of the log: anything, in few words. Pure."""

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words

MOST_ASKED, MOST_ANSWERED = 500, 1_000  # letters

NOTHING_ASKED = Words(
    "Skriv kort hva du lurer på. Ingenting er sendt ennå.",
    "Skriv kort kva du lurer på. Ingenting er sendt enno.",
    "Write in few words what you wonder about. Nothing has been sent yet.",
)
NOTHING_ANSWERED = Words(
    "Skriv svaret. Ingenting er lagret ennå.",
    "Skriv svaret. Ingenting er lagra enno.",
    "Write the answer. Nothing is stored yet.",
)
TOO_LONG = Words(
    "Skriv det kortere: høyst {longest} tegn. Ingenting er lagret ennå.",
    "Skriv det kortare: høgst {longest} teikn. Ingenting er lagra enno.",
    "Write it shorter: at most {longest} characters. Nothing is stored yet.",
)
ANSWERED_ALREADY = Words(
    "En annen har svart alt. Det de skrev, står her, og det du skrev, er ikke lagret.",
    "Ein annan har svart alt. Det dei skreiv, står her, og det du skreiv, er ikkje lagra.",
    "Somebody else has answered already. What they wrote stands here, and what you wrote is not stored.",
)


def may_ask(said: str) -> Ruling:
    if not said:
        return refuse("nothing_asked", NOTHING_ASKED, law.OWN_COURSE)
    return _short(said, MOST_ASKED)


def may_answer(said: str, *, answered: bool) -> Ruling:
    if answered:
        return refuse("answered_already", ANSWERED_ALREADY, law.OWN_COURSE)
    if not said:
        return refuse("nothing_answered", NOTHING_ANSWERED, law.OWN_COURSE)
    return _short(said, MOST_ANSWERED)


def _short(said: str, longest: int) -> Ruling:
    return ALLOWED if len(said) <= longest else refuse("too_long", TOO_LONG.filled(longest=longest), law.OWN_COURSE)
