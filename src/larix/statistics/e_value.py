"""How strong something unmeasured would have to be to explain a finding away."""

from dataclasses import dataclass
from math import exp, isfinite, sqrt


@dataclass(frozen=True, slots=True)
class EValue:
    """Risk ratios that something unmeasured would need with both sides: for the estimate, and for its interval."""

    estimate: float
    interval: float


def e_value(ratio: float, low: float, high: float) -> EValue:
    """RR + sqrt(RR (RR - 1)) for a risk ratio, 1 / RR taken where it is below 1; and of the limit nearer to 1.

    The interval's is 1 where it covers 1. For a rare outcome an odds or a hazard ratio is a risk ratio; for a common
    one see `of_odds` and `of_hazards`. ValueError where 0 < low <= ratio <= high does not hold.
    VanderWeele & Ding (2017), Annals of Internal Medicine 167:268-274.
    """
    if not (0 < low <= ratio <= high and isfinite(high)):
        raise ValueError(f"{ratio} ({low} to {high}) is not a ratio with its interval")
    nearer = low if ratio >= 1 else high
    covers = low <= 1 <= high
    return EValue(_needed(ratio), 1.0 if covers else _needed(nearer))


def of_odds(ratio: float) -> float:
    """sqrt(OR): the risk ratio that an odds ratio stands for where the outcome is common. VanderWeele & Ding (2017)."""
    return sqrt(_positive(ratio))


def of_hazards(ratio: float) -> float:
    """(1 - 0.5^sqrt(HR)) / (1 - 0.5^sqrt(1 / HR)), where the outcome is common. VanderWeele & Ding (2017), table 2."""
    root = sqrt(_positive(ratio))
    return float((1 - 0.5**root) / (1 - 0.5 ** (1 / root)))


def of_difference(deviations: float) -> float:
    """exp(0.91 d), d in standard deviations of the outcome. VanderWeele & Ding (2017), table 2."""
    if not isfinite(deviations):
        raise ValueError(f"{deviations} is not a finite number of standard deviations")
    return exp(0.91 * deviations)


def _needed(ratio: float) -> float:
    above = max(ratio, 1 / ratio)
    return above + sqrt(above * (above - 1))


def _positive(ratio: float) -> float:
    if not (ratio > 0 and isfinite(ratio)):
        raise ValueError(f"{ratio} is not a ratio above 0")
    return ratio
