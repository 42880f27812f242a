"""No country: no numbers, units, law or help numbers. For studies of people who came without any identity."""

from datetime import date

from larix.core.countries.shape import CountryPack, Reading, Verdict
from larix.core.words import Words

NO_NUMBERS = Words(
    "Denne installasjonen hører ikke til noe land, og kjenner derfor ingen slags personnummer.",
    "Denne installasjonen høyrer ikkje til noko land, og kjenner difor inga slags personnummer.",
    "This installation belongs to no country, so it knows no kind of personal number.",
)


def read(number: str, on: date) -> Reading:
    """Every number is wrong here, on any day."""
    return Reading(Verdict.WRONG, "", "".join(number.split()), why=NO_NUMBERS)


NONE = CountryPack("none", Words("Ikke noe land", "Ikkje noko land", "No country"), identifiers=(), read=read)
