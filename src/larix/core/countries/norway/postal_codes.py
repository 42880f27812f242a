"""Norwegian postal codes."""

from larix.core.words import Words

FOUR_DIGITS = Words(
    "Et norsk postnummer har fire sifre.",
    "Eit norsk postnummer har fire siffer.",
    "A Norwegian postal code has four digits.",
)


def wrong_postal_code(code: str) -> Words | None:
    """What is wrong with it; None for one that may be right. One with letters is of another country."""
    return FOUR_DIGITS if code.isdecimal() and len(code) != 4 else None
