"""Country packs: what Larix must know about a country. An installation runs with one of them."""

from datetime import date

from larix.core.countries.none import NONE
from larix.core.countries.norway import NORWAY, norway
from larix.core.countries.shape import (
    TEMPORARY,
    CountryPack,
    HelpNumber,
    IdentifierKind,
    Reading,
    UnitSeed,
    Verdict,
)
from larix.core.told import no_such
from larix.core.words import Words

PACKS: dict[str, CountryPack] = {each.code: each for each in (NORWAY, NONE)}


def pack(code: str, new_numbers_from: date | None = None) -> CountryPack:
    """The pack of a country ("no", or "none"). Told which there are if there is no such.

    `new_numbers_from`: the day that the installation has for the new rule of numbers; None: the day announced.
    """
    if code not in PACKS:
        raise no_such(Words("landpakken", "landpakken", "country pack"), code, PACKS)
    if code == NORWAY.code and new_numbers_from is not None:
        return norway(new_numbers_from)
    return PACKS[code]


__all__ = [
    "PACKS", "TEMPORARY", "CountryPack", "HelpNumber", "IdentifierKind", "Reading", "UnitSeed", "Verdict", "pack",
]  # fmt: skip
