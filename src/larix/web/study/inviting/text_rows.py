"""A text as the coordinator's pages show it: each language as it will look, and what stands in its places."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe

from larix.core.words import LANGUAGES, Words
from larix.texts.filling import MAY, MEANINGS, MUST
from larix.texts.queries import TextShown
from larix.texts.rules import OUTSIDE
from larix.texts.starting import USES
from larix.texts.typeset import to_html
from larix.web.saying import language, said


@dataclass(frozen=True, slots=True)
class InLanguage:
    code: str
    name: str
    title: str
    body: SafeString


@dataclass(frozen=True, slots=True)
class Place:
    name: str  # as it is typed, with its braces
    meaning: str
    needed: bool


@dataclass(frozen=True, slots=True)
class TextRow:
    text: TextShown
    use: str
    overdue: bool

    @property
    def agreed(self) -> bool:
        return self.text.status == "agreed"


def text_row(text: TextShown, today: date) -> TextRow:
    return TextRow(text, use_of(text.code), overdue=text.overdue_on(today))


def use_of(code: str) -> str:
    return said(USES[code]) if code in USES else code


def opened_by_others(code: str) -> bool:
    """Whether somebody else than the recipient may come to read a text of this use."""
    return code in OUTSIDE


def in_each_language(title: Words, body: Words) -> tuple[InLanguage, ...]:
    """The text in its three languages, that of the page first. What stands in `body` is safe: see `texts.typeset`."""
    names = {code: str(name) for code, name in settings.LANGUAGES}
    first = sorted(LANGUAGES, key=lambda each: each != language())
    return tuple(
        InLanguage(each, names[each], title.said_in(each), mark_safe(to_html(body.said_in(each)))) for each in first
    )


def places_of(code: str) -> tuple[Place, ...]:
    """The places that a text of this use may have, those that it must have first."""
    must = MUST.get(code, frozenset())
    names = sorted(MAY.get(code, frozenset()), key=lambda name: (name not in must, name))
    return tuple(Place("{" + name + "}", said(MEANINGS[name]), name in must) for name in names)
