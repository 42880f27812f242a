"""Medians and other quantiles, with intervals that assume nothing about how the values lie."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, isfinite

from larix.statistics.borrowed import binomial_up_to
from larix.statistics.reasons import NoNumber


@dataclass(frozen=True, slots=True)
class SampleQuantile:
    """All in the unit of the values. `covers` is how often such an interval holds the true value, at least."""

    n: int
    share: float
    value: float | None
    low: float | None
    high: float | None
    covers: float | None
    no_value: NoNumber | None = None
    no_interval: NoNumber | None = None


def median(values: Iterable[float], level: float = 0.95) -> SampleQuantile:
    """The middle value, or half-way between the two middle ones. See `quantile`."""
    return quantile(values, 0.5, level)


def quantile(values: Iterable[float], share: float, level: float = 0.95) -> SampleQuantile:
    """The value below which a share of the values lies, and an interval between two of the values.

    Value: x(j) + g (x(j+1) - x(j)) with h = (n - 1) share, j = floor(h) + 1, g = h - floor(h) (definition 7 of Hyndman
    & Fan 1996, as in R and numpy). Interval: from the r-th to the s-th smallest value, r the largest with P(B < r) <=
    (1 - level) / 2 and s the smallest with P(B >= s) <= (1 - level) / 2, B binomial (n, share): it covers at least
    `level`, whatever the distribution. With too few values there is none. ValueError for a value that is not a finite
    number, and for a share or a level that is not between 0 and 1.
    Conover (1999), Practical Nonparametric Statistics, section 3.2.
    """
    numbers = sorted(float(value) for value in values)
    if not all(isfinite(number) for number in numbers):
        raise ValueError("a value is not a finite number: leave out what is missing")
    if not (0 < share < 1 and 0 < level < 1):
        raise ValueError(f"share = {share} and level = {level} must lie between 0 and 1")
    n = len(numbers)
    if n == 0:
        return SampleQuantile(0, share, None, None, None, None, NoNumber.NO_VALUES, NoNumber.NO_VALUES)
    place = (n - 1) * share
    below = floor(place)
    above = min(below + 1, n - 1)
    value = numbers[below] + (place - below) * (numbers[above] - numbers[below])
    first, last = _ranks(n, share, (1 - level) / 2)
    if first < 1 or last > n:
        return SampleQuantile(n, share, value, None, None, None, no_interval=NoNumber.TOO_FEW_VALUES)
    covers = binomial_up_to(last - 1, n, share) - binomial_up_to(first - 1, n, share)
    return SampleQuantile(n, share, value, numbers[first - 1], numbers[last - 1], covers)


def _ranks(n: int, share: float, tail: float) -> tuple[int, int]:
    """The ranks (from 1) of the two values; 0 or n + 1 where there is no such value."""
    first = sum(binomial_up_to(rank - 1, n, share) <= tail for rank in range(1, n + 1))
    last = next((rank for rank in range(1, n + 1) if 1 - binomial_up_to(rank - 1, n, share) <= tail), n + 1)
    return first, last
