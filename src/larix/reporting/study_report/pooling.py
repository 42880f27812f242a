"""What the release edition counts together before it blanks anything: ends of the flow, levels, waves."""

from dataclasses import replace
from itertools import groupby
from typing import Any

from larix.reporting.study_report.ended import ended_together
from larix.reporting.study_report.level_pooling import levels_pooled
from larix.reporting.study_report.shape import CompletenessRow, FlowRow, Results
from larix.reporting.study_report.why import Why
from larix.statistics.disclosure import Columns, is_small, no_small

ENDS = ("missed", "open", "not_due", "died")
AWAY = ("in_prison", "in_hospital", "paused")  # pooled with those missed first


def pooled(results: Results) -> Results:
    """The same results with small neighbours counted together; every total stays what it was."""
    results = replace(
        results, flow=_ends(results.flow), completeness=_waves(results.completeness),
        ended=ended_together(results.ended),
    )  # fmt: skip
    for name, facts in results.about.characteristics.items():
        if facts.scale == "category":
            results = levels_pooled(results, name)
    return results


def _ends(flow: tuple[FlowRow, ...]) -> tuple[FlowRow, ...]:
    """Missed, open, not due and died become one "not done" where any of them is small at any wave."""
    flow = _away(flow)
    if not any(is_small(getattr(row, end) or 0) for row in flow for end in ENDS):
        return flow
    there = any(getattr(row, end) for row in flow for end in AWAY)
    pooled_ends = (*ENDS, *AWAY) if there else ENDS
    return tuple(_without_ends(row, pooled_ends) for row in flow)


def _away(flow: tuple[FlowRow, ...]) -> tuple[FlowRow, ...]:
    """In prison, in hospital and paused count as missed where any of them is small at any wave."""
    if not any(is_small(getattr(row, end) or 0) for row in flow for end in AWAY):
        return flow
    missed = [(row.missed or 0) + sum(getattr(row, end) for end in AWAY) for row in flow]
    return tuple(replace(_without_ends(row, AWAY), missed=all_of) for row, all_of in zip(flow, missed, strict=True))


def _without_ends(row: FlowRow, ends: tuple[str, ...]) -> FlowRow:
    why = {**row.why, **dict.fromkeys(ends, Why.POOLED)}
    gone: dict[str, Any] = dict.fromkeys(ends)
    return replace(row, why=why, **gone)


def _waves(rows: tuple[CompletenessRow, ...]) -> tuple[CompletenessRow, ...]:
    """All waves of an instrument together where one of its counts is small at any wave."""
    found: list[CompletenessRow] = []
    for _, group in groupby(rows, key=lambda row: row.instrument):
        of_one = list(group)
        found.extend([_together(of_one)] if any(not no_small(_counts(row)) for row in of_one) else of_one)
    return tuple(found)


def _counts(row: CompletenessRow) -> Columns:
    answered, whole = row.answered or 0, row.whole or 0
    return answered, row.not_answered or 0, whole, answered - whole, row.items_missing or 0


def _together(rows: list[CompletenessRow]) -> CompletenessRow:
    fields = ("interviewed", "answered", "not_answered", "whole", "items_answered", "items_missing")
    sums = {name: sum(getattr(row, name) for row in rows) for name in fields}
    items = sums["items_answered"] + sums["items_missing"]
    share = sums["items_answered"] / items if items else None
    why = {} if items else {"share": Why.NO_VALUES}
    waves = tuple(wave for row in rows for wave in row.waves)
    return CompletenessRow(rows[0].instrument, waves, share=share, why=why, **sums)
