"""The shape of an instrument: one definition that the form, the validator, the scorer and the codebook all read."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal

from larix.core.words import LANGUAGES, Words
from larix.instruments.answers import Answers, MissingReasons, named
from larix.instruments.conditions import items_asked_by
from larix.instruments.evaluation import evaluate
from larix.instruments.faults import Fault, faults_in
from larix.instruments.formulas import Formula, items_scored_by
from larix.instruments.item import Block, Item, on_the_page
from larix.instruments.viewing import WHOLE, blocks_in_view, in_blocks


@dataclass(frozen=True, slots=True)
class Source:
    """Where something comes from. `verified`: somebody read it there and it says so."""

    citation: str
    where: str  # an address, a DOI, a file
    verified: bool
    note: Words | None = None  # what was read, and what was not


class Status(StrEnum):
    """How far one language of an instrument can be trusted to measure what the others measure."""

    VALIDATED = "validated"
    WORKING_TRANSLATION = "working_translation"
    OWN_WORDING = "own_wording"

    @property
    def words(self) -> Words:
        return STATUS_WORDS[self]


STATUS_WORDS = {
    Status.VALIDATED: Words("validert", "validert", "validated"),
    Status.WORKING_TRANSLATION: Words(
        "arbeidsoversettelse, ikke validert", "arbeidsomsetjing, ikkje validert", "working translation, not validated"
    ),
    Status.OWN_WORDING: Words("egne ord, utkast", "eigne ord, utkast", "own wording, draft"),
}


@dataclass(frozen=True, slots=True)
class Language:
    code: str
    status: Status
    source: str


@dataclass(frozen=True, slots=True)
class Licence:
    """GREEN: items and scoring are shipped. AMBER: structure and scoring only. RED: never shipped."""

    tier: Literal["GREEN", "AMBER", "RED"]
    terms: Words
    evidence: Source


@dataclass(frozen=True, slots=True)
class Score:
    """`low` and `high` are the ends of the scale, as it is printed; a score never says what somebody suffers from."""

    name: str
    title: Words
    formula: Formula
    low: float
    high: float
    better: Literal["lower", "higher"]
    missing_rule: Words
    sources: tuple[Source, ...]
    note: Words | None = None  # for information: what others have read from the number

    def __post_init__(self) -> None:
        named(self.name)
        if not self.low < self.high:
            raise ValueError(f"{self.name}: a scale from {self.low} to {self.high}")
        if not self.sources:
            raise ValueError(f"{self.name}: a score says where it comes from")


@dataclass(frozen=True, slots=True)
class Example:
    """Answers worked out by hand; run by the tests, printed in the codebook."""

    answers: Answers
    missing: MissingReasons
    scores: Mapping[str, float | None]
    typical: bool = False  # how most people's answers run: what the codebook counts questions by


@dataclass(frozen=True, slots=True)
class Instrument:
    """`version` rises with every change that has been published; answers name the version they were given to."""

    id: str
    version: int
    title: Words
    source: Source
    licence: Licence
    languages: tuple[Language, ...]
    items: tuple[Item, ...]
    blocks: tuple[Block, ...] = ()  # empty: all in one list
    instruction: Words | None = None
    scores: tuple[Score, ...] = ()
    examples: tuple[Example, ...] = field(default=())

    def __post_init__(self) -> None:
        named(self.id)
        for problem in (*_in_items(self), *in_blocks(self.items, self.blocks), *_in_scores(self), *_in_languages(self)):
            raise ValueError(f"{self.id}: {problem}")

    def item(self, name: str) -> Item:
        """The item with this name; KeyError if there is none."""
        for item in self.items:
            if item.name == name:
                return item
        raise KeyError(name)

    @property
    def layout(self) -> tuple[Block, ...]:
        """The blocks of the page; one plain list where the instrument names none."""
        return self.blocks or (Block(tuple(item.name for item in self.items)),)

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the form, in their order; ("whole",) where it has none."""
        return tuple(dict.fromkeys(block.part for block in self.layout))

    def view(self, part: str = WHOLE, without: Collection[str] = ()) -> "Instrument":
        """The same instrument and version with only the blocks of `part` ("whole": all), less those named `without`.

        A score stays if all that it reads is there; examples are about the whole, and drop. ValueError for a part or
        a block that is not there, and where nothing would be left to ask.
        """
        blocks = blocks_in_view(self.layout, part, without)
        names = {name for block in blocks for name in block.items}
        return replace(
            self,
            items=tuple(item for item in self.items if item.name in names),
            blocks=blocks if self.blocks else (),
            scores=tuple(score for score in self.scores if names.issuperset(items_scored_by(score.formula))),
            examples=(),
        )

    def on_the_page(self, answers: Answers) -> tuple[Item, ...]:
        return on_the_page(self.items, answers)

    def faults(self, answers: Answers, missing: MissingReasons) -> list[Fault]:
        """What is wrong with these answers and reasons, in words a person can act on; never raises on a value."""
        return faults_in(self.items, answers, missing)

    def scored(self, answers: Answers) -> dict[str, float | None]:
        """Every score by name, from answers without faults; None where the score's own rule gives none."""
        heard = {item.name: answers[item.name] for item in self.on_the_page(answers) if item.name in answers}
        return {score.name: evaluate(score.formula, heard) for score in self.scores}

    def without_own_words(self, answers: Answers) -> Answers:
        """What a snapshot may hold of the answers."""
        kept = {item.name for item in self.items if not item.stays_out_of_snapshots}
        return {name: value for name, value in answers.items() if name in kept}


def _in_items(instrument: Instrument) -> list[str]:
    problems: list[str] = []
    earlier: set[str] = set()
    for item in instrument.items:
        asked_by = set(items_asked_by(item.only_if)) if item.only_if else set()
        problems += [f"{item.name} depends on {name}, which is not before it" for name in sorted(asked_by - earlier)]
        problems += [f"{item.name} stands there twice"] if item.name in earlier else []
        problems += [f"{item.name} is newer than its instrument"] if not 1 <= item.since <= instrument.version else []
        earlier.add(item.name)
    if not instrument.items:
        problems.append("an instrument needs a question")
    return problems


def _in_scores(instrument: Instrument) -> list[str]:
    names = {item.name for item in instrument.items}
    problems = [
        f"the score {score.name} reads {name}, which is not an item"
        for score in instrument.scores
        for name in items_scored_by(score.formula)
        if name not in names
    ]
    scores = [score.name for score in instrument.scores]
    return problems + [f"the score {name} stands there twice" for name in sorted(set(scores)) if scores.count(name) > 1]


def _in_languages(instrument: Instrument) -> list[str]:
    if tuple(language.code for language in instrument.languages) != LANGUAGES:
        return [f"each of {', '.join(LANGUAGES)} says what kind of wording it is, in that order"]
    if instrument.licence.tier == "GREEN" and not instrument.licence.evidence.where.strip():
        return ["the licence is called free to ship without saying where that can be read"]
    return []
