"""What a mixed model needs of the rows: sums for each person, in coordinates where nothing is lost to rounding."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]
FLAT = 1e-13  # of the largest: a direction in which one person's random columns do not differ
SAME = 1e-10  # a column whose part outside the columns before it is shorter than this share of it


@dataclass(frozen=True, slots=True)
class Sums:
    """m people, n rows, p fixed terms, q random ones. The columns of X stand at right angles, X'X = n I.

    `own` is Z'Z of each person (m x q x q), `lines` their own least squares of [X y] on Z (m x q x (p + 1)), and
    `around` [X y]'[X y] of what these leave, of all together. Nothing is ever taken from anything later, so that a
    residual variance that is a millionth of the whole keeps its digits.
    b = `back` b*, u = `back_random` u*, y = `scale` y* + what least squares says (`start`) take the answer back.
    """

    n: int
    own: Numbers
    lines: Numbers
    around: Numbers
    start: Numbers
    scale: float
    back: Numbers
    back_random: Numbers
    log_scale: float  # log|R|, R (p x p) being what the design was divided by


def people_of(who: Sequence[Hashable] | NDArray[np.integer]) -> tuple[tuple[Hashable, ...], Places]:
    """Everybody once, in the order they first stand there, and for each row the place of its person."""
    if isinstance(who, np.ndarray) and who.dtype.kind in "iu":
        return _numbered(who)
    place: dict[Hashable, int] = {}
    rows = [place.setdefault(person, len(place)) for person in who]
    return tuple(place), np.array(rows, dtype=np.intp)


def _numbered(who: NDArray[np.integer]) -> tuple[tuple[Hashable, ...], Places]:
    """The same for whole numbers, without looking at each in turn."""
    people, first, rows = np.unique(who, return_index=True, return_inverse=True)
    order = np.argsort(first)
    rank = np.empty_like(order)
    rank[order] = np.arange(len(order))
    return tuple(people[order].tolist()), rank[rows]


def right_angled(design: Numbers) -> tuple[Numbers, Numbers] | None:
    """Q (n x p) and R (p x p) with design = QR and Q'Q = I; None where a column says what those before it say."""
    length = np.sqrt((design * design).sum(axis=0))
    if len(design) < design.shape[1] or not length.all():
        return None
    q, r = np.linalg.qr(design / length)
    if np.abs(np.diag(r)).min() < SAME:
        return None
    return q, r * length


def sums_of(y: Numbers, q: Numbers, r: Numbers, random: Numbers, people: Places, *, correlated: bool) -> Sums | None:
    """The sums of y on the right-angled design q (see `right_angled`); None where the random columns are collinear.

    Uncorrelated random effects keep their own directions and change only their unit. Without spread around the fixed
    part there is nothing to scale by: then `scale` is 0.
    """
    n = len(y)
    start = q.T @ y
    left = y - q @ start
    left = left - q @ (q.T @ left)  # once more, for what the first time lost to rounding
    scale = float(np.sqrt(left @ left / n))
    found = right_angled(random)
    if found is None:
        return None
    if correlated:
        z, back_random = found[0] * np.sqrt(n), np.linalg.inv(found[1]) * np.sqrt(n)
    else:
        unit = np.sqrt((random * random).mean(axis=0))
        z, back_random = random / unit, np.diag(1 / unit)
    design = np.column_stack([q * np.sqrt(n), left / (scale or 1.0)])
    own, lines, around = _by_person(z, design, people)
    log_scale = float(np.log(np.abs(np.diag(r))).sum() - r.shape[0] * np.log(n) / 2)
    back = np.linalg.inv(r) * np.sqrt(n)
    return Sums(n, own, lines, around, start / np.sqrt(n), scale, back, back_random, log_scale)


def _by_person(z: Numbers, design: Numbers, people: Places) -> tuple[Numbers, Numbers, Numbers]:
    if (people[1:] < people[:-1]).any():
        order = np.argsort(people, kind="stable")
        z, design, people = z[order], design[order], people[order]
    first = np.flatnonzero(np.r_[True, people[1:] != people[:-1]])
    width = z.shape[1]
    both = np.concatenate([z, design], axis=1)
    sums = np.stack([np.add.reduceat(both * z[:, [column]], first, axis=0) for column in range(width)], axis=1)
    own = np.ascontiguousarray(sums[:, :, :width])
    lines = _divided(own) @ sums[:, :, width:]
    left = design - sum(z[:, [column]] * lines[people, column] for column in range(width))
    return own, lines, left.T @ left


def _divided(own: Numbers) -> Numbers:
    """The inverse of each Z'Z; where somebody was met too seldom for a line of their own, the shortest that fits."""
    size = np.linalg.eigvalsh(own) if own.shape[1] > 1 else own[:, :, 0]
    if (size[:, 0] > FLAT * size[:, -1]).all():
        return np.asarray(np.linalg.inv(own), dtype=np.float64)
    return np.asarray(np.linalg.pinv(own, rcond=FLAT, hermitian=True), dtype=np.float64)
