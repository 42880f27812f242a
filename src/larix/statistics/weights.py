"""Weights that let those who took part stand for everybody who could have; what they cost, and whether they work."""

from collections.abc import Sequence
from math import fsum, isfinite

from larix.statistics.differences import Difference, in_deviations


def participation_weights(chances: Sequence[float], share: float) -> tuple[float, ...]:
    """share / chance for each: the stabilised inverse probability weight of those in a group that is `share` of all.

    `chances` are everyone's chances (above 0, at most 1) of being in the group they are in. Stabilised weights have a
    mean near 1. ValueError for a chance or a share outside those bounds.
    Robins, Hernán & Brumback (2000), Epidemiology 11:550-560.
    """
    if not 0 < share <= 1 or not all(0 < chance <= 1 for chance in chances):
        raise ValueError("a chance is above 0 and at most 1")
    return tuple(share / chance for chance in chances)


def effective_size(weights: Sequence[float]) -> float:
    """(sum w)² / sum w²: how many unweighted people give a mean that is as sure. 0 for nobody. Kish (1965), §11.7."""
    _check(weights, weights)
    return fsum(weights) ** 2 / fsum(weight * weight for weight in weights) if weights else 0.0


def weighted_mean(values: Sequence[float], weights: Sequence[float]) -> float | None:
    """sum(w·x) / sum(w), in the unit of the values; of 0 and 1 it is a weighted share. None without values.

    ValueError for a weight that is not above 0, or where there are not as many weights as values.
    """
    _check(values, weights)
    if not values:
        return None
    return fsum(w * x for w, x in zip(weights, values, strict=True)) / fsum(weights)


def weighted_difference(first: float, second: float, first_sd: float, second_sd: float) -> Difference:
    """Difference of two weighted means in the standard deviations of the groups before weighting.

    The same denominator before and after, so that only the distance changes and the two can be compared.
    Austin & Stuart (2015), Statistics in Medicine 34:3661-3679; Stuart (2010), Statistical Science 25:1-21.
    """
    return in_deviations(first - second, (first_sd**2 + second_sd**2) / 2)


def _check(values: Sequence[float], weights: Sequence[float]) -> None:
    if len(values) != len(weights) or not all(weight > 0 and isfinite(weight) for weight in weights):
        raise ValueError("each value needs a weight, and a weight is above 0")
