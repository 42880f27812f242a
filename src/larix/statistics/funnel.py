"""How far from the target a unit's share may lie by chance alone: limits by the number of people, for a funnel plot."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from larix.statistics.borrowed import binomial_up_to


@dataclass(frozen=True, slots=True)
class Limits:
    """`low` and `high` lie between 0 and 1: a unit outside differs from the target more than chance explains."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Overdispersion:
    """How much more the units differ than chance alone explains.

    `phi`: by how much the variance of each share is larger (1: as by chance). `between`: the variance that lies between
    the units themselves (0: none), in squared shares.
    """

    units: int
    phi: float
    between: float


def exact_limits(target: float, total: int, level: float) -> Limits:
    """Limits that a share of `total` people exceeds with chance (1 - level) / 2 on each side, if the target is true.

    Exact binomial, and interpolated so that they fall smoothly with `total`: with r the smallest count whose chance of
    at most r is >= p, and P that chance: (r - (P(r) - p) / (P(r) - P(r - 1))) / total. ValueError for a target that is
    no share, nobody, or a level that is not between 0 and 1. Spiegelhalter (2005), Statistics in Medicine 24:1185-1202.
    """
    _sound(target, level)
    if total < 1:
        raise ValueError("a unit without people has no limits")
    low, high = (_inverse(target, total, p) for p in ((1 - level) / 2, (1 + level) / 2))
    return Limits(max(0.0, low), min(1.0, high))


def overdispersion(units: Sequence[tuple[int, int]], target: float, *, drawn_in: float = 0.1) -> Overdispersion:
    """What the units (hits, total) say of chance. `drawn_in`: the share at either end whose z is drawn in.

    z = (share - target) / s with s² = target (1 - target) / total; the lowest and highest `drawn_in` of the z are set
    to the nearest of the rest, so that a few odd units do not widen the limits for all. phi = sum(z²) / I; between =
    max(0, (I phi - (I - 1)) / (sum(w) - sum(w²) / sum(w))) with w = 1 / s². Units without people are left out;
    ValueError where fewer than two are left, or the target is no share.
    Spiegelhalter (2005), Statistics in Medicine 24:1185-1202, sections 4.1 and 4.2.
    """
    _sound(target, 0.5)
    if any(not 0 <= hits <= total for hits, total in units):
        raise ValueError("hits are no part of the total")
    counted = [(hits, total) for hits, total in units if total]
    if len(counted) < 2:
        raise ValueError("it takes two units to see how much they differ")
    errors = [sqrt(target * (1 - target) / total) for _, total in counted]
    scores = sorted((hits / total - target) / s for (hits, total), s in zip(counted, errors, strict=True))
    out = int(drawn_in * len(scores))
    low, high = scores[out], scores[len(scores) - 1 - out]
    phi = sum(min(max(z, low), high) ** 2 for z in scores) / len(scores)
    weights = [1 / s**2 for s in errors]
    whole = sum(weights)
    room = whole - sum(w * w for w in weights) / whole
    between = max(0.0, (len(scores) * phi - (len(scores) - 1)) / room)
    return Overdispersion(len(scores), phi, between)


def widened_limits(target: float, total: int, level: float, over: Overdispersion) -> Limits:
    """Normal limits with the variance between the units added: target ± z sqrt(s² + between), cut at 0 and 1.

    ValueError as `exact_limits`. Spiegelhalter (2005), section 4.2 (additive model).
    """
    _sound(target, level)
    if total < 1:
        raise ValueError("a unit without people has no limits")
    reach = NormalDist().inv_cdf((1 + level) / 2) * sqrt(target * (1 - target) / total + over.between)
    return Limits(max(0.0, target - reach), min(1.0, target + reach))


def _inverse(target: float, total: int, p: float) -> float:
    low, high = 0, total  # the smallest count with a chance of at most it that reaches p
    while low < high:
        middle = (low + high) // 2
        if binomial_up_to(middle, total, target) >= p:
            high = middle
        else:
            low = middle + 1
    reached, before = binomial_up_to(low, total, target), binomial_up_to(low - 1, total, target)
    return (low - (reached - p) / (reached - before)) / total


def _sound(target: float, level: float) -> None:
    if not 0 < target < 1:
        raise ValueError(f"the target {target} is not a share between 0 and 1")
    if not 0 < level < 1:
        raise ValueError(f"level = {level} is not between 0 and 1")
