"""How often of two people the one with the higher risk has the event first (Harrell's C)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import ArrayLike, NDArray

from larix.statistics.dominance import beyond, longer
from larix.statistics.reasons import NoNumber
from larix.statistics.survival_shape import Numbers, Times, labels_of, numbers_of


@dataclass(frozen=True, slots=True)
class Concordance:
    """`value` lies between 0 and 1, 0.5 is chance; None, with the reason, where no two rows can be compared.

    `concordant`, `discordant` and `tied` (the same risk) are weighted counts of pairs.
    """

    concordant: float
    discordant: float
    tied: float
    value: float | None
    se: float | None
    no_value: NoNumber | None = None


def concordance(
    times: Times,
    risk: ArrayLike,
    strata: ArrayLike | Sequence[object] | None = None,
    *,
    people: ArrayLike | Sequence[object] | None = None,
    kind: int | None = None,
) -> Concordance:
    """(concordant + tied / 2) / all pairs that can be compared, within strata.

    `risk` is one number for each row, higher for sooner, as x·b of a Cox model. A pair is a row with its event at t and
    another at risk at t that has no event at t; it is concordant where the first has the higher risk. Pairs count the
    product of their weights. The se is the infinitesimal jackknife's: sum over rows of (weight · derivative by the
    weight)², of all the rows of one person together where `people` names whose each row is. ValueError for a risk that
    is not finite or not one for each row.
    Harrell et al. (1982), JAMA 247:2543-2546; Therneau & Watson, The concordance statistic and the Cox model (2017).
    """
    score = numbers_of(risk, "risk", len(times))
    group = np.zeros(len(times), dtype=np.intp) if strata is None else labels_of(strata, "strata", len(times))[0]
    had: NDArray[np.bool_] = times.kind > 0 if kind is None else times.kind == kind
    pairs = np.zeros((len(times), 3))  # of each row: with whom it is concordant, discordant, tied
    for one in range(int(group.max()) + 1):
        rows = np.flatnonzero(group == one)
        pairs[rows] = _pairs(times.only(rows), score[rows], had[rows])
    concordant, discordant, tied = (float(value) for value in times.weight @ pairs / 2)
    whole = concordant + discordant + tied
    if whole <= 0:
        return Concordance(0.0, 0.0, 0.0, None, None, NoNumber.NO_EVENTS)
    value = (concordant + tied / 2) / whole
    moved = (pairs[:, 0] + pairs[:, 2] / 2 - value * pairs.sum(axis=1)) * times.weight / whole
    if people is not None:
        moved = np.bincount(labels_of(people, "people", len(times))[0], moved)
    return Concordance(concordant, discordant, tied, value, sqrt(float((moved**2).sum())))


def _pairs(times: Times, score: Numbers, had: NDArray[np.bool_]) -> Numbers:
    """For each row of one stratum the weight of the others it is concordant, discordant and tied with (n x 3)."""
    _, time = np.unique(np.concatenate([times.stop, times.start]), return_inverse=True)
    n = len(times)
    end = 2 * time[:n] + ~had  # an event comes before a censoring at the same time
    start = 2 * time[n:] + 1  # whoever starts at t or later is not at risk at t
    _, rank = np.unique(score, return_inverse=True)
    found = np.zeros((n, 3))
    weight = times.weight
    found[had] += _of_events(end[had], rank[had], end, rank, weight)
    found += _of_others(end, rank, end[had], rank[had], weight[had])
    if times.late_entry:
        found[had] -= _of_events(end[had], rank[had], start, rank, weight)
        found -= _of_others(start, rank, end[had], rank[had], weight[had])
    return found


def _of_events(
    end: NDArray[np.intp], rank: NDArray[np.intp], others: NDArray[np.intp], ranks: NDArray[np.intp], weight: Numbers
) -> Numbers:
    """For each event, the weight of the others that last longer: with a lower risk, a higher, and the same."""
    lower, same = beyond(end, rank, others, ranks, weight)
    return np.column_stack([lower, longer(end, others, weight) - lower - same, same])


def _of_others(
    end: NDArray[np.intp], rank: NDArray[np.intp], events: NDArray[np.intp], ranks: NDArray[np.intp], weight: Numbers
) -> Numbers:
    """For each row, the weight of the events that came before it: with a higher risk, a lower, and the same."""
    lower, same = beyond(-end, rank, -events, ranks, weight)
    return np.column_stack([longer(-end, -events, weight) - lower - same, lower, same])
