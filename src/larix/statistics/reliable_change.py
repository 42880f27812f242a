"""Whether a person's change is more than the questionnaire's own unsteadiness."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite, sqrt
from typing import Literal

from larix.statistics.borrowed import t_quantile


class Change(StrEnum):
    """What became of one person."""

    RECOVERED = "recovered"  # better beyond doubt, and now on the healthy side of the cut-off
    IMPROVED = "improved"
    UNCHANGED = "unchanged"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Ruler:
    """What a change is measured with. `error` is the standard error of a difference and `least` the smallest change
    that is beyond doubt, both in the unit of the score; `cut_off` parts the healthy from the others, where it is known.
    """

    error: float
    least: float
    better: Literal["lower", "higher"]
    cut_off: float | None = None


def ruler(
    sd: float, reliability: float, better: Literal["lower", "higher"], cut_off: float | None = None, level: float = 0.95
) -> Ruler:
    """error = sd sqrt(2 (1 - r)) and least = z × error, with `sd` and reliability r of the score before treatment.

    ValueError where sd is not a number above 0, r not from 0 to below 1, or level not between 0 and 1.
    Jacobson & Truax (1991), Journal of Consulting and Clinical Psychology 59:12-19.
    """
    if not (isfinite(sd) and sd > 0 and 0 <= reliability < 1 and 0 < level < 1):
        raise ValueError(f"no ruler of sd = {sd}, reliability = {reliability}, level = {level}")
    error = sd * sqrt(2 * (1 - reliability))
    return Ruler(error, t_quantile(float("inf"), (1 + level) / 2) * error, better, cut_off)


def cut_off_between(ill_mean: float, ill_sd: float, well_mean: float, well_sd: float) -> float:
    """(s_well × m_ill + s_ill × m_well) / (s_well + s_ill): where a score is as likely in either group (criterion c).

    ValueError for spreads that are not above 0. Jacobson & Truax (1991), page 13.
    """
    if not (ill_sd > 0 and well_sd > 0 and all(map(isfinite, (ill_mean, ill_sd, well_mean, well_sd)))):
        raise ValueError(f"the spreads {ill_sd} and {well_sd} are not both above 0, or a mean is not a finite number")
    return (well_sd * ill_mean + ill_sd * well_mean) / (well_sd + ill_sd)


def index(before: float, after: float, by: Ruler) -> float:
    """(after - before) / error: the change in its own standard errors. Jacobson & Truax (1991)."""
    return (after - before) / by.error


def change(before: float, after: float, by: Ruler) -> Change:
    """What became of somebody: a change must be larger than `least`, and recovery must also cross the cut-off.

    ValueError for a score that is not a finite number. Jacobson & Truax (1991).
    """
    if not (isfinite(before) and isfinite(after)):
        raise ValueError("a score is not a finite number: leave out those without both")
    towards = 1 if by.better == "higher" else -1
    gained = (after - before) * towards
    if gained < -by.least:
        return Change.WORSE
    if gained <= by.least:
        return Change.UNCHANGED
    crossed = by.cut_off is not None and before * towards < by.cut_off * towards <= after * towards
    return Change.RECOVERED if crossed else Change.IMPROVED


def changes(before: Sequence[float], after: Sequence[float], by: Ruler) -> dict[Change, int]:
    """How many people there are of each kind, also the kinds with nobody. ValueError where a score has no pair."""
    kinds = [change(first, second, by) for first, second in zip(before, after, strict=True)]
    return {kind: kinds.count(kind) for kind in Change}
