"""How much an instrument asks of somebody: counted questions, and the minutes they take.

The rule. A survey by and for people in LAR in Norway had 25 questions and took about 8 minutes: 19.2 seconds a
question, reading and answering together. That is the only measure we have found from these people, so the minutes are
the counted questions times that. But no form is said to take less than reading it aloud does: its words, at 183 a
minute. Both are averages, of others and of English; writing one's own words may well take longer, and for that we have
found no measure.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from larix.core.words import Words
from larix.instruments.answers import Answers, OneOf, SeveralOf, Table
from larix.instruments.item import Item
from larix.instruments.shape import Instrument, Source

SECONDS_A_QUESTION = 8 * 60 / 25
WORDS_ALOUD_A_MINUTE = 183

PROLAR = Source(
    "ProLAR Nett, survey of people in LAR, 2021: 25 questions, about 8 minutes.",
    "https://www.rusfeltet.no/arkiv/viktig-brukerundersokelse-for-folk-i-lar-apner-i-dag",
    verified=True,
    note=Words(
        "Tiden er slik de som inviterte, oppga den; målt av oss er den ikke.",
        "Tida er slik dei som inviterte, oppgav henne; målt av oss er ho ikkje.",
        "The time is what those who invited said; we have not measured it.",
    ),
)
READING_ALOUD = Source(
    "Brysbaert M. How many words do we read per minute? A review and meta-analysis of reading rate. Journal of Memory "
    "and Language 2019;109:104047 (abstract).",
    "https://doi.org/10.1016/j.jml.2019.104047",
    verified=True,
    note=Words(
        "183 ord i minuttet er høytlesing på engelsk, voksne; et tall for norsk er ikke funnet.",
        "183 ord i minuttet er høgtlesing på engelsk, vaksne; eit tal for norsk er ikkje funne.",
        "183 words a minute is adults reading English aloud; no figure for Norwegian was found.",
    ),
)
SOURCES = (PROLAR, READING_ALOUD)


@dataclass(frozen=True, slots=True)
class Burden:
    """What one view asks: of a typical person, and of somebody to whom every question applies."""

    questions: int
    minutes: float
    most_questions: int
    most_minutes: float


def typical(instrument: Instrument) -> dict[str, Any]:
    """The answers of the instrument's typical example; empty where it has none."""
    return next((dict(example.answers) for example in instrument.examples if example.typical), {})


def counted(view: Instrument, answers: Answers | None = None) -> int:
    """How many questions somebody with these answers is asked; without answers: if every condition held.

    A row of a matrix counts one, a row of a table one, and an answer that sums up another form what that form asks.
    """
    return sum(_counts(item, answers) for item in _shown(view, answers))


def minutes(view: Instrument, answers: Answers | None, language: str) -> float:
    """How long that takes, in one of `LANGUAGES`; the rule is at the top."""
    answering = counted(view, answers) * SECONDS_A_QUESTION / 60
    return max(answering, words_in(view, answers, language) / WORDS_ALOUD_A_MINUTE)


def words_in(view: Instrument, answers: Answers | None, language: str) -> int:
    """The words on the page for these answers: instruction, headings, questions and choices; the same choices once."""
    return sum(
        1 for words in _said(view, answers) for word in words.said_in(language).split() if any(map(str.isalpha, word))
    )


def burden_of(instrument: Instrument, view: Instrument, language: str) -> Burden:
    """The burden of one view of the instrument, whose typical example says how most people's answers run."""
    answers = typical(instrument)
    return Burden(
        counted(view, answers), minutes(view, answers, language), counted(view), minutes(view, None, language)
    )


def _shown(view: Instrument, answers: Answers | None) -> tuple[Item, ...]:
    return view.items if answers is None else view.on_the_page(answers)


def _counts(item: Item, answers: Answers | None) -> int:
    rows = (answers or {}).get(item.name)
    if isinstance(item.answer, Table) and isinstance(rows, list):
        return max(1, len(rows)) * item.counts_as
    return item.counts_as


def _said(view: Instrument, answers: Answers | None) -> Iterator[Words]:
    shown = {item.name: item for item in _shown(view, answers)}
    lead = [view.instruction]
    for block in view.layout:
        if any(name in shown for name in block.items):
            lead += [block.heading, block.announce]
    yield from (words for words in lead if words)
    above = None
    for item in shown.values():
        yield from (words for words in (item.ask, item.help) if words)
        if item.answer != above and isinstance(item.answer, OneOf | SeveralOf):
            yield from (one.words for one in item.answer.choices)
        if isinstance(item.answer, Table):
            yield from (column.ask for column in item.answer.columns)
        above = item.answer
