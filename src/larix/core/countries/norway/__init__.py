"""Norway: its numbers, its health trusts, and whom one can ring."""

from larix import law
from larix.core.countries.norway.help_numbers import HELP_NUMBERS
from larix.core.countries.norway.numbers import KINDS, read
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
)
