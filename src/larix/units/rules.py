"""What may be done with units. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from larix import law
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import Words

ABOVE: dict[str, str | None] = {"region": None, "trust": "region", "unit": "trust"}


@dataclass(frozen=True, slots=True)
class Place:
    """The place that something is to lie below."""

    level: str
    since: date
    until: date | None  # the first day on which it is no more


def may_open(*, level: str, above: Place | None, from_on: date) -> Ruling:
    """A unit opens below a trust, a trust below a region, below what is there and is not to close."""
    if level not in ABOVE or (above.level if above else None) != ABOVE[level]:
        return refuse(
            "wrong_place",
            Words(
                "En region ligger øverst, et helseforetak under en region og en enhet under et helseforetak. "
                "Ingenting er endret. Velg stedet over.",
                "Ein region ligg øvst, eit helseføretak under ein region og ei eining under eit helseføretak. "
                "Ingenting er endra. Vel staden over.",
                "A region lies at the top, a trust below a region and a unit below a trust. Nothing was changed. "
                "Choose the place above.",
            ),
            law.THREE_LEVELS,
        )
    if above is not None and (from_on < above.since or above.until is not None):
        return refuse(
            "place_above_is_not_there",
            Words(
                "Stedet over finnes ikke hele den tiden. Ingenting er endret. Velg en senere dag eller et annet sted.",
                "Staden over finst ikkje heile den tida. Ingenting er endra. Vel ein seinare dag eller ein annan stad.",
                "The place above is not there all that time. Nothing was changed. Choose a later day or another place.",
            ),
            law.THREE_LEVELS,
        )
    return ALLOWED


def may_close(*, on: date, since: date, until: date | None, below: Sequence[str]) -> Ruling:
    """`below`: names of what lies below it and is still there on that day."""
    if until is not None:
        return refuse(
            "closed_already",
            Words(
                "Dagen den legges ned, er alt registrert. Ingenting er endret.",
                "Dagen ho blir lagd ned, er alt registrert. Ingenting er endra.",
                "The day it closes is recorded already. Nothing was changed.",
            ),
            law.THREE_LEVELS,
        )
    if on <= since:
        return refuse(
            "closes_before_it_opens",
            Words(
                "Den kan ikke legges ned før den er åpnet. Ingenting er endret. Velg en senere dag.",
                "Ho kan ikkje leggjast ned før ho er opna. Ingenting er endra. Vel ein seinare dag.",
                "It cannot close before it has opened. Nothing was changed. Choose a later day.",
            ),
            law.THREE_LEVELS,
        )
    if below:
        names = ", ".join(below[:5])
        return refuse(
            "units_below",
            Words(
                f"Det ligger andre under som ikke er lagt ned: {names}. Ingenting er endret. Legg ned dem først.",
                f"Det ligg andre under som ikkje er lagde ned: {names}. Ingenting er endra. Legg ned dei først.",
                f"Others lie below it that have not closed: {names}. Nothing was changed. Close them first.",
            ),
            law.THREE_LEVELS,
        )
    return ALLOWED
