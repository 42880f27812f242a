"""Levels of a category that the release edition counts together before it blanks anything.

Twice: so that none is small at the start, and further where those seen again are compared with those who are not. The
second is no reason to tell less of the start.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from larix.core.words import LANGUAGES, Words
from larix.reporting.study_report import words
from larix.reporting.study_report.calendar import filled_with_words
from larix.reporting.study_report.groups import level_difference, level_row
from larix.reporting.study_report.shape import AttritionRow, BaselineRow, CharacteristicFacts, Results, Seen
from larix.reporting.study_report.why import Why
from larix.statistics.disclosure import SMALLEST_GROUP, Columns, added, is_telling, no_small, pooled_smallest

POOLED, FURTHER, NOT_KNOWN = "pooled", "pooled_further", "not_known"
Row = TypeVar("Row", BaselineRow, AttritionRow)


@dataclass(frozen=True, slots=True)
class _Level:
    """`counts`: all, seen, not seen. Those without a value are a level too."""

    code: str
    counts: Columns
    pools: tuple[str, ...] = ()


Levels = tuple[_Level, ...]


def may_compare(seen: Seen) -> bool:
    """Whether both groups are large enough that shares and means of them may be shown beside each other."""
    return min(seen.seen or 0, seen.not_seen or 0) >= SMALLEST_GROUP


def levels_pooled(results: Results, name: str) -> Results:
    """The same results with the levels of one category pooled; every total stays what it was."""
    found = _levels(results, name)
    people = added(one.counts for one in found)[0] if found else 0
    start = _grouped(found, POOLED, lambda counts: no_small(counts[:1]) and not is_telling(counts[0], people))
    again = _grouped(start, FURTHER, no_small) if may_compare(results.seen_again) else start
    if again == found:
        return results
    facts = results.about.characteristics[name]
    named = {**results.about.characteristics, name: _named(facts, (*start, *again))}
    return replace(
        results,
        baseline=_put(results.baseline, name, _baseline(name, start)),
        attrition=_put(results.attrition, name, _attrition(name, again)),
        about=replace(results.about, characteristics=named),
    )


def _levels(results: Results, name: str) -> Levels:
    base = [row for row in results.baseline if row.characteristic == name and row.level is not None]
    away = [row for row in results.attrition if row.characteristic == name and row.level is not None]
    found = tuple(
        _Level(row.level or "", (row.n or 0, split.seen_n or 0, split.not_seen_n or 0))
        for row, split in zip(base, away, strict=True)
    )
    everybody = ((results.flow[0].joined or 0), results.seen_again.seen or 0, results.seen_again.not_seen or 0)
    told = added(one.counts for one in found) if found else (0, 0, 0)
    not_known = tuple(of_all - of_told for of_all, of_told in zip(everybody, told, strict=True))
    return (*found, _Level(NOT_KNOWN, not_known)) if any(not_known) else found


def _grouped(levels: Levels, code: str, stands: Callable[[Columns], bool]) -> Levels:
    """The levels that stand alone, then the others as one."""
    pool = pooled_smallest([one.counts for one in levels], stands)
    if not pool:
        return levels
    together = [levels[place] for place in pool]
    pools = tuple(part for one in together for part in (one.pools or (one.code,)))
    alone = (one for place, one in enumerate(levels) if place not in pool)
    return (*alone, _Level(code, added(one.counts for one in together), pools))


def _known(levels: Levels) -> Columns:
    """Of whom the shares are: without those who have no value, unless they are in a pool."""
    return added(one.counts for one in levels if one.code != NOT_KNOWN)


def _baseline(name: str, levels: Levels) -> list[BaselineRow]:
    in_pool = any(NOT_KNOWN in one.pools for one in levels)
    unknown = next((one.counts[0] for one in levels if one.code == NOT_KNOWN), 0)
    known, missing = _known(levels)[0], None if in_pool else unknown
    why = {"missing": Why.POOLED} if in_pool else {}
    rows = [
        level_row(name, one.code, one.counts[0], known, missing, one.pools) for one in levels if one.code != NOT_KNOWN
    ]
    return [replace(row, why={**row.why, **why}) for row in rows]


def _attrition(name: str, levels: Levels) -> list[AttritionRow]:
    _, seen, not_seen = _known(levels)
    return [
        level_difference(name, one.code, one.counts[1], seen, one.counts[2], not_seen, one.pools)
        for one in levels
        if one.code != NOT_KNOWN
    ]


def _named(facts: CharacteristicFacts, levels: Sequence[_Level]) -> CharacteristicFacts:
    names = {**facts.levels, NOT_KNOWN: words.NOT_KNOWN}
    titles = {}
    for one in (one for one in levels if one.pools):
        parts = [names[level] for level in one.pools]
        said = Words(*(", ".join(part.said_in(language) for part in parts) for language in LANGUAGES))
        titles[one.code] = filled_with_words(words.COUNTED_TOGETHER, levels=said)
    return replace(facts, levels={**facts.levels, **titles})


def _put(rows: tuple[Row, ...], name: str, instead: list[Row]) -> tuple[Row, ...]:
    """The rows of one characteristic replaced, in their place."""
    kept = [row for row in rows if row.characteristic != name]
    place = next(number for number, row in enumerate(rows) if row.characteristic == name)
    kept[place:place] = instead
    return tuple(kept)
