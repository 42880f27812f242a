"""Logistic regression: what the chance of something depends on. Own, small, and printed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from larix.statistics.borrowed import expit
from larix.statistics.no_fit import NoFit
from larix.statistics.separation import is_separated

Numbers = NDArray[np.float64]
MOST_STEPS = 50
CLOSE_ENOUGH = 1e-20  # Newton's decrement: squared distance to the maximum, in standard errors
EVENTS_PER_TERM = 10


@dataclass(frozen=True, slots=True)
class Logistic:
    """`coefficients` are log odds, the intercept first; `covariance` their covariance, row by row.

    Both are empty, and there are no `fitted` chances, where `no_fit` says why there is no model.
    """

    n: int
    events: int
    coefficients: tuple[float, ...] = ()
    covariance: tuple[tuple[float, ...], ...] = ()
    log_likelihood: float | None = None
    fitted: tuple[float, ...] = ()
    steps: int = 0
    no_fit: NoFit | None = None
    warnings: tuple[NoFit, ...] = ()

    @property
    def converged(self) -> bool:
        return self.no_fit is None


def logistic(rows: Sequence[Sequence[float]], outcome: Sequence[bool]) -> Logistic:
    """log(p / (1 - p)) = b0 + b1·x1 + … by maximum likelihood, with Newton's method (the same as IRLS here).

    `rows` is n rows of p numbers, without the column of ones; `outcome` n of true (the event) and false. Each step is
    b + (X'WX)⁻¹ X'(y - p) with W = diag(p(1 - p)), halved while the likelihood falls; the covariance is (X'WX)⁻¹ at the
    maximum. Columns are centred and scaled inside, so the unit of a variable does not matter. Fewer than ten events
    (or non-events) per term is warned of. ValueError for rows of different length or a value that is not finite.
    McCullagh & Nelder (1989), Generalized Linear Models, 2nd ed., sections 2.5 and 4.4; Peduzzi et al. (1996), Journal
    of Clinical Epidemiology 49:1373-1379.
    """
    x, y = np.array([tuple(row) for row in rows], dtype=np.float64), np.array(outcome, dtype=np.float64)
    if len(x) != len(y) or not np.isfinite(x).all():
        raise ValueError("a row without its outcome, or a value that is not a finite number: leave out what is missing")
    n, events = len(y), int(y.sum())
    if events in (0, n):
        return Logistic(n, events, no_fit=NoFit.ONE_OUTCOME)
    design, back = _scaled(x)
    if np.linalg.matrix_rank(design) < design.shape[1]:
        return Logistic(n, events, no_fit=NoFit.COLLINEAR)
    if is_separated(design, y):
        return Logistic(n, events, no_fit=NoFit.SEPARATED)
    b, steps = _maximum(design, y)
    if b is None:
        return Logistic(n, events, steps=steps, no_fit=NoFit.NOT_CONVERGED)
    covariance = back @ np.linalg.inv(_information(design, b)) @ back.T
    few = min(events, n - events) < EVENTS_PER_TERM * x.shape[1]
    return Logistic(
        n=n,
        events=events,
        coefficients=tuple((back @ b).tolist()),
        covariance=tuple(tuple(row) for row in ((covariance + covariance.T) / 2).tolist()),
        log_likelihood=_log_likelihood(design, y, b),
        fitted=tuple(expit(design @ b).tolist()),
        steps=steps,
        warnings=(NoFit.FEW_EVENTS,) if few else (),
    )


def chance(coefficients: Sequence[float], row: Sequence[float]) -> float:
    """The chance of the event for somebody with these values, by a fitted model; the intercept stands first."""
    intercept, *slopes = coefficients
    return float(expit(intercept + sum(b * value for b, value in zip(slopes, row, strict=True))))


def _scaled(x: Numbers) -> tuple[Numbers, Numbers]:
    """The design with a column of ones and columns of mean 0 and spread 1, and the matrix that takes b back."""
    middle, spread = x.mean(axis=0), x.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)  # a constant stays one, and is found to be collinear
    back = np.diag([1.0, *(1 / spread)])
    back[0, 1:] = -middle / spread
    return np.column_stack([np.ones(len(x)), (x - middle) / spread]), back


def _maximum(design: Numbers, y: Numbers) -> tuple[Numbers | None, int]:
    b = np.zeros(design.shape[1])
    for step in range(1, MOST_STEPS + 1):
        score = design.T @ (y - expit(design @ b))
        move = np.linalg.solve(_information(design, b), score)
        if score @ move < CLOSE_ENOUGH:
            return b, step
        before = _log_likelihood(design, y, b)
        while _log_likelihood(design, y, b + move) < before and np.abs(move).max() > 1e-12:
            move = move / 2
        b = b + move
    return None, MOST_STEPS


def _information(design: Numbers, b: Numbers) -> Numbers:
    p = expit(design @ b)
    weighted: Numbers = design.T @ (design * (p * (1 - p))[:, None])
    return weighted


def _log_likelihood(design: Numbers, y: Numbers, b: Numbers) -> float:
    linear = design @ b
    return float(y @ linear - np.logaddexp(0, linear).sum())
