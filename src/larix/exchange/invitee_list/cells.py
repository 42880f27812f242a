"""What stands in one cell: names, places, telephone numbers, choices. A reader gives a value or says what is wrong."""

import re
from collections.abc import Mapping
from math import isfinite

from larix.core.words import LANGUAGES, Words
from larix.exchange.invitee_list.columns import plain
from larix.schedule import Described

LONGEST = {
    "given_name": 120, "family_name": 120, "name": 240, "address": 200, "postal_code": 12, "place": 80,
    "telephone": 30, "email": 200, "gp_name": 200, "gp_deputy": 200, "decision": 200,
}  # fmt: skip
FORMULA = ("=", "+", "-", "@")  # how a cell begins that a spreadsheet program would reckon with instead of showing
TELEPHONE = re.compile(r"\+?[0-9()\-. /]{5,29}")
EMAIL = re.compile(r"[^@\s<>,;:\"()\[\]\\]+@[^@\s<>,;:\"()\[\]\\.]+(\.[^@\s<>,;:\"()\[\]\\.]+)+")
NUMBER = re.compile(r"[-+−]?\d{1,12}([.,]\d{1,10})?")

SEXES = {"male": ("m", "mann", "male", "man", "gutt"), "female": ("k", "f", "kvinne", "kvinna", "female", "woman"),
         "": ("ukjent", "ukjend", "unknown")}  # fmt: skip
PROTECTIONS = {
    "none": ("ingen", "inga", "none", "nei", "no", "ugradert", "ikke beskyttet", "ikkje verna", "ikke gradert"),
    "confidential": ("fortrolig", "fortruleg", "konfidensiell", "confidential", "7", "kode 7", "code 7", "spfo"),
    "strictly_confidential": (
        "strengt fortrolig", "strengt fortruleg", "strictly confidential", "6", "kode 6", "code 6", "spsf",
        "strengt fortrolig utland",
    ),
}  # fmt: skip
LANGUAGES_SAID = {
    "nb": ("nb", "bokmål", "norsk", "norsk bokmål", "norwegian", "no", "nob"),
    "nn": ("nn", "nynorsk", "norsk nynorsk", "nno"),
    "en": ("en", "engelsk", "english", "eng"),
}
YES_OR_NO = {
    "yes": ("ja", "j", "yes", "y", "x", "1", "true", "sann", "sant"),
    "no": ("nei", "n", "no", "0", "false", "usann", "usant"),
}
HOLDERS = {
    "specialist": (
        "specialist", "spesialist", "spesialisthelsetjenesten", "spesialisthelsetjeneste", "spesialisthelsetenesta",
        "specialist unit", "lar", "poliklinikk", "ruspoliklinikk",
    ),
    "gp": ("gp", "fastlege", "fastlegen", "allmennlege", "general practitioner", "primærlege", "larx", "lar x"),
}  # fmt: skip


def _choices(said: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    return {plain(each): code for code, names in said.items() for each in (code, *names) if plain(each)}


SEX, PROTECTION, LANGUAGE, YES_NO, HOLDER = map(_choices, (SEXES, PROTECTIONS, LANGUAGES_SAID, YES_OR_NO, HOLDERS))


def tidy(cell: str) -> str:
    """The cell without blanks around it and with one blank for many; a line end inside it becomes a comma."""
    lines = (" ".join(line.split()) for line in cell.splitlines()) if "\n" in cell or "\r" in cell else None
    return ", ".join(line for line in lines if line) if lines is not None else " ".join(cell.split())


def wrong_text(code: str, text: str) -> tuple[str, Words] | None:
    """What is wrong with a text as a text: too long, signs that cannot be seen, or one that a program would obey."""
    longest = LONGEST[code]
    if len(text) > longest:
        return "too_long", TOO_LONG.filled(longest=longest)
    if not text.isprintable():
        return "unseen_signs", UNSEEN
    if "<" in text or ">" in text or (code != "telephone" and text.startswith(FORMULA)):
        return "strange_signs", STRANGE
    return None


def chosen(choices: Mapping[str, str], text: str) -> str | None:
    """The code of a choice; None where the text is none of them. Nothing is guessed."""
    return choices.get(plain(text))


def telephone(text: str) -> bool:
    digits = sum(sign.isdecimal() for sign in text)
    return TELEPHONE.fullmatch(text) is not None and 5 <= digits <= 15


def email(text: str) -> bool:
    return EMAIL.fullmatch(text) is not None


def number(text: str) -> float | None:
    """A number with decimal comma or point; blanks between thousands do not count."""
    close = "".join(text.split())
    if NUMBER.fullmatch(close) is None:
        return None
    value = float(close.replace(",", ".").replace("−", "-"))
    return value if isfinite(value) else None


def level_names(variable: Described) -> Mapping[str, str]:
    """What each level may be called, in small letters -> its code: the code itself, and its title in three languages.

    Without signs only where that tells it from the others ("<5" and ">5" are the same without theirs).
    """
    exact: dict[str, str] = {}
    loose: dict[str, set[str]] = {}
    for each in variable.levels:
        for name in (each.code, *(each.title.said_in(language) for language in LANGUAGES)):
            exact.setdefault(name.casefold(), each.code)
            loose.setdefault(plain(name), set()).add(each.code)
    return {name: min(codes) for name, codes in loose.items() if len(codes) == 1} | exact


def level(names: Mapping[str, str], text: str) -> str | None:
    """The code of a level by any of its names; None where it is none of them."""
    return names.get(text.casefold()) or names.get(plain(text))


def split(name: str) -> tuple[str, str]:
    """Given and family name of a whole name: "Nordmann, Kari", or the last word of "Kari Nordmann" is the family's."""
    family, comma, given = name.partition(",")
    if comma:
        return given.strip(), family.strip()
    given, _, family = name.rpartition(" ")
    return given.strip(), family.strip()


TOO_LONG = Words(
    "Det står mer enn {longest} tegn her. Kort det ned.",
    "Det står meir enn {longest} teikn her. Kort det ned.",
    "There are more than {longest} characters here. Shorten it.",
)
UNSEEN = Words(
    "Det står tegn her som ikke kan ses. Skriv innholdet på nytt.",
    "Det står teikn her som ikkje kan sjåast. Skriv innhaldet på nytt.",
    "There are characters here that cannot be seen. Type the contents again.",
)
STRANGE = Words(
    "Det står tegn her som ikke hører hjemme: < eller >, eller =, +, - eller @ først. Fjern dem.",
    "Det står teikn her som ikkje høyrer heime: < eller >, eller =, +, - eller @ først. Fjern dei.",
    "There are characters here that do not belong: < or >, or =, +, - or @ at the beginning. Remove them.",
)
