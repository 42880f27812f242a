"""The share that still has not had the event (Kaplan–Meier) and the hazard added up (Nelson–Aalen), with intervals."""

import numpy as np

from larix.statistics.survival_intervals import Kind, interval_of_hazard, interval_of_share
from larix.statistics.survival_shape import Numbers, Times
from larix.statistics.survival_steps import Curve, Step, Steps, rows, steps_of


def kaplan_meier(times: Times, interval: Kind = "log", level: float = 0.95) -> Curve:
    """S(t) = product over u <= t of 1 - d(u) / Y(u), of all events whatever their kind.

    Greenwood's variance: S² · sum of d / (Y (Y - d)). Intervals: see `interval_of_share`. Where S is 0 there is no se
    and no interval; before the first event there is no interval. Weights count rows (a weight of 2 is two people), so
    the se of inverse-probability weights is not this one. With late entry S may reach 0 while few are at risk.
    Kaplan & Meier (1958), JASA 53:457-481; Greenwood (1926).
    """
    steps = steps_of(times)
    survival = survival_after(steps)
    se: Numbers = survival * np.sqrt(np.cumsum(greenwood(steps)))
    se[survival == 0] = np.nan
    low, high = interval_of_share(survival, se, interval, level)
    return curve_of("survival", times, steps, steps.any_event, survival, (se, low, high), (1.0, interval, level))


def nelson_aalen(times: Times, interval: Kind = "log", level: float = 0.95) -> Curve:
    """H(t) = sum over u <= t of d(u) / Y(u), with the variance sum of d / Y². No unit.

    Intervals: see `interval_of_hazard`. Nelson (1972), Technometrics 14:945-966; Aalen (1978), Annals of Statistics
    6:701-726; Klein & Moeschberger (2003), equations 4.2.3 and 4.2.4.
    """
    steps = steps_of(times)
    d: Numbers = steps.any_event
    at_risk = _above_zero(steps)
    hazard: Numbers = np.cumsum(d / at_risk)
    se: Numbers = np.sqrt(np.cumsum(d / at_risk**2))
    low, high = interval_of_hazard(hazard, se, interval, level)
    return curve_of("hazard", times, steps, d, hazard, (se, low, high), (0.0, interval, level))


def survival_after(steps: Steps) -> Numbers:
    """S just after each time (K)."""
    return np.asarray(np.cumprod(_left(steps) / _above_zero(steps)), dtype=np.float64)


def greenwood(steps: Steps) -> Numbers:
    """d / (Y (Y - d)) at each time (K); 0 where nobody is left, because S is 0 from there on."""
    left = _left(steps)
    some = left > 0
    term: Numbers = np.where(some, steps.any_event / (_above_zero(steps) * np.where(some, left, 1.0)), 0.0)
    return term


def _left(steps: Steps) -> Numbers:
    """At risk and without the event; what rounding of weights leaves of nobody is nobody."""
    left = steps.at_risk - steps.any_event
    return np.where(left > 1e-12 * steps.at_risk, left, 0.0)


def _above_zero(steps: Steps) -> Numbers:
    """At every time somebody ends, so somebody is at risk."""
    return np.maximum(steps.at_risk, np.finfo(float).tiny)


def curve_of(
    name: str,
    times: Times,
    steps: Steps,
    events: Numbers,
    estimate: Numbers,
    spread: tuple[Numbers, Numbers, Numbers],
    how: tuple[float, Kind, float],
) -> Curve:
    """The arrays as a `Curve`. `spread` is se, low and high; `how` the estimate at the start, the interval, level."""
    columns = (steps.time, steps.at_risk, events, steps.censored, estimate, *spread)
    made = tuple(Step(*row) for row in rows(*columns))  # type: ignore[arg-type]
    start, interval, level = how
    return Curve(name, len(times), float(events.sum()), interval, level, start, made)
