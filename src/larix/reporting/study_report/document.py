"""What a report is made of before it is HTML or PDF: chapters of paragraphs, tables and pictures, in one language."""

from dataclasses import dataclass, field

from larix.figures import Figure


@dataclass(frozen=True, slots=True)
class Text:
    said: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A paragraph that must not be overlooked."""

    said: str


@dataclass(frozen=True, slots=True)
class Points:
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Row:
    """The first cell names the row. A `heading` has only that cell and stands over the indented rows that follow."""

    cells: tuple[str, ...]
    heading: bool = False
    indented: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    id: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    source: str
    words: tuple[int, ...] = (0,)  # columns of words, set to the left; the rest are numbers, set to the right


@dataclass(frozen=True, slots=True)
class Picture:
    figure: Figure
    caption: str
    source: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a chapter."""

    id: str
    said: str


Block = Text | Notice | Points | Facts | Table | Picture | Heading


@dataclass(frozen=True, slots=True)
class Chapter:
    id: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    language: str
    title: str
    edition: str
    forwarding: str | None  # said on every page of the team edition
    lead: str  # study, day and snapshot on one line
    skip: str
    contents: str
    chapters: tuple[Chapter, ...] = field(default=())
