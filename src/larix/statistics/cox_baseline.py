"""The hazard of somebody with given covariates, added up over time, by a fitted Cox model."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import exp

import numpy as np

from larix.statistics.cox import Cox, CoxFit
from larix.statistics.survival_shape import Numbers


@dataclass(frozen=True, slots=True)
class HazardStep:
    """From `time` until the next step: the cumulative hazard and its se (no unit)."""

    time: float
    hazard: float
    se: float

    @property
    def survival(self) -> float:
        """exp(-hazard): the share that has not had the event, were this the only kind of event."""
        return exp(-self.hazard)


def hazard_of(model: Cox, covariates: Mapping[str, float] | None = None) -> dict[str, tuple[HazardStep, ...]]:
    """H(t | x) = exp(x·b) · sum over event times u <= t of m / S(u), for each stratum by name ("" where there is one).

    S(u) and the terms of ties are those of the likelihood, so a model by Efron has Efron's hazard. Without `covariates`
    x is 0 throughout: the baseline. Variance: exp(2 x·b) · sum of m / S² + q' V q with q = sum of (x - mean) · dH and
    V the model's covariance. ValueError where the model has no fit, or `covariates` are not those of the model.
    Tsiatis (1981), Annals of Statistics 9:93-108; Therneau & Grambsch (2000), section 10.2.
    """
    fit = fit_of(model)
    rows, at = fit.rows, fit.at
    asked = dict.fromkeys(rows.names, 0.0) if covariates is None else dict(covariates)
    if set(asked) != set(rows.names) or not np.isfinite(list(asked.values())).all():
        raise ValueError(f"a finite number is wanted for each of: {', '.join(rows.names)}")
    x = np.array([asked[name] for name in rows.names]) - fit.middle
    scale = float(np.exp(x @ fit.b - at.shift))
    step, noise = at.once[0] * scale, at.twice[0] * scale**2
    pull = x[:, None] * step - (at.all_x * at.twice[0] - at.tied_x * at.twice[1]) * scale
    spread = np.asarray(model.model_covariance)
    return {
        name: _steps(rows.time[begin:end], step[begin:end], noise[begin:end], pull[:, begin:end], spread)
        for name, begin, end in zip(rows.strata, rows.bounds[:-1], rows.bounds[1:], strict=True)
    }


def fit_of(model: Cox) -> CoxFit:
    """ValueError, with the reason, where there is no fit."""
    if model.fit is None:
        reason = model.fitted.no_fit
        raise ValueError(f"{model.fitted.name}: there is no model ({reason.value if reason else 'no reason'})")
    return model.fit


def _steps(time: Numbers, step: Numbers, noise: Numbers, pull: Numbers, spread: Numbers) -> tuple[HazardStep, ...]:
    hazard, q = np.cumsum(step), np.cumsum(pull, axis=1)
    variance = np.cumsum(noise) + np.einsum("ik,ij,jk->k", q, spread, q)
    return tuple(map(HazardStep, time.tolist(), hazard.tolist(), np.sqrt(variance).tolist()))
