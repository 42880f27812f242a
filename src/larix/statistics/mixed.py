"""The linear mixed model: how something goes over time, for people who start differently and go different ways."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import log
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from larix.statistics.fitted import Fitted, terms_of
from larix.statistics.mixed_likelihood import Point
from larix.statistics.mixed_maximum import highest
from larix.statistics.mixed_sums import Numbers, Places, Sums, people_of, right_angled, sums_of
from larix.statistics.no_fit import NoFit
from larix.statistics.satterthwaite import degrees_of_freedom

FLAT = 1e-8  # a random effect whose variance is below this share of the residual variance (1e-4 squared) is none
EXACT = 1e-12  # least squares that leaves less than this share of the outcome leaves nothing


@dataclass(frozen=True, slots=True)
class Mixed:
    """A fitted mixed model. Where `model.no_fit` says why there is none, everything else is empty.

    `spread` is the covariance of the random effects (row by row, in the order of `random`) and `residual` the variance
    around each person's own line, both in the unit of the outcome squared; `effects` are each person's own deviations
    (the best linear unbiased predictions), in the order of `people`.
    """

    model: Fitted
    method: Literal["reml", "ml"]
    random: tuple[str, ...]
    spread: tuple[tuple[float, ...], ...] = ()
    residual: float | None = None
    people: tuple[Hashable, ...] = ()
    effects: tuple[tuple[float, ...], ...] = ()
    steps: int = 0


def mixed(
    outcome: ArrayLike, fixed: ArrayLike, who: Sequence[Hashable] | NDArray[np.integer], random: ArrayLike, *,
    name: str, terms: Sequence[str], random_terms: Sequence[str], method: Literal["reml", "ml"] = "reml",
    correlated: bool = True, level: float = 0.95,
) -> Mixed:  # fmt: skip
    """y = X b + Z u + e, with u ~ N(0, G) for each person and e ~ N(0, s² I), by REML or maximum likelihood.

    `outcome` has n values, `fixed` (X) n x p and `random` (Z) n x q with their columns of ones in place, `who` the
    person of each row, in any order; `name`, `terms` and `random_terms` are the names of the outcome and the columns.
    G has every covariance free, or only the variances where `correlated` is false. b and s² are profiled out; G / s² is
    L L', and L is found by Newton's method (`mixed_likelihood.at`, `mixed_maximum.highest`). The log likelihood holds
    all constants (for REML as in lme4: log|X'V^-1X| is in, log|X'X| is not). Degrees of freedom are Satterthwaite's.
    `BOUNDARY` is warned of where a spread is estimated as zero, or a correlation as one. There is no model for fewer
    than two people, or no more rows than random effects (TOO_FEW), a design that says something twice (COLLINEAR), an
    outcome of one value (ONE_OUTCOME), or one that the design says exactly (EXACT).
    ValueError, with the name, for rows that do not match, and for what is not a finite number.
    Laird & Ware (1982), Biometrics 38:963-974; Bates, Mächler, Bolker & Walker (2015), Journal of Statistical Software
    67(1); Satterthwaite (1946), Biometrics Bulletin 2:110-114.
    """
    y, x, z = _checked(outcome, (name,)), _checked(fixed, terms), _checked(random, random_terms)
    if not len(y) == len(x) == len(z) == len(who):
        raise ValueError(f"{name}: {len(y)} values, {len(x)} and {len(z)} rows of terms, and {len(who)} people")
    people, places = people_of(who)
    sums = _sums(y[:, 0], x, z, places, len(people), correlated)
    point, steps = (sums, 0) if isinstance(sums, NoFit) else highest(
        sums, z.shape[1], reml=method == "reml", correlated=correlated
    )  # fmt: skip
    if isinstance(sums, NoFit) or isinstance(point, NoFit):
        why = point if isinstance(point, NoFit) else None
        return Mixed(Fitted(name, "mixed", len(people), len(y), no_fit=why), method, tuple(random_terms), steps=steps)
    variance = point.sigma2 * sums.scale**2
    return Mixed(
        model=_model(name, len(people), terms, sums, point, method == "reml", level),
        method=method,
        random=tuple(random_terms),
        spread=_even(variance * sums.back_random @ point.ratio @ sums.back_random.T),
        residual=variance,
        people=people,
        effects=_rows(sums.scale * point.effects @ sums.back_random.T),
        steps=steps,
    )


def _sums(y: Numbers, x: Numbers, z: Numbers, places: Places, people: int, correlated: bool) -> Sums | NoFit:
    """The sums, or why there is no model."""
    if people < 2 or len(y) <= people * z.shape[1] or len(y) <= x.shape[1]:
        return NoFit.TOO_FEW
    if y.min() == y.max():
        return NoFit.ONE_OUTCOME
    design = right_angled(x)
    sums = None if design is None else sums_of(y, *design, z, places, correlated=correlated)
    if sums is None:
        return NoFit.COLLINEAR
    return sums if sums.scale > EXACT * np.sqrt((y * y).mean()) else NoFit.EXACT


def _model(
    name: str, people: int, terms: Sequence[str], sums: Sums, point: Point, reml: bool, level: float
) -> Fitted:  # fmt: skip
    """The fixed part in the units asked for."""
    estimates = sums.back @ (sums.start + sums.scale * point.b)
    covariance = _even(point.sigma2 * sums.scale**2 * sums.back @ point.covariance @ sums.back.T)
    free = sums.n - len(estimates) if reml else sums.n
    deviance = point.value + 2 * free * log(sums.scale) + (2 * sums.log_scale if reml else 0)
    return Fitted(
        name=name,
        kind="mixed",
        n_people=people,
        n_rows=sums.n,
        terms=terms_of(terms, estimates.tolist(), covariance, degrees_of_freedom(sums.back, point), level),
        covariance=covariance,
        log_likelihood=-deviance / 2,
        warnings=(NoFit.BOUNDARY,) if np.linalg.eigvalsh(point.ratio)[0] < FLAT else (),
    )


def _checked(values: ArrayLike, names: Sequence[str]) -> Numbers:
    """The columns as numbers (n x one for each name)."""
    columns = np.asarray(values, dtype=np.float64)
    columns = columns[:, None] if columns.ndim == 1 else columns
    if columns.ndim != 2 or columns.shape[1] != len(names):
        raise ValueError(f"{', '.join(names)}: {len(names)} names for the shape {columns.shape}")
    if not len(columns):
        raise ValueError(f"{', '.join(names)}: nothing was measured")
    for column, name in enumerate(names):
        if not np.isfinite(columns[:, column]).all():
            raise ValueError(f"{name}: a value is not a finite number: leave out the rows where it is missing")
    return columns


def _rows(matrix: Numbers) -> tuple[tuple[float, ...], ...]:
    return tuple(map(tuple, matrix.tolist()))


def _even(matrix: Numbers) -> tuple[tuple[float, ...], ...]:
    """A covariance row by row, as even as it is in theory."""
    return _rows((matrix + matrix.T) / 2)
