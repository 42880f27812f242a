"""What every model answers with: one shape, whatever was fitted."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf, isfinite, sqrt

from larix.statistics.borrowed import t_quantile, t_two_sided
from larix.statistics.no_fit import NoFit


@dataclass(frozen=True, slots=True)
class Term:
    """One coefficient, in the unit of the model (log odds, log hazard, points …).

    `df` is of Student's t; None where the normal distribution is used.
    """

    term: str
    estimate: float
    se: float
    df: float | None
    ci_low: float
    ci_high: float
    p: float


@dataclass(frozen=True, slots=True)
class Fitted:
    """A fitted model, or the reason (`no_fit`) why there is none: then there are no terms.

    `covariance` is that of the estimates, row by row in the order of the terms; `warnings` say what to read with care.
    """

    name: str
    kind: str
    n_people: int
    n_rows: int
    terms: tuple[Term, ...] = ()
    covariance: tuple[tuple[float, ...], ...] = ()
    log_likelihood: float | None = None
    no_fit: NoFit | None = None
    warnings: tuple[NoFit, ...] = ()


def terms_of(
    names: Sequence[str], estimates: Sequence[float], covariance: Sequence[Sequence[float]],
    df: Sequence[float] | None = None, level: float = 0.95,
) -> tuple[Term, ...]:  # fmt: skip
    """Each estimate with its standard error, Wald interval and two-sided p.

    estimate ± q × se with q the quantile (1 + level) / 2 of Student's t with `df` degrees of freedom (one for each
    term), or of the normal distribution where `df` is None; p = P(|T| > |estimate / se|). ValueError where a variance
    is not a positive finite number, or level is not between 0 and 1. Wald (1943).
    """
    if not 0 < level < 1:
        raise ValueError(f"level = {level} is not between 0 and 1")
    free = [None] * len(names) if df is None else list(df)
    return tuple(
        _term(name, float(estimate), float(row[place]), of, level)
        for place, (name, estimate, row, of) in enumerate(zip(names, estimates, covariance, free, strict=True))
    )


def _term(name: str, estimate: float, variance: float, df: float | None, level: float) -> Term:
    if not (isfinite(variance) and variance > 0):
        raise ValueError(f"{name}: the variance {variance} is not a positive number")
    se, degrees = sqrt(variance), inf if df is None else df
    reach = t_quantile(degrees, (1 + level) / 2) * se
    return Term(name, estimate, se, df, estimate - reach, estimate + reach, t_two_sided(degrees, estimate / se))
