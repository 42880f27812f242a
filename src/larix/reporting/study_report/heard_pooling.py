"""Ways of interviewing that the release edition counts together before it blanks: face to face, and every other way."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import sqrt

from larix.reporting.study_report.heard_shape import ModeRow, StratumRow
from larix.reporting.study_report.shape import Results
from larix.reporting.study_report.why import Why
from larix.statistics import t_interval
from larix.statistics.disclosure import is_small, may_show_mean

FACE_TO_FACE, OTHER = "in_person", "other"


def with_pooled_ways(results: Results) -> Results:
    """The interviews by way, and the results by way, with few ones counted together; every total stays."""
    modes = _few_together(results.modes)
    strata = results.strata
    if any(not may_show_mean(row.n or 0) for rows in strata.values() for row in rows if row.by == "way"):
        strata = {name: tuple(_pooled(rows)) for name, rows in strata.items()}
    return replace(results, modes=modes, strata=strata)


def _few_together(rows: tuple[ModeRow, ...]) -> tuple[ModeRow, ...]:
    """How many people met any of the pooled ways does not follow from how many met each, so it is not said."""
    ways = [row for row in rows if row.mode is None]
    if not any(is_small(count or 0) for row in ways for count in (row.interviews, row.people)):
        return tuple(ways)
    kept = [row for row in ways if row.way == FACE_TO_FACE]
    others = [row.interviews or 0 for row in ways if row.way != FACE_TO_FACE]
    if not others:
        return tuple(kept)
    return (*kept, ModeRow("other", None, sum(others), None, {"people": Why.POOLED}))


def _pooled(rows: Iterable[StratumRow]) -> Iterator[StratumRow]:
    there = [row for row in rows if row.by == "way"]
    for wave in sorted({row.wave for row in there}):
        of_wave = [row for row in there if row.wave == wave]
        yield from (row for row in of_wave if row.code == FACE_TO_FACE)
        others = [row for row in of_wave if row.code != FACE_TO_FACE]
        if others:
            yield _together(wave, others)


def _together(wave: int, rows: list[StratumRow]) -> StratumRow:
    """Mean and spread of several groups as one: squares within each, and of each mean around the common one."""
    told = sorted((row.n, row.mean, row.sd or 0.0) for row in rows if row.n and row.mean is not None)
    n = sum(size for size, _, _ in told)
    mean = sum(size * one for size, one, _ in told) / n
    squares = sum((size - 1) * sd**2 + size * (one - mean) ** 2 for size, one, sd in told)
    sd = sqrt(squares / (n - 1)) if n > 1 else None
    low, high = t_interval(n, mean, sd) if sd else (None, None)
    reason = Why.ONE_VALUE if n == 1 else Why.NO_SPREAD
    missing = {"sd": sd, "ci_low": low, "ci_high": high}
    return StratumRow(
        wave, "way", OTHER, n, mean, sd, low, high, {name: reason for name, one in missing.items() if one is None}
    )
