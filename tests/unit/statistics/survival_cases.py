"""Made-up people for the tests about time: with ties, late entry, weights, groups and two kinds of event."""

from dataclasses import dataclass

import numpy as np
from hypothesis import strategies as st

from larix.statistics import Times, times_of


@dataclass(frozen=True)
class Case:
    """Arrays of one study; `x` has two columns. `times` puts them together, with what is asked for."""

    start: np.ndarray
    stop: np.ndarray
    kind: np.ndarray
    weight: np.ndarray
    group: np.ndarray
    x: np.ndarray

    def times(self, late: bool = True, weighted: bool = True) -> Times:
        start, weights = self.start if late else None, self.weight if weighted else None
        return times_of(self.stop, self.kind, start=start, weights=weights)

    def at(self, rows) -> "Case":
        return Case(*(getattr(self, name)[rows] for name in ("start", "stop", "kind", "weight", "group", "x")))

    @property
    def covariates(self):
        return {"alder": self.x[:, 0], "kjønn": self.x[:, 1]}


@st.composite
def cases(draw, least=25, most=60, days=12):
    """Whole days, so that many are tied; the events hang on `x`, so that a Cox model has an answer."""
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    n = draw(st.integers(least, most))
    x = np.column_stack([random.normal(0, 1, n), random.integers(0, 2, n)])
    stop = np.ceil(random.exponential(days / 2 * np.exp(-0.3 * x[:, 0] + 0.4 * x[:, 1]))).clip(1, days)
    kind = random.choice([0, 1, 1, 2], n)
    start = np.floor(stop * random.choice([0, 0, 0.3, 0.6], n))
    return Case(start, stop, kind, random.choice([0.5, 1.0, 2.5], n), random.integers(0, 3, n), x)
