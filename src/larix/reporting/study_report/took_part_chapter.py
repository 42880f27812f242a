"""The chapter on who took part: from the list to the consent, and those who take part beside the rest."""

from collections.abc import Iterator

from larix.figures.funnel import Step, funnel
from larix.reporting.study_report import took_part_words as wording
from larix.reporting.study_report import words
from larix.reporting.study_report.calendar import day_said
from larix.reporting.study_report.document import Block, Notice, Picture, Points, Row, Table, Text
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.participation_shape import ParticipationRow, TookPart
from larix.reporting.study_report.prose import SMD, TABLE_BELOW
from larix.reporting.study_report.shape import Results
from larix.reporting.study_report.tables import source_line, table
from larix.reporting.study_report.took_part import ASKED
from larix.reporting.study_report.why import Why

COLUMNS = {
    "participants_n": wording.MINE_N, "participants": wording.MINE, "others_n": wording.THEIRS_N,
    "others": wording.THEIRS, "smd": words.SMD, "smd_weighted": wording.AFTER, "published": wording.PUBLISHED,
}  # fmt: skip


def invited_anybody(results: Results) -> bool:
    return results.flow[0].why.get("eligible") is not Why.NOBODY_INVITED


def took_part_blocks(results: Results, said: Said) -> tuple[Block, ...]:
    blocks: list[Block] = list(_asked(results, said))
    if results.took_part is not None:
        blocks += _compared(results, results.took_part, said)
    return tuple(blocks)


def _asked(results: Results, said: Said) -> Iterator[Block]:
    row = results.flow[0]
    steps = [
        Step(said(wording.STEPS[name]), getattr(row, name), said.counted(row, name), _share(results, name, said))
        for name in ASKED
    ]
    if row.joined == 0:
        yield Notice(said(wording.NOBODY_JOINED))
    yield Text(said.filled(wording.ASKED, day=said(day_said(results.about.data_date))))
    title = said(wording.ASKED_TABLE)
    figure = funnel(steps, title=title, language=said.language, ids="figure-asked")
    yield Picture(figure, f"{title}. {said(TABLE_BELOW)}", source_line(results, said))
    head = (wording.STEP, words.N, wording.OF_ELIGIBLE)
    yield table("asked-table", wording.ASKED_TABLE, head, [(s.name, s.said, s.share) for s in steps], results, said)
    sources = dict.fromkeys(total.source for total in results.about.public_totals)
    if sources and results.edition == "release":
        yield Text(said.filled(wording.PUBLIC, sources="; ".join(sources)))


def _share(results: Results, name: str, said: Said) -> str:
    """A share of those eligible, from what is shown only."""
    row = results.flow[0]
    people = getattr(row, name)
    if people is None or not row.eligible:
        return said(words.WHY[row.why.get(name, row.why.get("eligible", Why.NO_VALUES))])
    return said.share(people / row.eligible)


def _compared(results: Results, told: TookPart, said: Said) -> Iterator[Block]:
    if told.why.get("others") is Why.NO_BASIS:
        yield Text(said(wording.NO_BASIS))
    else:
        counts = {name: said.counted(told, name) for name in ("participants", "others")}
        there = told.participants is not None and told.others is not None
        yield Text(said.filled(wording.COMPARED if there else wording.COMPARED_UNTOLD, **counts))
    if told.basis is not None:
        basis = said.filled(wording.BASIS, basis=said(told.basis).rstrip("."))
        yield Text(basis if told.verified else f"{basis} {said(wording.NOT_VERIFIED)}")
    if told.why.get("others") is Why.UNDER_10 or told.why.get("participants") is Why.UNDER_10:
        yield Notice(said(wording.TOO_FEW))
    if any(row.participants is not None for row in results.participation):
        if _are_compared(results):
            yield Text(said(SMD))
        if _counts_untold(results):
            yield Text(said(wording.COUNTS_UNTOLD))
        yield _table(results, said)
        sources = [row for row in results.participation if row.published_source]
        if sources:
            yield Points(tuple(dict.fromkeys(_source(row, results, said) for row in sources)))
    yield from _weights(told, said)


def _are_compared(results: Results) -> bool:
    return any(row.others is not None or row.smd is not None for row in results.participation)


def _weights(told: TookPart, said: Said) -> Iterator[Block]:
    if told.effective is not None:
        effective = said.measured(told, "effective", 1)
        wanted = wording.WEIGHTED if told.weighted is not None else wording.WEIGHTED_UNTOLD
        yield Text(said.filled(wanted, weighted=said.counted(told, "weighted"), effective=effective))
    if told.no_fit is not None:
        yield Notice(said.filled(wording.NO_WEIGHTS, why=said(told.no_fit)))
    for warning in told.warnings:
        yield Notice(said(warning))


def _source(row: ParticipationRow, results: Results, said: Said) -> str:
    title = said(results.about.described[row.characteristic].title)
    return said.filled(wording.PUBLISHED_SOURCE, title=title, source=row.published_source)


def _table(results: Results, said: Said) -> Table:
    columns, both = _columns(results), _are_compared(results)
    body: list[Row] = []
    for name in dict.fromkeys(row.characteristic for row in results.participation):
        rows = [row for row in results.participation if row.characteristic == name]
        facts = results.about.described[name]
        title = _with_missing(said(facts.title), rows[0], both, said)
        if facts.scale == "number":
            body.append(Row((title, *(_cell(rows[0], column, said) for column in columns))))
            continue
        body.append(Row((title,), heading=True))
        for row in rows:
            level = said(facts.levels[row.level or ""])
            body.append(Row((level, *(_cell(row, column, said) for column in columns)), indented=True))
    caption = wording.COMPARED_TABLE if both else wording.ALONE_TABLE
    head = (words.CHARACTERISTIC, *(COLUMNS[column] for column in columns))
    return table("took-part-table", caption, head, body, results, said)


def _columns(results: Results) -> tuple[str, ...]:
    """The columns that say anything; a mean or share of a group that is described stands there also where it is hidden.

    Columns of counts that are all withheld are a sentence instead.
    """
    rows, both = results.participation, _are_compared(results)
    there = {name: any(getattr(row, name) is not None for row in rows) for name in COLUMNS}
    described = {"participants": True, "others": both, "smd": both}
    return tuple(name for name in COLUMNS if described.get(name, there[name]))


def _counts_untold(results: Results) -> bool:
    """Whether not one count of those who are compared is shown."""
    return all(row.participants_n is None and row.others_n is None for row in results.participation)


def _with_missing(title: str, row: ParticipationRow, both: bool, said: Said) -> str:
    """People without a value are said beside the title, unless there are none, a row counts them or nothing is told."""
    counts = [row.participants_missing, row.others_missing] if both else [row.participants_missing]
    pooled = row.why.get("participants_missing") is Why.POOLED
    if pooled or all(count == 0 for count in counts) or all(count is None for count in counts):
        return title
    mine = said.counted(row, "participants_missing")
    if not both:
        return said.filled(wording.MISSING, title=title, mine=mine)
    return said.filled(wording.MISSING_BOTH, title=title, mine=mine, theirs=said.counted(row, "others_missing"))


def _cell(row: ParticipationRow, column: str, said: Said) -> str:
    if column in ("participants", "others"):
        return _value(row, column, said)
    if column == "published":
        return "–" if row.published is None else _shown(row, row.published, said)
    return said.counted(row, column) if column.endswith("_n") else said.measured(row, column, 2)


def _value(row: ParticipationRow, side: str, said: Said) -> str:
    shown = said.cell(row, side, lambda value: _shown(row, value, said))
    spread = getattr(row, f"{side}_sd")
    return shown if spread is None else f"{shown} ({said.number(spread, 1)})"


def _shown(row: ParticipationRow, value: float, said: Said) -> str:
    return said.number(value, 1) if row.level is None else said.share(value)
