"""The tables of a report."""

from collections.abc import Sequence

from larix.core.words import Words
from larix.reporting.study_report import heard_words, words
from larix.reporting.study_report.calendar import day_said, filled_with_words
from larix.reporting.study_report.document import Row, Table
from larix.reporting.study_report.heard_shape import StratumRow
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.shape import AttritionRow, BaselineRow, ChangeRow, OutcomeRow, Results
from larix.reporting.study_report.why import Why

ENDS = {
    "missed": words.MISSED, "in_prison": heard_words.IN_PRISON, "in_hospital": heard_words.IN_HOSPITAL,
    "paused": heard_words.PAUSED, "open": words.OPEN, "not_due": words.NOT_DUE, "died": words.DIED,
}  # fmt: skip


def source_line(results: Results, said: Said) -> str:
    """Study, number of people, day and snapshot: stands under every table and picture."""
    return said.filled(
        words.SOURCE_LINE,
        study=said(results.about.title),
        n=said.counted(results.flow[0], "joined"),
        as_of=said(day_said(results.as_of)),
        snapshot=results.snapshot,
    )


def flow_table(results: Results, said: Said) -> Table:
    """Ways of not being interviewed have a column each where anybody is in it; else there is one for all of them."""
    rows = results.flow
    ends = {end: name for end, name in ENDS.items() if any(getattr(row, end) for row in rows)}
    late = {"late": heard_words.LATE} if any(row.late != 0 for row in rows) else {}
    columns = {"joined": words.JOINED, "done": words.DONE, **late, **(ends or {"not_done": words.NOT_DONE})}
    body = [(str(row.wave), *(said.counted(row, name) for name in columns)) for row in rows]
    return table("flow-table", words.FLOW_TABLE, (words.MONTH, *columns.values()), body, results, said)


def baseline_tables(results: Results, said: Said) -> tuple[Table, ...]:
    facts = results.about.characteristics
    numbers = [row for row in results.baseline if facts[row.characteristic].scale == "number"]
    levels = [row for row in results.baseline if facts[row.characteristic].scale == "category"]
    tables: list[Table] = []
    if numbers:
        head: tuple[Words, ...] = (words.CHARACTERISTIC, words.N, words.MEAN, words.SD, words.MEDIAN, words.MISSING)
        body = [_numbers(row, said(facts[row.characteristic].title), said) for row in numbers]
        tables.append(table("baseline-numbers", words.NUMBERS_TABLE, head, body, results, said))
    if levels:
        head = (words.CHARACTERISTIC, words.N, words.SHARE)
        tables.append(table("baseline-levels", words.LEVELS_TABLE, head, _levels(levels, results, said), results, said))
    return tuple(tables)


def _numbers(row: BaselineRow, title: str, said: Said) -> tuple[str, ...]:
    measured = (said.measured(row, name, 1) for name in ("mean", "sd", "median"))
    return title, said.counted(row, "n"), *measured, said.counted(row, "missing")


def _levels(rows: Sequence[BaselineRow], results: Results, said: Said) -> list[Row]:
    body: list[Row] = []
    for name in dict.fromkeys(row.characteristic for row in rows):
        facts = results.about.characteristics[name]
        of_one = [row for row in rows if row.characteristic == name]
        body.append(Row((_with_missing(said(facts.title), of_one[0], said),), heading=True))
        for row in of_one:
            called = said(facts.levels[row.level]) if row.level is not None else said(words.NOT_KNOWN)
            body.append(Row((called, said.counted(row, "n"), said.cell(row, "share", said.share)), indented=True))
    return body


def _with_missing(title: str, row: BaselineRow, said: Said) -> str:
    """People without a value are said beside the title, unless there are none or one of the rows counts them."""
    if row.missing == 0 or row.why.get("missing") is Why.POOLED:
        return title
    return f"{title} ({said(words.MISSING).lower()}: {said.counted(row, 'missing')})"


def outcome_table(results: Results, name: str, said: Said) -> Table:
    decimals = results.about.outcomes[name].decimals
    head = (words.MONTH, words.N, words.MEAN, words.SD, words.INTERVAL, words.MISSING_OF_INTERVIEWED)
    body = [
        (str(row.wave), n_cell(row, said), *spread_cells(row, decimals, said), said.counted(row, "missing"))
        for row in results.outcomes[name]
    ]
    caption = _of_outcome(words.OUTCOME_TABLE, results, name)
    return table(f"outcome-{name}", caption, head, body, results, said)


def n_cell(row: OutcomeRow, said: Said) -> str:
    if row.n is None and row.n_at_least is not None:
        return said.filled(words.AT_LEAST, n=said.count(row.n_at_least))
    return said.counted(row, "n")


def spread_cells(row: OutcomeRow | ChangeRow | StratumRow, decimals: int, said: Said) -> tuple[str, str, str]:
    """Mean, standard deviation and interval."""
    places = decimals_of(row, decimals)
    return said.measured(row, "mean", places), said.measured(row, "sd", places), interval_cell(row, decimals, said)


def decimals_of(row: OutcomeRow | ChangeRow | StratumRow, decimals: int) -> int:
    """Where n is withheld, mean and spread may have been given one decimal only: no second one is made up."""
    told = [value for value in (row.mean, row.sd) if value is not None]
    return 1 if decimals > 1 and row.n is None and all(round(value, 1) == value for value in told) else decimals


def interval_cell(row: OutcomeRow | ChangeRow | StratumRow, decimals: int, said: Said) -> str:
    if row.ci_low is None or row.ci_high is None:
        return said.why(row.why, "ci_low")
    return said.interval(row.ci_low, row.ci_high, decimals)


def change_table(results: Results, name: str, said: Said) -> Table:
    decimals = results.about.outcomes[name].decimals
    head = (words.MONTH, words.N, words.MEAN_CHANGE, words.SD, words.INTERVAL)
    body = [(str(row.wave), said.counted(row, "n"), *spread_cells(row, decimals, said)) for row in results.change[name]]
    return table(f"change-{name}", _of_outcome(words.CHANGE_TABLE, results, name), head, body, results, said)


def twice_table(results: Results, name: str, said: Said) -> Table:
    decimals = results.about.outcomes[name].decimals
    columns = {
        "n_first": words.N_OURS, "mean_first": words.MEAN_OURS, "n_second": words.N_OTHER,
        "mean_second": words.MEAN_OTHER, "different": words.DIFFERENT, "largest_difference": words.LARGEST,
    }  # fmt: skip
    measured = ("mean_first", "mean_second", "largest_difference")
    body = [
        (
            str(row.wave),
            *(said.measured(row, each, decimals) if each in measured else said.counted(row, each) for each in columns),
        )
        for row in results.scored_twice[name]
    ]
    caption = _of_outcome(words.TWICE_TABLE, results, name)
    return table(f"twice-{name}", caption, (words.MONTH, *columns.values()), body, results, said)


def attrition_table(results: Results, said: Said) -> Table:
    head = (words.CHARACTERISTIC, words.SEEN_N, words.SEEN_VALUE, words.NOT_SEEN_N, words.NOT_SEEN_VALUE, words.SMD)
    body: list[Row] = []
    alone = all_in_one(results)
    for name in dict.fromkeys(row.characteristic for row in results.attrition if row.characteristic not in alone):
        facts = results.about.characteristics[name]
        of_one = [row for row in results.attrition if row.characteristic == name]
        if of_one[0].level is None:
            body.append(Row((said(facts.title), *_difference(of_one[0], said))))
            continue
        body.append(Row((said(facts.title),), heading=True))
        named = ((said(facts.levels[row.level or ""]), row) for row in of_one)
        body.extend(Row((name, *_difference(row, said)), indented=True) for name, row in named)
    return table("attrition-table", words.ATTRITION_TABLE, head, body, results, said)


def all_in_one(results: Results) -> tuple[str, ...]:
    """Characteristics whose levels are all counted together where those seen again are compared: they say nothing."""
    rows = [row.characteristic for row in results.attrition]
    return tuple(row.characteristic for row in results.attrition if row.pools and rows.count(row.characteristic) == 1)


def _difference(row: AttritionRow, said: Said) -> tuple[str, ...]:
    cells: list[str] = []
    for group in ("seen", "not_seen"):
        cells.append(said.counted(row, f"{group}_n"))
        if row.level is not None:
            cells.append(said.cell(row, group, said.share))
            continue
        spread = getattr(row, f"{group}_sd")
        mean = said.measured(row, group, 1)
        cells.append(mean if spread is None else f"{mean} ({said.number(spread, 1)})")
    return (*cells, said.measured(row, "smd", 2))


def completeness_table(results: Results, said: Said) -> Table:
    columns = {"interviewed": words.DONE, "answered": words.ANSWERED, "whole": words.WHOLE}
    body: list[Row] = []
    for instrument in dict.fromkeys(row.instrument for row in results.completeness):
        body.append(Row((said(results.about.instruments[instrument]),), heading=True))
        for row in (row for row in results.completeness if row.instrument == instrument):
            counts = (said.counted(row, each) for each in columns)
            months = ", ".join(str(wave) for wave in row.waves)
            body.append(Row((months, *counts, said.cell(row, "share", said.share)), indented=True))
    head = (words.INSTRUMENT_AND_MONTH, *columns.values(), words.ITEMS_ANSWERED)
    return table("completeness-table", words.COMPLETENESS_TABLE, head, body, results, said)


def _of_outcome(caption: Words, results: Results, name: str) -> Words:
    return filled_with_words(caption, outcome=results.about.outcomes[name].title)


def table(
    ids: str,
    caption: Words,
    head: Sequence[Words],
    body: Sequence[Row | tuple[str, ...]],
    results: Results,
    said: Said,
) -> Table:
    """A table with the source line that every table carries."""
    rows = tuple(row if isinstance(row, Row) else Row(row) for row in body)
    return Table(ids, said(caption), tuple(said(name) for name in head), rows, source_line(results, said))
