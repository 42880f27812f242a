"""Shares and their uncertainty."""

from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist


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
