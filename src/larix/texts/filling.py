"""Places in a text, `{study}` and the like: which there are, and how they are filled. Pure."""

import re
from collections.abc import Mapping, Sequence
from string import punctuation

from larix.core.words import Words

Value = str | Sequence[str]

PLACE = re.compile(r"\{([^{}\n]*)\}")
EITHER = re.compile(r"^[ \t]*\{(?P<alone>[^{}\n]*)\}[ \t]*$|\{(?P<within>[^{}\n]*)\}", re.MULTILINE)

MEANINGS: dict[str, Words] = {
    "study": Words("navnet på prosjektet", "namnet på prosjektet", "the name of the project"),
    "controller": Words(
        "hvem som er dataansvarlig", "kven som er dataansvarleg", "who is responsible for the data (controller)"
    ),
    "contact": Words(
        "hvem man ringer eller skriver til", "kven ein ringjer eller skriv til", "whom one rings or writes to"
    ),
    "answer_address": Words(
        "nettadressen der man svarer", "nettadressa der ein svarer", "the address where one answers"
    ),
    "about": Words(
        "hva prosjektet går ut på, i vanlige ord",
        "kva prosjektet går ut på, i vanlege ord",
        "what the project is about, in plain words",
    ),
    "listed": Words(
        "opplysningene i listen som prosjektet sammenligner grupper med",
        "opplysningane i lista som prosjektet samanliknar grupper med",
        "what the list holds that the project compares groups by",
    ),
    "eligible": Words("hvem som blir spurt", "kven som blir spurd", "who is asked"),
    "purposes": Words(
        "hva opplysningene brukes til, med grunnlaget",
        "kva opplysningane blir brukte til, med grunnlaget",
        "what the information is used for, with the basis",
    ),
    "recipients": Words("hvem som får noe ut", "kven som får noko ut", "who gets something out of it"),
    "storage_ends": Words(
        "siste dag noe er lagret", "siste dag noko er lagra", "the last day on which anything is kept"
    ),
    "approvals": Words("hvem som har godkjent prosjektet", "kven som har godkjent prosjektet", "who has approved it"),
    "names_deleted": Words(
        "dagen navnene til de som ikke ble med, slettes",
        "dagen namna til dei som ikkje vart med, blir sletta",
        "the day on which the names of those who did not join are deleted",
    ),
    "deleted": Words("det som slettes", "det som blir sletta", "what is deleted"),
    "appointment_day": Words("dagen for avtalen", "dagen for avtalen", "the day of the appointment"),
    "appointment_time": Words("klokkeslettet for avtalen", "klokkeslettet for avtalen", "the hour of the appointment"),
    "telephone": Words("nummeret man ringer", "nummeret ein ringjer", "the number to ring"),
    "kept": Words("det som ikke kan slettes", "det som ikkje kan slettast", "what cannot be deleted"),
}
_POST = frozenset({"contact", "answer_address"})
_SHEET = frozenset({"study", "controller", "contact", "purposes", "recipients", "storage_ends"})
_APPOINTMENT = frozenset({"appointment_day", "appointment_time", "telephone"})
_WITHDRAWN = frozenset({"deleted", "kept"})
MAY: dict[str, frozenset[str]] = {
    "letter": _POST,
    "reminder": _POST,
    "handed_over": _POST,
    "reminder_sms": _APPOINTMENT,
    "information": _SHEET | {"about", "listed", "eligible", "approvals", "names_deleted"},
    "consent": frozenset({"study", "controller", "contact"}),
    "withdrawn": _WITHDRAWN,
    **dict.fromkeys(
        ("before_first_question", "before_first_question_peer", "worry_steps", "naloxone", "own_words"), frozenset()
    ),
    "complaint": frozenset({"study", "controller", "contact"}),
    "help_numbers": frozenset(),
    "privacy": frozenset(),
}
MUST: dict[str, frozenset[str]] = {
    "letter": _POST,
    "reminder": _POST,
    "reminder_sms": _APPOINTMENT,
    "information": _SHEET,
    "withdrawn": _WITHDRAWN,
}


def places_in(text: str) -> frozenset[str]:
    """The names of the places in a text, as they are written."""
    return frozenset(PLACE.findall(text))


def unknown_places(code: str, text: str) -> tuple[str, ...]:
    """Places that a text for this use may not have: nobody would fill them."""
    return tuple(sorted(places_in(text) - MAY.get(code, frozenset(MEANINGS))))


def missing_places(code: str, text: str) -> tuple[str, ...]:
    """Places that a text for this use must have and this one lacks."""
    return tuple(sorted(MUST.get(code, frozenset()) - places_in(text)))


def fill(text: str, values: Mapping[str, Value]) -> str:
    """The Markdown with its places filled; KeyError for a place without a value. Values that are not needed are left.

    A value is words, never markup: `*` in the name of a study is a star. Several values stand as a list where the
    place has a line of its own, and with commas between them elsewhere.
    """
    return EITHER.sub(lambda place: _filled(place, values), text)


def fill_plainly(text: str, values: Mapping[str, str]) -> str:
    """The same for a text that is no Markdown, such as one to a telephone: each value as it is."""
    return PLACE.sub(lambda place: values[place[1]], text)


def literal(words: str) -> str:
    """Words as Markdown that means just these words."""
    spaced = " ".join(words.split())
    return "".join(f"\\{letter}" if letter in punctuation else letter for letter in spaced)


def _filled(place: re.Match[str], values: Mapping[str, Value]) -> str:
    alone = place["alone"] is not None
    value = values[place["alone"] if alone else place["within"]]
    if isinstance(value, str):
        return literal(value)
    said = [literal(each) for each in value]
    return "\n" + "\n".join(f"- {each}" for each in said) + "\n" if alone else ", ".join(said)
