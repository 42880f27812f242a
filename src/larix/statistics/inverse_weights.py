"""Weights by the inverse of a chance: what was cut of them, what they cost, and whether the groups come to be alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, isfinite

import numpy as np

from larix.statistics.differences import Difference
from larix.statistics.means import mean_of
from larix.statistics.no_fit import NoFit
from larix.statistics.weights import effective_size, weighted_difference, weighted_mean

HEAVY, MOST = 0.1, 0.5  # where this share of the people carries more than that share of the weight, it is told


@dataclass(frozen=True, slots=True)
class InverseWeights:
    """A weight for each person, in the order given. `effective` is the effective number of each group, the members
    first (0 for a group of nobody); `cut` the number of weights that were moved to a limit, and `limits` these.
    """

    weights: tuple[float, ...]
    effective: tuple[float, float]
    cut: int = 0
    limits: tuple[float, float] | None = None
    warnings: tuple[NoFit, ...] = ()


@dataclass(frozen=True, slots=True)
class Balance:
    """Members minus the others in one variable, in standard deviations, before and after weighting."""

    name: str
    before: Difference
    after: Difference


def inverse_weights(
    member: Sequence[bool], chances: Sequence[float], numerator: Sequence[float] | None = None,
    quantiles: tuple[float, float] | None = None,
) -> InverseWeights:  # fmt: skip
    """n / p for a member and (1 - n) / (1 - p) for one who is not: each stands for everybody who is like them.

    `chances` (p) are of being a member given what confounds; `numerator` (n) given less or nothing: without it the
    share of members, which stabilises the weights around 1. With `quantiles` (as 0.01 and 0.99) weights beyond these
    quantiles of all weights are moved to them, and it is told how many. `WEIGHTS_CONCENTRATED` is warned of where a
    tenth of the members, or of the others, carry more than half of the weight of their group.
    ValueError where a chance is not above 0 and below 1, where there are not as many chances as people, for nobody, and
    for quantiles that are not in order between 0 and 1.
    Robins, Hernán & Brumback (2000), Epidemiology 11:550-560; Cole & Hernán (2008), American Journal of Epidemiology
    168:656-664 (stabilised and truncated weights).
    """
    n = len(member)
    if n == 0 or len(chances) != n:
        raise ValueError(f"{len(chances)} chances for {n} people: each person needs one, and there must be somebody")
    share = [sum(map(bool, member)) / n] * n if numerator is None else list(numerator)
    if len(share) != n or not all(0 < p < 1 for p in chances):
        raise ValueError(
            "a chance is not above 0 and below 1: nobody stands for those who are never (or always) members"
        )
    if numerator is not None and not all(0 < p < 1 for p in share):
        raise ValueError("a numerator is not above 0 and below 1")
    ratios = [s / p if yes else (1 - s) / (1 - p) for yes, p, s in zip(member, chances, share, strict=True)]
    weights, limits = (ratios, None) if quantiles is None else _cut(ratios, quantiles)
    groups = [[w for w, yes in zip(weights, member, strict=True) if bool(yes) is which] for which in (True, False)]
    return InverseWeights(
        weights=tuple(weights),
        effective=(effective_size(groups[0]), effective_size(groups[1])),
        cut=sum(new != old for new, old in zip(weights, ratios, strict=True)),
        limits=limits,
        warnings=(NoFit.WEIGHTS_CONCENTRATED,) if any(map(is_concentrated, groups)) else (),
    )


def is_concentrated(weights: Sequence[float]) -> bool:
    """Whether a tenth of the people (at least one) carries more than half of the weight; False below ten people.

    ValueError for a weight that is not a finite number of 0 or more.
    """
    if not all(isfinite(weight) and weight >= 0 for weight in weights):
        raise ValueError("a weight is not a finite number of 0 or more")
    heaviest = sorted(weights, reverse=True)[: int(len(weights) * HEAVY)]
    return bool(heaviest) and fsum(heaviest) > MOST * fsum(weights)


def balance(
    names: Sequence[str], rows: Sequence[Sequence[float]], member: Sequence[bool], weights: Sequence[float]
) -> tuple[Balance, ...]:
    """How far members lie from the others in each variable, before and after weighting, in the same unit.

    The unit is sqrt((s1² + s2²) / 2), with the standard deviations of both groups before weighting. `rows` is n rows of
    a number for each name; a category is a column of 0 and 1 for each of its levels. ValueError for rows, members and
    weights of different number, and for values that are not finite.
    Austin & Stuart (2015), Statistics in Medicine 34:3661-3679.
    """
    columns = zip(names, zip(*rows, strict=True), strict=True)
    return tuple(_balance(name, column, member, weights) for name, column in columns)


def _balance(name: str, values: Sequence[float], member: Sequence[bool], weights: Sequence[float]) -> Balance:
    groups = [
        [(x, w) for x, w, yes in zip(values, weights, member, strict=True) if bool(yes) is which]
        for which in (True, False)
    ]
    plain = [mean_of(x for x, _ in group) for group in groups]
    heavy = [weighted_mean([x for x, _ in group], [w for _, w in group]) for group in groups]
    first, second = plain
    if first.mean is None or second.mean is None or first.sd is None or second.sd is None or None in heavy:
        missing = Difference(None, next(one.no_mean or one.no_sd for one in plain if one.sd is None))
        return Balance(name, missing, missing)
    before = weighted_difference(first.mean, second.mean, first.sd, second.sd)
    return Balance(name, before, weighted_difference(heavy[0] or 0.0, heavy[1] or 0.0, first.sd, second.sd))


def _cut(ratios: Sequence[float], quantiles: tuple[float, float]) -> tuple[list[float], tuple[float, float]]:
    low, high = quantiles
    if not 0 <= low < high <= 1:
        raise ValueError(f"the quantiles {low} and {high} are not in order between 0 and 1")
    least, most = (float(limit) for limit in np.quantile(ratios, [low, high]))
    return [min(max(ratio, least), most) for ratio in ratios], (least, most)
