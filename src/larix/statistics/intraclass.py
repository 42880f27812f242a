"""Whether several who score the same people give the same scores: the intraclass correlations."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Literal

import numpy as np

from larix.statistics.borrowed import f_quantile
from larix.statistics.reasons import NoNumber

Kind = Literal["one way", "agreement", "consistency"]
Found = tuple[float | None, tuple[float | None, float | None] | None]
ROUNDING = 1e-12  # of all squares: what a part of them cannot be told from nothing by


@dataclass(frozen=True, slots=True)
class Intraclass:
    """A share of variance: 1 where the scores of a person are all the same. `low` may be below 0, as the estimate may.

    `people` and `scores` are how many people there are and how many scores each has. There is no interval where
    everybody agrees: one without width would say that this is certain.
    """

    people: int
    scores: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    no_value: NoNumber | None = None
    no_interval: NoNumber | None = None


@dataclass(frozen=True, slots=True)
class Squares:
    """The mean squares between people, between those who score, within people, and what is left."""

    n: int
    k: int
    people: float
    scorers: float
    within: float
    left: float


def intraclass(
    scores: Sequence[Sequence[float]], kind: Kind, *, average: bool = False, level: float = 0.95
) -> Intraclass:
    """The intraclass correlation of n people with k scores each, of one score or (`average`) of the mean of all k.

    "one way" (each person has scorers of their own): (B - W) / (B + (k - 1) W), ICC(1, 1); "agreement" (the same
    scorers, drawn from many): (B - E) / (B + (k - 1) E + k (J - E) / n), ICC(2, 1); "consistency" (these scorers only):
    (B - E) / (B + (k - 1) E), ICC(3, 1); B, J, W and E are the mean squares of people, scorers, within and left. Of the
    mean of k scores r becomes k r / (1 + (k - 1) r). Intervals are from F. Where all scores are the same there is none.
    ValueError for fewer than two people or scores, rows of different length, or a value that is not finite.
    Shrout & Fleiss (1979), Psychological Bulletin 86:420-428; McGraw & Wong (1996), Psychological Methods 1:30-46.
    """
    if not 0 < level < 1:
        raise ValueError(f"level = {level} is not between 0 and 1")
    found = mean_squares(scores)
    n, k = found.n, found.k
    value, interval = _agreement(found, level) if kind == "agreement" else _ratio(found, kind, level)
    if average:
        value, interval = _of_mean(value, k), interval and (_of_mean(interval[0], k), _of_mean(interval[1], k))
    if value is None:
        return Intraclass(n, k, no_value=NoNumber.NO_SPREAD, no_interval=NoNumber.NO_SPREAD)
    if interval is None or interval[0] is None or interval[1] is None:
        return Intraclass(n, k, value, no_interval=NoNumber.NO_SPREAD)
    return Intraclass(n, k, value, interval[0], interval[1])


def mean_squares(scores: Sequence[Sequence[float]]) -> Squares:
    """The two-way analysis of variance of n people (rows) by k scores. ValueError as for `intraclass`."""
    if len(scores) < 2 or len({len(row) for row in scores}) != 1 or len(scores[0]) < 2:
        raise ValueError("two people with two scores each are needed, and everybody has as many scores")
    x = np.array([list(row) for row in scores], dtype=np.float64)
    if not np.isfinite(x).all():
        raise ValueError("a score is not a finite number: leave out people with a missing one")
    n, k = x.shape
    rows, columns, middle = x.mean(axis=1), x.mean(axis=0), x.mean()
    whole = float(((x - middle) ** 2).sum())
    left = _clean(float(((x - rows[:, None] - columns[None] + middle) ** 2).sum()), whole)
    scorers = _clean(float(((columns - middle) ** 2).sum()) * n, whole)
    people = _clean(float(((rows - middle) ** 2).sum()) * k, whole)
    within, free = (left + scorers) / (n * (k - 1)), (n - 1) * (k - 1)
    return Squares(n, k, people / (n - 1), scorers / (k - 1), within, left / free)


def _clean(part: float, whole: float) -> float:
    return part if part > ROUNDING * whole else 0.0


def _ratio(found: Squares, kind: Kind, level: float) -> Found:
    """ICC(1, 1) or (3, 1) of one score; no interval where all agree, or where no two people differ."""
    n, k, b = found.n, found.k, found.people
    noise, free = (found.within, n * (k - 1)) if kind == "one way" else (found.left, (n - 1) * (k - 1))
    if b == 0 or noise == 0:
        return (None if b == noise else 1.0 if noise == 0 else -1 / (k - 1)), None
    f, p = b / noise, (1 + level) / 2
    low, high = f / f_quantile(n - 1, free, p), f * f_quantile(free, n - 1, p)
    return _of(f, k), (_of(low, k), _of(high, k))


def _of(f: float, k: int) -> float:
    return (f - 1) / (f + k - 1)


def _of_mean(one: float | None, k: int) -> float | None:
    """The reliability of the mean of k scores; None where it would lie below any number."""
    return None if one is None or 1 + (k - 1) * one <= ROUNDING else k * one / (1 + (k - 1) * one)


def _agreement(found: Squares, level: float) -> Found:
    """ICC(2, 1) of one score, by the interval of McGraw & Wong (1996), table 7."""
    n, k, b, j, e = found.n, found.k, found.people, found.scorers, found.left
    whole = b + (k - 1) * e + k * (j - e) / n
    if whole <= ROUNDING * (b + e + j):
        return None, None
    value = (b - e) / whole
    if b == 0 or value == 1:
        return value, None
    odds = k * value / (n * (1 - value))
    of_j, of_e = odds * j, (1 + odds * (n - 1)) * e
    parts = of_j**2 / (k - 1) + of_e**2 / ((n - 1) * (k - 1))
    if parts == 0 or of_j + of_e == 0:
        return value, None
    free = (of_j + of_e) ** 2 / parts
    below, above = f_quantile(n - 1, free, (1 + level) / 2), f_quantile(free, n - 1, (1 + level) / 2)
    rest = k * j + (k * n - k - n) * e
    low = n * (b - below * e) / (below * rest + n * b)
    high = n * (above * b - e) / (rest + n * above * b)
    return value, (low, high) if isfinite(low) and isfinite(high) else None
