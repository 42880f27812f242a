"""A report as a tagged PDF (PDF/UA-1), set by typst with the font it carries; no clock and no font of the machine."""

from functools import singledispatch
from pathlib import Path

import typst

from larix.reporting.study_report.document import (
    Chapter,
    Document,
    Facts,
    Heading,
    Notice,
    Picture,
    Points,
    Row,
    Table,
    Text,
)

LAYOUT = (Path(__file__).parent / "report.typ").read_text(encoding="utf-8")
FONT = "Libertinus Serif"
ONE_PAGE = 25  # a table with at most so many rows is never broken over two pages


def pdf(document: Document) -> bytes:
    """The file. The same document gives the same bytes: no time is in it, and the machine's fonts are not looked at."""
    return bytes(
        typst.compile(
            typst_source(document).encode(),
            format="pdf",
            pdf_standards=["ua-1"],
            ignore_system_fonts=True,
            timestamp=0,
        )
    )


def typst_source(document: Document) -> str:
    options = {
        "title": _string(document.title),
        "language": _string(document.language),
        "edition": _string(document.edition),
        "forwarding": _string(document.forwarding) if document.forwarding else "none",
        "lead": _string(document.lead),
        "contents": _string(document.contents),
    }
    said = ", ".join(f"{name}: {value}" for name, value in options.items())
    body = "\n".join(_chapter(chapter) for chapter in document.chapters)
    return f"{LAYOUT}\n#show: report.with({said})\n\n{body}\n"


def _string(said: str) -> str:
    """Text as a string of typst, in which nothing is markup."""
    escaped = said.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _strings(said: tuple[str, ...]) -> str:
    """An array of typst; the last comma makes one of a single string too."""
    return "(" + "".join(f"{_string(one)}, " for one in said) + ")"


def _chapter(chapter: Chapter) -> str:
    """A paragraph keeps to the table or picture that follows it, over the end of a page too."""
    followed = zip(chapter.blocks, (*chapter.blocks[1:], None), strict=True)
    blocks = [
        f"#leading-in({_string(block.said)})"
        if isinstance(block, Text) and isinstance(after, Table | Picture)
        else _block(block)
        for block, after in followed
    ]
    return "\n".join([f"#heading(level: 1, {_string(chapter.heading)})", *blocks])


@singledispatch
def _block(block: object) -> str:
    raise TypeError(f"{type(block).__name__} has no PDF")


@_block.register
def _(block: Text) -> str:
    return f"\n#{_string(block.said)}\n"


@_block.register
def _(block: Notice) -> str:
    return f"#notice({_string(block.said)})"


@_block.register
def _(block: Heading) -> str:
    return f"#heading(level: 2, {_string(block.said)})"


@_block.register
def _(block: Points) -> str:
    return f"#list({', '.join(_string(point) for point in block.said)})"


@_block.register
def _(block: Facts) -> str:
    return f"#facts({', '.join(_strings(pair) for pair in block.pairs)})"


@_block.register
def _(block: Picture) -> str:
    drawing = block.figure.svg.replace("<svg ", f'<svg font-family="{FONT}" ', 1)
    alt = f"{block.figure.title}. {block.figure.description}"
    said = f"caption: {_string(block.caption)}, from: {_string(block.source)}"
    return f"#picture({_string(drawing)}, alt: {_string(alt)}, {said})"


@_block.register
def _(block: Table) -> str:
    options = {
        "caption": _string(block.caption),
        "from": _string(block.source),
        "words": _numbers(block.words),
        "widths": _numbers(_widths(block)),
        "long": "true" if len(block.rows) > ONE_PAGE else "false",
        "header": _strings(block.header),
    }
    said = ", ".join(f"{name}: {value}" for name, value in options.items())
    cells = ",\n  ".join(_row(row, len(block.header)) for row in block.rows)
    return f"#rows({said},\n  {cells})"


def _widths(table: Table) -> tuple[int, ...]:
    """Shares of the width: what the longest cell needs, and for a head at least its longest word."""
    columns = zip(table.header, *(row.cells for row in table.rows if not row.heading), strict=True)
    needed = []
    for place, (head, *cells) in enumerate(columns):
        longest = max([len(cell) for cell in cells] or [0])
        word = max(len(word) for word in head.split())
        most, least = (34, 8) if place == 0 else (20, 6)
        needed.append(max(least, min(most, max(longest, word, len(head) // 2))) + 3)
    return tuple(needed)


def _numbers(values: tuple[int, ...]) -> str:
    return "(" + "".join(f"{value}, " for value in values) + ")"


def _row(row: Row, columns: int) -> str:
    name, *cells = row.cells
    if row.heading:
        return f"group({_string(name)}, {columns})"
    first = f"indented({_string(name)})" if row.indented else _string(name)
    return ", ".join([first, *(_string(cell) for cell in cells)])
