"""A report as one HTML file: its own styles, no scripts, nothing fetched; for a screen, a phone and paper."""

from functools import singledispatch
from html import escape
from pathlib import Path

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

STYLE = (Path(__file__).parent / "report.css").read_text(encoding="utf-8")


def html(document: Document) -> str:
    """The whole file, ending with a newline."""
    title = f"{document.title} ({document.edition})"
    parts = [
        "<!doctype html>",
        f'<html lang="{document.language}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="robots" content="noindex">',
        f"<title>{escape(title)}</title>",
        f"<style>\n{STYLE}</style>",
        "</head>",
        "<body>",
        f'<a class="skip" href="#content">{escape(document.skip)}</a>',
        _header(document),
        _contents(document),
        '<main id="content" tabindex="-1">',
        *(_chapter(chapter) for chapter in document.chapters),
        "</main>",
        f"<footer><p>{_edition(document)}</p><p>{escape(document.lead)}</p></footer>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _edition(document: Document) -> str:
    """The edition, and on the team edition that it is not for forwarding."""
    said = f'<span class="edition">{escape(document.edition)}</span>'
    return f'{said} <strong class="stop">{escape(document.forwarding)}</strong>' if document.forwarding else said


def _header(document: Document) -> str:
    return (
        f'<header><p class="marks">{_edition(document)}</p><h1>{escape(document.title)}</h1>'
        f'<p class="lead">{escape(document.lead)}</p></header>'
    )


def _contents(document: Document) -> str:
    items = "".join(f'<li><a href="#{one.id}">{escape(one.heading)}</a></li>' for one in document.chapters)
    return f'<nav aria-labelledby="contents"><h2 id="contents">{escape(document.contents)}</h2><ol>{items}</ol></nav>'


def _chapter(chapter: Chapter) -> str:
    blocks = "\n".join(_block(block) for block in chapter.blocks)
    heading = f'<h2 id="{chapter.id}-heading">{escape(chapter.heading)}</h2>'
    return f'<section id="{chapter.id}" aria-labelledby="{chapter.id}-heading">\n{heading}\n{blocks}\n</section>'


@singledispatch
def _block(block: object) -> str:
    raise TypeError(f"{type(block).__name__} has no HTML")


@_block.register
def _(block: Text) -> str:
    return f"<p>{escape(block.said)}</p>"


@_block.register
def _(block: Notice) -> str:
    return f'<p class="notice">{escape(block.said)}</p>'


@_block.register
def _(block: Heading) -> str:
    return f'<h3 id="{block.id}">{escape(block.said)}</h3>'


@_block.register
def _(block: Points) -> str:
    return "<ul>" + "".join(f"<li>{escape(point)}</li>" for point in block.said) + "</ul>"


@_block.register
def _(block: Facts) -> str:
    pairs = "".join(f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in block.pairs)
    return f'<dl class="facts">{pairs}</dl>'


@_block.register
def _(block: Picture) -> str:
    return (
        f"<figure>{block.figure.svg}<figcaption>{escape(block.caption)}"
        f'<span class="source">{escape(block.source)}</span></figcaption></figure>'
    )


@_block.register
def _(block: Table) -> str:
    """A table that is wider than the screen scrolls in its own region, which the keyboard reaches."""
    head = "".join(
        f'<th scope="col"{_side(block, place)}>{escape(name)}</th>' for place, name in enumerate(block.header)
    )
    rows = "\n".join(_row(block, row) for row in block.rows)
    return (
        f'<div class="table"><div class="scroll" role="region" tabindex="0" aria-labelledby="{block.id}-caption">'
        f'<table id="{block.id}"><caption id="{block.id}-caption">{escape(block.caption)}</caption>\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>"
        f'<p class="source">{escape(block.source)}</p></div>'
    )


def _row(table: Table, row: Row) -> str:
    name, *cells = row.cells
    if row.heading:
        return f'<tr class="group"><th scope="colgroup" colspan="{len(table.header)}">{escape(name)}</th></tr>'
    kind = ' class="indented"' if row.indented else ""
    told = "".join(f"<td{_side(table, place)}>{escape(cell)}</td>" for place, cell in enumerate(cells, start=1))
    return f'<tr><th scope="row"{kind}>{escape(name)}</th>{told}</tr>'


def _side(table: Table, place: int) -> str:
    return "" if place in table.words else ' class="number"'
