"""Times until something happens, checked once: who was seen from when to when, and what ended it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True, eq=False)
class Times:
    """n rows, one person each unless `start` splits people into several.

    A row is at risk at t where start < t <= stop. `start` is -inf for all where nobody came in late. `kind` is 0 where
    the row ended without an event (censored), otherwise 1, 2, … for what happened at `stop`. Two times are tied where
    they are the same number.
    """

    name: str
    start: Numbers
    stop: Numbers
    kind: Places
    weight: Numbers

    def __len__(self) -> int:
        return len(self.stop)

    @property
    def late_entry(self) -> bool:
        return bool(np.isfinite(self.start).any())

    @property
    def weighted(self) -> bool:
        return bool((self.weight != 1).any())

    def only(self, rows: NDArray[np.bool_] | Places) -> "Times":
        """The rows where `rows` is true, or those at these places, in their order. ValueError where that is nobody."""
        stop = self.stop[rows]
        if not len(stop):
            raise ValueError(f"{self.name}: nobody is left")
        return Times(self.name, self.start[rows], stop, self.kind[rows], self.weight[rows])


def times_of(
    stop: ArrayLike,
    event: ArrayLike,
    *,
    start: ArrayLike | None = None,
    weights: ArrayLike | None = None,
    name: str = "time",
) -> Times:
    """Checked times. `stop`, `event`, `start` and `weights` have one number for each of n rows.

    `event` is 0 or false for censored, 1 (or true), 2, … for the kind of event. Without `start` everybody is seen from
    the beginning and a time of 0 is somebody who left at once: at risk at 0, and in nothing after. With `start` each
    row must last: start < stop. Weights are finite and above 0.
    ValueError, with the `name` and the row (the first is 1), for anything else.
    """
    ends = numbers_of(stop, name)
    if len(ends) == 0:
        raise ValueError(f"{name}: nobody has one")
    kinds = numbers_of(event, f"{name}, what happened", len(ends))
    _refuse((kinds < 0) | (kinds != np.floor(kinds)), f"{name}, what happened", "is not 0, 1, 2, …")
    weight = np.ones(len(ends)) if weights is None else numbers_of(weights, f"{name}, weights", len(ends))
    _refuse(weight <= 0, f"{name}, weights", "is not above 0")
    if start is None:
        _refuse(ends < 0, name, "is before the beginning, 0")
        begins = np.full(len(ends), -np.inf)
    else:
        begins = numbers_of(start, f"{name}, start", len(ends))
        _refuse(begins >= ends, name, "does not end after it starts, so nobody is at risk in it")
    return Times(name, begins, ends, kinds.astype(np.intp), weight)


def numbers_of(values: ArrayLike, name: str, rows: int | None = None) -> Numbers:
    """`values` as one finite number for each row. ValueError with the name, and the row where there is one."""
    try:
        found = np.array(values, dtype=np.float64)
    except (TypeError, ValueError):
        raise ValueError(f"{name}: not all of it is numbers") from None
    if found.ndim != 1 or (rows is not None and len(found) != rows):
        raise ValueError(f"{name}: one number for each row is wanted" + (f", of {rows} rows" if rows else ""))
    if len(found) and np.isnan(found).all():
        raise ValueError(f"{name}: never measured")
    _refuse(~np.isfinite(found), name, "is not a finite number: leave out what is missing")
    return found


def labels_of(values: ArrayLike | Sequence[object], name: str, rows: int) -> tuple[Places, tuple[str, ...]]:
    """Which group each row is in (0, 1, …), and the names of the groups, in the order of numbers or of letters.

    ValueError with the name where there is not one for each row, or one is missing.
    """
    array = np.asarray(values)
    if array.ndim != 1 or len(array) != rows:
        raise ValueError(f"{name}: one group for each of {rows} rows is wanted")
    if array.dtype.kind == "O":
        _refuse(np.array([value is None or value != value for value in array], dtype=bool), name, "is missing")
        array = array.astype(str)
    elif array.dtype.kind == "f":
        _refuse(np.isnan(array), name, "is missing")
    found, places = np.unique(array, return_inverse=True)
    return places.astype(np.intp), tuple(f"{label:g}" if array.dtype.kind == "f" else str(label) for label in found)


def _refuse(bad: NDArray[np.bool_], name: str, why: str) -> None:
    if bad.any():
        raise ValueError(f"{name}: row {int(np.argmax(bad)) + 1} {why}")
