"""What was answered, in words: one answer, all of them, and what differs between two versions."""

from dataclasses import dataclass
from typing import Any

from larix.figures.numbers import decimal
from larix.history import Answers, MissingReasons
from larix.instruments import Instrument, Item, Missing
from larix.instruments.answers import OneOf, SeveralOf, Table
from larix.instruments.saying import label

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Said:
    """A question with its answer; `missing` where the answer is the reason why there is none."""

    ask: str
    answer: str
    missing: bool


@dataclass(frozen=True, slots=True)
class Difference:
    ask: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Scored:
    """A score as it is printed; `value` is None where the instrument's own rule gives none."""

    title: str
    value: str | None
    low: str
    high: str
    rule: str


def answers_said(instrument: Instrument, answers: Answers, missing: MissingReasons, language: str) -> tuple[Said, ...]:
    """Every question that was asked, in the order of the page."""
    asked = instrument.on_the_page(answers)
    return tuple(
        Said(item.ask.said_in(language), answer_said(item, answers, missing, language), item.name in missing)
        for item in asked
    )


def differences(
    instrument: Instrument, before: tuple[Answers, MissingReasons], after: tuple[Answers, MissingReasons], language: str
) -> tuple[Difference, ...]:
    """The questions whose answer or reason is another one afterwards."""
    found = []
    for item in instrument.items:
        old, new = (_of(item, *either) for either in (before, after))
        if old != new:
            said = (answer_said(item, *either, language) for either in (before, after))
            found.append(Difference(item.ask.said_in(language), *said))
    return tuple(found)


def answer_said(item: Item, answers: Answers, missing: MissingReasons, language: str) -> str:
    if item.name in missing:
        code = missing[item.name]
        return Missing(code).words.said_in(language) if code in {reason.value for reason in Missing} else code
    return _value_said(item.answer, answers[item.name], language) if item.name in answers else NOTHING


def scores_said(instrument: Instrument, answers: Answers, language: str) -> tuple[Scored, ...]:
    values = instrument.scored(answers)
    return tuple(
        Scored(
            score.title.said_in(language),
            _number(values[score.name], language),
            _number(score.low, language) or NOTHING,
            _number(score.high, language) or NOTHING,
            score.missing_rule.said_in(language),
        )
        for score in instrument.scores
    )


def _of(item: Item, answers: Answers, missing: MissingReasons) -> tuple[Any, Any]:
    return answers.get(item.name), missing.get(item.name)


def _value_said(answer: Any, value: Any, language: str) -> str:
    if isinstance(answer, Table):
        columns = {column.name: column for column in answer.columns}
        rows = [
            ", ".join(
                f"{columns[name].ask.said_in(language)}: {_value_said(columns[name].answer, cell, language)}"
                for name, cell in row.items()
            )
            for row in value
        ]
        return "; ".join(rows)
    if isinstance(value, list):
        return ", ".join(_value_said(answer, one, language) for one in value)
    if isinstance(answer, OneOf | SeveralOf):
        return label(answer, value).said_in(language)
    return _number(value, language) or NOTHING if isinstance(value, int | float) else str(value)


def _number(value: float | None, language: str) -> str | None:
    if value is None:
        return None
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return decimal(value, len(text.partition(".")[2]), language)
