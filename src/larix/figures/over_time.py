"""How many have come so far, day by day: one rising line for each thing that is counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from larix.figures import words
from larix.figures.axes import Axis, ticks
from larix.figures.numbers import whole
from larix.figures.shape import Figure, TableTwin
from larix.figures.svg import DASHES, GRID, MUTED, SERIES, WIDTH, drawing, line, marker, path, text

LEFT, RIGHT, HEIGHT, LEGEND = 38.0, 12.0, 170.0, 20.0


@dataclass(frozen=True, slots=True)
class Counted:
    """One line: its name and the count at the end of each day of the figure."""

    name: str
    counts: tuple[int, ...]


def over_time(
    lines: Sequence[Counted], days: Sequence[date], said_days: Sequence[str], *, title: str, language: str, ids: str
) -> Figure:
    """Counts (people) at the end of each of `days`, in order, for one to three lines; `said_days` are their labels.

    ValueError for another number of lines, no days, or a line with another number of counts than there are days.
    """
    if not 1 <= len(lines) <= len(SERIES) or not days or any(len(one.counts) != len(days) for one in lines):
        raise ValueError("one to three lines, each with a count for every day")
    top = 14.0 + LEGEND * len(lines)
    across = Axis(days[0].toordinal(), days[-1].toordinal(), LEFT + 8, WIDTH - RIGHT - 8)
    up = Axis(0, max(max(one.counts) for one in lines) or 1, top + HEIGHT, top)
    children = [
        *_legend(lines),
        *(mark for value in ticks(0, up.high) for mark in _level(up, value, language)),
        *_days(across, days, said_days, top + HEIGHT),
    ]
    for place, one in enumerate(lines):
        points = [(across.at(day.toordinal()), up.at(count)) for day, count in zip(days, one.counts, strict=True)]
        children.append(path(points, stroke=SERIES[place], dash=DASHES[place]))
        children.append(marker(place, *points[-1], SERIES[place]))
    table = TableTwin(
        title,
        (words.DAY.said_in(language), *(one.name for one in lines)),
        tuple((said, *(whole(one.counts[place], language) for one in lines)) for place, said in enumerate(said_days)),
    )
    description = " ".join(
        f"{one.name}: {said_days[0]} {one.counts[0]}, {said_days[-1]} {one.counts[-1]}." for one in lines
    )
    return Figure(drawing(ids, title, description, top + HEIGHT + 30, *children), title, description, table)


def _legend(lines: Sequence[Counted]) -> list[str]:
    drawn = []
    for place, one in enumerate(lines):
        y = 12 + LEGEND * place
        drawn.append(line(4, y, 36, y, stroke=SERIES[place], width=2, dash=DASHES[place]))
        drawn.append(marker(place, 20, y, SERIES[place]))
        drawn.append(text(one.name, 44, y + 4.5))
    return drawn


def _level(up: Axis, value: float, language: str) -> list[str]:
    y = up.at(value)
    return [
        line(LEFT, y, WIDTH - RIGHT, y, stroke=GRID),
        text(whole(int(value), language), LEFT - 6, y + 4.5, anchor="end", fill=MUTED),
    ]


def _days(across: Axis, days: Sequence[date], said_days: Sequence[str], floor: float) -> list[str]:
    drawn = [line(LEFT, floor, WIDTH - RIGHT, floor, stroke=MUTED)]
    ends = ((0, "start"), (len(days) - 1, "end")) if len(days) > 1 else ((0, "middle"),)
    for place, anchor in ends:
        x = across.at(days[place].toordinal())
        drawn.append(line(x, floor, x, floor + 4, stroke=MUTED))
        drawn.append(text(said_days[place], x, floor + 19, anchor=anchor))
    return drawn
