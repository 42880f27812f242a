"""What the release edition counts together before it blanks anything: ends of the flow, levels, waves."""

from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, TypeVar

from larix.core.words import LANGUAGES, Words
from larix.reporting.study_report import words
from larix.reporting.study_report.calendar import filled_with_words
from larix.reporting.study_report.ended import ended_together
from larix.reporting.study_report.groups import level_difference, level_row
from larix.reporting.study_report.shape import (
    AttritionRow,
    BaselineRow,
    CharacteristicFacts,
    CompletenessRow,
    FlowRow,
    Results,
    Seen,
)
from larix.reporting.study_report.why import Why
from larix.statistics.disclosure import (
    SMALLEST_GROUP,
    Columns,
    added,
    is_small,
    is_telling,
    no_small,
    pooled_smallest,
)

POOLED, NOT_KNOWN = "pooled", "not_known"
Level = tuple[str, Columns, tuple[str, ...]]  # its code, its counts, and the levels that it pools
ENDS = ("missed", "open", "not_due", "died")
AWAY = ("in_prison", "in_hospital", "paused")  # pooled with those missed first
Row = TypeVar("Row", BaselineRow, AttritionRow)


def pooled(results: Results) -> Results:
    """The same results with small neighbours counted together; every total stays what it was."""
    results = replace(
        results, flow=_ends(results.flow), completeness=_waves(results.completeness),
        ended=ended_together(results.ended),
    )  # fmt: skip
    for name, facts in results.about.characteristics.items():
        if facts.scale == "category":
            results = _levels(results, name)
    return results


def may_compare(seen: Seen) -> bool:
    """Whether both groups are large enough that shares and means of them may be shown beside each other."""
    return min(seen.seen or 0, seen.not_seen or 0) >= SMALLEST_GROUP


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


@dataclass(frozen=True, slots=True)
class _Category:
    """The levels of one characteristic with their counts: all, seen, not seen; last those without a value."""

    levels: tuple[str, ...]
    counts: tuple[Columns, ...]


def _levels(results: Results, name: str) -> Results:
    category = _category(results, name)
    people = added(category.counts)[0] if category.counts else 0
    compare = may_compare(results.seen_again)

    def stands(columns: Columns) -> bool:
        told = columns if compare else columns[:1]
        return no_small(told) and not is_telling(columns[0], people)

    pool = pooled_smallest(category.counts, stands)
    if not pool:
        return results
    alone = [place for place in range(len(category.levels)) if place not in pool]
    together = tuple(category.levels[place] for place in pool)
    rows: list[Level] = [(category.levels[place], category.counts[place], ()) for place in alone]
    rows.append((POOLED, added(category.counts[place] for place in pool), together))
    return _with_levels(results, name, rows)


def _category(results: Results, name: str) -> _Category:
    base = [row for row in results.baseline if row.characteristic == name and row.level is not None]
    away = [row for row in results.attrition if row.characteristic == name and row.level is not None]
    counts = [(row.n or 0, split.seen_n or 0, split.not_seen_n or 0) for row, split in zip(base, away, strict=True)]
    everybody = ((results.flow[0].joined or 0), results.seen_again.seen or 0, results.seen_again.not_seen or 0)
    told = added(counts) if counts else (0, 0, 0)
    not_known = tuple(of_all - of_told for of_all, of_told in zip(everybody, told, strict=True))
    levels = tuple(row.level or "" for row in base)
    if not any(not_known):
        return _Category(levels, tuple(counts))
    return _Category((*levels, NOT_KNOWN), (*counts, not_known))


def _with_levels(results: Results, name: str, rows: list[Level]) -> Results:
    """People without a value are in `rows` as a level of their own, or inside a pool."""
    unknown = next((columns for level, columns, _ in rows if level == NOT_KNOWN), (0, 0, 0))
    rows = [row for row in rows if row[0] != NOT_KNOWN]
    known = added(columns for _, columns, _ in rows)
    in_pool = any(NOT_KNOWN in pools for _, _, pools in rows)
    missing = None if in_pool else unknown[0]
    why = {"missing": Why.POOLED} if in_pool else {}
    base: list[BaselineRow] = []
    away: list[AttritionRow] = []
    for level, columns, pools in rows:
        row = level_row(name, level, columns[0], known[0], missing, pools)
        base.append(replace(row, why={**row.why, **why}))
        away.append(level_difference(name, level, columns[1], known[1], columns[2], known[2], pools))
    facts = results.about.characteristics[name]
    named = {**results.about.characteristics, name: _with_pool(facts, rows[-1][2])}
    return replace(
        results,
        baseline=_put(results.baseline, name, base),
        attrition=_put(results.attrition, name, away),
        about=replace(results.about, characteristics=named),
    )


def _with_pool(facts: CharacteristicFacts, pools: tuple[str, ...]) -> CharacteristicFacts:
    names = {**facts.levels, NOT_KNOWN: words.NOT_KNOWN}
    parts = [names[level] for level in pools]
    said = Words(*(", ".join(part.said_in(language) for part in parts) for language in LANGUAGES))
    title = filled_with_words(words.COUNTED_TOGETHER, levels=said)
    return replace(facts, levels={**facts.levels, POOLED: title})


def _put(rows: tuple[Row, ...], name: str, instead: list[Row]) -> tuple[Row, ...]:
    """The rows of one characteristic replaced, in their place."""
    kept = [row for row in rows if row.characteristic != name]
    place = next(number for number, row in enumerate(rows) if row.characteristic == name)
    kept[place:place] = instead
    return tuple(kept)
