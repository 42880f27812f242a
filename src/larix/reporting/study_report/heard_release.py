"""How people were heard and what mattered, in the release edition: pooled first, then blanked, then rounded."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from larix.figures.numbers import as_printed
from larix.reporting.study_report.heard_ledger import SAID, mattered_key
from larix.reporting.study_report.heard_shape import (
    AttemptRow,
    InterviewerRow,
    MatteredRow,
    ModeRow,
    QuestionRow,
    StratumRow,
)
from larix.reporting.study_report.mattered import ALL
from larix.reporting.study_report.why import Why
from larix.statistics.disclosure import SMALLEST_GROUP, is_small, may_show_mean

Key = tuple[str, ...]
Blank = Mapping[Key, Why]
Row = TypeVar("Row", MatteredRow, AttemptRow, ModeRow, InterviewerRow, StratumRow, QuestionRow)
NUMBERS = ("mean", "sd", "ci_low", "ci_high")
EVERYBODY = "all"


def _hide(row: Row, why: Mapping[str, Why]) -> Row:
    changes: dict[str, Any] = {**dict.fromkeys(why), "why": {**row.why, **why}}
    return replace(row, **changes)


def released_mattered(rows: Iterable[MatteredRow], blank: Blank) -> tuple[MatteredRow, ...]:
    return tuple(_mattered(row, blank) for row in rows)


def _mattered(row: MatteredRow, blank: Blank) -> MatteredRow:
    """A factor that few named in a half-year is counted over all waves and in its group: it is pooled there."""
    why = {name: blank[mattered_key(row, name)] for name in SAID if mattered_key(row, name) in blank}
    if "people" in why:
        few = why["people"] is Why.UNDER_5 and row.period != ALL and row.factor is not None
        reason = Why.POOLED if few else why["people"]
        why = dict.fromkeys(SAID, reason)
    return _hide(row, why)


def released_attempts(rows: Iterable[AttemptRow], blank: Blank) -> tuple[AttemptRow, ...]:
    found = []
    for row in rows:
        where = ("attempts", row.what, "" if row.wave is None else str(row.wave), row.code or "")
        why = {name: blank[(*where, name)] for name in ("attempts", "people") if (*where, name) in blank}
        done = [key for key in blank if key[0] == "flow" and key[2] == "done" and row.wave in (None, int(key[1]))]
        if row.what == "all" and row.per_interview is not None and (why or done):
            why["per_interview"] = Why.WITHHELD
        row = _hide(row, why)
        per = row.per_interview
        found.append(row if per is None else replace(row, per_interview=as_printed(per, 1)))
    return tuple(found)


def released_modes(rows: Iterable[ModeRow], blank: Blank) -> tuple[ModeRow, ...]:
    """Ways only: single modes are pooled in them. Many interviews tell nothing of how many people they were with."""
    found = []
    for row in (row for row in rows if row.mode is None):
        keys = {name: ("held", row.way, name) for name in ("interviews", "people")}
        why = {name: blank[key] for name, key in keys.items() if key in blank}
        if why.get("people") is Why.UNDER_5:
            why["interviews"] = Why.UNDER_5
        found.append(_hide(row, why))
    return tuple(found)


def released_interviewers(rows: tuple[InterviewerRow, ...], blank: Blank) -> tuple[InterviewerRow, ...]:
    """One row of all: how many people each has met says who they are."""
    if not rows:
        return ()
    key = ("held", EVERYBODY, "interviews")
    row = InterviewerRow(EVERYBODY, sum(one.interviews or 0 for one in rows), None, {"people": Why.POOLED})
    return (_hide(row, {"interviews": blank[key]} if key in blank else {}),)


def released_strata(rows: tuple[StratumRow, ...], name: str, blank: Blank, decimals: int) -> tuple[StratumRow, ...]:
    """By way only, and none of a wave where one of them has few people, or where a count is withheld.

    From the mean of all and the means of the others, the mean of the few would follow, and so would how many they are.
    """
    ways = [row for row in rows if row.by == "way"]
    hidden = {row.wave: Why.WITHHELD for row in ways if _counts_of(row, name) & blank.keys()}
    hidden |= {row.wave: Why.UNDER_10 for row in ways if not may_show_mean(row.n or 0)}
    return tuple(_stratum(row, decimals, hidden.get(row.wave)) for row in ways)


def _counts_of(row: StratumRow, name: str) -> set[Key]:
    split = {(which, name, f"{row.wave} {row.code}") for which in ("yes", "no")}
    return {("stratum", name, str(row.wave), row.code), ("outcome", name, str(row.wave), "n"), *split}


def _stratum(row: StratumRow, decimals: int, hidden: Why | None) -> StratumRow:
    if hidden is not None:
        return _hide(row, dict.fromkeys(("n", *NUMBERS), hidden))
    numbers = {each: getattr(row, each) for each in NUMBERS}
    changes: dict[str, Any] = {each: as_printed(one, decimals) for each, one in numbers.items() if one is not None}
    return replace(row, **changes)


def released_question(row: QuestionRow) -> QuestionRow:
    """Shares in whole per cent and no counts: from how often two questions were asked, an answer could follow."""
    counts = ("asked", "people", "declined", "people_declined", "carried", "people_carried")
    why: dict[str, Why] = dict.fromkeys(counts, Why.WITHHELD)
    for what in ("declined", "carried"):
        some = getattr(row, f"people_{what}") or 0
        if (row.people or 0) < SMALLEST_GROUP:
            why[f"share_{what}"] = Why.UNDER_10
        elif is_small(some):
            why[f"share_{what}"] = Why.UNDER_5
    shown = _hide(row, why)
    shares = {name: getattr(shown, name) for name in ("share_declined", "share_carried")}
    changes: dict[str, Any] = {name: as_printed(100 * one, 0) / 100 for name, one in shares.items() if one is not None}
    return replace(shown, **changes)
