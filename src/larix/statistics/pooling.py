"""One answer from several completed data sets: Rubin's rules, and the degrees of freedom of Barnard and Rubin."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, inf, isfinite

import numpy as np

from larix.statistics.fitted import Fitted, terms_of
from larix.statistics.no_fit import NoFit


@dataclass(frozen=True, slots=True)
class Pooled:
    """One number of several sets, in its own unit: `total` is its variance, `within` and `between` the two parts.

    `lost` is the share of what could be known that is lost with what is missing (the fraction of missing information),
    `df` of Student's t, inf for the normal.
    """

    estimate: float
    within: float
    between: float
    total: float
    df: float
    lost: float


def pool(estimates: Sequence[float], variances: Sequence[float], complete_df: float = inf) -> Pooled:
    """Q = mean(q), U = mean(u), B = sum((q - Q)²) / (m - 1), T = U + (1 + 1/m) B, of m >= 2 sets.

    With s = (1 + 1/m) B / T: df = 1 / (1/old + 1/seen), old = (m - 1) / s², seen = (v + 1) / (v + 3) × v (1 - s), v the
    degrees of freedom `complete_df` of complete data; and lost = (r + 2 / (df + 3)) / (1 + r), r = (1 + 1/m) B / U.
    ValueError for fewer than two sets, or for a variance that is not a positive finite number.
    Rubin (1987), Multiple Imputation for Nonresponse in Surveys, section 3.1; Barnard & Rubin (1999), Biometrika
    86:948-955.
    """
    m = len(estimates)
    if m < 2 or len(variances) != m:
        raise ValueError(f"{m} estimates and {len(variances)} variances: two sets or more are needed, with one of each")
    if not all(isfinite(q) and isfinite(u) and u > 0 for q, u in zip(estimates, variances, strict=True)):
        raise ValueError("an estimate is not a finite number, or a variance is not above 0")
    if not complete_df > 0:
        raise ValueError(f"complete_df = {complete_df} is not above 0")
    estimate, within = fsum(estimates) / m, fsum(variances) / m
    between = fsum((q - estimate) ** 2 for q in estimates) / (m - 1)
    added = (1 + 1 / m) * between
    share = added / (within + added)
    old = (m - 1) / share**2 if share**2 > 0 else inf
    seen = inf if complete_df == inf else (complete_df + 1) / (complete_df + 3) * complete_df * (1 - share)
    df = inf if old == seen == inf else 1 / (1 / old + 1 / seen)
    lost = share if df == inf else (added / within + 2 / (df + 3)) / (1 + added / within)
    return Pooled(estimate, within, between, within + added, df, lost)


def pooled(models: Sequence[Fitted], complete_df: Sequence[float] | None = None, level: float = 0.95) -> Fitted:
    """The same model fitted to each completed set, made one: each term by `pool`, the covariance as T is.

    `complete_df` has one number for each term; without it the mean of the models' own degrees of freedom is taken (inf
    where they use the normal distribution). Where one has no fit, so has the whole; a warning of one is one of all.
    ValueError, with the name, where the models have different terms. Rubin (1987), section 3.1.
    """
    if len(models) < 2:
        raise ValueError(f"{len(models)} models: two sets or more are needed")
    first = models[0]
    warnings = tuple(code for code in NoFit if any(code in model.warnings for model in models))
    for model in models:
        if model.no_fit is not None:
            return Fitted(first.name, first.kind, first.n_people, first.n_rows, no_fit=model.no_fit, warnings=warnings)
        if [term.term for term in model.terms] != [term.term for term in first.terms]:
            raise ValueError(f"{first.name}: the models have different terms, so they cannot be made one")
    free = _own_df(models) if complete_df is None else complete_df
    parts = [
        pool([model.terms[k].estimate for model in models], [model.terms[k].se ** 2 for model in models], free[k])
        for k in range(len(first.terms))
    ]
    covariance = _covariance(models)
    return Fitted(
        name=first.name,
        kind=first.kind,
        n_people=first.n_people,
        n_rows=first.n_rows,
        terms=terms_of(
            [term.term for term in first.terms], [part.estimate for part in parts], covariance,
            [part.df for part in parts], level,
        ),
        covariance=covariance,
        warnings=warnings,
    )  # fmt: skip


def _own_df(models: Sequence[Fitted]) -> list[float]:
    columns = zip(*(model.terms for model in models), strict=True)
    return [fsum(inf if term.df is None else term.df for term in same) / len(models) for same in columns]


def _covariance(models: Sequence[Fitted]) -> tuple[tuple[float, ...], ...]:
    estimates = np.array([[term.estimate for term in model.terms] for model in models])
    within = np.mean([model.covariance for model in models], axis=0)
    left = estimates - estimates.mean(axis=0)
    total = within + (1 + 1 / len(models)) * left.T @ left / (len(models) - 1)
    return tuple(map(tuple, total.tolist()))
