"""The release edition: pooled, blanked where a number would tell too much of few people, then rounded as printed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from larix.figures.numbers import as_printed
from larix.reporting.study_report.ended import released_ended
from larix.reporting.study_report.heard_pooling import with_pooled_ways
from larix.reporting.study_report.heard_release import (
    released_attempts,
    released_interviewers,
    released_mattered,
    released_modes,
    released_question,
    released_strata,
)
from larix.reporting.study_report.heard_shape import (
    AttemptRow,
    InterviewerRow,
    MatteredRow,
    ModeRow,
    QuestionRow,
    StratumRow,
)
from larix.reporting.study_report.ledger import Key, ledger_of, level_of, said_waves
from larix.reporting.study_report.level_pooling import may_compare
from larix.reporting.study_report.participation_shape import Ended, ParticipationRow, TookPart
from larix.reporting.study_report.pooling import AWAY, ENDS, pooled
from larix.reporting.study_report.shape import (
    AttritionRow,
    BaselineRow,
    ChangeRow,
    CompletenessRow,
    Deaths,
    FlowRow,
    OutcomeRow,
    Results,
    Seen,
    Suppressed,
    TwiceRow,
)
from larix.reporting.study_report.shares_in_release import BASELINE, GROUPS, Untold, sizes_untold
from larix.reporting.study_report.took_part import ASKED
from larix.reporting.study_report.took_part_release import released_facts, released_row, with_pooled_levels
from larix.reporting.study_report.why import Why
from larix.reporting.study_report.yes_or_no import decimals_without_n, told_by_mean
from larix.statistics import t_interval
from larix.statistics.disclosure import SMALLEST_COUNT, may_show_mean

Row = TypeVar("Row", FlowRow, Deaths, BaselineRow, OutcomeRow, ChangeRow, TwiceRow, Seen, AttritionRow, CompletenessRow)
AnyRow = (
    FlowRow | Deaths | BaselineRow | OutcomeRow | ChangeRow | TwiceRow | Seen | AttritionRow | CompletenessRow
    | ParticipationRow | TookPart | Ended
    | MatteredRow | AttemptRow | ModeRow | InterviewerRow | StratumRow | QuestionRow
)  # fmt: skip
Blank = Mapping[Key, Why]
NUMBERS = ("mean", "sd", "ci_low", "ci_high")
HIDDEN = (Why.UNDER_5, Why.UNDER_10, Why.WITHHELD, Why.POOLED)


def release(results: Results) -> Results:
    """The edition that may be sent on. Data that are declared public already are left as they are."""
    if results.about.public is not None:
        return replace(results, edition="release")
    together = with_pooled_ways(with_pooled_levels(pooled(results)))
    compare = may_compare(together.seen_again)
    blank = ledger_of(together, compare).blank()
    untold = sizes_untold(together, blank)
    decimals = {name: facts.decimals for name, facts in together.about.outcomes.items()}
    shown = replace(
        together,
        edition="release",
        flow=tuple(_flow(row, blank) for row in together.flow),
        deaths=_without(
            together.deaths, blank, {name: ("deaths", name) for name in ("total", "with_day", "without_day")}
        ),
        baseline=tuple(_baseline(row, blank, untold) for row in together.baseline),
        outcomes=_each(together.outcomes, lambda name, row: _outcome(row, name, blank, decimals[name])),
        change=_each(together.change, lambda name, row: _change(row, name, blank, decimals[name])),
        scored_twice=_each(together.scored_twice, lambda name, row: _twice(row, name, blank, decimals[name])),
        seen_again=_without(
            together.seen_again, blank, {name: ("seen", name) for name in ("seen", "not_seen", "still_time")}
        ),
        attrition=tuple(_attrition(row, blank, compare, untold) for row in together.attrition),
        completeness=tuple(_completeness(row, blank) for row in together.completeness),
        participation=tuple(released_row(row, together, blank) for row in together.participation),
        took_part=released_facts(together.took_part, together, blank) if together.took_part else None,
        what_mattered=released_mattered(together.what_mattered, blank),
        attempts=released_attempts(together.attempts, blank),
        modes=released_modes(together.modes, blank),
        interviewers=released_interviewers(together.interviewers, blank),
        strata={name: released_strata(rows, name, blank, decimals[name]) for name, rows in together.strata.items()},
        questions=tuple(map(released_question, together.questions)),
        ended=released_ended(together.ended, blank),
    )
    return replace(shown, suppressed=tuple(_suppressed(shown)))


def _each(tables: Mapping[str, tuple[Row, ...]], one: Callable[[str, Row], Row]) -> dict[str, tuple[Row, ...]]:
    return {name: tuple(one(name, row) for row in rows) for name, rows in tables.items()}


def _without(row: Row, blank: Blank, keys: Mapping[str, Key]) -> Row:
    """The row without the counts to blank; `keys`: field -> its key in the ledger."""
    return _hide(row, {name: blank[key] for name, key in keys.items() if key in blank})


def _hide(row: Row, why: Mapping[str, Why]) -> Row:
    """The row without these numbers, and without what it said before of why one of them was not there."""
    changes: dict[str, Any] = {**dict.fromkeys(why), "why": {**row.why, **why}}
    return replace(row, **changes)


def _rounded(row: Row, decimals: int, names: tuple[str, ...]) -> Row:
    """The row with these numbers as the report prints them, so that the data file tells no more than it."""
    numbers = {name: getattr(row, name) for name in names}
    changes: dict[str, Any] = {
        name: as_printed(number, decimals) for name, number in numbers.items() if number is not None
    }
    return replace(row, **changes)


def _share_rounded(row: Row, names: tuple[str, ...]) -> Row:
    """Shares are printed as per cent with one decimal."""
    shares = {name: getattr(row, name) for name in names}
    changes: dict[str, Any] = {
        name: as_printed(100 * share, 1) / 100 for name, share in shares.items() if share is not None
    }
    return replace(row, **changes)


def _few(n: int, key: Key, blank: Blank) -> bool:
    """Whether so few have a value that nothing is said of it. That nobody has one is said, where that may be told."""
    return not may_show_mean(n) and (n > 0 or key in blank)


def _flow(row: FlowRow, blank: Blank) -> FlowRow:
    wave = str(row.wave)
    keys: dict[str, Key] = {name: ("flow", wave, name) for name in ("done", "not_done", *ENDS, *AWAY)}
    asked: dict[str, Key] = {name: ("asked", name) for name in ASKED}
    return _without(row, blank, {"joined": ("joined",), "late": ("late", wave), **keys, **asked})


def _baseline(row: BaselineRow, blank: Blank, untold: Untold) -> BaselineRow:
    n = row.n or 0
    key = ("baseline", row.characteristic, "n", level_of(row))
    row = _without(row, blank, {"n": key, "missing": ("baseline", row.characteristic, "missing")})
    if row.level is not None and (key in blank or (BASELINE, row.characteristic) in untold):
        row = _hide(row, {"share": blank.get(key, Why.WITHHELD)})
    if row.level is None and _few(n, key, blank):
        row = _hide(row, dict.fromkeys(("mean", "sd", "median"), Why.UNDER_10))
    return _rounded(_share_rounded(row, ("share",)), 1, ("mean", "sd", "median"))


def _outcome(row: OutcomeRow, name: str, blank: Blank, decimals: int) -> OutcomeRow:
    """Where only the few without a value hide n, the interval is counted with the smallest n that it can be.

    So it is a little too wide, and says nothing of n that is not printed beside it.
    """
    n, interviewed, missing = row.n or 0, row.interviewed, ("outcome", name, str(row.wave), "missing")
    key = ("outcome", name, str(row.wave), "n")
    keys = {"interviewed": ("flow", str(row.wave), "done"), "missing": missing, "n": key, "n_at_least": key}
    fewer = decimals_without_n(decimals, n, row.mean) if key in blank else decimals
    row = _rounded(_without(row, blank, keys), fewer, NUMBERS)
    told = Why.UNDER_10 if _few(n, key, blank) else told_by_mean(name, str(row.wave), blank)
    if told is not None:
        return _hide(row, dict.fromkeys(NUMBERS, told))
    if key not in blank:
        return row
    least = (interviewed or 0) - (SMALLEST_COUNT - 1)
    known = row.interviewed is not None and blank.get(missing) is Why.UNDER_5
    if known and may_show_mean(least) and row.mean is not None and row.sd:
        low, high = t_interval(least, row.mean, row.sd)
        why = {field: reason for field, reason in row.why.items() if field != "n_at_least"}
        return _rounded(replace(row, n_at_least=least, ci_low=low, ci_high=high, why=why), decimals, NUMBERS)
    return _hide(row, dict.fromkeys(("ci_low", "ci_high"), Why.WITHHELD))


def _change(row: ChangeRow, name: str, blank: Blank, decimals: int) -> ChangeRow:
    n, key = row.n or 0, ("change", name, str(row.wave), "n")
    decimals = decimals_without_n(decimals, n, row.mean) if key in blank else decimals
    row = _rounded(_without(row, blank, {"n": key}), decimals, NUMBERS)
    told = Why.UNDER_10 if _few(n, key, blank) else told_by_mean(name, f"change {row.wave}", blank)
    if told is not None:
        return _hide(row, dict.fromkeys(NUMBERS, told))
    return _hide(row, dict.fromkeys(("ci_low", "ci_high"), Why.WITHHELD)) if key in blank else row


def _twice(row: TwiceRow, name: str, blank: Blank, decimals: int) -> TwiceRow:
    wave = str(row.wave)
    keys: dict[str, Key] = {"n_first": ("outcome", name, wave, "n")}
    keys |= {
        each: ("twice", name, wave, each) for each in ("n_second", "both", "different", "only_first", "only_second")
    }
    counts = {"mean_first": "n_first", "mean_second": "n_second", "largest_difference": "both"}
    few = [field for field, n in counts.items() if _few(getattr(row, n) or 0, keys[n], blank)]
    if keys["different"] in blank:
        few.append("largest_difference")
    fewer = {
        mean: decimals_without_n(decimals, getattr(row, n) or 0, getattr(row, mean)) if keys[n] in blank else decimals
        for mean, n in counts.items()
    }
    row = _hide(_without(row, blank, keys), dict.fromkeys(few, Why.UNDER_10))
    for mean, places in fewer.items():
        row = _rounded(row, places, (mean,))
    return row


def _attrition(row: AttritionRow, blank: Blank, compare: bool, untold: Untold) -> AttritionRow:
    """Small groups are not compared: from one group and the total, the other would follow."""
    told = ("seen", "not_seen", "smd", "seen_sd", "not_seen_sd")
    if not compare:
        return _hide(row, dict.fromkeys((*told, "seen_n", "not_seen_n"), Why.UNDER_10))
    keys = {group: ("attrition", row.characteristic, group, level_of(row)) for group in GROUPS}
    few = row.level is None and not all(may_show_mean(n or 0) for n in (row.seen_n, row.not_seen_n))
    row = _without(row, blank, {f"{group}_n": key for group, key in keys.items()})
    if few:
        row = _hide(row, dict.fromkeys(told, Why.UNDER_10))
    if row.level is None:
        return _rounded(_rounded(row, 1, ("seen", "not_seen", "seen_sd", "not_seen_sd")), 2, ("smd",))
    why = {group: Why.WITHHELD for group in GROUPS if (group, row.characteristic) in untold}
    why |= {group: blank[key] for group, key in keys.items() if key in blank}
    row = _hide(row, {**why, **({"smd": Why.WITHHELD} if why else {})})
    return _rounded(_share_rounded(row, GROUPS), 2, ("smd",))


def _completeness(row: CompletenessRow, blank: Blank) -> CompletenessRow:
    names = ("interviewed", "answered", "not_answered", "whole", "items_missing")
    where = ("completeness", row.instrument, said_waves(row.waves))
    row = _without(row, blank, {name: (*where, name) for name in names})
    if any(getattr(row, name) is None for name in ("answered", "items_missing")):
        row = _hide(row, dict.fromkeys(("items_answered", "share"), Why.WITHHELD))
    return _share_rounded(row, ("share",))


def _suppressed(results: Results) -> Iterator[Suppressed]:
    for table, name, row in _rows(results):
        for field in (field.name for field in fields(row)):
            if row.why.get(field) in HIDDEN:
                yield Suppressed(table, name, field, row.why[field])


def _rows(results: Results) -> Iterator[tuple[str, str, AnyRow]]:
    """Every row with its table and what it is called there."""
    yield from (("flow", str(row.wave), row) for row in results.flow)
    yield "deaths", "all", results.deaths
    yield from (("baseline", _called(row), row) for row in results.baseline)
    for table in ("outcomes", "change", "scored_twice"):
        for name, rows in getattr(results, table).items():
            yield from ((table, f"{name} {row.wave}", row) for row in rows)
    yield "seen_again", "all", results.seen_again
    yield from (("attrition", _called(row), row) for row in results.attrition)
    yield from (("completeness", f"{row.instrument} {said_waves(row.waves)}", row) for row in results.completeness)
    yield from (("participation", _called(row), row) for row in results.participation)
    if results.took_part is not None:
        yield "took_part", "all", results.took_part
    if results.ended is not None:
        yield "ended", "all", results.ended
    yield from _heard(results)


def _heard(results: Results) -> Iterator[tuple[str, str, AnyRow]]:
    for mattered in results.what_mattered:
        yield "what_mattered", f"{mattered.period} {mattered.factor or mattered.group or 'all'}", mattered
    for tried in results.attempts:
        yield "attempts", f"{tried.what} {tried.code or 'all'} {'all' if tried.wave is None else tried.wave}", tried
    yield from (("modes", row.way, row) for row in results.modes)
    yield from (("interviewers", row.interviewer, row) for row in results.interviewers)
    for name, rows in results.strata.items():
        yield from (("strata", f"{name} {row.wave} {row.code}", row) for row in rows)
    yield from (("questions", f"{row.instrument}.{row.item}", row) for row in results.questions)


def _called(row: BaselineRow | AttritionRow | ParticipationRow) -> str:
    return row.characteristic if row.level is None else f"{row.characteristic} {row.level}"
