"""Tables that a spreadsheet program may open: the one place where they are written, and no cell becomes a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n")


def table_text(rows: Iterable[Sequence[str]], *, delimiter: str, line_end: str) -> str:
    """The rows as CSV. A cell that a program would take for a formula gets a mark before it, and stays text."""
    out = StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=line_end).writerows([list(map(_harmless, row)) for row in rows])
    return out.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.lstrip().startswith(DANGEROUS) else cell
