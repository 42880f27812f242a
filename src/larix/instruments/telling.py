"""An answer as it is told in all languages at once: the words of the choices, or the reason why there is none."""

from typing import Any

from larix.core.words import LANGUAGES, Words, same
from larix.instruments.answers import Answer, Answers, MissingReasons, OneOf, SeveralOf, Table
from larix.instruments.formula_text import figure
from larix.instruments.item import Item
from larix.instruments.missing import reason
from larix.instruments.saying import label, listed

NOTHING = same("–")


def answer_told(item: Item, answers: Answers, missing: MissingReasons) -> Words:
    """What was answered to one question, or why it was not; a code that nobody knows any more as it stands."""
    if item.name in missing:
        why = reason(missing[item.name])
        return why.words if why else same(missing[item.name])
    return _told(item.answer, answers[item.name]) if item.name in answers else NOTHING


def _told(answer: Answer, value: Any) -> Words:
    if isinstance(answer, Table):
        columns = {column.name: column for column in answer.columns}
        rows = [
            listed([_cell(columns[name].ask, _told(columns[name].answer, cell)) for name, cell in row.items()], ", ")
            for row in value
        ]
        return listed(rows, "; ") if rows else NOTHING
    if isinstance(value, list):
        return listed([_told(answer, one) for one in value], ", ") if value else NOTHING
    if isinstance(answer, OneOf | SeveralOf):
        return label(answer, value)
    if isinstance(value, int | float):
        return Words(figure(value).replace(".", ","), figure(value).replace(".", ","), figure(value))
    return same(str(value)) if str(value).strip() else NOTHING


def _cell(ask: Words, told: Words) -> Words:
    return Words(*(f"{ask.said_in(language)}: {told.said_in(language)}" for language in LANGUAGES))
