"""By when a given share has had the event: the median and its like, read off a survival curve."""

from collections.abc import Iterable
from dataclasses import dataclass

from larix.statistics.survival_steps import Curve

AS_GOOD_AS_EQUAL = 1.5e-8


@dataclass(frozen=True, slots=True)
class Quantile:
    """In the unit of the times. None where the curve, or that end of its interval, never falls so far."""

    share: float
    time: float | None
    low: float | None
    high: float | None


def quantile_of(curve: Curve, share: float = 0.5) -> Quantile:
    """The first time at which the curve is at or below 1 - share; `share` 0.5 gives the median.

    Where the curve runs level at 1 - share exactly, the middle of that stretch. The interval holds the times at which
    the curve's own interval still has 1 - share in it. ValueError where the curve is not one of survival, or the share
    is not between 0 and 1. Brookmeyer & Crowley (1982), Biometrics 38:29-41.
    """
    if curve.name != "survival" or not 0 < share < 1:
        raise ValueError(f"no quantile {share} of a curve of {curve.name}: a share between 0 and 1, of survival")
    left = 1 - share
    return Quantile(
        share,
        _first_below(left, ((step.time, step.estimate) for step in curve.steps)),
        _first_below(left, ((step.time, step.low) for step in curve.steps)),
        _first_below(left, ((step.time, step.high) for step in curve.steps)),
    )


def _first_below(left: float, ends: Iterable[tuple[float, float | None]]) -> float | None:
    level_since: float | None = None
    for time, value in ends:
        if value is None:
            continue
        if level_since is not None and value < left - AS_GOOD_AS_EQUAL:
            return (level_since + time) / 2
        if level_since is None and value < left - AS_GOOD_AS_EQUAL:
            return time
        if level_since is None and value <= left + AS_GOOD_AS_EQUAL:
            level_since = time
    return level_since
