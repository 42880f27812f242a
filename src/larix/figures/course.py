"""One person's values over true days: outcomes on top, what happened as lanes below, planned interviews marked."""

from dataclasses import dataclass
from typing import Literal

from larix.figures import words
from larix.figures.axes import Axis
from larix.figures.numbers import decimal
from larix.figures.shape import Figure, TableTwin
from larix.figures.svg import GRID, INK, MUTED, SERIES, WIDTH, drawing, element, line, lines_of, marker, path, text

LEFT, RIGHT = 38.0, 16.0
PANEL, BETWEEN, LANE, LINE = 70.0, 18.0, 40.0, 16.0
AIR = 6.0  # between a heading and the upper end of its scale
LEAST = 34.0  # between two labels on one line, so that they can be read
VALUES_SAID = 6  # a panel with more readings than this leaves their values to the table


@dataclass(frozen=True, slots=True)
class Reading:
    """A value on a true day, counted from the person's own start."""

    day: int
    value: float
    said: str


@dataclass(frozen=True, slots=True)
class Panel:
    """One outcome on its own scale `low` … `high`."""

    title: str
    low: float
    high: float
    better: Literal["lower", "higher"]
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    day: int
    said: str


@dataclass(frozen=True, slots=True)
class Lane:
    """Things that happened, by true day: interviews, later also medicine and life events."""

    title: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """An interview of the protocol: planned for `month`, due on `day`."""

    month: int
    day: int


def course(
    panels: tuple[Panel, ...],
    lanes: tuple[Lane, ...],
    planned: tuple[Planned, ...],
    *,
    title: str,
    language: str,
    ids: str,
) -> Figure:
    """The picture and its table. Days are counted ("day 191"), never dates. ValueError without a panel and a lane."""
    if not panels and not lanes:
        raise ValueError("a course needs an outcome or a lane")
    days = [reading.day for panel in panels for reading in panel.readings]
    days += [mark.day for lane in lanes for mark in lane.marks] + [one.day for one in planned]
    across = Axis(min([0, *days]), max([1, *days]), LEFT + 8, WIDTH - RIGHT)
    top, drawn, fields, bands = 44.0, list[str](), list[str](), list[tuple[float, float]]()
    for place, panel in enumerate(panels):
        heading = lines_of(_heading(panel, language))
        fields.extend(text(said, 4, top + 12 + LINE * row, over=True) for row, said in enumerate(heading))
        top += LINE * len(heading) + AIR
        fields.extend(_panel(panel, place, across, top, language))
        bands.append((top + 4, top + 4 + PANEL))
        top += PANEL + BETWEEN
    for lane in lanes:
        fields.extend(_lane(lane, across, top))
        bands.append((top + LINE, top + LANE - 6))
        top += LANE
    drawn.extend(_plan(planned, across, bands, language))
    drawn.extend(fields)
    drawn.extend(_days(across, top, language))
    table = _table(panels, lanes, title, language)
    description = words.VALUES_OVER_DAYS.said_in(language) + " " + " ".join(_said(panels, lanes, language))
    return Figure(drawing(ids, title, description, top + 40, *drawn), title, description, table)


def _plan(planned: tuple[Planned, ...], across: Axis, bands: list[tuple[float, float]], language: str) -> list[str]:
    """The planned months: named on top, drawn through each band of the picture and through no heading."""
    drawn, last = [text(words.PLANNED.said_in(language), 4, 14, fill=MUTED)], -LEAST
    for one in planned:
        x = across.at(one.day)
        drawn.extend(line(x, start, x, end, stroke=MUTED, dash="3 4") for start, end in bands)
        if x - last >= LEAST * 0.7:
            last = x
            drawn.append(text(str(one.month), x, 31, anchor="middle", fill=MUTED))
    return drawn


def _panel(panel: Panel, place: int, across: Axis, top: float, language: str) -> list[str]:
    up, shape = Axis(panel.low, panel.high, top + 4 + PANEL, top + 4), place % len(SERIES)
    drawn = list[str]()
    for value in (panel.low, panel.high):
        drawn.append(line(LEFT, up.at(value), WIDTH - RIGHT + 8, up.at(value), stroke=GRID))
        drawn.append(text(decimal(value, 0, language), LEFT - 5, up.at(value) + 4.5, anchor="end", fill=MUTED))
    places = [(across.at(one.day), up.at(min(max(one.value, panel.low), panel.high))) for one in panel.readings]
    if len(places) > 1:
        drawn.append(path(places, stroke=SERIES[shape]))
    drawn.extend(marker(shape, x, y, SERIES[shape]) for x, y in places)
    last = -LEAST
    for (x, y), one in zip(places, panel.readings, strict=True):
        if len(places) <= VALUES_SAID and x - last >= LEAST:
            last = x
            drawn.append(text(one.said, x, y - 9 if y > top + 24 else y + 19, anchor="middle", over=True))
    if not places:
        drawn.append(
            text(words.NO_VALUES.said_in(language), LEFT + 6, (up.start + up.end) / 2 + 4, fill=MUTED, over=True)
        )
    return drawn


def _heading(panel: Panel, language: str) -> str:
    better = words.LOWER_IS_BETTER if panel.better == "lower" else words.HIGHER_IS_BETTER
    return f"{panel.title} ({better.said_in(language)})"


def _lane(lane: Lane, across: Axis, top: float) -> list[str]:
    y = top + 26
    drawn = [text(lane.title, 4, top + 12, over=True), line(LEFT, y, WIDTH - RIGHT + 8, y, stroke=GRID)]
    for mark in lane.marks:
        x = across.at(mark.day)
        drawn.append(element("path", d=f"M{x:.2f} {y - 6:.2f}l6 6l-6 6l-6 -6z", fill=INK))
    return drawn


def _days(across: Axis, floor: float, language: str) -> list[str]:
    drawn = [line(LEFT, floor, WIDTH - RIGHT + 8, floor, stroke=MUTED)]
    days = sorted({int(across.low), int(across.high), *range(0, int(across.high) - 90, _step(across.high))})
    for day in days:
        x = across.at(day)
        drawn.append(line(x, floor, x, floor + 4, stroke=MUTED))
        drawn.append(text(str(day), x, floor + 18, anchor="middle", fill=MUTED))
    drawn.append(text(words.DAYS.said_in(language), (LEFT + WIDTH) / 2, floor + 35, anchor="middle", fill=MUTED))
    return drawn


def _step(last: float) -> int:
    """Days between two labels: as few labels as can be read beside each other."""
    return next((step for step in (30, 90, 180, 360) if last / step <= 6), int(last / 6 / 360 + 1) * 360)


def _table(panels: tuple[Panel, ...], lanes: tuple[Lane, ...], title: str, language: str) -> TableTwin:
    days = sorted(
        {one.day for panel in panels for one in panel.readings} | {one.day for lane in lanes for one in lane.marks}
    )
    nothing = {"panel": words.NO_VALUE.said_in(language), "lane": words.NOT_DONE.said_in(language)}
    rows = []
    for day in days:
        values = [", ".join(one.said for one in panel.readings if one.day == day) for panel in panels]
        marks = [", ".join(one.said for one in lane.marks if one.day == day) for lane in lanes]
        cells = [value or nothing["panel"] for value in values] + [mark or nothing["lane"] for mark in marks]
        rows.append((words.ON_DAY.filled(day=day).said_in(language), *cells))
    header = (words.DAY.said_in(language), *(panel.title for panel in panels), *(lane.title for lane in lanes))
    return TableTwin(title, header, tuple(rows))


def _said(panels: tuple[Panel, ...], lanes: tuple[Lane, ...], language: str) -> list[str]:
    def on(day: int) -> str:
        return words.ON_DAY.filled(day=day).said_in(language)

    said = []
    for panel in panels:
        values = "; ".join(f"{on(one.day)}: {one.said}" for one in panel.readings)
        said.append(f"{panel.title}: {values or words.NO_VALUES.said_in(language)}.")
    said.extend(
        f"{lane.title}: {'; '.join(f'{on(one.day)}: {one.said}' for one in lane.marks)}."
        for lane in lanes
        if lane.marks
    )
    return said
