"""Chained equations: what is missing is drawn, several times over, from what else is known of the same person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from larix.statistics.category_draws import drawn_categories
from larix.statistics.imputation_design import Column, Marks, Numbers, Value, Variable, columns_of
from larix.statistics.matching import donors_of, drawn_line


@dataclass(frozen=True, slots=True, eq=False)
class Imputed:
    """`sets` completed data sets, and `path`: the mean of what was drawn, by set, round and variable (NaN: none).

    A path that still climbs in the last rounds says that there were too few. Van Buuren (2018), section 6.5.2.
    """

    columns: tuple[Column, ...]
    codes: Numbers  # sets x n x variables
    path: Numbers  # sets x rounds x variables

    @property
    def sets(self) -> int:
        return len(self.codes)

    def values(self, number: int, name: str) -> tuple[Value, ...]:
        """The variable in one completed set (from 0); None where no value may be. ValueError for an unknown name."""
        place = [column.name for column in self.columns].index(name)
        levels, codes = self.columns[place].levels, self.codes[number, :, place].tolist()
        if levels:
            return tuple(None if code != code else levels[int(code)] for code in codes)
        return tuple(None if code != code else code for code in codes)


def impute(
    variables: Sequence[Variable], *, seed: int, sets: int = 10, rounds: int = 10, donors: int = 5,
    may: NDArray[np.bool_] | None = None, delta: Mapping[str, float] | None = None,
) -> Imputed:  # fmt: skip
    """Multiple imputation by chained equations; each variable from all the others, in the order they stand.

    A number is drawn by predictive mean matching among the `donors` nearest (`matching`), a category by multinomial
    regression (`category_draws`). Each set begins with draws from what was seen, and goes through all variables
    `rounds` times. `may` (n x variables) is false where no value may be, as after death: nothing is drawn there.
    `delta` is added to what is drawn of a number (in its unit), or to the log odds of the second of two categories, for
    an analysis of what follows if those who are missing differ. The same seed gives the same sets.
    ValueError, with the name, for what `columns_of` refuses, and for a delta of an unknown variable or of one with more
    than two categories.
    Van Buuren & Groothuis-Oudshoorn (2011), Journal of Statistical Software 45(3); van Buuren (2018), Flexible
    Imputation of Missing Data, 2nd ed., sections 3.4, 4.5 and (delta) 9.2; White, Royston & Wood (2011), Statistics in
    Medicine 30:377-399.
    """
    if sets < 1 or rounds < 1 or donors < 1:
        raise ValueError(f"sets = {sets}, rounds = {rounds}, donors = {donors}: each is at least 1")
    n = len(variables[0].values) if variables else 0
    allowed = np.ones((n, len(variables)), dtype=np.bool_) if may is None else np.asarray(may, dtype=np.bool_)
    if allowed.shape != (n, len(variables)):
        raise ValueError(f"may has the shape {allowed.shape}, and there are {n} rows of {len(variables)} variables")
    columns, design = columns_of(variables, allowed)
    shift = _shifts(columns, delta or {})
    done = [
        _chain(columns, design.copy(), shift, rounds, donors, np.random.default_rng((seed, number)))
        for number in range(sets)
    ]
    return Imputed(columns, np.stack([codes for codes, _ in done]), np.stack([path for _, path in done]))


def _shifts(columns: Sequence[Column], delta: Mapping[str, float]) -> tuple[float, ...]:
    for name, by in delta.items():
        found = [column for column in columns if column.name == name]
        if not found or len(found[0].levels) not in (0, 2) or not np.isfinite(by):
            raise ValueError(f"{name}: a delta needs a number or two categories, and is itself a finite number")
    return tuple(delta.get(column.name, 0.0) for column in columns)


def _chain(
    columns: Sequence[Column], design: Numbers, shift: Sequence[float], rounds: int, donors: int,
    draw: np.random.Generator,
) -> tuple[Numbers, Numbers]:  # fmt: skip
    codes = np.column_stack([column.codes for column in columns])
    path = np.full((rounds, len(columns)), np.nan)
    for place, column in enumerate(columns):
        codes[column.missing, place] = draw.choice(column.codes[column.seen], int(column.missing.sum()))
        there = column.seen | column.missing
        design[there, column.block] = column.shown(codes[there, place])
    gram = design.T @ design
    for turn in range(rounds):
        for place, column in enumerate(columns):
            rows = np.flatnonzero(column.missing)
            if not len(rows):
                continue
            drawn = _drawn(column, design, gram, rows, shift[place], donors, draw)
            codes[rows, place] = drawn
            design[rows, column.block] = column.shown(drawn)
            gram[:, column.block] = design.T @ design[:, column.block]
            gram[column.block] = gram[:, column.block].T
            path[turn, place] = drawn.mean()
    return codes, path


def _drawn(
    column: Column, design: Numbers, gram: Numbers, rows: NDArray[np.intp], shift: float, donors: int,
    draw: np.random.Generator,
) -> Numbers:  # fmt: skip
    """What is drawn for the `rows` where the variable is missing."""
    others = np.ones(design.shape[1], dtype=np.bool_)
    others[column.block] = False
    if column.levels:
        if len(column.levels) == 1:
            return np.zeros(len(rows))
        seen = design[column.seen][:, others]
        category = column.codes[column.seen].astype(np.intp)
        found = drawn_categories(seen, category, design[rows][:, others], len(column.levels), draw, shift)
        return found.astype(np.float64)
    out = design[~column.seen]
    within = gram - out.T @ out
    y = column.block.start
    n = int(column.seen.sum())
    b, drawn_b = np.zeros(len(gram)), np.zeros(len(gram))
    b[others], drawn_b[others] = drawn_line(within[np.ix_(others, others)], within[others, y], within[y, y], n, draw)
    donor = donors_of((design @ b)[column.seen], design[rows] @ drawn_b, donors, draw)
    taken: Numbers = column.codes[column.seen][donor] + shift
    return taken


def imputable(column: Marks) -> bool:
    return bool(column.any())
