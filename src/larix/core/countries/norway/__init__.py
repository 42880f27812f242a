"""Norway: its numbers, its health trusts, and whom one can ring."""

from dataclasses import replace
from datetime import date
from functools import partial

from larix import law
from larix.core.countries.norway.help_numbers import HELP_NUMBERS
from larix.core.countries.norway.numbers import KINDS, read
from larix.core.countries.norway.postal_codes import wrong_postal_code
from larix.core.countries.norway.units import UNITS
from larix.core.countries.shape import CountryPack
from larix.core.words import Words

NORWAY = CountryPack(
    "no",
    Words("Norge", "Noreg", "Norway"),
    identifiers=KINDS,
    read=read,
    units=UNITS,
    law=(law.NEW_NUMBERS,),
    help_numbers=HELP_NUMBERS,
    postal_code=wrong_postal_code,
)


def norway(new_numbers_from: date) -> CountryPack:
    """Norway where the new rule of numbers holds from another day than the one that was announced."""
    return replace(NORWAY, read=partial(read, new_rule_from=new_numbers_from))
