"""What is found in a list: on which line, in which column, how grave, and in words that never repeat a number."""

from dataclasses import dataclass
from enum import StrEnum

from larix.core.words import Words


class Grade(StrEnum):
    FAULT = "fault"  # put right or left out
    QUESTION = "question"  # a person decides: left out, or taken in all the same
    WARNING = "warning"  # taken in; somebody should look


@dataclass(frozen=True, slots=True)
class Finding:
    """`column` is what the file calls it, "" for the whole line. `others`: the lines it is at odds with."""

    line: int
    column: str
    code: str
    grade: Grade
    words: Words
    others: tuple[int, ...] = ()


def fault(line: int, column: str, code: str, words: Words, others: tuple[int, ...] = ()) -> Finding:
    return Finding(line, column, code, Grade.FAULT, words, others)


def question(line: int, column: str, code: str, words: Words, others: tuple[int, ...] = ()) -> Finding:
    return Finding(line, column, code, Grade.QUESTION, words, others)


def warning(line: int, column: str, code: str, words: Words) -> Finding:
    return Finding(line, column, code, Grade.WARNING, words)
