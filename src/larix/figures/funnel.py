"""How many are left at each step, as bars that shrink from one end: a funnel that can be read as a list."""

from collections.abc import Sequence
from dataclasses import dataclass

from larix.figures import words
from larix.figures.axes import Axis
from larix.figures.shape import Figure, TableTwin
from larix.figures.svg import GRID, INK, SERIES, WIDTH, drawing, element, lines_of, text

STEP, BAR = 46.0, 16.0  # from one step to the next, and the thickness of a bar


@dataclass(frozen=True, slots=True)
class Step:
    """`count` places the bar; `said` is what is printed of it, also where the count is None (withheld or unknown)."""

    name: str
    count: int | None
    said: str
    share: str = ""  # of the first step, as it is printed


def funnel(steps: Sequence[Step], *, title: str, language: str, ids: str) -> Figure:
    """One bar for each step, all on the scale of the largest count. ValueError without steps."""
    if not steps:
        raise ValueError("a funnel has at least one step")
    along = Axis(0, max((step.count or 0 for step in steps), default=0) or 1, 4, WIDTH - 4)
    children = []
    for place, step in enumerate(steps):
        y = 8 + STEP * place
        children.append(text(step.name if len(lines_of(step.name)) == 1 else lines_of(step.name)[0] + "…", 4, y + 11))
        children.append(text(f"{step.said}{f' ({step.share})' if step.share else ''}", WIDTH - 4, y + 11, anchor="end"))
        children.append(element("rect", x=4, y=y + 17, width=WIDTH - 8, height=BAR, fill=GRID))
        if step.count:
            children.append(element("rect", x=4, y=y + 17, width=along.at(step.count) - 4, height=BAR, fill=SERIES[0]))
        elif step.count is None:
            children.append(text(words.NOT_SHOWN.said_in(language), 8, y + 30, fill=INK))
    heads = (words.STEP, words.PEOPLE, words.SHARE)
    rows = tuple((step.name, step.said, step.share or "–") for step in steps)
    description = f"{'; '.join(f'{step.name}: {step.said}' for step in steps)}."
    table = TableTwin(title, tuple(head.said_in(language) for head in heads), rows)
    return Figure(drawing(ids, title, description, 8 + STEP * len(steps), *children), title, description, table)
