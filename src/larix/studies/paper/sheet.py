"""What stands on the paper of one interview. Pure: an instrument, a language and a few texts become questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from larix.core.words import Words
from larix.instruments import Instrument, Item, Missing
from larix.instruments.answers import Day, Number, OneOf, OwnWords, SeveralOf, Table, Text, Whole
from larix.instruments.saying import allowed, told
from larix.studies.paper import wording

Space = Literal["box", "lines", "none"]
ROWS_ON_PAPER = 4  # of a question that is answered with a table: more go on the back


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """`number` is the question's in its part, as the screen has it. `declined` stands beside, as large as the choices.

    `choices` are in the order of the screen; `several`: more than one may be ticked. `space` is what one writes in.
    """

    number: int
    ask: str
    hints: tuple[str, ...]
    choices: tuple[str, ...]
    several: bool
    space: Space
    columns: tuple[str, ...]  # of a table: one blank row after the other
    declined: str


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """`announce` is said before a difficult block, all of which may be skipped."""

    heading: str
    announce: str
    questions: tuple[PaperQuestion, ...]


@dataclass(frozen=True, slots=True)
class PaperPart:
    title: str
    readers: str
    instruction: str
    blocks: tuple[PaperBlock, ...]


@dataclass(frozen=True, slots=True)
class PaperForm:
    """One interview of one person. `label` is the study's own number for them: no name is on the paper.

    The texts are (title, Markdown), None where nobody has written one. `before` is read aloud first.
    """

    language: str
    label: str
    month: int
    synthetic: bool
    before: tuple[str, str] | None
    before_number: int | None
    parts: tuple[PaperPart, ...]
    help_numbers: tuple[tuple[str, str], ...]
    naloxone: tuple[str, str] | None


def paper_part(instrument: Instrument, *, readers: str, own_words: str, language: str) -> PaperPart:
    """Every question of what this part asks at this wave, also what applies only sometimes: the paper hides nothing."""
    numbers = {item.name: number for number, item in enumerate(instrument.items, start=1)}
    items = {item.name: item for item in instrument.items}
    blocks = tuple(
        PaperBlock(
            block.heading.said_in(language) if block.heading else "",
            block.announce.said_in(language) if block.announce else "",
            tuple(_question(items[name], numbers[name], items, own_words, language) for name in block.items),
        )
        for block in instrument.layout
    )
    instruction = instrument.instruction.said_in(language) if instrument.instruction else ""
    return PaperPart(instrument.title.said_in(language), readers, instruction, blocks)


def _question(item: Item, number: int, items: dict[str, Item], own_words: str, language: str) -> PaperQuestion:
    answer = item.answer
    choices: Sequence[str] = ()
    if isinstance(answer, OneOf | SeveralOf):
        choices = [one.words.said_in(language) for one in answer.choices]
    columns = tuple(one.ask.said_in(language) for one in answer.columns) if isinstance(answer, Table) else ()
    return PaperQuestion(
        number=number,
        ask=item.ask.said_in(language),
        hints=tuple(_hints(item, items, own_words, language)),
        choices=tuple(choices),
        several=isinstance(answer, SeveralOf),
        space="lines" if isinstance(answer, OwnWords) else "none" if choices or columns else "box",
        columns=columns,
        declined=Missing.DECLINED.words.said_in(language),
    )


def _hints(item: Item, items: dict[str, Item], own_words: str, language: str) -> Iterator[str]:
    if item.only_if is not None:
        when = told(item.only_if, items)
        yield Words(f"Bare når {when.nb}.", f"Berre når {when.nn}.", f"Only when {when.en}.").said_in(language)
    if item.help is not None:
        yield item.help.said_in(language)
    if item.lacks_no_names:
        yield own_words
    if isinstance(item.answer, SeveralOf):
        yield wording.SEVERAL.said_in(language)
    if isinstance(item.answer, Whole | Number | Text | Day):
        words = allowed(item.answer).said_in(language)
        yield words[0].upper() + words[1:]
