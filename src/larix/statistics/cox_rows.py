"""The rows of a Cox model, and in which risk sets each of them stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from larix.statistics.survival_shape import Numbers, Places, Times, labels_of, numbers_of


@dataclass(frozen=True, slots=True, eq=False)
class CoxRows:
    """n rows with p covariates `x`, and K slots: each stratum's times with events, in order, one stratum after another.

    The rows stand by stratum and then by time, for speed: row i is the caller's row `order`[i].

    Row i is at risk in the slots `first`[i] <= slot < `last`[i]; with an event it is that of slot `last`[i] - 1.
    `time` and `stratum` are the slots'; `deaths` how many rows have their event in each, `mass` their weights added.
    `bounds` are where the strata begin and end. `leaves` is twice the row's last slot at risk, plus 1 where it
    has its event there; `enters`, of those who came in late, the last slot before. Where there is none: 2K and K.
    `turns`, where strata are many and short, are the slots that are the last, the last but one, … of theirs.
    """

    names: tuple[str, ...]
    strata: tuple[str, ...]
    order: Places
    x: Numbers
    event: Numbers
    weight: Numbers
    first: Places
    last: Places
    time: Numbers
    stratum: Places
    bounds: Places
    deaths: Places
    mass: Numbers
    leaves: Places
    enters: Places | None
    turns: tuple[Places, ...]


def cox_rows(
    times: Times,
    covariates: Mapping[str, ArrayLike],
    strata: ArrayLike | Sequence[object] | None = None,
    kind: int | None = None,
) -> CoxRows:
    """Checked rows; `kind` is the one kind of event that counts (None: any). ValueError names what is amiss."""
    n = len(times)
    if not covariates:
        raise ValueError("a Cox model wants at least one covariate")
    columns = [numbers_of(values, name, n) for name, values in covariates.items()]
    group, names = (np.zeros(n, dtype=np.intp), ("",)) if strata is None else labels_of(strata, "strata", n)
    order = np.lexsort((times.stop, group))
    x = np.asfortranarray(np.column_stack([column[order] for column in columns]))
    return _placed(times.only(order), group[order], kind, (tuple(covariates), names, order, x))


def _placed(
    times: Times, group: Places, kind: int | None, known: tuple[tuple[str, ...], tuple[str, ...], Places, Numbers]
) -> CoxRows:
    """The slots of rows in order, and the places of the rows in them."""
    had: NDArray[np.bool_] = times.kind > 0 if kind is None else times.kind == kind
    slots = _slots(times, group, had)
    first, last = slots.places(times.start, group), slots.places(times.stop, group)
    own, none = last[had] - 1, len(slots.time)
    bounds = np.searchsorted(slots.stratum, np.arange(len(known[1]) + 1)).astype(np.intp)
    enters = np.where((last > first) & (first > bounds[group]), first - 1, none) if times.late_entry else None
    return CoxRows(
        *known, had.astype(np.float64), times.weight, first, last, slots.time, slots.stratum, bounds,
        np.bincount(own, minlength=none).astype(np.intp), np.bincount(own, times.weight[had], none).astype(np.float64),
        2 * np.where(last > first, last - 1, none) + had, enters, _turns(bounds),
    )  # fmt: skip


def _turns(bounds: Places) -> tuple[Places, ...]:
    long = np.diff(bounds)
    if len(long) <= long.max(initial=0):
        return ()
    return tuple((bounds[1:] - 1 - turn)[long > turn] for turn in range(int(long.max(initial=0))))


@dataclass(frozen=True, slots=True, eq=False)
class _Slots:
    time: Numbers
    stratum: Places
    known: Numbers
    key: Places

    def places(self, at: Numbers, group: Places) -> Places:
        """How many slots lie before or at these times: all of earlier strata, and in the own one up to the time."""
        found = np.searchsorted(self.key, group * (len(self.known) + 1) + np.searchsorted(self.known, at, "right"))
        return found.astype(np.intp)


def _slots(times: Times, group: Places, had: NDArray[np.bool_]) -> _Slots:
    """A slot's key is its stratum and the rank of its time among all times of events, in one whole number."""
    known = np.unique(times.stop[had])
    key = np.unique(group[had] * (len(known) + 1) + np.searchsorted(known, times.stop[had]))
    stratum, rank = np.divmod(key, len(known) + 1)
    return _Slots(known[rank], stratum.astype(np.intp), known, key.astype(np.intp))


@dataclass(frozen=True, slots=True, eq=False)
class Ties:
    """E terms of the likelihood: of which slot, with how much of the tied rows taken out, and the weight of each."""

    slot: Places
    out: Numbers
    mass: Numbers

    @property
    def some(self) -> bool:
        """Whether anything is taken out; else the terms are the slots."""
        return len(self.out) > 0 and bool(self.out.max() > 0)


def ties_of(rows: CoxRows, ties: str) -> Ties:
    """Breslow: one term for each slot, nothing taken out. Efron: d terms, with 0, 1/d, … (d - 1)/d of them out."""
    if ties not in ("efron", "breslow"):
        raise ValueError(f"ties = {ties}: efron or breslow")
    if ties == "breslow" or not len(rows.deaths) or rows.deaths.max() == 1:
        slot = np.arange(len(rows.time), dtype=np.intp)
        return Ties(slot, np.zeros(len(slot)), rows.mass)
    slot = np.repeat(np.arange(len(rows.time), dtype=np.intp), rows.deaths)
    turn = np.arange(len(slot)) - np.repeat(np.cumsum(rows.deaths) - rows.deaths, rows.deaths)
    d = rows.deaths[slot].astype(np.float64)
    return Ties(slot, turn / d, rows.mass[slot] / d)
