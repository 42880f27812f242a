"""How far two groups lie apart, in standard deviations, so that characteristics in different units can be compared."""

from dataclasses import dataclass
from math import sqrt

from larix.statistics.means import Mean
from larix.statistics.reasons import NoNumber


@dataclass(frozen=True, slots=True)
class Difference:
    """First group minus second, in standard deviations (no unit); None where there is none, and why."""

    value: float | None
    no_value: NoNumber | None = None


def mean_difference(first: Mean, second: Mean) -> Difference:
    """Standardised mean difference (m1 - m2) / sqrt((s1² + s2²) / 2), the sds with n - 1.

    The size of the groups does not enter. Each group needs two values, and one of them some spread.
    Austin (2009), Statistics in Medicine 28:3083-3107.
    """
    if first.mean is None or second.mean is None:
        return Difference(None, NoNumber.NO_VALUES)
    if first.sd is None or second.sd is None:
        return Difference(None, NoNumber.ONE_VALUE)
    return in_deviations(first.mean - second.mean, (first.sd**2 + second.sd**2) / 2)


def share_difference(first_hits: int, first_total: int, second_hits: int, second_total: int) -> Difference:
    """The same for shares: (p1 - p2) / sqrt((p1(1 - p1) + p2(1 - p2)) / 2), for one level of a category.

    ValueError where hits are no part of the total. Austin (2009), Statistics in Medicine 28:3083-3107.
    """
    for hits, total in ((first_hits, first_total), (second_hits, second_total)):
        if not 0 <= hits <= total:
            raise ValueError(f"{hits} of {total} is not a share")
    if first_total == 0 or second_total == 0:
        return Difference(None, NoNumber.NO_VALUES)
    first, second = first_hits / first_total, second_hits / second_total
    return in_deviations(first - second, (first * (1 - first) + second * (1 - second)) / 2)


def in_deviations(distance: float, variance: float) -> Difference:
    """A distance in standard deviations; without spread there is none."""
    return Difference(distance / sqrt(variance)) if variance > 0 else Difference(None, NoNumber.NO_SPREAD)
