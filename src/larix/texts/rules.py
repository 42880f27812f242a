"""What a text must be before it is kept: places that can be filled, words that tell a stranger nothing, an owner."""

from datetime import date

from larix.core.neutral import links, tells
from larix.core.rulings import ALLOWED, Ruling, refuse
from larix.core.words import LANGUAGES, Words
from larix.law import TEXTS_ARE_VERSIONED
from larix.texts.filling import missing_places, unknown_places

OUTSIDE = frozenset({"letter", "reminder", "handed_over", "reminder_sms"})  # what may be opened by somebody else
MESSAGES = frozenset({"reminder_sms"})  # what goes to a telephone: short, and without an address of a page
LONGEST_MESSAGE = 240  # letters before its places are filled; a message has room for 320

UNKNOWN_PLACE = Words(
    "Teksten har en plass ingen kan fylle: {places}. Den nye utgaven er ikke lagret. Rett plassen, eller ta den bort.",
    "Teksten har ein plass ingen kan fylle: {places}. Den nye utgåva er ikkje lagra. Rett plassen, eller ta han bort.",
    "The text has a place that nobody can fill: {places}. The new version was not stored. Correct it or take it out.",
)
MISSING_PLACE = Words(
    "Teksten mangler en plass den må ha: {places}. Den nye utgaven er ikke lagret. Sett den inn i alle tre språkene.",
    "Teksten manglar ein plass han må ha: {places}. Den nye utgåva er ikkje lagra. Set han inn i alle tre språka.",
    "The text lacks a place that it must have: {places}. The new version was not stored. Put it in, in all three "
    "languages.",
)
TELLS = Words(
    "Andre enn mottakeren kan lese dette, og ordet «{word}» kan røpe hva det gjelder. Den nye utgaven er ikke lagret. "
    "Skriv det uten ordet.",
    "Andre enn mottakaren kan lese dette, og ordet «{word}» kan røpe kva det gjeld. Den nye utgåva er ikkje lagra. "
    "Skriv det utan ordet.",
    "Others than the recipient may read this, and the word “{word}” may tell what it is about. The new version was "
    "not stored. Write it without the word.",
)
LINKS = Words(
    "En melding til en telefon viser aldri til en nettside. Den nye utgaven er ikke lagret. Skriv den uten adressen.",
    "Ei melding til ein telefon viser aldri til ei nettside. Den nye utgåva er ikkje lagra. Skriv ho utan adressa.",
    "A message to a telephone never points to a web page. The new version was not stored. Write it without the "
    "address.",
)
TOO_LONG = Words(
    "En melding til en telefon har plass til {longest} tegn. Den nye utgaven er ikke lagret. Skriv den kortere.",
    "Ei melding til ein telefon har plass til {longest} teikn. Den nye utgåva er ikkje lagra. Skriv ho kortare.",
    "A message to a telephone has room for {longest} characters. The new version was not stored. Write it shorter.",
)
NO_OWNER = Words(
    "En tekst må ha en eier som ser til den. Den nye utgaven er ikke lagret. Skriv hvem det er.",
    "Ein tekst må ha ein eigar som ser til han. Den nye utgåva er ikkje lagra. Skriv kven det er.",
    "A text needs an owner who looks after it. The new version was not stored. Write who that is.",
)
AGREED_BY_NOBODY = Words(
    "En tekst er avtalt når noen har avtalt den. Den nye utgaven er ikke lagret. Skriv hvem, hvor og når.",
    "Ein tekst er avtalt når nokon har avtalt han. Den nye utgåva er ikkje lagra. Skriv kven, kvar og når.",
    "A text is agreed when somebody has agreed to it. The new version was not stored. Write who, where and when.",
)
REVIEW_PAST = Words(
    "Dagen for neste gjennomgang er allerede over. Den nye utgaven er ikke lagret. Velg en dag som kommer.",
    "Dagen for neste gjennomgang er alt over. Den nye utgåva er ikkje lagra. Vel ein dag som kjem.",
    "The day of the next review is past already. The new version was not stored. Choose a day to come.",
)


def may_write(
    *, code: str, title: Words, body: Words, owner: str, review_on: date, status: str, source: str, day: date
) -> Ruling:  # fmt: skip
    """Whether this may become the newest version of a text, in all three languages at once."""
    if not owner.strip():
        return refuse("no_owner", NO_OWNER, TEXTS_ARE_VERSIONED)
    if review_on < day:
        return refuse("review_past", REVIEW_PAST, TEXTS_ARE_VERSIONED)
    if status == "agreed" and not source.strip():
        return refuse("agreed_by_nobody", AGREED_BY_NOBODY, TEXTS_ARE_VERSIONED)
    for language in LANGUAGES:
        ruling = _may_say(code, title.said_in(language), body.said_in(language))
        if not ruling.allowed:
            return ruling
    return ALLOWED


def _may_say(code: str, title: str, body: str) -> Ruling:
    whole = f"{title}\n{body}"
    for places, why, reason in (
        (unknown_places(code, whole), "unknown_place", UNKNOWN_PLACE),
        (missing_places(code, whole), "missing_place", MISSING_PLACE),
    ):
        if places:
            named = ", ".join("{" + place + "}" for place in places)
            return refuse(why, reason.filled(places=named), TEXTS_ARE_VERSIONED)
    if code in MESSAGES and links(body):
        return refuse("links", LINKS, TEXTS_ARE_VERSIONED)
    if code in MESSAGES and len(body) > LONGEST_MESSAGE:
        return refuse("too_long", TOO_LONG.filled(longest=LONGEST_MESSAGE), TEXTS_ARE_VERSIONED)
    word = tells(whole) if code in OUTSIDE else None
    if word is not None:
        return refuse("tells_a_stranger", TELLS.filled(word=word), TEXTS_ARE_VERSIONED)
    return ALLOWED
