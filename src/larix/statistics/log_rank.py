"""Whether groups have the event at different times: the log-rank test and its weighted relatives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from larix.statistics.borrowed import above_chi_square
from larix.statistics.reasons import NoNumber
from larix.statistics.survival_curves import survival_after
from larix.statistics.survival_shape import Numbers, Places, Times, labels_of
from larix.statistics.survival_steps import steps_of


@dataclass(frozen=True, slots=True)
class GroupEvents:
    """`observed` and `expected` are weighted sums of events, as the test sees them."""

    group: str
    n: int
    observed: float
    expected: float


@dataclass(frozen=True, slots=True)
class LogRank:
    """`chi_square` with `df` degrees of freedom and its p; None, with the reason, where there is no test."""

    groups: tuple[GroupEvents, ...]
    chi_square: float | None
    df: int
    p: float | None
    no_test: NoNumber | None = None


def log_rank(
    times: Times,
    groups: ArrayLike | Sequence[object],
    *,
    strata: ArrayLike | Sequence[object] | None = None,
    rho: float = 0.0,
    gamma: float = 0.0,
    kind: int | None = None,
) -> LogRank:
    """Sum over strata and times of w(t)·(d_g - d·Y_g / Y), squared by its hypergeometric covariance.

    `groups` and `strata` name one for each row. w(t) = S(t-)^rho · (1 - S(t-))^gamma, with S the Kaplan–Meier curve of
    all groups in the stratum: 0, 0 is the log-rank test, rho = 1 Peto & Peto's Wilcoxon. `kind` compares the
    cause-specific hazards of one kind of event; the others are then censored. ValueError for fewer than two groups,
    for weights (take a Cox model with robust errors), and for a rho or gamma below 0.
    Mantel (1966); Peto & Peto (1972), JRSS A 135:185-207; Fleming & Harrington (1991), Counting Processes and Survival
    Analysis, chapter 7.
    """
    member, names = labels_of(groups, "groups", len(times))
    if len(names) < 2:
        raise ValueError(f"everybody is in the group {names[0]}: there is nothing to compare")
    if times.weighted:
        raise ValueError(f"{times.name}: a log-rank test takes no weights; a Cox model with robust errors does")
    if not (rho >= 0 and gamma >= 0 and np.isfinite([rho, gamma]).all()):
        raise ValueError(f"rho = {rho} and gamma = {gamma}: neither may be below 0")
    stratum = np.zeros(len(times), dtype=np.intp) if strata is None else labels_of(strata, "strata", len(times))[0]
    one = _one_kind(times, kind)
    observed, expected, covariance = np.zeros(len(names)), np.zeros(len(names)), np.zeros((len(names), len(names)))
    for part, where in _strata(one, stratum):
        seen, awaited, spread = _stratum(part, member[where], len(names), rho, gamma)
        observed, expected, covariance = observed + seen, expected + awaited, covariance + spread
    counted = np.bincount(member, minlength=len(names)).tolist()
    lines = zip(names, counted, observed.tolist(), expected.tolist(), strict=True)
    return _tested(tuple(GroupEvents(*line) for line in lines), observed - expected, covariance)


def _tested(groups: tuple[GroupEvents, ...], excess: Numbers, covariance: Numbers) -> LogRank:
    df = int(np.linalg.matrix_rank(covariance, hermitian=True))
    if df == 0:  # no events, or no two groups were ever at risk together
        return LogRank(groups, None, 0, None, NoNumber.NO_EVENTS)
    chi_square = float(excess @ np.linalg.pinv(covariance, rcond=1e-10, hermitian=True) @ excess)
    return LogRank(groups, chi_square, df, above_chi_square(df, chi_square))


def _one_kind(times: Times, kind: int | None) -> Times:
    wanted = times.kind > 0 if kind is None else times.kind == kind
    return Times(times.name, times.start, times.stop, wanted.astype(np.intp), times.weight)


def _strata(times: Times, stratum: Places) -> Iterator[tuple[Times, Places]]:
    order = np.argsort(stratum, kind="stable")
    for rows in np.split(order, np.flatnonzero(np.diff(stratum[order])) + 1):
        yield times.only(rows), rows


def _stratum(times: Times, member: Places, groups: int, rho: float, gamma: float) -> tuple[Numbers, Numbers, Numbers]:
    """Observed and expected for each group, and the covariance of their difference, within one stratum."""
    steps = steps_of(times)
    with_event = steps.any_event > 0
    before = np.concatenate([[1.0], survival_after(steps)[:-1]])[with_event]
    weight = before**rho * (1 - before) ** gamma
    at, y, d = steps.time[with_event], steps.at_risk[with_event], steps.any_event[with_event]
    in_group, seen = np.zeros((len(at), groups)), np.zeros((len(at), groups))
    for group in range(groups):
        stop, start = np.sort(times.stop[member == group]), np.sort(times.start[member == group])
        left, not_yet = np.searchsorted(stop, at, "left"), len(start) - np.searchsorted(start, at, "left")
        in_group[:, group] = len(stop) - left - not_yet
        own = (member == group) & (times.kind > 0)
        seen[:, group] = np.bincount(np.searchsorted(at, times.stop[own]), minlength=len(at))
    share = in_group / y[:, None]
    scale = weight**2 * d * np.where(y > 1, (y - d) / np.maximum(y - 1, 1), 0.0)
    covariance = np.diag(scale @ share) - share.T @ (share * scale[:, None])
    return weight @ seen, (weight * d) @ share, covariance
