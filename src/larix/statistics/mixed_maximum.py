"""Newton's way to the spreads under which a mixed model makes the data most likely."""

import numpy as np

from larix.statistics.mixed_likelihood import NOTHING, Point, at, basis
from larix.statistics.mixed_sums import Numbers, Sums
from larix.statistics.no_fit import NoFit

MOST_STEPS = 100
NEAR = 1e-9  # Newton's decrement: twice the log likelihood still to be won; one more step then squares the distance
ENOUGH = 1e-6  # the same, where rounding hides the rest: a step that wins nothing is the last
ROUNDING = 1e-10  # of the value: what a step may seem to lose and yet be one
LEVEL = 1e-15  # a curvature that is none; where a spread is very large every curvature is small
NUDGE = 1e-3
LEAST = 0.01  # the least a spread starts with: from zero there is no way up


def highest(sums: Sums, q: int, *, reml: bool, correlated: bool) -> tuple[Point | NoFit, int]:
    """The point of least -2 log likelihood, or why there is none, and the number of steps.

    Each step is Newton's in theta with the size of each curvature (never its sign, so that it leads down), halved while
    the value does not fall. A spread of zero is level ground in theta, also where it is no maximum: there the slope in
    G itself is asked, and where it leads down the way goes on from a little inside. Where nothing is left around the
    people's own lines the likelihood has no highest point (EXACT).
    Nocedal & Wright (2006), Numerical Optimization, 2nd ed., sections 3.3-3.4.
    """
    entries = basis(q, correlated=correlated)
    point = at(_start(sums, entries, correlated=correlated), sums, entries, reml=reml)
    for step in range(1, MOST_STEPS + 1):
        if point.sigma2 <= NOTHING:
            return NoFit.EXACT, step
        before, (move, decrement) = point, _move(point)
        point = _lower(point, move, sums, entries, reml=reml)
        if decrement < NEAR or (decrement < ENOUGH and point.value >= before.value):
            inside = _inside(point, correlated=correlated)
            if inside is None:
                return point, step
            point = at(inside, sums, entries, reml=reml)
    return NoFit.NOT_CONVERGED, MOST_STEPS


def _lower(point: Point, move: Numbers, sums: Sums, entries: Numbers, *, reml: bool) -> Point:
    """The point after the longest of the moves 1, 1/2, 1/4 … that does not lead up."""
    while np.abs(move).max() > ROUNDING**2:
        following = at(point.theta + move, sums, entries, reml=reml)
        if following.value <= point.value + ROUNDING * abs(point.value):
            return following
        move = move / 2
    return point


def _start(sums: Sums, entries: Numbers, *, correlated: bool) -> Numbers:
    """Where everybody to have the same Z'Z, the moments of the people's sums would give the spreads; it is a start.

    Then sum(Z'r r'Z) = s² (n I + n² G / m) and r'r = n s² (1 + tr G) in the coordinates of `Sums`, where r'r = n.
    """
    m, q, _ = sums.lines.shape
    share = m / sums.n
    left = np.einsum("mij,mj->mi", sums.own, sums.lines[:, :, -1])
    moments = left.T @ left * share / sums.n
    sigma2 = max((1 - float(np.trace(moments))) / (1 - q * share), LEAST)
    ratio = moments / sigma2 - share * np.eye(q)
    variances, ways = np.linalg.eigh(ratio if correlated else np.diag(np.diag(ratio)))
    lower = np.linalg.cholesky((ways * np.maximum(variances, LEAST)) @ ways.T)
    return entries.reshape(len(entries), -1) @ lower.ravel()


def _move(point: Point) -> tuple[Numbers, float]:
    curvature, ways = np.linalg.eigh(point.hessian)
    size = np.maximum(np.abs(curvature), 1e-8 * float(np.abs(curvature).max()) + LEVEL)
    along = ways.T @ point.gradient
    return -(ways @ (along / size)), float(along @ (along / size))


def _inside(point: Point, *, correlated: bool) -> Numbers | None:
    """A theta a little inside, where G stands at its edge and the likelihood rises from there; else None."""
    q = len(point.ratio)
    if not correlated:
        falls = (np.diag(point.slope) < -1e-6) & (np.diag(point.ratio) < NUDGE**2)
        theta = np.where(falls, NUDGE, point.theta)
        return theta if falls.any() else None
    slope, ways = np.linalg.eigh(point.slope)
    if slope[0] > -1e-3 * max(1.0, float(np.abs(slope).max())) or ways[:, 0] @ point.ratio @ ways[:, 0] > NUDGE**2:
        return None
    lower = np.linalg.cholesky(point.ratio + NUDGE * np.outer(ways[:, 0], ways[:, 0]) + 1e-12 * np.eye(q))
    return np.array([lower[i, j] for j in range(q) for i in range(j, q)])
