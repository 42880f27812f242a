"""Whether a series of figures does more than vary by chance, by how often it changes side of its median."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import isfinite, log2
from statistics import median

from larix.statistics.borrowed import binomial_up_to


@dataclass(frozen=True, slots=True)
class RunChart:
    """`useful` figures lie off the median. A run is figures in a row on one side of it; a crossing, a change of side.

    `shift`: a run is longer, or the crossings fewer, than chance would make in about 95 of 100 series.
    """

    centre: float
    useful: int
    longest_run: int
    crossings: int
    run_at_most: int
    crossings_at_least: int

    @property
    def shift(self) -> bool:
        return self.longest_run > self.run_at_most or self.crossings < self.crossings_at_least


def run_chart(values: Sequence[float]) -> RunChart:
    """The median of the figures in their order, with what chance allows.

    A run of at most round(log2(n)) + 3 and at least as many crossings as the 5th percentile of the binomial with n - 1
    and one half, n being the figures off the median. ValueError where fewer than ten are off it, or one is not a finite
    number: then a series is too short to tell. Anhøj & Olesen (2014), PLoS ONE 9(11):e113825.
    """
    if not all(isfinite(value) for value in values):
        raise ValueError("a figure is not a finite number: leave out what is missing")
    centre = median(values) if values else 0.0
    sides = [value > centre for value in values if value != centre]
    n = len(sides)
    if n < 10:
        raise ValueError(f"{n} figures off the median: it takes ten to tell more than chance")
    crossings = sum(before != now for before, now in pairwise(sides))
    least = next(k for k in range(n) if binomial_up_to(k, n - 1, 0.5) >= 0.05)
    return RunChart(centre, n, _longest(sides), crossings, round(log2(n)) + 3, least)


def _longest(sides: Sequence[bool]) -> int:
    longest = run = 1
    for before, now in pairwise(sides):
        run = run + 1 if before == now else 1
        longest = max(longest, run)
    return longest
