"""A person's own picture: their answers by the true day on top, what went on at the same time as lanes below.

It judges nothing: one colour for every curve, one mark for every answer, no better and no worse.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from larix.figures import words
from larix.figures.axes import Axis
from larix.figures.numbers import decimal
from larix.figures.shape import Figure, TableTwin
from larix.figures.svg import (
    GRID,
    INK,
    MUTED,
    SERIES,
    WIDTH,
    drawing,
    element,
    line,
    lines_of,
    marker,
    path,
    text,
)

LEFT, RIGHT = 30.0, 14.0
CURVE, BETWEEN, LANE, LINE, AIR = 64.0, 20.0, 52.0, 16.0, 6.0
BAR = 8.0
LETTER = 7.0  # the width of a letter at the figure's size of text, well on the wide side
BETWEEN_VALUES = 26.0  # so that two printed values can be told apart


@dataclass(frozen=True, slots=True)
class Answered:
    """One value on its true day; `said` is the value and `said_on` the day as they are printed."""

    on: date
    value: float
    said: str
    said_on: str


@dataclass(frozen=True, slots=True)
class Curve:
    """One thing followed over time, on its own scale `low` … `high`."""

    title: str
    low: float
    high: float
    answers: tuple[Answered, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Something that lasted: half-open, still so where `to_on` is None. On one day only: `to_on` is `from_on`."""

    from_on: date
    to_on: date | None
    said: str
    said_on: str


@dataclass(frozen=True, slots=True)
class OwnLane:
    title: str
    stretches: tuple[Stretch, ...]


def own_course(
    curves: Sequence[Curve], lanes: Sequence[OwnLane], *, first: date, last: date, title: str, language: str, ids: str
) -> Figure:
    """The picture from `first` to `last` and its table. ValueError without a curve and a lane."""
    if not curves and not lanes:
        raise ValueError("an own course needs a curve or a lane")
    across = Axis(first.toordinal(), max(last.toordinal(), first.toordinal() + 1), LEFT + 8, WIDTH - RIGHT - 8)
    top, drawn = 4.0, list[str]()
    for curve in curves:
        heading = lines_of(curve.title)
        drawn.extend(text(said, 4, top + 12 + LINE * row) for row, said in enumerate(heading))
        top += LINE * len(heading) + AIR
        drawn.extend(_curve(curve, across, top, language))
        top += CURVE + BETWEEN
    for lane in lanes:
        drawn.extend(_lane(lane, across, top))
        top += LANE
    drawn.extend(_years(across, first, last, top))
    table = _table(curves, lanes, title, language)
    description = words.OWN_ANSWERS.said_in(language) + " " + " ".join(_told(table))
    return Figure(drawing(ids, title, description, top + 26, *drawn), title, description, table)


def _curve(curve: Curve, across: Axis, top: float, language: str) -> list[str]:
    up = Axis(curve.low, curve.high, top + 4 + CURVE, top + 4)
    drawn = list[str]()
    for value in (curve.low, curve.high):
        drawn.append(line(LEFT, up.at(value), WIDTH - RIGHT, up.at(value), stroke=GRID))
        drawn.append(text(decimal(value, 0, language), LEFT - 5, up.at(value) + 4.5, anchor="end", fill=MUTED))
    places = [
        (across.at(one.on.toordinal()), up.at(min(max(one.value, curve.low), curve.high))) for one in curve.answers
    ]
    if len(places) > 1:
        drawn.append(path(places, stroke=SERIES[0]))
    drawn.extend(marker(0, x, y, SERIES[0]) for x, y in places)
    written = -BETWEEN_VALUES
    for (x, y), one in zip(places, curve.answers, strict=True):
        if x - written >= BETWEEN_VALUES:
            written = x
            drawn.append(text(one.said, x, y - 8 if y > top + 22 else y + 18, anchor="middle", over=True))
    return drawn


def _lane(lane: OwnLane, across: Axis, top: float) -> list[str]:
    y = top + 26
    drawn = [text(lane.title, 4, top + 12), line(LEFT, y, WIDTH - RIGHT, y, stroke=GRID)]
    for one in lane.stretches:
        start = across.at(max(one.from_on.toordinal(), across.low))
        if one.to_on == one.from_on:
            drawn.append(element("path", d=f"M{start:.2f} {y - 6:.2f}l6 6l-6 6l-6 -6z", fill=INK))
            continue
        end = across.at(min(one.to_on.toordinal(), across.high)) if one.to_on else WIDTH - RIGHT
        width = max(end - start, 2.0)
        drawn.append(element("rect", x=start, y=y - BAR / 2, width=width, height=BAR, fill=MUTED))
        if len(one.said) * LETTER <= width:
            drawn.append(text(one.said, start + 2, y + 16, over=True))
    return drawn


def _years(across: Axis, first: date, last: date, floor: float) -> list[str]:
    """Each turn of a year is named; within one year, the year itself at its beginning."""
    drawn = [line(LEFT, floor, WIDTH - RIGHT, floor, stroke=MUTED)]
    turns = [date(year, 1, 1) for year in range(first.year + 1, last.year + 1)] or [first]
    step = -(-len(turns) // 6)
    for turn in turns[::step]:
        x = across.at(turn.toordinal())
        drawn.append(line(x, floor, x, floor + 4, stroke=MUTED))
        drawn.append(text(str(turn.year), x, floor + 18, anchor="middle", fill=MUTED))
    return drawn


def _table(curves: Sequence[Curve], lanes: Sequence[OwnLane], title: str, language: str) -> TableTwin:
    """A line for each thing on each day, by day: what can be read aloud and stands on a narrow screen."""
    rows = [(one.on, one.said_on, curve.title, one.said) for curve in curves for one in curve.answers]
    rows += [(one.from_on, one.said_on, lane.title, one.said) for lane in lanes for one in lane.stretches]
    header = (words.DAY, words.WHAT, words.ANSWER)
    return TableTwin(
        title,
        tuple(head.said_in(language) for head in header),
        tuple(row[1:] for row in sorted(rows, key=lambda row: row[0])),
    )


def _told(table: TableTwin) -> list[str]:
    return [f"{day}: {what}: {said}." for day, what, said in table.rows]
