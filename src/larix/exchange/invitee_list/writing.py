"""Lists going out: an empty one with a study's columns, and the faults of a list. No cell becomes a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from larix.core.words import Words
from larix.exchange.invitee_list.columns import COLUMNS, known_names, plain
from larix.exchange.invitee_list.findings import Finding
from larix.exchange.listed import named_variables
from larix.schedule import Protocol

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")
LINE, COLUMN, KIND, REASON = (
    Words("Linje", "Linje", "Line"),
    Words("Kolonne", "Kolonne", "Column"),
    Words("Hva", "Kva", "What"),
    Words("Grunn", "Grunn", "Reason"),
)


def empty_list(protocol: Protocol, language: str) -> bytes:
    """A list with the columns of this study and nobody in it."""
    titles = [column.title.said_in(language) for column in COLUMNS if column.code != "name"]
    known = known_names(protocol)
    there = {code for title in titles for code in known[plain(title)]}
    wanted = (each for each in named_variables(protocol) if f"described:{each.name}" not in there)
    return _csv([[*titles, *(each.title.said_in(language) for each in wanted)]])


def faults_list(findings: Iterable[Finding], kinds: dict[str, str], language: str) -> bytes:
    """What is wrong in a list, a line for each; `kinds` says the grades in the reader's language."""
    heading = [each.said_in(language) for each in (LINE, COLUMN, KIND, REASON)]
    rows = ([str(each.line), each.column, kinds[each.grade], each.words.said_in(language)] for each in findings)
    return _csv([heading, *rows])


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    """With the mark of UTF-8 and semicolons: what spreadsheet programs in Norway open without asking."""
    out = StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([list(map(_harmless, row)) for row in rows])
    return out.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip().startswith(DANGEROUS) else cell
