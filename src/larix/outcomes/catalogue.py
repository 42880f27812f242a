"""All definitions, in the order of the published table, and what a word scores under them."""

from collections.abc import Callable, Iterator

from larix.core.words import Words
from larix.outcomes import abstinence, negative, relapse, retention, use
from larix.outcomes.shape import Answer, Definition, Unanswered, Value
from larix.outcomes.word import Word

# The table has the one definition of retention after the first of relapse.
DEFINITIONS: tuple[Definition, ...] = (
    *abstinence.DEFINITIONS,
    *relapse.DEFINITIONS[:1],
    *retention.DEFINITIONS,
    *relapse.DEFINITIONS[1:],
    *use.DEFINITIONS,
    *negative.DEFINITIONS,
)
COLUMNS = tuple(column for definition in DEFINITIONS for column in definition.columns)


def score(word: str) -> dict[str, Value | None]:
    """Each column's value in the order of `COLUMNS`; None where the word cannot answer (see `unanswered`).

    Times are in weeks from 1, shares from 0 to 1 (`Rd_lingA_1976` to 120). ValueError (`NotAWord`) for what is no word.
    """
    scored: dict[str, Value | None] = {}
    for definition, answer in _answers(word):
        if isinstance(answer, tuple):
            scored |= zip(definition.columns, answer, strict=True)
        else:
            scored |= dict.fromkeys(definition.columns, None if isinstance(answer, Unanswered) else answer)
    return scored


def unanswered(word: str) -> dict[str, Words]:
    """Why, for each column in which `score` has None."""
    return {
        column: answer.value
        for definition, answer in _answers(word)
        if isinstance(answer, Unanswered)
        for column in definition.columns
    }


def _answers(word: str) -> Iterator[tuple[Definition, Answer]]:
    """Papers that ask the same of a word share the function, which is asked once."""
    read = Word(word)
    known: dict[Callable[[Word], Answer], Answer] = {}
    for definition in DEFINITIONS:
        if definition.ask not in known:
            known[definition.ask] = definition.ask(read)
        yield definition, known[definition.ask]
