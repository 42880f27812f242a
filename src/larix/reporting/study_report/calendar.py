"""How a day is written: as a date, or as "day 191" where the calendar of the study is relative."""

from datetime import date

from larix.core.words import LANGUAGES, Words
from larix.schedule import Protocol

_NORWEGIAN = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
)  # fmt: skip
_ENGLISH = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day_code(day: date, protocol: Protocol) -> str:
    """As the commands read it: 2026-05-14, or day:191."""
    return day.isoformat() if protocol.day_zero is None else f"day:{(day - protocol.day_zero).days}"


def day_said(code: str) -> Words:
    """A code of `day_code` for a reader. An invented date is never in it."""
    if code.startswith("day:"):
        number = code.removeprefix("day:")
        return Words(f"dag {number}", f"dag {number}", f"day {number}")
    day = date.fromisoformat(code)
    norwegian = f"{day.day}. {_NORWEGIAN[day.month - 1]} {day.year}"
    return Words(norwegian, norwegian, f"{day.day} {_ENGLISH[day.month - 1]} {day.year}")


def filled_with_words(sentence: Words, **values: Words) -> Words:
    """`sentence` with its places filled, each language with its own wording of the values."""
    return Words(
        *(
            sentence.said_in(language).format(**{name: words.said_in(language) for name, words in values.items()})
            for language in LANGUAGES
        )
    )
