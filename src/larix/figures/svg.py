"""How an SVG element is written: presentation attributes only, numbers with at most two decimals, text escaped."""

import textwrap
from html import escape

INK = "#1e2b3c"
MUTED = "#55606e"  # 6.3 : 1 on white
GRID = "#d9dee4"  # only behind what is labelled: it carries nothing
SERIES = ("#0062ba", "#a8480b", "#5b4a9e")  # 6.0, 6.1 and 7.3 : 1 on white
DASHES = ("", "7 4", "2 3")

WIDTH = 340  # so that 13 units are at least 12 px where the figure is 320 px wide
TEXT = 13
LETTERS = 46  # of a line of text that still fits the width in a wide font


def element(name: str, *children: str, **attributes: object) -> str:
    """One element; an attribute's underscores become hyphens, and one that is None is left out."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_said(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>"


def text(said: str, x: float, y: float, *, anchor: str = "start", fill: str = INK, over: bool = False) -> str:
    """One line of text; `over` gives it a white edge, so that it can be read across a line."""
    edge = {"stroke": "#ffffff", "stroke_width": 4, "paint_order": "stroke"} if over else {}
    return element("text", escape(said), x=x, y=y, text_anchor=anchor, fill=fill, font_size=TEXT, **edge)


def lines_of(said: str) -> list[str]:
    """`said` broken into lines that fit the width of a figure."""
    return textwrap.wrap(said, LETTERS)


def line(x1: float, y1: float, x2: float, y2: float, *, stroke: str = INK, width: float = 1, dash: str = "") -> str:
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=stroke, stroke_width=width, stroke_dasharray=dash or None)


def path(points: list[tuple[float, float]], *, stroke: str, dash: str = "") -> str:
    """A broken line through the points."""
    steps = " ".join(f"{'L' if place else 'M'}{_said(x)} {_said(y)}" for place, (x, y) in enumerate(points))
    return element("path", d=steps, fill="none", stroke=stroke, stroke_width=2, stroke_dasharray=dash or None)


def marker(shape: int, x: float, y: float, fill: str) -> str:
    """The mark of one series: a circle, a square or a triangle, so that colour is never all that tells them apart."""
    if shape == 0:
        return element("circle", cx=x, cy=y, r=4, fill=fill)
    if shape == 1:
        return element("rect", x=x - 3.5, y=y - 3.5, width=7, height=7, fill=fill)
    return element(
        "path",
        d=f"M{_said(x)} {_said(y - 4.5)}L{_said(x + 4.5)} {_said(y + 3.5)}L{_said(x - 4.5)} {_said(y + 3.5)}Z",
        fill=fill,
    )


def drawing(ids: str, title: str, description: str, height: float, *children: str) -> str:
    """The whole picture, which a screen reader reads as one image with its title and its description."""
    return element(
        "svg",
        element("title", escape(title), id=f"{ids}-title"),
        element("desc", escape(description), id=f"{ids}-desc"),
        *children,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {_said(height)}",
        role="img",
        aria_labelledby=f"{ids}-title {ids}-desc",
        class_="figure",
    )


def _said(value: object) -> str:
    if isinstance(value, float):
        return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
    return str(value)
