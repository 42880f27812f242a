"""Predictive mean matching: a missing number is taken from somebody whose number was foreseen to be much the same."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]
GONE = 1e-10  # of the largest: a direction in which the predictors do not differ


def drawn_line(
    within: Numbers, towards: Numbers, rest: float, n: int, draw: np.random.Generator
) -> tuple[Numbers, Numbers]:
    """Least squares of n people, b = (X'X)^-1 X'y, and a draw b* of what it might have been.

    `within` is X'X (p x p), `towards` X'y, `rest` y'y. s*² = (y'y - b'X'y) / chi²(n - p) and b* = b + s* (X'X)^-1/2 z.
    A direction in which the predictors do not differ is left out of both. Rubin (1987), Multiple Imputation for
    Nonresponse in Surveys, page 167.
    """
    size, ways = np.linalg.eigh(within)
    kept = size > GONE * size[-1]
    half = ways[:, kept] / np.sqrt(size[kept])
    along = half.T @ towards
    free = max(n - int(kept.sum()), 1)
    spread = np.sqrt(max(rest - float(along @ along), 0.0) / draw.chisquare(free))
    return half @ along, half @ (along + spread * draw.standard_normal(len(along)))


def donors_of(foreseen: Numbers, wanted: Numbers, k: int, draw: np.random.Generator) -> Places:
    """For each `wanted` the place of one of the k `foreseen` that lie nearest, each of them as likely.

    `foreseen` has one number for each donor, in any order; donors that tie are put in an order by chance first. With
    fewer than k donors all of them are near. Little (1988), Journal of Business & Economic Statistics 6:287-296; van
    Buuren (2018), Flexible Imputation of Missing Data, 2nd ed., section 3.4.
    """
    k = min(k, len(foreseen))
    mixed_up = draw.permutation(len(foreseen))
    order = mixed_up[np.argsort(foreseen[mixed_up])]
    ranked = foreseen[order]
    window = np.searchsorted(ranked, wanted)[:, None] + np.arange(-k, k)
    inside = np.clip(window, 0, len(ranked) - 1)
    distance = np.where(window == inside, np.abs(ranked[inside] - wanted[:, None]), np.inf)
    nearest = np.argpartition(distance, k - 1, axis=1)[:, :k]
    rows = np.arange(len(wanted))
    chosen: Places = order[inside[rows, nearest[rows, draw.integers(0, k, len(wanted))]]]
    return chosen
