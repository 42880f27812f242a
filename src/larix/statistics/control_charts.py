"""Control charts: a figure's centre, and how far it may lie from it by chance alone (three standard deviations)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite, sqrt

# For ranges of two: d2 = 1.128, so 3 / d2; and D4, the upper limit of such a range. Montgomery (2013), appendix VI.
OF_MOVING_RANGE, RANGE_AT_MOST = 3 / 1.128, 3.267


@dataclass(frozen=True, slots=True)
class Point:
    """One figure with its limits; `signal` where it lies outside them."""

    value: float
    low: float
    high: float

    @property
    def signal(self) -> bool:
        return not self.low <= self.value <= self.high


@dataclass(frozen=True, slots=True)
class ControlChart:
    centre: float
    points: tuple[Point, ...]


def p_chart(hits: Sequence[int], totals: Sequence[int]) -> ControlChart:
    """Shares, period by period: c = sum(hits) / sum(totals), limits c ± 3 sqrt(c (1 - c) / n), cut at 0 and 1.

    ValueError where hits are no part of a total, a period has nobody, or there is none.
    Montgomery (2013), Introduction to Statistical Quality Control, section 7.2.
    """
    if any(not 0 <= hit <= n for hit, n in zip(hits, totals, strict=True)):
        raise ValueError("hits are no part of the total")
    centre = _ratio(hits, totals)
    return ControlChart(
        centre,
        tuple(_point(hit, n, centre, centre * (1 - centre) / n, 1.0) for hit, n in zip(hits, totals, strict=True)),
    )


def u_chart(events: Sequence[int], exposed: Sequence[float]) -> ControlChart:
    """Events for each person-year (or whatever `exposed` counts): c = sum(events) / sum(exposed), c ± 3 sqrt(c / n).

    ValueError for a negative number, a period without exposure, or none. Montgomery (2013), section 7.3.
    """
    if any(count < 0 for count in events):
        raise ValueError("a count is negative")
    centre = _ratio(events, exposed)
    return ControlChart(
        centre, tuple(_point(count, n, centre, centre / n, None) for count, n in zip(events, exposed, strict=True))
    )


def xmr_chart(values: Sequence[float]) -> ControlChart:
    """Single measurements: their mean ± 3 / 1.128 times the mean distance between one and the next.

    ValueError with fewer than two, or where one is not a finite number. Montgomery (2013), section 6.4.
    """
    centre, step = _steps(values)
    reach = OF_MOVING_RANGE * step
    return ControlChart(centre, tuple(Point(value, centre - reach, centre + reach) for value in values))


def moving_ranges(values: Sequence[float]) -> ControlChart:
    """The distances between one measurement and the next: their mean, limits 0 and 3.267 times it. As `xmr_chart`."""
    _, step = _steps(values)
    ranges = (abs(now - before) for before, now in pairwise(values))
    return ControlChart(step, tuple(Point(one, 0.0, RANGE_AT_MOST * step) for one in ranges))


def _steps(values: Sequence[float]) -> tuple[float, float]:
    if len(values) < 2 or not all(isfinite(value) for value in values):
        raise ValueError("it takes two finite numbers or more")
    ranges = [abs(now - before) for before, now in pairwise(values)]
    return sum(values) / len(values), sum(ranges) / len(ranges)


def _ratio(counts: Sequence[int], of: Sequence[float]) -> float:
    if not of or any(n <= 0 or not isfinite(n) for n in of):
        raise ValueError("a period has nobody in it, or there is no period")
    return sum(counts) / sum(of)


def _point(count: int, n: float, centre: float, variance: float, highest: float | None) -> Point:
    reach = 3 * sqrt(variance)
    high = centre + reach if highest is None else min(highest, centre + reach)
    return Point(count / n, max(0.0, centre - reach), high)
