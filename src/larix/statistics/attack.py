"""What a reader with time and a solver can learn of a hidden cell: the fewest and the most people that fit."""

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from larix.statistics.borrowed import least_whole
from larix.statistics.suppression import Cell, Counts, Mask


def feasible(tables: Iterable[tuple[Counts, Mask]], cells: Iterable[Cell]) -> dict[Cell, tuple[int, int]]:
    """The fewest and the most people that each cell can hold, given everything printed in all these tables.

    The tables are releases of the same counts, of one shape, with totals last along each axis; what is not hidden in
    one of them is known. For each cell two integer programmes: the least and the largest whole number >= 0 that fits
    every sum. A cell without an upper end has the largest number that the machine's programme allows (2^31 - 1).
    """
    held = list(tables)
    table = held[0][0]
    unknown: Mask = np.logical_and.reduce([hidden for _, hidden in held])
    place = {cell: number for number, cell in enumerate(map(tuple, np.argwhere(unknown).tolist()))}
    rows, sums = _lines(table, unknown, place)
    found = {}
    for cell in cells:
        if cell not in place:
            found[cell] = (int(table[cell]), int(table[cell]))
            continue
        wanted = np.zeros(len(place))
        wanted[place[cell]] = 1
        least, most = least_whole(wanted, rows, sums), least_whole(-wanted, rows, sums)
        found[cell] = (round(least), round(-most))
    return found


def _lines(table: Counts, unknown: Mask, place: dict[Cell, int]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each sum with something unknown in it: the unknown parts less the unknown total are what is left of the known."""
    rows, sums = [], []
    for line in _sums_of(table.shape):
        parts, total = line[:-1], line[-1]
        if not any(unknown[cell] for cell in line):
            continue
        row, left = np.zeros(len(place)), 0
        for cell, sign in [*((part, 1) for part in parts), (total, -1)]:
            if unknown[cell]:
                row[place[cell]] = sign
            else:
                left -= sign * int(table[cell])
        rows.append(row)
        sums.append(float(left))
    return np.array(rows).reshape(len(rows), len(place)), np.array(sums)


def _sums_of(shape: tuple[int, ...]) -> Iterator[list[Cell]]:
    """The cells of each line along each axis, its total last."""
    for axis, n in enumerate(shape):
        for rest in np.ndindex(*(size for one, size in enumerate(shape) if one != axis)):
            yield [(*rest[:axis], at, *rest[axis:]) for at in range(n)]
