"""Whether hazards stay proportional over time: the score test of a coefficient that changes with time."""

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from larix.statistics.cox import ChiSquare, Cox, chi_square
from larix.statistics.cox_baseline import fit_of
from larix.statistics.cox_likelihood import information, slot_means
from larix.statistics.cox_rows import CoxRows
from larix.statistics.survival_curves import survival_after
from larix.statistics.survival_shape import Numbers, Times
from larix.statistics.survival_steps import steps_of

Scale = Literal["km", "rank", "identity", "log"]


@dataclass(frozen=True, slots=True)
class Proportional:
    """The test of each covariate by name, and of all together."""

    terms: dict[str, ChiSquare]
    together: ChiSquare


def proportional_hazards(model: Cox, times: Times, scale: Scale = "km") -> Proportional:
    """Score test of c = 0 in hazard = h_s(t) exp(x·b + g(t) x·c), at the fitted b, for each covariate and for all.

    `times` are those that the model was fitted to. g(t) is 1 - S(t-) of the Kaplan–Meier curve of all rows ("km"), the
    mid-rank of t among the times of all rows ("rank"), t itself or its logarithm. With U = sum of g · (x - mean) over
    events and V(t) each event time's part of the information: chi² = u'(Vgg - Vg' V⁻¹ Vg)⁻¹ u, where V, Vg and Vgg are
    the sums of V(t), g V(t) and g² V(t). This is the exact form, not the one that takes V(t) for the same at all times.
    ValueError where the model has no fit or other rows, and for the logarithm of an event at time 0.
    Grambsch & Therneau (1994), Biometrika 81:515-526; Therneau & Grambsch (2000), chapter 6.
    """
    fit = fit_of(model)
    rows, at = fit.rows, fit.at
    if len(times) != len(rows.x):
        raise ValueError(f"{times.name}: the model was fitted to {len(rows.x)} rows, not {len(times)}")
    g = _scaled(times, rows.time, scale)
    g = g - (g * rows.mass).sum() / rows.mass.sum()
    p = len(rows.names)
    excess = _seen(rows) - slot_means(rows, at) * rows.mass[:, None]
    mixed, twice = information(rows, at, g), information(rows, at, g**2)
    left = twice - mixed @ np.linalg.solve(at.information, mixed)
    u = excess.T @ g - mixed @ np.linalg.solve(at.information, at.score)
    single = [_single(rows.names[j], float(u[j]), float(left[j, j])) for j in range(p)]
    return Proportional(
        dict(zip(rows.names, single, strict=True)), chi_square(float(u @ np.linalg.pinv(left, rcond=1e-12) @ u), p)
    )


def _single(name: str, u: float, variance: float) -> ChiSquare:
    if variance <= 0:
        raise ValueError(f"{name}: there is one time with events, so nothing can change with time")
    return chi_square(u**2 / variance, 1)


def _seen(rows: CoxRows) -> Numbers:
    """Sums of weight · x over the events of each slot (K x p)."""
    had = rows.event > 0
    slot, weight = rows.last[had] - 1, rows.weight[had]
    return np.column_stack([np.bincount(slot, weight * column[had], len(rows.time)) for column in rows.x.T])


def _scaled(times: Times, at: Numbers, scale: Scale) -> Numbers:
    if scale == "identity":
        return at
    if scale == "log":
        if (at <= 0).any():
            raise ValueError(f"{times.name}: a time of 0 has no logarithm; take another scale")
        return np.log(at)
    if scale == "rank":
        ordered = np.sort(times.stop)
        return (np.searchsorted(ordered, at, "left") + np.searchsorted(ordered, at, "right") + 1) / 2
    if scale == "km":
        steps = steps_of(times)
        before = np.concatenate([[1.0], survival_after(steps)])
        lost: Numbers = 1 - before[np.searchsorted(steps.time, at, "left")]
        return lost
    raise ValueError(f"{scale} is no scale of time: {', '.join(get_args(Scale))}")
