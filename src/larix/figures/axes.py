"""Where a value stands on the page, and which values an axis names."""

from dataclasses import dataclass
from math import ceil, floor, log10

STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Axis:
    """From the values `low` … `high` to the places `start` … `end`; an axis with one value puts it in the middle."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        if self.high == self.low:
            return (self.start + self.end) / 2
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)


def ticks(low: float, high: float, most: int = 5) -> tuple[float, ...]:
    """At most `most` + 1 round values from `low` to `high`, evenly spaced."""
    if high <= low:
        return (low,)
    rough = (high - low) / most
    size = 10.0 ** floor(log10(rough))
    step = next(factor * size for factor in STEPS if factor * size >= rough * (1 - 1e-9))
    first = ceil(low / step - 1e-9)
    last = floor(high / step + 1e-9)
    return tuple(round(place * step, 10) + 0.0 for place in range(first, last + 1))
