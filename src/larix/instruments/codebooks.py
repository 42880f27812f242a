"""The codebook of an instrument, in one language: the page on the screen and the printed book are both made of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from larix.core.words import Words, same
from larix.instruments.answers import Answer, OneOf, SeveralOf
from larix.instruments.formula_text import MEANING, figure, formula_text
from larix.instruments.frozen import fingerprint
from larix.instruments.item import Block, Item
from larix.instruments.missing import Missing
from larix.instruments.saying import allowed, told
from larix.instruments.shape import Instrument, Score, Source
from larix.instruments.viewing import WHOLE

TIERS = {
    "GREEN": Words(
        "Spørsmål og skåring følger med", "Spørsmål og skåring følgjer med", "Questions and scoring are shipped"
    ),
    "AMBER": Words(
        "Bare oppbygning og skåring følger med",
        "Berre oppbygging og skåring følgjer med",
        "Only structure and scoring are shipped",
    ),
    "RED": Words("Følger aldri med", "Følgjer aldri med", "Never shipped"),
}
KINDS = {
    "whole": Words("helt tall", "heilt tal", "whole number"),
    "number": Words("tall", "tal", "number"),
    "one_of": Words("ett valg", "eitt val", "one choice"),
    "several_of": Words("flere valg", "fleire val", "several choices"),
    "text": Words("kort tekst", "kort tekst", "short text"),
    "own_words": Words("egne ord", "eigne ord", "own words"),
    "day": Words("dag", "dag", "day"),
    "table": Words("tabell", "tabell", "table"),
}
PARTS = {
    "staff": Words("intervjueren", "intervjuaren", "the interviewer"),
    "person": Words("personen selv", "personen sjølv", "the person"),
}
BETTER = {
    "lower": Words("lavere er bedre", "lågare er betre", "lower is better"),
    "higher": Words("høyere er bedre", "høgare er betre", "higher is better"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One question. What it does not have is an empty text or None."""

    item: str
    heading: str  # of its block
    part: str  # of the form; "" where it has none
    block: str  # what a protocol calls its block by, to leave it out at a wave; "" where it cannot
    announced: str  # what is said before its block, if that is difficult
    asked: str
    help: str
    kind: str
    allowed: str  # for choices: each code with its words
    asked_when: str
    since: int
    recall_days: int | None
    counts_as: int
    carried: bool
    sensitive: bool
    in_snapshots: bool


@dataclass(frozen=True, slots=True)
class SourceRow:
    citation: str
    where: str
    verified: bool
    note: str


@dataclass(frozen=True, slots=True)
class ScoreRow:
    name: str
    title: str
    formula: str
    meanings: tuple[tuple[str, str], ...]  # the words in the formula and what they mean
    low: str
    high: str
    better: str
    missing_rule: str
    note: str
    sources: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class LanguageRow:
    code: str
    status: str
    source: str


@dataclass(frozen=True, slots=True)
class Codebook:
    """Everything about one version of one instrument, said in `language`."""

    id: str
    version: int
    fingerprint: str
    title: str
    language: str
    status: str  # of this language
    languages: tuple[LanguageRow, ...]
    instruction: str
    questions: int
    asked_sometimes: int  # of the questions: those that stand under a condition
    rows: tuple[Row, ...]
    reasons: tuple[tuple[str, str], ...]  # why an answer may be missing: code and words
    scores: tuple[ScoreRow, ...]
    licence_tier: str
    licence_terms: str
    licence_evidence: SourceRow
    source: SourceRow


def codebook(instrument: Instrument, language: str) -> Codebook:
    """The codebook in one of `LANGUAGES`; ValueError for any other."""
    rows = _rows(instrument, language)
    languages = _languages(instrument, language)
    return Codebook(
        id=instrument.id,
        version=instrument.version,
        fingerprint=fingerprint(instrument),
        title=instrument.title.said_in(language),
        language=language,
        status=next(one.status for one in languages if one.code == language),
        languages=languages,
        instruction=_said(instrument.instruction, language),
        questions=len(rows),
        asked_sometimes=sum(item.only_if is not None for item in instrument.items),
        rows=rows,
        reasons=tuple((reason.value, reason.words.said_in(language)) for reason in Missing),
        scores=tuple(_score(score, language) for score in instrument.scores),
        licence_tier=TIERS[instrument.licence.tier].said_in(language),
        licence_terms=instrument.licence.terms.said_in(language),
        licence_evidence=_source(instrument.licence.evidence, language),
        source=_source(instrument.source, language),
    )


def _rows(instrument: Instrument, language: str) -> tuple[Row, ...]:
    items = {item.name: item for item in instrument.items}
    return tuple(_row(items[name], items, block, language) for block in instrument.layout for name in block.items)


def _languages(instrument: Instrument, language: str) -> tuple[LanguageRow, ...]:
    return tuple(LanguageRow(one.code, one.status.words.said_in(language), one.source) for one in instrument.languages)


def _row(item: Item, items: Mapping[str, Item], block: Block, language: str) -> Row:
    return Row(
        item=item.name,
        heading=_said(block.heading, language),
        part="" if block.part == WHOLE else PARTS.get(block.part, same(block.part)).said_in(language),
        block=block.name,
        announced=_said(block.announce, language),
        asked=item.ask.said_in(language),
        help=_said(item.help, language),
        kind=KINDS[item.answer.kind].said_in(language),
        allowed=_allowed(item.answer, language),
        asked_when=told(item.only_if, items).said_in(language) if item.only_if else "",
        since=item.since,
        recall_days=item.recall_days,
        counts_as=item.counts_as,
        carried=item.carry,
        sensitive=item.sensitive,
        in_snapshots=not item.stays_out_of_snapshots,
    )


def _allowed(answer: Answer, language: str) -> str:
    if isinstance(answer, OneOf | SeveralOf):
        return "; ".join(_choices(answer, language))
    return allowed(answer).said_in(language)


def _choices(answer: OneOf | SeveralOf, language: str) -> Iterator[str]:
    """Each code with its words; the first of a group says which group begins."""
    group = None
    for one in answer.choices:
        lead = f"{one.group.said_in(language)}: " if one.group and one.group != group else ""
        yield f"{lead}{one.code} = {one.words.said_in(language)}"
        group = one.group


def _score(score: Score, language: str) -> ScoreRow:
    formula = formula_text(score.formula)
    return ScoreRow(
        name=score.name,
        title=score.title.said_in(language),
        formula=formula,
        meanings=tuple((word, what.said_in(language)) for word, what in MEANING.items() if f"{word}(" in formula),
        low=figure(score.low),
        high=figure(score.high),
        better=BETTER[score.better].said_in(language),
        missing_rule=score.missing_rule.said_in(language),
        note=_said(score.note, language),
        sources=tuple(_source(source, language) for source in score.sources),
    )


def _source(source: Source, language: str) -> SourceRow:
    return SourceRow(source.citation, source.where, source.verified, _said(source.note, language))


def _said(words: Words | None, language: str) -> str:
    return words.said_in(language) if words else ""
