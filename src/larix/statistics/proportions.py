"""Shares, how far two of them lie apart, and their uncertainty."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from larix.statistics.borrowed import beta_quantile


@dataclass(frozen=True, slots=True)
class Proportion:
    """`share`, `low` and `high` lie between 0 and 1; all three are None where nobody is counted."""

    hits: int
    total: int
    low: float | None
    high: float | None

    @property
    def share(self) -> float | None:
        return self.hits / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class ShareDifference:
    """First share minus second, between -1 and 1; all None where one of the groups is empty."""

    first: Proportion
    second: Proportion
    low: float | None
    high: float | None

    @property
    def difference(self) -> float | None:
        if self.first.share is None or self.second.share is None:
            return None
        return self.first.share - self.second.share


def wilson(hits: int, total: int, level: float = 0.95) -> Proportion:
    """A share with Wilson's score interval, good near 0 and 1 and in small groups.

    With p = hits / total, z the normal quantile (1 + level) / 2 and n = total:
    (p + z²/2n ± z sqrt(p(1 - p)/n + z²/4n²)) / (1 + z²/n). ValueError where hits are no part of the total.
    Wilson (1927); Newcombe (1998), Statistics in Medicine 17:857-872, method 3.
    """
    if not 0 <= hits <= total:
        raise ValueError(f"{hits} of {total} is not a share")
    if total == 0:
        return Proportion(0, 0, None, None)
    z = NormalDist().inv_cdf((1 + level) / 2)
    share = hits / total
    middle = share + z * z / (2 * total)
    reach = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    low = 0.0 if hits == 0 else max(0.0, (middle - reach) / scale)
    high = 1.0 if hits == total else min(1.0, (middle + reach) / scale)
    return Proportion(hits, total, low, high)


def clopper_pearson(hits: int, total: int, level: float = 0.95) -> Proportion:
    """A share with the exact interval, which covers at least `level` whatever the share is, and mostly more.

    With a = (1 - level) / 2: low is the a quantile of Beta(hits, total - hits + 1), high the 1 - a quantile of
    Beta(hits + 1, total - hits). ValueError where hits are no part of the total.
    Clopper & Pearson (1934); Newcombe (1998), Statistics in Medicine 17:857-872, method 5.
    """
    if not 0 <= hits <= total:
        raise ValueError(f"{hits} of {total} is not a share")
    if total == 0:
        return Proportion(0, 0, None, None)
    tail = (1 - level) / 2
    low = beta_quantile(hits, total - hits + 1, tail) if hits else 0.0
    high = beta_quantile(hits + 1, total - hits, 1 - tail) if hits < total else 1.0
    return Proportion(hits, total, low, high)


def newcombe(
    first_hits: int, first_total: int, second_hits: int, second_total: int, level: float = 0.95
) -> ShareDifference:
    """How far two shares of different people lie apart, with an interval made of their two Wilson intervals.

    With p, l, u the shares and their limits: d - sqrt((p1 - l1)² + (u2 - p2)²) and d + sqrt((u1 - p1)² + (p2 - l2)²).
    ValueError where hits are no part of the total. Newcombe (1998), Statistics in Medicine 17:873-890, method 10.
    """
    one, two = wilson(first_hits, first_total, level), wilson(second_hits, second_total, level)
    if one.share is None or two.share is None or None in (one.low, one.high, two.low, two.high):
        return ShareDifference(one, two, None, None)
    below, above = _reach(one, two), _reach(two, one)
    distance = one.share - two.share
    return ShareDifference(one, two, max(-1.0, distance - below), min(1.0, distance + above))


def _reach(one: Proportion, two: Proportion) -> float:
    """How far the difference may lie below what was seen: the first lower and the second higher than seen."""
    return sqrt(((one.share or 0.0) - (one.low or 0.0)) ** 2 + ((two.high or 0.0) - (two.share or 0.0)) ** 2)
