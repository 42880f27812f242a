"""Variables with gaps, made into columns of numbers that can foretell one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite, nan
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Marks = NDArray[np.bool_]
Value = float | int | str | bool | None


@dataclass(frozen=True, slots=True)
class Variable:
    """What was recorded of one thing, a value for each row (a person, or a person at a time); None where it is missing.

    A `number` may also be an array with NaN where it is missing. A `category` has two or more different values, which
    can be put in order (text, whole numbers, true and false).
    """

    name: str
    values: Sequence[Value] | Numbers
    kind: Literal["number", "category"] = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """One variable of n rows, `codes` being its numbers, or the place of its category among the `levels`.

    `block` are its columns in the design; `table` (levels x columns) is what each category stands there as; a number
    stands there as (number - middle) / spread.
    """

    name: str
    levels: tuple[Value, ...]
    codes: Numbers
    seen: Marks
    missing: Marks
    block: slice
    table: Numbers
    middle: float = 0.0
    spread: float = 1.0

    def shown(self, codes: Numbers) -> Numbers:
        """What the values stand as in the design (n x columns)."""
        return self.table[codes.astype(np.intp)] if self.levels else ((codes - self.middle) / self.spread)[:, None]


def columns_of(variables: Sequence[Variable], may: Marks) -> tuple[tuple[Column, ...], Numbers]:
    """Each variable as a column, and the design (n rows): ones, the blocks, and where values may not be.

    Where a value may not be, its block holds 0 (the middle) and a column of its own says so, so that these rows have a
    middle of their own in every regression.
    ValueError, with the name, for variables of different length, one that nobody has a value of, one named twice, a
    number that is not finite, and a value where none may be.
    """
    n = len(variables[0].values) if variables else 0
    names = [variable.name for variable in variables]
    if len(set(names)) < len(names) or not names:
        raise ValueError(f"each variable needs a name of its own: {', '.join(names) or 'there is none'}")
    found: list[Column] = []
    width = 1
    for variable, allowed in zip(variables, may.T, strict=True):
        if len(variable.values) != n:
            raise ValueError(f"{variable.name}: {len(variable.values)} values for {n} rows")
        found.append(_column(variable, allowed, width))
        width = found[-1].block.stop
    absent = _standard((~may).astype(np.float64))
    absent = absent[:, absent.any(axis=0)]
    return tuple(found), np.concatenate([np.ones((n, 1)), np.zeros((n, width - 1)), absent], axis=1)


def _column(variable: Variable, may: Marks, start: int) -> Column:
    levels: tuple[Value, ...] = ()
    if variable.kind == "category":
        given = [None if value is None or value != value else value for value in variable.values]
        levels = tuple(
            sorted({value for value in given if value is not None}, key=lambda it: (isinstance(it, str), it))
        )
        place = {level: float(number) for number, level in enumerate(levels)}
        codes = np.array([nan if value is None else place[value] for value in given], dtype=np.float64)
    else:
        codes = _numbers(variable)
    seen = ~np.isnan(codes)
    if not seen.any():
        raise ValueError(f"{variable.name}: nothing was measured")
    if (seen & ~may).any():
        raise ValueError(f"{variable.name}: a value is recorded where none may be")
    known = codes[seen]
    middle, spread = float(known.mean()), float(known.std())
    shown = np.eye(max(len(levels), 1))[:, 1:]
    share = shown[known.astype(np.intp)] if levels else np.empty((0, 0))
    table = (shown - share.mean(axis=0)) / share.std(axis=0) if levels else np.empty((0, 1))
    block = slice(start, start + table.shape[1])
    return Column(variable.name, levels, codes, seen, ~seen & may, block, table, middle, spread or 1.0)


def _numbers(variable: Variable) -> Numbers:
    if isinstance(variable.values, np.ndarray):
        codes = np.array(variable.values, dtype=np.float64)
    else:
        codes = np.array([nan if value is None else float(value) for value in variable.values])
    if not all(isfinite(value) for value in (np.nanmin(codes, initial=0.0), np.nanmax(codes, initial=0.0))):
        raise ValueError(f"{variable.name}: a value is not a finite number")
    return codes


def _standard(columns: Numbers) -> Numbers:
    spread = columns.std(axis=0)
    found: Numbers = (columns - columns.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    return found
