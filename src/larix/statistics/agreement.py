"""Whether two who judge the same people say the same: Cohen's kappa, weighted too, and Gwet's AC1."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from larix.statistics.borrowed import t_quantile
from larix.statistics.reasons import NoNumber

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Agreement:
    """`agreed` is the share of agreement seen and `expected` that by chance; 1 is perfect, 0 no better than chance.

    `se` is the standard error, `low` and `high` the interval of the normal distribution, not cut at 1. What is None has
    its reason in `no_value` or `no_interval`.
    """

    n: int
    value: float | None = None
    se: float | None = None
    low: float | None = None
    high: float | None = None
    agreed: float | None = None
    expected: float | None = None
    no_value: NoNumber | None = None
    no_interval: NoNumber | None = None


def cross_table(
    first: Sequence[Hashable], second: Sequence[Hashable], levels: Sequence[Hashable]
) -> tuple[tuple[int, ...], ...]:
    """How many people the first judge puts in each level (rows) and the second (columns), in the order of `levels`.

    ValueError, with the judgement, for one that is no level, and where one is without its pair.
    """
    place = {level: number for number, level in enumerate(levels)}
    counts = [[0] * len(levels) for _ in levels]
    for pair in zip(first, second, strict=True):
        for said in pair:
            if said not in place:
                raise ValueError(f"{said} is not one of the levels {', '.join(map(str, levels))}")
        counts[place[pair[0]]][place[pair[1]]] += 1
    return tuple(map(tuple, counts))


def cohen_kappa(
    table: Sequence[Sequence[int]], weights: Literal["none", "linear", "quadratic"] = "none", level: float = 0.95
) -> Agreement:
    """(po - pe) / (1 - pe), with po = sum(w p) and pe = sum(w p_row p_column) over a q x q table of counts.

    The weight is 1 where both say the same; else 0, or 1 - d / (q - 1) (linear), or 1 - (d / (q - 1))² (quadratic) for
    levels d apart. The standard error is the large-sample one. Where both always say the same one thing there is no
    kappa. ValueError for a table that is not square, or has a negative count.
    Cohen (1960), Educational and Psychological Measurement 20:37-46; Cohen (1968), Psychological Bulletin 70:213-220;
    Fleiss, Cohen & Everitt (1969), Psychological Bulletin 72:323-327.
    """
    counts = _checked(table)
    n = int(counts.sum())
    if n == 0:
        return Agreement(0, no_value=NoNumber.NO_VALUES, no_interval=NoNumber.NO_VALUES)
    p, w = counts / n, _weights(len(counts), weights)
    rows, columns = p.sum(axis=1), p.sum(axis=0)
    agreed, expected = float((w * p).sum()), float(rows @ w @ columns)
    if expected >= 1:
        return _no_chance(n, agreed)
    kappa = (agreed - expected) / (1 - expected)
    average = (w @ columns)[:, None] + (rows @ w)[None]
    variance = float((p * (w - average * (1 - kappa)) ** 2).sum()) - (kappa - expected * (1 - kappa)) ** 2
    return _with_interval(n, kappa, max(variance, 0.0) / n / (1 - expected) ** 2, agreed, expected, level)


def gwet_ac1(table: Sequence[Sequence[int]], level: float = 0.95) -> Agreement:
    """(po - pe) / (1 - pe), with pe = sum(m (1 - m)) / (q - 1), m being the mean share of each of the q levels.

    It does not fall to nothing where nearly everybody is of one kind, as kappa does. The variance is
    sum((g_i - AC1)²) / (n (n - 1)) over people, with g_i = (a_i - pe - 2 (1 - AC1)(e_i - pe)) / (1 - pe), a_i = 1 where
    the two agree, and e_i = sum((1 - m) over the two levels said) / 2 / (q - 1). ValueError as for kappa, and for fewer
    than two levels. Gwet (2008), British Journal of Mathematical and Statistical Psychology 61:29-48.
    """
    counts = _checked(table)
    n, q = int(counts.sum()), len(counts)
    if q < 2:
        raise ValueError("a table of fewer than two levels: there is nothing to agree on")
    if n == 0:
        return Agreement(0, no_value=NoNumber.NO_VALUES, no_interval=NoNumber.NO_VALUES)
    p = counts / n
    middle = (p.sum(axis=1) + p.sum(axis=0)) / 2
    agreed, expected = float(np.trace(p)), float((middle * (1 - middle)).sum()) / (q - 1)
    ac1 = (agreed - expected) / (1 - expected)
    if n == 1:
        return Agreement(1, ac1, agreed=agreed, expected=expected, no_interval=NoNumber.ONE_VALUE)
    by_chance = ((1 - middle)[:, None] + (1 - middle)[None]) / 2 / (q - 1)
    own = (np.eye(q) - expected - 2 * (1 - ac1) * (by_chance - expected)) / (1 - expected)
    variance = float((counts * (own - ac1) ** 2).sum()) / (n * (n - 1))
    return _with_interval(n, ac1, variance, agreed, expected, level)


def _checked(table: Sequence[Sequence[int]]) -> Numbers:
    counts = np.array([list(row) for row in table], dtype=np.float64)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1] or not (np.isfinite(counts) & (counts >= 0)).all():
        raise ValueError("the table is not square, or a count in it is not a number of 0 or more")
    return counts


def _weights(q: int, kind: Literal["none", "linear", "quadratic"]) -> Numbers:
    apart = np.abs(np.subtract.outer(np.arange(q), np.arange(q))) / max(q - 1, 1)
    found: Numbers = 1 - {"none": (apart > 0).astype(np.float64), "linear": apart, "quadratic": apart**2}[kind]
    return found


def _no_chance(n: int, agreed: float) -> Agreement:
    nothing = NoNumber.NO_SPREAD
    return Agreement(n, agreed=agreed, expected=1.0, no_value=nothing, no_interval=nothing)


def _with_interval(n: int, value: float, variance: float, agreed: float, expected: float, level: float) -> Agreement:
    if variance <= 1e-15:  # everybody agrees (or nobody): an interval without width would say that this is certain
        return Agreement(n, value, agreed=agreed, expected=expected, no_interval=NoNumber.NO_SPREAD)
    se = sqrt(variance)
    reach = t_quantile(float("inf"), (1 + level) / 2) * se
    return Agreement(n, value, se, value - reach, value + reach, agreed, expected)
