"""At each time at which a row ends: how many are at risk, what happened to how many, and how many were lost."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

import numpy as np

from larix.statistics.survival_shape import Numbers, Times


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """K times in order, each once. `at_risk` (K) is just before; `events` (K x kinds) and `censored` (K) are at it.

    All are sums of weights. `kinds` names the columns of `events`, from 1 up.
    """

    time: Numbers
    at_risk: Numbers
    events: Numbers
    censored: Numbers

    @property
    def any_event(self) -> Numbers:
        total: Numbers = self.events.sum(axis=1)
        return total


def steps_of(times: Times) -> Steps:
    """Y(t) = sum of weights with start < t <= stop; d_k(t) = sum of weights with stop = t and kind k.

    Those censored at t are at risk at t: an event at the same time came first. Sums of weights of 1 are exact.
    """
    at, place = np.unique(times.stop, return_inverse=True)
    kinds = max(1, int(times.kind.max()))
    counted = np.bincount(place * (kinds + 1) + times.kind, times.weight, len(at) * (kinds + 1))
    by_kind = counted.reshape(len(at), kinds + 1).astype(np.float64)
    left = np.cumsum(by_kind.sum(axis=1)[::-1])[::-1]
    if times.late_entry:
        not_yet = np.bincount(np.searchsorted(at, times.start, side="right"), times.weight, len(at) + 1)
        left = left - (np.cumsum(not_yet[::-1])[::-1])[1:]
    return Steps(at, left, by_kind[:, 1:], by_kind[:, 0])


@dataclass(frozen=True, slots=True)
class Step:
    """A curve from `time` until the next step. `at_risk`, `events`, `censored` are weighted counts at that time.

    `low` and `high` are None where the estimate has no spread yet (nothing has happened) or any more (nobody is left);
    `se` is None in the second case.
    """

    time: float
    at_risk: float
    events: float
    censored: float
    estimate: float
    se: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Curve:
    """An estimate that changes in steps: a share (between 0 and 1), or a cumulative hazard (no unit).

    `n` is the number of rows, `events` how many of them (weighted) ended in the event; `start` what the estimate is
    before the first step.
    """

    name: str
    n: int
    events: float
    interval: str
    level: float
    start: float
    steps: tuple[Step, ...]

    def at(self, time: float) -> Step | None:
        """The estimate at a time, in the unit of the times; None after the last time anybody was seen.

        `at_risk` is then of the last step, not of `time`.
        """
        if time > self.steps[-1].time:
            return None
        before = bisect_right(self.steps, time, key=lambda step: step.time)
        if before == 0:
            return Step(time, self.steps[0].at_risk, 0.0, 0.0, self.start, 0.0, None, None)
        return self.steps[before - 1]


def rows(*columns: Numbers) -> Iterator[tuple[float | None, ...]]:
    """The rows of columns of the same length, with None for what is not a number."""
    for row in zip(*(column.tolist() for column in columns), strict=True):
        yield tuple(value if -inf < value < inf else None for value in row)
