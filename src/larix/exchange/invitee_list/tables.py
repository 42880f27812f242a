"""From text to rows: which separator, which line is the heading, and on which line of the file each row begins."""

import csv
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

from larix.core.words import Words
from larix.exchange.invitee_list.decoding import NotAList

SEPARATORS = (";", ",", "\t", "|")
MOST_LINES = 20_000


@dataclass(frozen=True, slots=True)
class Line:
    """One row. `number` is the line of the file that it begins on, where quoted cells may hold line ends."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    separator: str
    heading: Line
    lines: tuple[Line, ...]  # without the blank ones


def table(text: str, known: Callable[[str], bool]) -> Table:
    """Read the text with the separator that makes the most known headings. NotAList where there is no such thing."""
    separator, text, skipped = _said_in_the_file(text)
    found = [(sum(map(known, _heading(text, each))), each) for each in ([separator] if separator else SEPARATORS)]
    score, best = max(found, key=lambda each: each[0])
    if score == 0:
        raise NotAList(NO_HEADING)
    lines = list(_lines(text, best, skipped))
    if len(lines) == 1:
        raise NotAList(ONLY_A_HEADING)
    return Table(best, lines[0], tuple(lines[1:]))


def _said_in_the_file(text: str) -> tuple[str, str, int]:
    """Spreadsheet programs may begin a file with `sep=;`. Its separator, the rest, and how many lines that took."""
    first = text[:7].partition("\n")[0].rstrip("\r")
    if len(first) == 5 and first.casefold().startswith("sep=") and first[4] in SEPARATORS:
        return first[4], text[5:].removeprefix("\r").removeprefix("\n"), 1
    return "", text, 0


def _heading(text: str, separator: str) -> Sequence[str]:
    try:
        return next(_rows(text, separator))[1]
    except (csv.Error, StopIteration):
        return ()


def _lines(text: str, separator: str, skipped: int) -> Iterator[Line]:
    begun, count = skipped + 1, 0
    try:
        for begun, cells in _rows(text, separator, skipped):
            count += 1
            if count > MOST_LINES + 1:
                raise NotAList(TOO_MANY)
            yield Line(begun, tuple(cells))
    except csv.Error as error:
        raise NotAList(QUOTES.filled(line=error.args[-1])) from None


def _rows(text: str, separator: str, skipped: int = 0) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank, with the line it begins on. csv.Error carries that line last."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        begins = reader.line_num + 1 + skipped
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise csv.Error(str(error), begins) from None
        if any(map(str.strip, cells)):
            yield begins, cells


NO_HEADING = Words(
    "Vi kjenner ikke igjen noen kolonner. Den første linjen må ha navnene på kolonnene, for eksempel "
    "Fornavn; Etternavn; Fødselsnummer. Hent en tom liste på siden for opplasting, og se hvilke navn som gjelder.",
    "Vi kjenner ikkje igjen nokon kolonnar. Den første linja må ha namna på kolonnane, til dømes "
    "Fornamn; Etternamn; Fødselsnummer. Hent ei tom liste på sida for opplasting, og sjå kva namn som gjeld.",
    "We recognise no columns. The first line must hold the names of the columns, for example "
    "Given name; Family name; National identity number. Download an empty list from the upload page to see the names.",
)
ONLY_A_HEADING = Words(
    "Filen har navnene på kolonnene, men ingen personer under.",
    "Fila har namna på kolonnane, men ingen personar under.",
    "The file has the names of the columns, but nobody below them.",
)
TOO_MANY = Words(
    f"Filen har mer enn {MOST_LINES} personer. Del listen i flere filer.",
    f"Fila har meir enn {MOST_LINES} personar. Del lista i fleire filer.",
    f"The file has more than {MOST_LINES} people. Split the list into several files.",
)
QUOTES = Words(
    "Anførselstegnene går ikke opp fra linje {line}: et felt er åpnet og ikke lukket, eller er altfor langt. Rett den "
    "linjen, og prøv igjen.",
    "Hermeteikna går ikkje opp frå linje {line}: eit felt er opna og ikkje lukka, eller er altfor langt. Rett den "
    "linja, og prøv igjen.",
    "The quotation marks do not add up from line {line}: a cell is opened and not closed, or is far too long. Put that "
    "line right, and try again.",
)
