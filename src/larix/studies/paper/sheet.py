"""What stands on the paper of one interview. Pure: an instrument, a language and a few texts become questions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from larix.instruments import Instrument, Item, Missing
from larix.instruments.answers import Answer, Day, Number, OneOf, OwnWords, SeveralOf, Table, Text, Whole
from larix.instruments.saying import only_when
from larix.studies.paper import wording

Space = Literal["box", "line", "lines", "none"]  # for a figure, for a few words, for one's own words
ROWS_ON_PAPER = 4  # of a question that is answered with a table: more go on the back


@dataclass(frozen=True, slots=True)
class PaperQuestion:
    """`number` is the question's in its part, as the screen has it. `declined` stands beside, as large as the choices.

    `choices` are in the order of the screen, and `groups` says of each what it stands under, "" for nothing; `several`:
    more than one may be ticked. `space` is what one writes in.
    """

    number: int
    ask: str
    hints: tuple[str, ...]
    choices: tuple[str, ...]
    groups: tuple[str, ...]
    several: bool
    space: Space
    columns: tuple[str, ...]  # of a table: one blank row after the other
    declined: str


@dataclass(frozen=True, slots=True)
class PaperBlock:
    """`announce` is said before a difficult block, all of which may be skipped. `matrix`: a table, a row a question."""

    heading: str
    announce: str
    questions: tuple[PaperQuestion, ...]
    matrix: bool


@dataclass(frozen=True, slots=True)
class PaperPart:
    title: str
    who: str  # fills it in
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


def paper_part(instrument: Instrument, *, by_person: bool, readers: str, own_words: str, language: str) -> PaperPart:
    """Every question of what this part asks at this wave, also what applies only sometimes: the paper hides nothing."""
    drawn = {item.name: _question(item, instrument, own_words, language) for item in instrument.items}
    blocks = tuple(
        PaperBlock(
            block.heading.said_in(language) if block.heading else "",
            block.announce.said_in(language) if block.announce else "",
            tuple(drawn[name] for name in block.items),
            matrix=block.layout == "matrix",
        )
        for block in instrument.layout
    )
    instruction = instrument.instruction.said_in(language) if instrument.instruction else ""
    who = (wording.PERSON if by_person else wording.INTERVIEWER).said_in(language)
    return PaperPart(instrument.title.said_in(language), who, readers, instruction, blocks)


def _question(item: Item, instrument: Instrument, own_words: str, language: str) -> PaperQuestion:
    answer = item.answer
    choices = answer.choices if isinstance(answer, OneOf | SeveralOf) else ()
    columns = answer.columns if isinstance(answer, Table) else ()
    numbers = {one.name: number for number, one in enumerate(instrument.items, start=1)}
    return PaperQuestion(
        number=numbers[item.name],
        ask=item.ask.said_in(language),
        hints=tuple(_hints(item, instrument, numbers, own_words, language)),
        choices=tuple(one.words.said_in(language) for one in choices),
        groups=tuple(one.group.said_in(language) if one.group else "" for one in choices),
        several=isinstance(answer, SeveralOf),
        space=_space(answer),
        columns=tuple(one.ask.said_in(language) for one in columns),
        declined=Missing.DECLINED.words.said_in(language),
    )


def _space(answer: Answer) -> Space:
    match answer:
        case Whole() | Number() | Day():
            return "box"
        case Text():
            return "line"
        case OwnWords():
            return "lines"
        case _:
            return "none"


def _hints(
    item: Item, instrument: Instrument, numbers: Mapping[str, int], own_words: str, language: str
) -> Iterator[str]:  # fmt: skip
    if item.only_if is not None:
        called = {name: wording.QUESTION.filled(number=number) for name, number in numbers.items()}
        yield only_when(item.only_if, {one.name: one for one in instrument.items}, called).said_in(language)
    if item.help is not None:
        yield item.help.said_in(language)
    if item.lacks_no_names:
        yield own_words
    if isinstance(item.answer, SeveralOf):
        yield wording.SEVERAL.said_in(language)
    if isinstance(item.answer, Whole | Number):
        low, high = item.answer.low, item.answer.high
        yield f"{low:g}–{high:g} {item.answer.unit.said_in(language) if item.answer.unit else ''}".rstrip() + "."
    if isinstance(item.answer, Day):
        yield wording.DAY_SO.said_in(language)
