"""The language of the page, and words said in it."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from larix.core.words import LANGUAGES, Words
from larix.marts import Manifest
from larix.schedule import Calendar, Outcome, Protocol


def language() -> str:
    """The language of the page: one of `LANGUAGES`."""
    active = (get_language() or LANGUAGES[0])[:2]
    return active if active in LANGUAGES else LANGUAGES[0]


def said(words: Words) -> str:
    return words.said_in(language())


def yes_or_no(outcome: Outcome) -> bool:
    """Whether an outcome is a share of people, and so a yes or a no about one of them."""
    return (outcome.low, outcome.high) == (0, 1)


def of_one(outcome: Outcome) -> str:
    """An outcome's title for whoever reads about one person: "Stable housing", where a report says "(share)"."""
    title = said(outcome.title)
    return title.partition(" (")[0] if yes_or_no(outcome) else title


def day_said(day: date) -> str:
    """A date as the language of the page writes it out."""
    return date_format(day, "j F Y" if language() == "en" else "j. F Y", use_l10n=False)


def data_day(manifest: Manifest) -> str:
    """The day that the data reach. A relative calendar has no dates: there it is a number of days."""
    return protocol_day(manifest.protocol, manifest.data_date)


def protocol_day(protocol: Protocol, day: date) -> str:
    if protocol.calendar is Calendar.RELATIVE and protocol.day_zero is not None:
        return _("day %(number)s") % {"number": (day - protocol.day_zero).days}
    return day_said(day)
