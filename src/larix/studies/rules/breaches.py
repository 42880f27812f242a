"""When it may be said that the data protection officer was told of a breach. Pure."""

from collections.abc import Collection
from datetime import date
from typing import Final

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words

NOBODY_CHOSEN: Final = Words(
    "Ingen brev er krysset av. Ingenting er lagret. Kryss av for de brevene som personvernombudet har fått vite om.",
    "Ingen brev er kryssa av. Ingenting er lagra. Kryss av for dei breva som personvernombodet har fått vite om.",
    "No letter is ticked. Nothing was stored. Tick those that the data protection officer was told of.",
)
NOT_THAT_DAY: Final = Words(
    "Dagen må være fra den dagen vi fikk vite om brevet, til og med i dag. Ingenting er lagret.",
    "Dagen må vere frå den dagen vi fekk vite om brevet, til og med i dag. Ingenting er lagra.",
    "The day must be from the day we learned of the letter up to today. Nothing was stored.",
)


def may_tell_officer(*, learned_on: Collection[date], on: date, today: date) -> Ruling:
    """`learned_on`: the days on which we learned of each that is told. Nobody is told before we know, or tomorrow."""
    if not learned_on:
        return refuse("nobody_chosen", NOBODY_CHOSEN, law.LETTERS_HARM_NOBODY)
    if not max(learned_on) <= on <= today:
        return refuse("not_that_day", NOT_THAT_DAY, law.OWN_DAY)
    return ALLOWED
