"""Use pattern words from a table of text, and their outcomes as one: everything is right, or nothing is written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from larix.core.told import Told
from larix.core.words import Words
from larix.exchange.invitee_list.decoding import decode
from larix.exchange.invitee_list.tables import Line, Table, table
from larix.exchange.spreadsheets import table_text
from larix.outcomes import COLUMNS, NotAWord, Value, Word, score

WHO, PATTERN = "who", "usePatternUDS"


@dataclass(frozen=True, slots=True)
class Scored:
    """The finished table, and how much of it is empty because a word could not answer."""

    content: bytes  # UTF-8, comma, one line a person, in the order of the words
    people: int
    empty: int


def read_words(content: bytes) -> tuple[tuple[str, str], ...]:
    """(who, word) in the file's order, from the columns `who` and `usePatternUDS`; other columns are passed over.

    UTF-8, UTF-16 or Windows-1252, with comma, semicolon, tab or bar. Told, with line and column, for a column that is
    not there or is there twice, an empty `who`, one that stands twice, an empty word and a sign that is none.
    """
    found = _table(decode(content).text)
    who, pattern = (_place(found.heading, name) for name in (WHO, PATTERN))
    lines: dict[str, int] = {}
    words = []
    for line in found.lines:
        name, text = (_cell(line, place, column) for place, column in ((who, WHO), (pattern, PATTERN)))
        if name in lines:
            raise Told(TWICE.filled(line=line.number, column=WHO, who=_shown(name), first=lines[name]))
        lines[name] = line.number
        _must_be_a_word(text, line)
        words.append((name, text))
    return tuple(words)


def score_words(words: Sequence[tuple[str, str]]) -> Scored:
    """One line a person: `who`, then a column for each definition. Equal values are equal bytes; no is 0, yes is 1."""
    scored = [(who, list(score(word).values())) for who, word in words]
    empty = sum(value is None for _, values in scored for value in values)
    rows = ([who, *map(printed, values)] for who, values in scored)
    text = table_text([[WHO, *COLUMNS], *rows], delimiter=",", line_end="\n")
    return Scored(text.encode(), len(words), empty)


def printed(value: Value | None) -> str:
    """15 significant digits, which is what R prints; empty for None."""
    return "" if value is None else f"{float(value):.15g}"


def _table(text: str) -> Table:
    ours = any(name in text.partition("\n")[0] for name in (WHO, PATTERN))
    known: Callable[[str], bool] = (
        (lambda name: name.strip() in (WHO, PATTERN)) if ours else (lambda name: bool(name.strip()))
    )
    return table(text, known)


def _place(heading: Line, name: str) -> int:
    names = [cell.strip() for cell in heading.cells]
    if names.count(name) != 1:
        words = NO_COLUMN if name not in names else COLUMN_TWICE
        raise Told(words.filled(line=heading.number, column=name, there=_shown(", ".join(names))))
    return names.index(name)


def _cell(line: Line, place: int, column: str) -> str:
    text = line.cells[place].strip() if place < len(line.cells) else ""
    if not text:
        raise Told(EMPTY.filled(line=line.number, column=column))
    return text


def _must_be_a_word(text: str, line: Line) -> None:
    try:
        Word(text)
    except NotAWord as wrong:
        sign = text[(wrong.place or 1) - 1]
        raise Told(NO_SIGN.filled(line=line.number, column=PATTERN, place=wrong.place, sign=sign)) from None


def _shown(text: str) -> str:
    return text if len(text) <= 80 else f"{text[:80]}…"


NO_COLUMN = Words(
    "Linje {line}: det er ingen kolonne «{column}». Kolonnene er: {there}. Ingenting er skrevet; rett navnet.",
    "Linje {line}: det er ingen kolonne «{column}». Kolonnane er: {there}. Ingenting er skrive; rett namnet.",
    "Line {line}: there is no column “{column}”. The columns are: {there}. Nothing was written; put the name right.",
)
COLUMN_TWICE = Words(
    "Linje {line}: kolonnen «{column}» står to ganger ({there}). Ingenting er skrevet; behold den ene.",
    "Linje {line}: kolonnen «{column}» står to gonger ({there}). Ingenting er skrive; behald den eine.",
    "Line {line}: the column “{column}” stands twice ({there}). Nothing was written; keep one of them.",
)
EMPTY = Words(
    "Linje {line}, kolonne {column}: feltet er tomt. Ingenting er skrevet; fyll det ut, eller ta bort linjen.",
    "Linje {line}, kolonne {column}: feltet er tomt. Ingenting er skrive; fyll det ut, eller ta bort linja.",
    "Line {line}, column {column}: the cell is empty. Nothing was written; fill it in, or take the line away.",
)
TWICE = Words(
    "Linje {line}, kolonne {column}: «{who}» står allerede på linje {first}. Ingenting er skrevet; behold én linje.",
    "Linje {line}, kolonne {column}: «{who}» står alt på linje {first}. Ingenting er skrive; behald éi linje.",
    "Line {line}, column {column}: “{who}” stands on line {first} already. Nothing was written; keep one line.",
)
NO_SIGN = Words(
    "Linje {line}, kolonne {column}: tegn {place} er «{sign}», og en uke er + - o * eller _. Ingenting er skrevet; "
    "rett ordet.",
    "Linje {line}, kolonne {column}: teikn {place} er «{sign}», og ei veke er + - o * eller _. Ingenting er skrive; "
    "rett ordet.",
    "Line {line}, column {column}: sign {place} is “{sign}”, and a week is one of + - o * _. Nothing was written; put "
    "the word right.",
)
