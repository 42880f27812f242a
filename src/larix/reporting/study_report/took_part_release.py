"""Who took part, in the release edition: levels counted together, groups that are too small not compared."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from larix.core.words import LANGUAGES, Words
from larix.figures.numbers import as_printed
from larix.reporting.study_report import words
from larix.reporting.study_report.calendar import filled_with_words
from larix.reporting.study_report.participation_shape import ParticipationRow, TookPart
from larix.reporting.study_report.shape import CharacteristicFacts, Results
from larix.reporting.study_report.took_part_shares import FINEST, share_decimals, size_is_told
from larix.reporting.study_report.why import Why
from larix.statistics import share_difference
from larix.statistics.disclosure import SMALLEST_GROUP, Columns, added, is_small, no_small, pooled_smallest

POOLED, NOT_KNOWN = "pooled", "not_known"
SIDES = ("participants", "others")
Rows = list[ParticipationRow]


def n_key(row: ParticipationRow, side: str) -> tuple[str, ...]:
    """A count in the ledger: those with a value of a number, or at a level. A number's count is given up first."""
    if row.level is None:
        return "number", row.characteristic, side, "n"
    return "took", row.characteristic, side, f"n {row.level}"


def missing_key(row: ParticipationRow, side: str) -> tuple[str, ...]:
    return "took" if row.level is not None else "number", row.characteristic, side, "missing"


def sides_told(told: TookPart | None) -> tuple[str, ...]:
    """Which groups may be described at all: none where the participants are under ten, nor others under ten."""
    if told is None or (told.participants or 0) < SMALLEST_GROUP:
        return ()
    return SIDES if (told.others or 0) >= SMALLEST_GROUP else SIDES[:1]


def sides_counted(results: Results) -> tuple[str, ...]:
    """Those whose counts may stand beside what is asked.

    The few who objected, withdrew or are left out for another reason would follow from a group's size, so then the
    group has shares and means, and no counts.
    """
    told, row = results.took_part, results.flow[0]
    if told is None or row.eligible is None or row.consented is None:
        return ()
    left = {
        "participants": row.consented - (told.participants or 0),
        "others": row.eligible - (told.participants or 0) - (told.others or 0),
    }
    return tuple(side for side in sides_told(told) if not is_small(left[side]))


def with_pooled_levels(results: Results) -> Results:
    """The results with small levels of each category counted together, smallest first; every total stays."""
    sides = sides_told(results.took_part)
    if not sides:
        return results
    for name, facts in results.about.described.items():
        rows = [row for row in results.participation if row.characteristic == name]
        if facts.scale == "category" and rows:
            there = tuple(side for side in sides if any(getattr(row, f"{side}_n") is not None for row in rows))
            results = _pooled(results, name, rows, there)
    return results


def _counts(results: Results, rows: Rows, sides: tuple[str, ...]) -> tuple[list[Columns], set[int]]:
    """The counts at each level, and the places of those that the snapshot does not keep: the first has all of them."""
    counts = [tuple(getattr(row, f"{side}_n") or 0 for side in sides) for row in rows]
    unkept = {place for place, row in enumerate(rows) if sides == SIDES and row.others_n is None}
    if unkept and results.took_part is not None:
        together = (results.took_part.others or 0) - (rows[0].others_missing or 0) - sum(one[1] for one in counts)
        counts[min(unkept)] = (counts[min(unkept)][0], together)
    return counts, unkept


def _pooled(results: Results, name: str, rows: Rows, sides: tuple[str, ...]) -> Results:
    public = {
        total.of.partition("=")[2]: total.value
        for total in results.about.public_totals
        if total.of.startswith(f"consented:{name}=")
    }
    levels = [row.level or "" for row in rows]
    counts, unkept = _counts(results, rows, sides)
    missing = tuple(getattr(rows[0], f"{side}_missing") for side in sides)
    if any(missing):
        levels, counts = [*levels, NOT_KNOWN], [*counts, missing]
    # A level whose number stands in print is no small count to hide, and would give away what is pooled with it.
    free = [
        place
        for place, (level, columns) in enumerate(zip(levels, counts, strict=True))
        if place not in unkept and (public.get(level) != columns[0] or not no_small(columns[1:]))
    ]
    pool = _to_pool(counts, free, unkept)
    if not pool:
        return results
    together = _Pool(tuple(levels[place] for place in pool), added(counts[place] for place in pool))
    alone = [row for row in rows if row.level not in together.levels]
    hides = {f"{side}_missing": Why.POOLED for side in sides} if NOT_KNOWN in together.levels else {}
    new = [_hidden(row, hides) for row in (*alone, together.row(name, rows, sides))]
    if hides:  # shares of everybody, for how many have a value is not told
        new = [_of_everybody(row, new, sides) for row in new]
    place = next(at for at, row in enumerate(results.participation) if row.characteristic == name)
    kept = [row for row in results.participation if row.characteristic != name]
    kept[place:place] = new
    facts = {**results.about.described, name: _named(results.about.described[name], together.levels)}
    return replace(results, participation=tuple(kept), about=replace(results.about, described=facts))


def _to_pool(counts: list[Columns], free: list[int], unkept: set[int]) -> list[int]:
    """The places to count together; those that are not kept one by one are together already."""
    cells = [[place] for place in free] + ([sorted(unkept)] if unkept else [])
    pool = {len(cells) - 1} if unkept else set[int]()
    pool |= set(pooled_smallest([added(counts[place] for place in cell) for cell in cells]))
    return sorted(place for cell in pool for place in cells[cell])


@dataclass(frozen=True, slots=True)
class _Pool:
    levels: tuple[str, ...]
    counts: Columns

    def row(self, name: str, rows: Rows, sides: tuple[str, ...]) -> ParticipationRow:
        numbers: dict[str, Any] = {f"{side}_n": n for side, n in zip(sides, self.counts, strict=True)}
        alone = [row for row in rows if row.level not in self.levels]
        known = [
            n + sum(getattr(row, f"{side}_n") or 0 for row in alone) for side, n in zip(sides, self.counts, strict=True)
        ]
        numbers |= {
            side: n / total if total else None for side, n, total in zip(sides, self.counts, known, strict=True)
        }
        gone = ("others", "smd") if sides == SIDES[:1] else ()
        why = {key: reason for key, reason in rows[0].why.items() if key.startswith(gone)}
        why |= {side: Why.NO_VALUES for side, total in zip(sides, known, strict=True) if not total}
        row = replace(
            rows[0], level=POOLED, pools=self.levels, published=None, published_source=None, why=why,
            smd=None, smd_weighted=None, **numbers,
        )  # fmt: skip
        return _compared(_hidden(row, {"smd_weighted": Why.POOLED}), known, sides)


def _of_everybody(row: ParticipationRow, rows: Rows, sides: tuple[str, ...]) -> ParticipationRow:
    known = [sum(getattr(one, f"{side}_n") for one in rows) for side in sides]
    shares = {side: getattr(row, f"{side}_n") / total for side, total in zip(sides, known, strict=True) if total}
    changes: dict[str, Any] = dict(shares)
    return _compared(replace(row, **changes), known, sides)


def _compared(row: ParticipationRow, known: list[int], sides: tuple[str, ...]) -> ParticipationRow:
    if sides != SIDES:
        return replace(row, smd=None, why={"smd": Why.NO_BASIS, **row.why})
    found = share_difference(row.participants_n or 0, known[0], row.others_n or 0, known[1])
    why = {key: reason for key, reason in row.why.items() if key != "smd"}
    why |= {"smd": Why(found.no_value.value)} if found.no_value else {}
    return replace(row, smd=found.value, why=why)


def _named(facts: CharacteristicFacts, levels: tuple[str, ...]) -> CharacteristicFacts:
    names = {**facts.levels, NOT_KNOWN: words.NOT_KNOWN}
    said = Words(*(", ".join(names[level].said_in(language) for level in levels) for language in LANGUAGES))
    title = filled_with_words(words.COUNTED_TOGETHER, levels=said)
    return replace(facts, levels={**facts.levels, POOLED: title})


def _hidden(row: ParticipationRow, why: Mapping[str, Why]) -> ParticipationRow:
    changes: dict[str, Any] = {**dict.fromkeys(why), "why": {**row.why, **why}}
    return replace(row, **changes)


def released_row(row: ParticipationRow, results: Results, blank: Mapping[tuple[str, ...], Why]) -> ParticipationRow:
    """One row as it may be sent on, rounded as printed."""
    sides, counted, is_number = sides_told(results.took_part), sides_counted(results), row.level is None
    fields = {side: [side, f"{side}_n", f"{side}_missing", *([f"{side}_sd"] if is_number else [])] for side in SIDES}
    why: dict[str, Why] = {}
    for side in SIDES:
        if side not in sides:
            why |= {name: Why.UNDER_10 for name in fields[side] if row.why.get(name) is not Why.NO_BASIS}
        elif side not in counted:
            why |= dict.fromkeys((f"{side}_n", f"{side}_missing"), Why.WITHHELD)
        why |= dict(_blanked(row, side, blank, is_number))
    for side in sides:
        if 0 < _known(row, results, side) < SMALLEST_GROUP:
            why |= dict.fromkeys((side, f"{side}_sd") if is_number else (side, f"{side}_n"), Why.UNDER_10)
    decimals = dict.fromkeys(SIDES, FINEST)
    for side in () if is_number else sides:
        apart, coarse = _shares_apart(row, results, side, blank)
        why = {**apart, **why}
        decimals[side] = coarse
    if any(side in why or decimals[side] < FINEST for side in SIDES):  # a difference tells more than coarse shares
        why |= {name: Why.WITHHELD for name in ("smd", "smd_weighted") if row.why.get(name) is not Why.NO_BASIS}
    return _rounded(_hidden(row, why), is_number, decimals)


def _shares_apart(
    row: ParticipationRow, results: Results, side: str, blank: Mapping[tuple[str, ...], Why]
) -> tuple[dict[str, Why], int]:
    """What not to show beside a share where the group's size is not told, and the decimals of the shares."""
    rows = [one for one in results.participation if one.characteristic == row.characteristic]
    keys = {n_key(one, side) for one in rows}
    counted = side in sides_counted(results)
    if counted and size_is_told(rows, side, blank, keys, missing_key(row, side)):
        return {}, FINEST
    decimals = share_decimals(results, rows, side, blank, keys)
    if decimals is None:
        return dict.fromkeys((f"{side}_n", side), Why.WITHHELD), FINEST
    return {f"{side}_n": Why.WITHHELD}, decimals


def _known(row: ParticipationRow, results: Results, side: str) -> int:
    """How many of the group have a value of the row's characteristic."""
    rows = [one for one in results.participation if one.characteristic == row.characteristic]
    return sum(getattr(one, f"{side}_n") or 0 for one in rows)


def _blanked(
    row: ParticipationRow, side: str, blank: Mapping[tuple[str, ...], Why], is_number: bool
) -> Iterator[tuple[str, Why]]:
    n, missing = n_key(row, side), missing_key(row, side)
    if n in blank:
        yield f"{side}_n", blank[n]
        if not is_number:
            yield side, blank[n]
    if missing in blank and row.why.get(f"{side}_missing") is not Why.POOLED:
        yield f"{side}_missing", blank[missing]


def _rounded(row: ParticipationRow, is_number: bool, decimals: Mapping[str, int]) -> ParticipationRow:
    changes: dict[str, Any] = {}
    for name in ("participants", "others", "participants_sd", "others_sd", "smd", "smd_weighted"):
        value = getattr(row, name)
        if value is None:
            continue
        if name.startswith("smd"):
            changes[name] = as_printed(value, 2)
        else:
            changes[name] = as_printed(value, 1) if is_number else as_printed(100 * value, decimals[name]) / 100
    return replace(row, **changes)


def released_facts(told: TookPart, results: Results, blank: Mapping[tuple[str, ...], Why]) -> TookPart:
    """Who is compared with whom, as it may be sent on."""
    counted, why = sides_counted(results), {}
    for side in SIDES:
        if getattr(told, side) is not None and side not in counted:
            why[side] = Why.WITHHELD if side in sides_told(told) else Why.UNDER_10
        if ("took", side) in blank:
            why[side] = blank["took", side]
    if told.weighted is not None and (("took", "weighted") in blank or "participants" in why):
        why["weighted"] = blank.get(("took", "weighted"), Why.WITHHELD)
    few = told.weighted is not None and told.weighted < SMALLEST_GROUP
    if told.effective is not None and few:
        why |= dict.fromkeys(("weighted", "effective"), Why.UNDER_10)
    changes: dict[str, Any] = {**dict.fromkeys(why), "why": {**told.why, **why}}
    shown = replace(told, **changes)
    return shown if shown.effective is None else replace(shown, effective=as_printed(shown.effective, 1))
