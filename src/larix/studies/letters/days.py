"""Days said out, as a letter writes them."""

from datetime import date
from typing import Final

from larix.core.words import Words

NORWEGIAN: Final = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
)  # fmt: skip
ENGLISH: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day_said(day: date) -> Words:
    """2. september 2016, 2 September 2016."""
    norwegian = f"{day.day}. {NORWEGIAN[day.month - 1]} {day.year}"
    return Words(norwegian, norwegian, f"{day.day} {ENGLISH[day.month - 1]} {day.year}")
