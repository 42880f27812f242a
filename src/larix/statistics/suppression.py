"""Which cells of a table with totals to leave out, so that nobody can work a small count out or come close to it.

A small cell is hidden together with corners of a box: a whole set of cells among which people can be moved round
without changing any sum. How far they can be moved is how little a reader learns, and it holds whatever else is hidden.
"""

from dataclasses import dataclass
from itertools import product

import numpy as np
from numpy.typing import NDArray

from larix.statistics.disclosure import SMALLEST_COUNT

Counts = NDArray[np.int64]
Mask = NDArray[np.bool_]
Cell = tuple[int, ...]

WIDTH = 5  # a reader must be left with at least so many people between the lowest and the highest that fits
OF_A_TOTAL = 8.0  # a total is missed more than a part, so hiding it costs so much more


@dataclass(frozen=True, slots=True)
class Suppressed:
    """`hidden` has the table's shape; the grand total is never in it.

    `open_cells` are small cells for which no box is wide enough: where there is one, the table is not printed.
    """

    hidden: Mask
    open_cells: tuple[Cell, ...]


def suppress(
    table: Counts, *, smallest: int = SMALLEST_COUNT, width: int = WIDTH, printed: Mask | None = None
) -> Suppressed:
    """The cells to hide of a table of counts whose last place along each axis is the total of those before it.

    Each count from 1 to `smallest` - 1 is hidden, with the box that costs least of those in which it can lie anywhere
    in a stretch of at least `width`. In a box, one more place is chosen along each axis; cells move with the small one
    or against it; it can fall by the smallest of the first and rise by the smallest of the second, without end where
    there are none. `printed` (same shape) marks what an earlier release holds: it is known, so it neither is hidden nor
    hides anything. ValueError where the places do not add up to the totals, or a count is negative.
    After Giessing & Repsilber's hypercube method: Hundepool et al. (2012), Statistical Disclosure Control, section 4.4.
    """
    _adds_up(table)
    known = np.zeros(table.shape, bool) if printed is None else printed
    hidden = (table > 0) & (table < smallest) & ~known
    cost = np.log2(table + 1.0) + 1 + OF_A_TOTAL * _totals(table.shape)
    open_cells = []
    for cell in sorted(map(tuple, np.argwhere(hidden).tolist()), key=lambda one: (int(table[one]), one)):
        box = _cheapest_box(table, np.where(hidden, 0.0, np.where(known, np.inf, cost)), cell, width)
        if box is None:
            open_cells.append(cell)
        else:
            for corner in box:
                hidden[corner] = True
    return Suppressed(hidden, tuple(open_cells))


def _cheapest_box(table: Counts, cost: NDArray[np.float64], cell: Cell, width: int) -> list[Cell] | None:
    """The corners of the box, the cell among them; None where none is wide enough."""
    others = [np.array([place for place in range(n) if place != at]) for n, at in zip(table.shape, cell, strict=True)]
    if any(not len(places) for places in others):
        return None
    shape = tuple(len(places) for places in others)
    price, falls, rises = np.zeros(shape), np.full(shape, float(table[cell])), np.full(shape, np.inf)
    for moved in product((False, True), repeat=table.ndim):
        if not any(moved):
            continue
        at = np.ix_(*(places if goes else [own] for places, goes, own in zip(others, moved, cell, strict=True)))
        value, against = table[at], _against(table.shape, others, moved, cell)
        price = price + cost[at]
        falls = np.where(against, falls, np.minimum(falls, value))
        rises = np.where(against, np.minimum(rises, value), rises)
    last = tuple(n - 1 for n in table.shape)
    price = np.where(falls + rises >= width, price, np.inf)
    if all(own != end for own, end in zip(cell, last, strict=True)):
        price[tuple(-1 for _ in shape)] = np.inf  # the grand total stands
    best = np.unravel_index(int(np.argmin(price)), shape)
    if not np.isfinite(price[best]):
        return None
    chosen = [(own, int(places[k])) for own, places, k in zip(cell, others, best, strict=True)]
    return [tuple(corner) for corner in product(*chosen)]


def _against(shape: tuple[int, ...], others: list[NDArray[np.int64]], moved: tuple[bool, ...], cell: Cell) -> Mask:
    """Which of these corners fall where the cell rises. A part and its total go together; two parts go apart."""
    apart: Mask = np.zeros((1,) * len(shape), bool)
    for axis, (n, places, goes) in enumerate(zip(shape, others, moved, strict=True)):
        if goes:
            turns = (places != n - 1) & (cell[axis] != n - 1)
            apart = apart ^ turns.reshape([-1 if axis == one else 1 for one in range(len(shape))])
    return apart


def _totals(shape: tuple[int, ...]) -> NDArray[np.float64]:
    """Along how many axes each cell is a total; the grand total can never be paid for."""
    found = np.zeros(shape)
    for axis, n in enumerate(shape):
        found += (np.arange(n) == n - 1).reshape([-1 if axis == one else 1 for one in range(len(shape))])
    found[tuple(n - 1 for n in shape)] = np.inf
    return found


def _adds_up(table: Counts) -> None:
    if (table < 0).any():
        raise ValueError("a count is negative")
    for axis in range(table.ndim):
        parts, total = np.split(table, [table.shape[axis] - 1], axis)
        if (parts.sum(axis, keepdims=True) != total).any():
            raise ValueError(f"along axis {axis} the parts do not add up to the total")
