"""Lists going out: an empty one with a study's columns, and the faults of a list. No cell becomes a formula."""

from collections.abc import Iterable, Sequence

from larix.core.words import Words
from larix.exchange.invitee_list.columns import COLUMNS, known_names, plain
from larix.exchange.invitee_list.findings import Finding
from larix.exchange.listed import named_variables
from larix.exchange.spreadsheets import table_text
from larix.schedule import Protocol

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
    return table_text(rows, delimiter=";", line_end="\r\n").encode("utf-8-sig")
