"""From what a form posts to answers and reasons, and back. Reading never judges: the one validator does.

A field carries its item's name; the reason why there is no answer is in `item__missing`; the cells of a table are in
`item__0__column`, `item__1__column` and so on. A reason may also stand among the choices of a question, as
`__declined`: then one tap takes the place of the other, also without JavaScript. What cannot be read stays as it was
typed, so that it can be shown again and the validator can say what is wrong with it. Other fields of the page are none
of the instrument's business.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from larix.instruments.answers import (
    Answer,
    Answers,
    Day,
    MissingReasons,
    Number,
    OneOf,
    SeveralOf,
    Table,
    Whole,
)
from larix.instruments.faults import Fault
from larix.instruments.item import Item
from larix.instruments.missing import Missing
from larix.instruments.shape import Instrument

Posted = Mapping[str, Sequence[str]]

MISSING = "__missing"
REASON_AMONG_CHOICES = {f"__{known.value}": known.value for known in Missing}
AMONG_CHOICES = frozenset(REASON_AMONG_CHOICES)
WHOLE = re.compile(r"[+-]?[0-9]{1,30}")
NUMBER = re.compile(r"[+-]?[0-9]{1,30}([.,][0-9]{1,15})?")
NORWEGIAN_DAY = re.compile(r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
CELL = re.compile(r"__([0-9]{1,4})__")


class Reading(NamedTuple):
    answers: dict[str, Any]
    missing: dict[str, str]
    faults: list[Fault]


def read_form(instrument: Instrument, posted: Posted) -> Reading:
    """What a form said about this instrument, and what is wrong with it. Empty fields are no answers."""
    answers: dict[str, Any] = {}
    missing: dict[str, str] = {}
    for item in instrument.items:
        texts, reasons = _parted(item, posted)
        table = item.answer if isinstance(item.answer, Table) else None
        value = _read_table(item.name, table, posted) if table else _read(item.answer, texts)
        if value is not None:
            answers[item.name] = value
        if reasons:
            missing[item.name] = reasons[0]
    return Reading(answers, missing, instrument.faults(answers, missing))


def as_posted(instrument: Instrument, answers: Answers, missing: MissingReasons) -> dict[str, list[str]]:
    """The fields of a form that holds these answers and reasons: what `read_form` reads back as the same."""
    posted: dict[str, list[str]] = {}
    for item in instrument.items:
        value = answers.get(item.name)
        if isinstance(item.answer, Table) and isinstance(value, list):
            for row, cells in enumerate(value):
                posted |= {f"{item.name}__{row}__{column}": _as_text(cell) for column, cell in cells.items()}
        elif value is not None:
            posted[item.name] = _as_text(value)
        if item.name in missing:
            posted[item.name + MISSING] = [missing[item.name]]
    return posted


def _parted(item: Item, posted: Posted) -> tuple[list[str], list[str]]:
    """What was answered, and the reasons why it was not."""
    texts = _written(posted, item.name)
    reasons = _written(posted, item.name + MISSING)
    if not AMONG_CHOICES.isdisjoint(texts) and isinstance(item.answer, OneOf | SeveralOf):
        reasons += [REASON_AMONG_CHOICES[text] for text in texts if text in REASON_AMONG_CHOICES]
        texts = [text for text in texts if text not in REASON_AMONG_CHOICES]
    return texts, reasons


def _read(answer: Answer, texts: list[str]) -> Any:
    """The value that the texts mean; the text itself where they mean none; None where there is no text."""
    if not texts:
        return None
    if isinstance(answer, SeveralOf):
        return [_code(answer, text) for text in texts]
    if len(texts) > 1:  # two answers to a question with one: the validator says so
        return texts
    return _read_one(answer, texts[0])


def _read_one(answer: Answer, text: str) -> Any:
    match answer:
        case OneOf():
            return _code(answer, text)
        case Whole() if WHOLE.fullmatch(text.replace("−", "-")):
            return int(text.replace("−", "-"))
        case Number() if NUMBER.fullmatch(text.replace("−", "-")):
            return float(text.replace("−", "-").replace(",", "."))
        case Day():
            return _day(text)
        case _:
            return text


def _code(answer: OneOf | SeveralOf, text: str) -> int | str:
    for one in answer.choices:
        if str(one.code) == text:
            return one.code
    return text


def _day(text: str) -> str:
    """A day written as 3.2.2026 or 03.02.2026 is meant as ISO text."""
    written = NORWEGIAN_DAY.fullmatch(text)
    if not written:
        return text
    try:
        return date(int(written[3]), int(written[2]), int(written[1])).isoformat()
    except ValueError:
        return text


def _read_table(name: str, table: Table, posted: Posted) -> list[dict[str, Any]] | None:
    """Rows in the order of their numbers; a row where nothing is filled in is no row."""
    numbers = {int(found[1]) for field in posted if (found := CELL.match(field, len(name))) and field.startswith(name)}
    rows = []
    for number in sorted(numbers):
        cells = {
            one.name: _read(one.answer, _written(posted, f"{name}__{number}__{one.name}")) for one in table.columns
        }
        rows.append({column: value for column, value in cells.items() if value is not None})
    return [row for row in rows if row] or None


def _written(posted: Posted, field: str) -> list[str]:
    """What stands in a field, without blanks around it. Browsers send line ends as \r\n; we keep \n."""
    held = posted.get(field)
    return [text for raw in held if (text := raw.replace("\r\n", "\n").strip())] if held else []


def _as_text(value: Any) -> list[str]:
    return [_in_text(one) for one in value] if isinstance(value, list) else [_in_text(value)]


def _in_text(value: Any) -> str:
    return f"{value:f}" if isinstance(value, float) else str(value)  # never 1e-05
