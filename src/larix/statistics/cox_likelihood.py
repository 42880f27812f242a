"""Cox's partial likelihood at one b: its value, slope and curvature, from sums over risk sets and never over pairs."""

from dataclasses import dataclass, replace
from itertools import pairwise
from math import inf

import numpy as np

from larix.statistics.cox_rows import CoxRows, Ties
from larix.statistics.survival_shape import Numbers


@dataclass(frozen=True, slots=True, eq=False)
class At:
    """n rows, K slots. `risk` (n) is weight · exp(x·b - `shift`); `all_x`, `tied_x` (p x K) are S1 and D1.

    With the terms of a slot's ties, each of mass m, part out f and sum S: `once` (3 x K) holds the sums of m / S,
    m·f / S and m·f² / S, and `twice` (3 x K) those of m / S², m·f / S² and m·f² / S².
    """

    log_likelihood: float
    score: Numbers
    information: Numbers
    risk: Numbers
    shift: float
    all_x: Numbers
    tied_x: Numbers
    once: Numbers
    twice: Numbers


def likelihood_at(rows: CoxRows, ties: Ties, b: Numbers) -> At:
    """Log-likelihood, score (p) and information (p x p) at b.

    With S0, S1 the sums of risk and risk·x over a risk set, D0, D1 those over its tied events, and f the part taken
    out: S = S0 - f·D0, mean = (S1 - f·D1) / S; log L = sum of weight·x·b over events - sum of m·log S. Each row's own
    hazard H, added up over its slots, gives the rest: score = X'(weight·event - risk·H) and
    information = X' diag(risk·H) X - sum of m·mean mean'. Efron (1977), JASA 72:557-565; Breslow (1974), Biometrics
    30:89-99; Therneau & Grambsch (2000), Modeling Survival Data, section 3.3.
    """
    linear = weighted_sum(rows.x, b)
    shift = float(linear.max())
    risk = rows.weight * np.exp(linear - shift)
    everybody, tied = at_risk_sums(rows, risk)
    whole = everybody[ties.slot] - ties.out * tied[ties.slot] if ties.some else everybody
    lost = not (whole > 0).all()  # b is so far off that somebody's risk is 0 to the computer: no place to be
    whole = np.maximum(whole, np.finfo(float).tiny)
    sums = [at_risk_sums(rows, risk * column) for column in rows.x.T]
    all_x, tied_x = np.stack([both[0] for both in sums]), np.stack([both[1] for both in sums])
    seen = rows.weight * rows.event
    value = float((seen * (linear - shift)).sum() - (ties.mass * np.log(whole)).sum())
    once, twice = _slot_sums(rows, ties, ties.mass / whole), _slot_sums(rows, ties, ties.mass / whole**2)
    expected = risk * added_up(rows, once[0], once[1])
    left = seen - expected
    score = np.array([(column * left).sum() for column in rows.x.T])
    at = At(-inf if lost else value, score, np.empty(0), risk, shift, all_x, tied_x, once, twice)
    return replace(at, information=information(rows, at))


def information(rows: CoxRows, at: At, by: Numbers | None = None) -> Numbers:
    """The information (p x p), each slot's part of it times `by` (K; None: 1)."""
    g = np.ones(len(rows.time)) if by is None else by
    expected = at.risk * added_up(rows, at.once[0] * g, at.once[1] * g)
    found: Numbers = (rows.x.T * expected) @ rows.x - (at.all_x * (at.twice[0] * g)) @ at.all_x.T
    if at.twice[1].any():
        half = (at.all_x * (at.twice[1] * g)) @ at.tied_x.T
        found += half + half.T - (at.tied_x * (at.twice[2] * g)) @ at.tied_x.T
    return (found + found.T) / 2


def slot_means(rows: CoxRows, at: At) -> Numbers:
    """The mean of x (K x p) that an event in the slot is held against: that of its terms."""
    mean: Numbers = (at.all_x * at.once[0] - at.tied_x * at.once[1]) / rows.mass
    return mean.T


def added_up(rows: CoxRows, of_slots: Numbers, out: Numbers) -> Numbers:
    """For each row the sum of `of_slots` (K) over the slots it is at risk in, less `out` (K) of that of its event."""
    upto = np.concatenate([[0.0], np.cumsum(of_slots)])
    total: Numbers = upto[rows.last] - upto[rows.first]
    if out.any():
        total = total - rows.event * np.concatenate([[0.0], out])[rows.last]
    return total


def at_risk_sums(rows: CoxRows, values: Numbers) -> tuple[Numbers, Numbers]:
    """Sums of `values` (n) over those at risk in each slot (K), and over those with their event in it (K).

    They are added from the last slot of a stratum backwards, so that small risk sets are not what large ones leave.
    """
    slots = len(rows.time)
    leaving = np.bincount(rows.leaves, values, 2 * slots + 2).reshape(slots + 1, 2)
    change = leaving.sum(axis=1)
    if rows.enters is not None:
        change = change - np.bincount(rows.enters, values, slots + 1)
    found = change[:-1].astype(np.float64)
    for places in rows.turns[1:]:
        found[places] += found[places + 1]
    for begin, end in pairwise(rows.bounds.tolist() if not rows.turns else ()):
        found[begin:end] = np.cumsum(found[begin:end][::-1])[::-1]
    return found, leaving[:-1, 1].astype(np.float64)


def weighted_sum(x: Numbers, b: Numbers) -> Numbers:
    """x @ b, column by column: on a busy machine the threads that `@` starts wait longer than they work."""
    total = np.zeros(len(x))
    for column, factor in zip(x.T, b.tolist(), strict=True):
        total += column * factor
    return total


def _slot_sums(rows: CoxRows, ties: Ties, values: Numbers) -> Numbers:
    """Sums of values, values·f and values·f² (E) within each slot (3 x K)."""
    if not ties.some:
        return np.stack([values, np.zeros_like(values), np.zeros_like(values)])
    slots, least = len(rows.time), values * ties.out
    return np.stack([np.bincount(ties.slot, part, slots) for part in (values, least, least * ties.out)])
