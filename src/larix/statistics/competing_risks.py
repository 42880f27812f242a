"""The share to whom each of several things has happened first (Aalen–Johansen). Ties are exact, nothing is random."""

import numpy as np

from larix.statistics.survival_curves import curve_of, greenwood, survival_after
from larix.statistics.survival_intervals import Kind, interval_of_share
from larix.statistics.survival_shape import Numbers, Times
from larix.statistics.survival_steps import Curve, Steps, steps_of


def aalen_johansen(times: Times, interval: Kind = "log-log", level: float = 0.95) -> dict[int, Curve]:
    """For each kind of event k (1, 2, …): F_k(t) = sum over u <= t of S(u-) d_k(u) / Y(u), with S of all kinds.

    Those tied share one time: their order does not matter. The variance is the delta method's, with the multinomial
    covariance of the kinds at each time; with one kind it is Greenwood's. Intervals as `interval_of_share`, of F_k
    itself; plain, log and log-log. At any time the F_k and S add up to 1. A kind that nobody had is not in the answer
    unless a higher one is; then it stays 0 and has no interval. A weight of 2 is two people to the variance.
    Aalen & Johansen (1978), Scandinavian Journal of Statistics 5:141-150; Dinse & Larson (1986), Biometrika 73:379-386.
    """
    steps = steps_of(times)
    made = {}
    for kind in range(1, steps.events.shape[1] + 1):
        d = steps.events[:, kind - 1]
        share, se = _share_and_se(steps, d)
        low, high = interval_of_share(share, se, interval, level)
        how = (0.0, interval, level)
        made[kind] = curve_of(f"cumulative incidence {kind}", times, steps, d, share, (se, low, high), how)
    return made


def _share_and_se(steps: Steps, d: Numbers) -> tuple[Numbers, Numbers]:
    """F and its se just after each time, with (F(t) - F(u))² written out so that one pass of sums does for all t."""
    y = steps.at_risk
    before = np.concatenate([[1.0], survival_after(steps)[:-1]])
    share = np.cumsum(before * d / y)
    lost, own, both = greenwood(steps), before**2 * d * (y - d) / y**3, before * d / y**2
    variance = (
        share**2 * np.cumsum(lost)
        - 2 * share * np.cumsum(share * lost + both)
        + np.cumsum(share**2 * lost + own + 2 * share * both)
    )
    return share, np.sqrt(np.maximum(variance, 0.0))
