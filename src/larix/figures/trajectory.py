"""The mean of an outcome with its interval, by planned month."""

from dataclasses import dataclass
from typing import Literal

from larix.figures import words
from larix.figures.axes import Axis, ticks
from larix.figures.numbers import decimal
from larix.figures.shape import Figure, TableTwin
from larix.figures.svg import DASHES, GRID, MUTED, SERIES, WIDTH, drawing, line, marker, path, text

LEFT, RIGHT, HEIGHT = 38.0, 12.0, 190.0  # margins, and the height of the field that the means stand in
LEGEND = 20.0
BESIDE = 9.0  # series stand so far apart that their intervals do not cover each other
LEAST = 30.0  # between two month labels, so that they can be read


@dataclass(frozen=True, slots=True)
class Point:
    """The numbers place the mark; the `said_…` are what tables and titles say of it, also where a number is None."""

    month: int
    mean: float | None
    low: float | None
    high: float | None
    said_mean: str
    said_interval: str
    said_n: str


@dataclass(frozen=True, slots=True)
class Series:
    name: str
    points: tuple[Point, ...]


def trajectory(
    series: tuple[Series, ...],
    *,
    title: str,
    low: float,
    high: float,
    better: Literal["lower", "higher"],
    language: str,
    ids: str,
) -> Figure:
    """Means with their intervals over the scale `low` … `high`, for one to three series; `ids` begins the ids in it.

    A mean that is None leaves a gap in the line; its words stand in the table. ValueError for another number of series.
    """
    if not 1 <= len(series) <= len(SERIES):
        raise ValueError(f"a trajectory shows one to {len(SERIES)} series, not {len(series)}")
    top = 30.0 + (LEGEND * len(series) if len(series) > 1 else 0.0)
    months = sorted({point.month for one in series for point in one.points})
    foot = 62.0 if len(series) == 1 else 43.0  # the counts stand there, where there is one series to count
    across = Axis(months[0], months[-1], LEFT + 14, WIDTH - RIGHT - 14) if months else Axis(0, 0, LEFT, WIDTH - RIGHT)
    up = Axis(low, high, top + HEIGHT, top)
    table = _table(series, title, language)
    description = " ".join([words.MEAN_BY_MONTH.said_in(language), *_said(series, language)])
    children = [
        *_scale(up, better, language),
        *(_legend(series) if len(series) > 1 else ()),
        *_months(across, months, series, top + HEIGHT),
        text(words.MONTHS.said_in(language), (LEFT + WIDTH) / 2, top + HEIGHT + foot - 6, anchor="middle", fill=MUTED),
        *(mark for place, one in enumerate(series) for mark in _marks(one, place, len(series), across, up)),
    ]
    return Figure(drawing(ids, title, description, top + HEIGHT + foot, *children), title, description, table)


def _scale(up: Axis, better: str, language: str) -> list[str]:
    said = words.LOWER_IS_BETTER if better == "lower" else words.HIGHER_IS_BETTER
    range_said = words.FROM_TO.filled(low=_tick(up.low, language), high=_tick(up.high, language)).said_in(language)
    drawn = [text(f"{range_said}, {said.said_in(language)}", 4, 14, fill=MUTED)]
    for value in ticks(up.low, up.high):
        y = up.at(value)
        drawn.append(line(LEFT, y, WIDTH - RIGHT, y, stroke=GRID))
        drawn.append(text(_tick(value, language), LEFT - 6, y + 4.5, anchor="end", fill=MUTED))
    return drawn


def _legend(series: tuple[Series, ...]) -> list[str]:
    drawn = []
    for place, one in enumerate(series):
        y = 30 + LEGEND * place
        drawn.append(line(LEFT - 6, y, LEFT + 26, y, stroke=SERIES[place], width=2, dash=DASHES[place]))
        drawn.append(marker(place, LEFT + 10, y, SERIES[place]))
        drawn.append(text(one.name, LEFT + 34, y + 4.5))
    return drawn


def _months(across: Axis, months: list[int], series: tuple[Series, ...], floor: float) -> list[str]:
    drawn = [line(LEFT, floor, WIDTH - RIGHT, floor, stroke=MUTED)]
    counts = {point.month: point.said_n for point in series[0].points} if len(series) == 1 else {}
    if counts:
        drawn.append(text("n", 4, floor + 38, fill=MUTED))
    last = -LEAST
    for month in months:
        x = across.at(month)
        drawn.append(line(x, floor, x, floor + 4, stroke=MUTED))
        if x - last < LEAST:
            continue
        last = x
        drawn.append(text(str(month), x, floor + 19, anchor="middle"))
        if counts and len(counts[month]) <= 5:  # a longer word would run into its neighbour: the table has it
            drawn.append(text(counts[month], x, floor + 38, anchor="middle", fill=MUTED))
    return drawn


def _marks(one: Series, place: int, of: int, across: Axis, up: Axis) -> list[str]:
    colour, shift = SERIES[place], BESIDE * (place - (of - 1) / 2)
    intervals, means, run, drawn = [], [], list[tuple[float, float]](), list[str]()
    for point in [*one.points, None]:
        if point is None or point.mean is None:
            if len(run) > 1:
                drawn.append(path(run, stroke=colour, dash=DASHES[place]))
            run = []
            continue
        x, y = across.at(point.month) + shift, up.at(point.mean)
        run.append((x, y))
        means.append(marker(place, x, y, colour))
        if point.low is not None and point.high is not None:
            ends = up.at(max(point.low, up.low)), up.at(min(point.high, up.high))
            intervals.append(line(x, ends[0], x, ends[1], stroke=colour, width=1.5))
            intervals.extend(line(x - 6, end, x + 6, end, stroke=colour, width=1.5) for end in ends)
    return [*drawn, *intervals, *means]


def _table(series: tuple[Series, ...], title: str, language: str) -> TableTwin:
    several = len(series) > 1
    heads = (words.MONTH, *((words.SERIES,) if several else ()), words.MEAN, words.INTERVAL)
    rows = tuple(
        (str(point.month), *((one.name,) if several else ()), point.said_mean, point.said_interval, point.said_n)
        for one in series
        for point in one.points
    )
    return TableTwin(title, (*(head.said_in(language) for head in heads), "n"), rows)


def _said(series: tuple[Series, ...], language: str) -> list[str]:
    said = []
    for one in series:
        points = [
            words.AT_MONTH.filled(month=point.month, mean=point.said_mean, interval=point.said_interval, n=point.said_n)
            for point in one.points
        ]
        name = f"{one.name}. " if len(series) > 1 else ""
        said.append(name + "; ".join(point.said_in(language) for point in points) + ".")
    return said


def _tick(value: float, language: str) -> str:
    decimals = 0 if value == int(value) else 2 if round(value, 1) != value else 1
    return decimal(value, decimals, language)
