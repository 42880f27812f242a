"""Cox's proportional hazards model by Newton's method. Own, small, and printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike

from larix.statistics.borrowed import above_chi_square
from larix.statistics.cox_likelihood import At, likelihood_at, weighted_sum
from larix.statistics.cox_robust import clustered
from larix.statistics.cox_rows import CoxRows, Ties, cox_rows, ties_of
from larix.statistics.fitted import Fitted, terms_of
from larix.statistics.no_fit import NoFit
from larix.statistics.survival_shape import Numbers, Times, labels_of

MOST_STEPS = 60
CLOSE_ENOUGH = 1e-18  # Newton's decrement: squared distance to the maximum, in standard errors
FLAT, STILL_MOVING = 1e-6, 0.5  # gains nothing, and yet somebody's log hazard would move so far: it runs to infinity
SINGULAR = 1e-10  # of the information at 0, scaled to a diagonal of 1
EVENTS_PER_TERM = 10


@dataclass(frozen=True, slots=True)
class ChiSquare:
    value: float
    df: int
    p: float


@dataclass(frozen=True, slots=True, eq=False)
class CoxFit:
    """What the baseline, the tests of it and the concordance are worked out from: rows centred on `middle`."""

    rows: CoxRows
    ties: Ties
    b: Numbers
    at: At
    middle: Numbers


@dataclass(frozen=True, slots=True)
class Cox:
    """`fitted` holds the log hazard ratios; its covariance is the robust one where that was asked for.

    `model_covariance` is the inverse information either way. All but `fitted`, `ties`, `events` is empty where
    `fitted.no_fit` says why there is no model. `fit` is for the functions that take a Cox.
    """

    fitted: Fitted
    ties: str
    events: int
    robust: bool = False
    model_covariance: tuple[tuple[float, ...], ...] = ()
    null_log_likelihood: float | None = None
    likelihood_ratio: ChiSquare | None = None
    wald: ChiSquare | None = None
    score: ChiSquare | None = None
    fit: CoxFit | None = None


def cox(
    times: Times,
    covariates: Mapping[str, ArrayLike],
    *,
    strata: ArrayLike | Sequence[object] | None = None,
    people: ArrayLike | Sequence[object] | None = None,
    clusters: ArrayLike | Sequence[object] | None = None,
    robust: bool = False,
    ties: str = "efron",
    kind: int | None = None,
    level: float = 0.95,
    name: str = "Cox",
) -> Cox:
    """hazard(t | x) = h_s(t) · exp(x·b), with h_s free in each stratum s, by maximum partial likelihood.

    `covariates` holds n numbers under each name; what changes with time, and late entry, is told by rows with a start.
    `people` names who each row is of (else each row is somebody). Weights are those of `times`. Ties: Efron or Breslow.
    Each step solves information · move = score and is halved while the likelihood falls; see `likelihood_at`.
    Standard errors: inverse information, or the robust sandwich where `clusters` are named or `robust` is asked for
    (then people are the clusters); see `clustered`. Ask for it where weights are not counts of people. `kind` is the
    one kind of event that counts (cause-specific). Fewer than ten events for each term is warned of.
    ValueError with the name of what is missing, not finite or not as long as the rest, and for fewer clusters than
    covariates and one more, of which no robust errors come.
    Cox (1972), JRSS B 34:187-220; Therneau & Grambsch (2000), Modeling Survival Data, chapter 3.
    """
    raw = cox_rows(times, covariates, strata, kind)
    rows, middle, spread = _scaled(raw)
    n, who = len(times), None if people is None else labels_of(people, "people", len(times))[0]
    group = who if clusters is None else labels_of(clusters, "clusters", n)[0]
    tied, events = ties_of(raw, ties), int(raw.event.sum())
    empty = Fitted(name, "cox", n if who is None else int(who.max()) + 1, n)
    found = _maximum(rows, tied) if events else NoFit.ONE_OUTCOME
    if isinstance(found, NoFit):
        return Cox(replace(empty, no_fit=found), ties, events)
    model = np.asarray(np.linalg.inv(found.at.information), dtype=np.float64)
    sandwich = robust or clusters is not None
    covariance = clustered(rows, found.at, model, group) if sandwich else model
    shown = _nested(covariance / np.outer(spread, spread))
    fitted = replace(
        empty, terms=terms_of(raw.names, (found.b / spread).tolist(), shown, level=level), covariance=shown,
        log_likelihood=found.at.log_likelihood,
        warnings=(NoFit.FEW_EVENTS,) if events < EVENTS_PER_TERM * len(raw.names) else (),
    )  # fmt: skip
    return Cox(
        fitted, ties, events, sandwich, _nested(model / np.outer(spread, spread)), found.start.log_likelihood,
        *_tests(found, covariance), _unscaled(raw, tied, found, middle, spread),
    )  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class _Maximum:
    """b, the likelihood there, and that at 0."""

    b: Numbers
    at: At
    start: At


def _maximum(rows: CoxRows, ties: Ties) -> _Maximum | NoFit:
    """Newton's steps from 0; or why there is no maximum."""
    b = np.zeros(rows.x.shape[1])
    at = start = likelihood_at(rows, ties, b)
    if _is_singular(start.information):
        return NoFit.COLLINEAR
    for _ in range(MOST_STEPS):
        try:
            move = np.asarray(np.linalg.solve(at.information, at.score), dtype=np.float64)
        except np.linalg.LinAlgError:
            return NoFit.SEPARATED
        decrement = float(at.score @ move)
        if decrement < FLAT and np.abs(weighted_sum(rows.x, move)).max() > STILL_MOVING:
            return NoFit.SEPARATED
        if decrement < CLOSE_ENOUGH:
            return _Maximum(b, at, start)
        b, at, moved = _step(rows, ties, b, at, move)
        if not moved:
            return _Maximum(b, at, start)
    return NoFit.NOT_CONVERGED


def _step(rows: CoxRows, ties: Ties, b: Numbers, at: At, move: Numbers) -> tuple[Numbers, At, bool]:
    """The move, halved until the likelihood does not fall; no move where rounding is all that is left."""
    for _ in range(40):
        ahead = likelihood_at(rows, ties, b + move)
        if ahead.log_likelihood >= at.log_likelihood - 1e-13 * abs(at.log_likelihood):
            return b + move, ahead, True
        move = move / 2
    return b, at, False


def _is_singular(information: Numbers) -> bool:
    """Whether a covariate, or a sum of several, is the same for all in every risk set."""
    size = np.sqrt(np.diag(information).clip(min=0))
    if (size < 1e-8 * np.sqrt(max(float(np.trace(information)), np.finfo(float).tiny))).any():
        return True
    return bool(np.linalg.eigvalsh(information / np.outer(size, size))[0] < SINGULAR)


def _scaled(rows: CoxRows) -> tuple[CoxRows, Numbers, Numbers]:
    """Covariates of mean 0 and spread 1, so that their unit does not matter; the means and the spreads."""
    middle, spread = rows.x.mean(axis=0), rows.x.std(axis=0)
    spread = np.where(spread > 0, spread, 1.0)
    return replace(rows, x=(rows.x - middle) / spread), middle, spread


def _unscaled(rows: CoxRows, tied: Ties, found: _Maximum, middle: Numbers, spread: Numbers) -> CoxFit:
    """The fit in the units of the covariates, still centred."""
    at = found.at
    own = replace(
        at, score=at.score * spread, information=at.information * np.outer(spread, spread),
        all_x=at.all_x * spread[:, None], tied_x=at.tied_x * spread[:, None],
    )  # fmt: skip
    return CoxFit(replace(rows, x=rows.x - middle), tied, found.b / spread, own, middle)


def _tests(found: _Maximum, covariance: Numbers) -> tuple[ChiSquare, ChiSquare, ChiSquare]:
    """Likelihood ratio, Wald and score test of b = 0."""
    b, start, df = found.b, found.start, len(found.b)
    return (
        chi_square(2 * (found.at.log_likelihood - start.log_likelihood), df),
        chi_square(float(b @ np.linalg.solve(covariance, b)), df),
        chi_square(float(start.score @ np.linalg.solve(start.information, start.score)), df),
    )


def chi_square(value: float, df: int) -> ChiSquare:
    return ChiSquare(value, df, above_chi_square(df, value))


def _nested(matrix: Numbers) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(row) for row in ((matrix + matrix.T) / 2).tolist())
