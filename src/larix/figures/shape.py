"""What a figure is: a picture and the table that says the same."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableTwin:
    """The figure in words and numbers. The first column names the row; every cell is text, and none is blank."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """`svg` is one <svg> element for a page or a file; `description` is what its desc says, for a PDF to say too."""

    svg: str
    title: str
    description: str
    table: TableTwin
