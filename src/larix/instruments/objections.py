"""What is wrong with one value as the answer to one question, in words a person can act on.

Values come from anywhere, so nothing here may raise on one, echo a long one, or walk into a deep one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from unicodedata import category

from larix.core.words import Words
from larix.instruments.answers import (
    Answer,
    Day,
    Number,
    OneOf,
    OwnWords,
    SeveralOf,
    SimpleAnswer,
    Table,
    Text,
    Whole,
    choice,
)
from larix.instruments.conditions import is_number
from larix.instruments.saying import allowed, fill, label

SHOWN = 40  # characters of a wrong value that are shown back

NOT_ALLOWED = Words(
    "«{value}» går ikke her. Svar med {allowed}.",
    "«{value}» går ikkje her. Svar med {allowed}.",
    "“{value}” does not fit here. Answer with {allowed}.",
)
BLANK = Words(
    "Her står det ingenting. Svar, eller velg «Vil ikke svare».",
    "Her står det ingenting. Svar, eller vel «Vil ikkje svare».",
    "There is nothing here. Answer, or choose “I would rather not answer”.",
)
TOO_LONG = Words(
    "Teksten er på {length} tegn, og det er plass til {longest}. Gjør den {over} tegn kortere.",
    "Teksten er på {length} teikn, og det er plass til {longest}. Gjer han {over} teikn kortare.",
    "The text has {length} characters, and there is room for {longest}. Make it {over} characters shorter.",
)
UNSTORABLE = Words(
    "Tegn nummer {place} i teksten kan ikke lagres. Ta det bort.",
    "Teikn nummer {place} i teksten kan ikkje lagrast. Ta det bort.",
    "Character number {place} of the text cannot be stored. Remove it.",
)
TWICE = Words(
    "«{choice}» er valgt mer enn én gang. Velg det én gang.",
    "«{choice}» er vald meir enn éin gong. Vel det éin gong.",
    "“{choice}” is chosen more than once. Choose it once.",
)
NOT_ALONE = Words(
    "«{choice}» kan ikke stå sammen med andre svar. Ta bort det ene.",
    "«{choice}» kan ikkje stå saman med andre svar. Ta bort det eine.",
    "“{choice}” cannot stand together with other answers. Remove one of them.",
)
TOO_MANY_ROWS = Words(
    "Tabellen har {rows} rader, og det er plass til {longest}. Ta bort {over}.",
    "Tabellen har {rows} rader, og det er plass til {longest}. Ta bort {over}.",
    "The table has {rows} rows, and there is room for {longest}. Remove {over}.",
)
BLANK_CELL = Words(
    "Rad {row} mangler «{column}». Fyll ut ({allowed}), eller ta bort raden.",
    "Rad {row} manglar «{column}». Fyll ut ({allowed}), eller ta bort rada.",
    "Row {row} lacks “{column}”. Fill it in ({allowed}), or remove the row.",
)
UNKNOWN_COLUMN = Words(
    "Rad {row} har noe som ikke hører til tabellen: «{column}». Ta det bort.",
    "Rad {row} har noko som ikkje høyrer til tabellen: «{column}». Ta det bort.",
    "Row {row} has something that does not belong to the table: “{column}”. Remove it.",
)


@dataclass(frozen=True, slots=True)
class Objection:
    """`code` is what tests compare; `row` counts from 1, as people do."""

    code: str
    words: Words
    row: int | None = None
    column: str | None = None


def objections(answer: Answer, value: object) -> list[Objection]:
    """Everything that is wrong with `value`; an empty list if it is allowed."""
    if isinstance(answer, Table):
        return list(_to_table(answer, value))
    objection = _to_one(answer, value)
    return [objection] if objection else []


def shown(value: object) -> str:
    """A wrong value, short and safe to print: no control characters, no more than forty characters."""
    if isinstance(value, str):
        text = "".join(one if one.isprintable() else "\N{REPLACEMENT CHARACTER}" for one in value[:SHOWN])
        return text + "…" if len(value) > SHOWN else text
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, int):
        return str(value) if abs(value) < 10**15 else ("-…" if value < 0 else "…")
    if isinstance(value, float):
        return repr(value)
    return "[…]" if isinstance(value, list | tuple) else "{…}"


def _to_one(answer: SimpleAnswer | OwnWords, value: object) -> Objection | None:
    match answer:
        case OneOf():
            fits = choice(answer, value) is not None
        case Whole(low, high):
            fits = isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
        case Number():
            fits = _is_such_a_number(answer, value)
        case SeveralOf():
            return _to_several(answer, value)
        case Text() | OwnWords():
            return _to_text(answer, value)
        case Day():
            fits = _is_such_a_day(answer, value)
    return None if fits else _not_allowed(answer, value)


def _not_allowed(answer: Answer, value: object) -> Objection:
    return Objection("not_allowed", fill(NOT_ALLOWED, value=shown(value), allowed=allowed(answer)))


def _is_such_a_number(answer: Number, value: object) -> bool:
    # The range comes first: rounding a NaN, an infinity or an endless whole number would raise.
    return is_number(value) and answer.low <= value <= answer.high and round(value, answer.decimals) == value


def _is_such_a_day(answer: Day, value: object) -> bool:
    if not isinstance(value, str) or len(value) != len("2026-11-22"):
        return False
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return False
    # Python also reads 2026-W47-7 as a day; stored days have one form.
    return day.isoformat() == value and not (
        (answer.earliest and day < answer.earliest) or (answer.latest and day > answer.latest)
    )


def _to_several(answer: SeveralOf, value: object) -> Objection | None:
    if not isinstance(value, list) or not value:
        return _not_allowed(answer, value)
    heard: list[int | str] = []
    for code in value:
        found = choice(answer, code)
        if found is None:
            return _not_allowed(answer, code)
        if found.code in heard:
            return Objection("twice", fill(TWICE, choice=label(answer, found.code)))
        heard.append(found.code)
    lonely = [one for one in answer.choices if one.alone and one.code in heard]
    return Objection("not_alone", fill(NOT_ALONE, choice=lonely[0].words)) if lonely and len(heard) > 1 else None


def _to_text(answer: Text | OwnWords, value: object) -> Objection | None:
    if not isinstance(value, str):
        return _not_allowed(answer, value)
    if len(value) > answer.longest:  # before anything that would read a long text through
        over = len(value) - answer.longest
        return Objection("too_long", fill(TOO_LONG, length=len(value), longest=answer.longest, over=over))
    place = next((number for number, one in enumerate(value, 1) if _cannot_be_stored(one)), None)
    if place is not None:
        return Objection("unstorable", fill(UNSTORABLE, place=place))
    return Objection("blank", BLANK) if not value.strip() else None


def _cannot_be_stored(character: str) -> bool:
    """Control characters (PostgreSQL refuses NUL) and halves of surrogate pairs (they have no UTF-8)."""
    return category(character) in ("Cc", "Cs") and character not in "\n\r\t"


def _to_table(table: Table, value: object) -> Iterator[Objection]:
    if not isinstance(value, list) or not value:
        yield _not_allowed(table, value)
    elif len(value) > table.longest:
        over = len(value) - table.longest
        yield Objection("too_many_rows", fill(TOO_MANY_ROWS, rows=len(value), longest=table.longest, over=over))
    else:
        for number, row in enumerate(value, 1):
            yield from _to_row(table, row, number)


def _to_row(table: Table, row: object, number: int) -> Iterator[Objection]:
    if not isinstance(row, dict):
        yield replace(_not_allowed(table, row), row=number)
        return
    for stranger in sorted(shown(name) for name in row if name not in {column.name for column in table.columns}):
        yield Objection("unknown_column", fill(UNKNOWN_COLUMN, row=number, column=stranger), number, stranger)
    for column in table.columns:
        if column.name in row:
            for objection in objections(column.answer, row[column.name]):
                yield replace(objection, row=number, column=column.name)
        elif not column.may_be_blank:
            words = fill(BLANK_CELL, row=number, column=column.ask, allowed=allowed(column.answer))
            yield Objection("blank_cell", words, number, column.name)
