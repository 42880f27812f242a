"""When a tablet may be handed over to the person: for a form of theirs, in a way that is named. Pure."""

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words

MODES = ("alone", "together")

NO_WAY = Words(
    "Velg om personen fyller ut alene eller sammen med deg. Nettbrettet er ikke gitt fra deg.",
    "Vel om personen fyller ut åleine eller saman med deg. Nettbrettet er ikkje gitt frå deg.",
    "Choose whether the person fills in alone or together with you. The tablet has not been handed over.",
)
NOTHING_TO_FILL_IN = Words(
    "Ved dette intervjuet er det ingen del som personen fyller ut selv. Nettbrettet er ikke gitt fra deg.",
    "Ved dette intervjuet er det ingen del som personen fyller ut sjølv. Nettbrettet er ikkje gitt frå deg.",
    "At this interview there is no part that the person fills in. The tablet has not been handed over.",
)
DIED = Words(
    "Personen er død. Nettbrettet er ikke gitt fra deg.",
    "Personen er død. Nettbrettet er ikkje gitt frå deg.",
    "The person has died. The tablet has not been handed over.",
)


def may_hand_over(*, mode: str, parts: int, died: bool) -> Ruling:
    """`parts`: how many parts of the wave's forms the person answers themself."""
    if died:
        return refuse("died", DIED, law.DEAD_ARE_LEFT_IN_PEACE)
    if mode not in MODES:
        return refuse("no_way", NO_WAY, law.AT_AN_INTERVIEW)
    return ALLOWED if parts else refuse("nothing_to_fill_in", NOTHING_TO_FILL_IN, law.AT_AN_INTERVIEW)
