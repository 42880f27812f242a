"""Reads of texts: the version that holds now, an older one, and the list of a scope's texts."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from larix.core.told import Told
from larix.core.words import Words
from larix.texts.models import TextVersion

NO_SUCH = Words(
    "Denne teksten finnes ikke, eller ikke i denne utgaven. Ingenting er endret. Åpne listen over tekster og velg der.",
    "Denne teksten finst ikkje, eller ikkje i denne utgåva. Ingenting er endra. Opne lista over tekstar og vel der.",
    "There is no such text, or not in that version. Nothing was changed. Open the list of texts and choose there.",
)


class NoSuchText(Told):
    """Nobody has written that text, or not that version of it."""

    def __init__(self) -> None:
        super().__init__(NO_SUCH)


@dataclass(frozen=True, slots=True)
class TextShown:
    """One version of a text. `body` is Markdown in each language; `status` is draft or agreed."""

    scope: str
    code: str
    number: int
    title: Words
    body: Words
    owner: str
    review_on: date
    status: str
    source: str

    def overdue_on(self, day: date) -> bool:
        """Whether the day on which it was to be looked at again has passed."""
        return self.review_on < day


@dataclass(frozen=True, slots=True)
class WrittenVersion:
    """One line of the list of a text's versions."""

    shown: TextShown
    written_at: datetime


def current(scope: str, code: str) -> TextShown | None:
    """The newest version of a text; None where nobody has written one."""
    row = _versions(scope).filter(text__code=code).order_by("-number").first()
    return None if row is None else _told(row)


def version(scope: str, code: str, number: int) -> TextShown:
    """This very version, as it was when it was used; NoSuchText if there is none."""
    row = _versions(scope).filter(text__code=code, number=number).first()
    if row is None:
        raise NoSuchText
    return _told(row)


def current_texts(scope: str) -> tuple[TextShown, ...]:
    """The newest version of every text of the scope, in order of code; one query."""
    newest = {row.text_id: row for row in _versions(scope).order_by("text__code", "number")}
    return tuple(_told(row) for row in newest.values())


def versions(scope: str, code: str, *, start: int, size: int) -> tuple[tuple[WrittenVersion, ...], int]:
    """A page of a text's versions, the newest first, and how many there are; two queries."""
    rows = _versions(scope).filter(text__code=code).order_by("-number")
    return tuple(WrittenVersion(_told(row), row.written_at) for row in rows[start : start + size]), rows.count()


def written(scope: str, codes: Iterable[str]) -> frozenset[str]:
    """Which of these texts somebody has written already."""
    return frozenset(_versions(scope).filter(text__code__in=list(codes)).values_list("text__code", flat=True))


def same_since(scope: str, code: str) -> int | None:
    """The version since which title and wording have been what they are now; None where nobody has written any.

    A text that is looked at again and found right is a new version, and says the same.
    """
    rows = _versions(scope).filter(text__code=code).order_by("-number").values_list("number", "title", "body")
    since, now = None, None
    for number, *wording in rows:
        if now not in (None, wording):
            break
        since, now = number, wording
    return since


def _versions(scope: str) -> QuerySet[TextVersion]:
    return TextVersion.objects.filter(text__scope=scope).select_related("text")


def _told(row: TextVersion) -> TextShown:
    title, body = Words.from_json(row.title), Words.from_json(row.body)
    return TextShown(
        row.text.scope, row.text.code, row.number, title, body, row.owner, row.review_on, row.status, row.source
    )
