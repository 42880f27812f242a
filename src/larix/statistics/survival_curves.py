"""The share that still has not had the event (Kaplan–Meier) and the hazard added up (Nelson–Aalen), with intervals."""

import numpy as np

from larix.statistics.survival_intervals import Kind, interval_of_hazard, interval_of_share
from larix.statistics.survival_shape import Numbers, Times
from larix.statistics.survival_steps import Curve, Step, Steps, rows, steps_of


def kaplan_meier(times: Times, interval: Kind = "log", level: float = 0.95, *, robust: bool = False) -> Curve:
    """S(t) = product over u <= t of 1 - d(u) / Y(u), of all events whatever their kind.

    Greenwood's variance: S² · sum of d / (Y (Y - d)). Intervals: see `interval_of_share`. Where S is 0 there is no se
    and no interval; before the first event there is no interval. Greenwood takes a weight of 2 for two people; where
    weights are something else, as the inverse of a chance, ask for the `robust` variance: see `jackknifed`. With late
    entry S may reach 0 while few are at risk.
    Kaplan & Meier (1958), JASA 53:457-481; Greenwood (1926).
    """
    steps = steps_of(times)
    survival = survival_after(steps)
    se: Numbers = survival * np.sqrt(jackknifed(times, steps) if robust else np.cumsum(greenwood(steps)))
    se[survival == 0] = np.nan
    low, high = interval_of_share(survival, se, interval, level)
    return curve_of("survival", times, steps, steps.any_event, survival, (se, low, high), (1.0, interval, level))


def nelson_aalen(times: Times, interval: Kind = "log", level: float = 0.95) -> Curve:
    """H(t) = sum over u <= t of d(u) / Y(u), with the variance sum of d / Y². No unit; a weight of 2 is two people.

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
    return np.asarray(steps.any_event / _above_zero(steps) * _one_over(_left(steps)), dtype=np.float64)


def jackknifed(times: Times, steps: Steps) -> Numbers:
    """The variance of log S just after each time (K), by the infinitesimal jackknife; each row is one person.

    Sum over rows of (weight · a(t))², where a is the derivative of log S by the row's weight: with C the sum of
    Greenwood's terms, C(t) - C(start) while the row is at risk, and from its end C(stop) - C(start), less 1 / (Y - d)
    where it ended in the event. Where weights are 1 and nobody came late it is Greenwood's.
    Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 21; Lin & Wei (1989), JASA 84:1074-1078.
    """
    c = np.concatenate([[0.0], np.cumsum(greenwood(steps))])
    stop, start = np.searchsorted(steps.time, times.stop), np.searchsorted(steps.time, times.start, "right")
    over = _one_over(_left(steps))
    ended = c[stop + 1] - c[start] - (times.kind > 0) * over[stop]
    k, w = len(steps.time), times.weight**2
    gone = np.cumsum(np.bincount(stop, w * ended**2, k))
    there = [np.cumsum(np.bincount(start, w * c[start] ** n, k + 1)[:k] - np.bincount(stop, w * c[start] ** n, k))
             for n in (0, 1, 2)]  # fmt: skip
    at = c[1:]
    return np.asarray(np.maximum(gone + at**2 * there[0] - 2 * at * there[1] + there[2], 0.0), dtype=np.float64)


def _one_over(left: Numbers) -> Numbers:
    """1 / left, and 0 where nobody is left: S is 0 from there on."""
    return np.where(left > 0, 1 / np.where(left > 0, left, 1.0), 0.0)


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
    made = tuple(Step(*row) for row in rows(*columns))  # type: ignore[arg-type]  # a row has a step's columns; how many may be None the type cannot say
    start, interval, level = how
    return Curve(name, len(times), float(events.sum()), interval, level, start, made)
