"""Three kinds of interval around a share that falls with time, and around a cumulative hazard that rises."""

from typing import Literal, get_args

import numpy as np

from larix.statistics.borrowed import t_quantile
from larix.statistics.survival_shape import Numbers

Kind = Literal["plain", "log", "log-log"]


def interval_of_share(share: Numbers, se: Numbers, kind: Kind, level: float) -> tuple[Numbers, Numbers]:
    """Both ends, NaN where the share is 0 or 1: there the formulas have no spread.

    With z the normal quantile (1 + level) / 2 and s = se / share: plain share ± z·se, cut at 0 and 1; log
    share·exp(±z·s), cut at 1; log-log share^exp(±z·s / log share). ValueError for a kind or a level that is none.
    Kalbfleisch & Prentice (2002), The Statistical Analysis of Failure Time Data, 2nd ed., section 1.4; Klein &
    Moeschberger (2003), Survival Analysis, 2nd ed., section 4.3.
    """
    z = _reach(kind, level)
    inside = (share > 0) & (share < 1) & (se > 0)
    p, s = np.where(inside, share, 0.5), np.where(inside, se, 0.0)
    if kind == "plain":
        low, high = p - z * s, p + z * s
    elif kind == "log":
        low, high = p * np.exp(-z * s / p), p * np.exp(z * s / p)
    else:
        far = z * s / (p * np.log(p))  # below 0
        low, high = p ** np.exp(-far), p ** np.exp(far)
    return np.where(inside, np.maximum(low, 0), np.nan), np.where(inside, np.minimum(high, 1), np.nan)


def interval_of_hazard(hazard: Numbers, se: Numbers, kind: Kind, level: float) -> tuple[Numbers, Numbers]:
    """Both ends: plain hazard ± z·se, cut at 0; log hazard·exp(±z·se / hazard). NaN where the hazard is still 0.

    ValueError for log-log, which a hazard has not, and for a level that is none. Klein & Moeschberger (2003), §4.3.
    """
    z = _reach(kind, level)
    if kind == "log-log":
        raise ValueError("a cumulative hazard has a plain or a log interval")
    inside = (hazard > 0) & (se > 0)
    h, s = np.where(inside, hazard, 1.0), np.where(inside, se, 0.0)
    if kind == "plain":
        low, high = np.maximum(h - z * s, 0), h + z * s
    else:
        low, high = h * np.exp(-z * s / h), h * np.exp(z * s / h)
    return np.where(inside, low, np.nan), np.where(inside, high, np.nan)


def _reach(kind: Kind, level: float) -> float:
    if kind not in get_args(Kind):
        raise ValueError(f"{kind} is no kind of interval: plain, log or log-log")
    if not 0 < level < 1:
        raise ValueError(f"level = {level} is not between 0 and 1")
    return t_quantile(np.inf, (1 + level) / 2)
