"""How long people go without the event, on average, within a time: the area under the survival curve."""

from dataclasses import dataclass
from math import sqrt

import numpy as np

from larix.statistics.borrowed import t_quantile
from larix.statistics.reasons import NoNumber
from larix.statistics.survival_curves import greenwood, survival_after
from larix.statistics.survival_shape import Numbers, Times
from larix.statistics.survival_steps import Steps, steps_of


@dataclass(frozen=True, slots=True)
class RestrictedMean:
    """All in the unit of the times. What is None has its reason in `no_…`."""

    until: float
    n: int
    mean: float | None
    se: float | None
    low: float | None
    high: float | None
    no_mean: NoNumber | None = None
    no_interval: NoNumber | None = None


def restricted_mean(times: Times, until: float, level: float = 0.95) -> RestrictedMean:
    """The integral of Kaplan–Meier's S from 0 to `until`, with se and a Wald interval.

    Variance: sum over event times u <= until of A(u)² d / (Y (Y - d)), with A(u) the area from u to `until`. Where
    nobody was followed so long and some were still without the event, there is no mean. Where all or none had the
    event within the time the se may be 0, and there is no interval. A weight of 2 is two people to the se. ValueError
    where `until` is not a finite number above 0, or somebody starts before 0.
    Irwin (1949), Journal of Hygiene 47:188-189; Klein & Moeschberger (2003), section 4.5.
    """
    if not 0 < until < np.inf or (times.late_entry and times.start.min() < 0):
        raise ValueError(f"{times.name}: a mean until {until} is of times from 0 to a finite number above 0")
    if not 0 < level < 1:
        raise ValueError(f"level = {level} is not between 0 and 1")
    steps = steps_of(times)
    survival = survival_after(steps)
    if until > steps.time[-1] and survival[-1] > 0:
        short = NoNumber.FOLLOWED_TOO_SHORT
        return RestrictedMean(until, len(times), None, None, None, None, short, short)
    mean, variance = _area(steps, survival, until)
    return _with_interval(until, len(times), mean, sqrt(variance), level)


def restricted_mean_difference(first: RestrictedMean, second: RestrictedMean, level: float = 0.95) -> RestrictedMean:
    """First minus second, two groups of different people; se = sqrt(se1² + se2²). ValueError where `until` differs."""
    if first.until != second.until:
        raise ValueError(f"a mean until {first.until} and one until {second.until} cannot be compared")
    n = first.n + second.n
    if first.mean is None or second.mean is None or first.se is None or second.se is None:
        why = first.no_mean or second.no_mean
        return RestrictedMean(first.until, n, None, None, None, None, why, why)
    return _with_interval(first.until, n, first.mean - second.mean, sqrt(first.se**2 + second.se**2), level)


def _area(steps: Steps, survival: Numbers, until: float) -> tuple[float, float]:
    """The area until then, and its variance."""
    inside = steps.time < until
    ends = np.concatenate([[0.0], steps.time[inside], [until]])
    areas = np.concatenate([[1.0], survival[inside]]) * np.diff(ends)
    still_to_come = np.cumsum(areas[::-1])[::-1]
    return float(still_to_come[0]), float((still_to_come[1:] ** 2 * greenwood(steps)[inside]).sum())


def _with_interval(until: float, n: int, mean: float, se: float, level: float) -> RestrictedMean:
    if se == 0:
        return RestrictedMean(until, n, mean, 0.0, None, None, no_interval=NoNumber.NO_SPREAD)
    reach = t_quantile(np.inf, (1 + level) / 2) * se
    return RestrictedMean(until, n, mean, se, mean - reach, mean + reach)
