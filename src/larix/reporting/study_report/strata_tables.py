"""The main results beside how and by whom people were asked: a row for each way or interviewer, a column a wave."""

from collections.abc import Iterator, Mapping

from larix.core.words import Words
from larix.figures.numbers import NO_BREAK
from larix.reporting.study_report import heard_words as wording
from larix.reporting.study_report.calendar import filled_with_words
from larix.reporting.study_report.document import Block, Heading, Row, Table, Text
from larix.reporting.study_report.heard_pooling import OTHER
from larix.reporting.study_report.heard_shape import StratumRow
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.shape import Results
from larix.reporting.study_report.tables import table

Rows = tuple[StratumRow, ...]


def strata_blocks(results: Results, interviewers: Mapping[str, Words], said: Said) -> Iterator[Block]:
    """A table of each outcome; waves, and outcomes, of which nothing may be shown stand in a sentence instead."""
    every = [row for rows in results.strata.values() for row in rows]
    both = any(row.by == "interviewer" for row in every)
    yield Heading("strata-heading", said(wording.STRATA_HEADING if both else wording.WAYS_HEADING))
    yield Text(said(wording.STRATA_TEXT if both else wording.WAYS_TEXT))
    if any(row.code == OTHER for row in every):
        yield Text(said(wording.POOLED_WAYS))
    nothing = []
    for name, rows in results.strata.items():
        shown = tuple(row for row in rows if row.n is not None)
        if shown:
            yield _table(results, name, shown, interviewers, said)
            yield from _hidden(rows, shown, said)
        elif rows:
            nothing.append(said(results.about.outcomes[name].title))
    if nothing:
        yield Text(said.filled(wording.NONE_BY_WAY, outcomes="; ".join(nothing)))


def _hidden(rows: Rows, shown: Rows, said: Said) -> Iterator[Block]:
    hidden = dict.fromkeys(row.wave for row in rows if row.wave not in {one.wave for one in shown})
    if hidden:
        yield Text(said.filled(wording.NOT_BY_WAY, waves=", ".join(map(str, hidden))))


def _table(results: Results, name: str, rows: Rows, interviewers: Mapping[str, Words], said: Said) -> Table:
    facts = results.about.outcomes[name]
    waves = sorted({row.wave for row in rows})
    there: dict[tuple[str, str, int], StratumRow] = {(row.by, row.code, row.wave): row for row in rows}
    body: list[Row] = []
    for by, title in (("way", wording.MODE), ("interviewer", wording.INTERVIEWER)):
        codes = dict.fromkeys(row.code for row in rows if row.by == by)
        names = wording.WAYS if by == "way" else interviewers
        body += [Row((said(title),), heading=True)] if codes and any(row.by != by for row in rows) else []
        for code in codes:
            cells = (_cell(there.get((by, code, wave)), facts.decimals, said) for wave in waves)
            called = said(names[code]) if code in names else code
            body.append(Row((called, *cells), indented=True))
    several = any(row.by == "interviewer" for row in rows)
    caption = filled_with_words(wording.STRATA_TABLE if several else wording.WAYS_TABLE, outcome=facts.title)
    head = (wording.MODE, *(_month(wave) for wave in waves))
    return table(f"strata-{name}", caption, head, body, results, said)


def _month(wave: int) -> Words:
    return filled_with_words(wording.MONTH_OF, month=Words(str(wave), str(wave), str(wave)))


def _cell(row: StratumRow | None, decimals: int, said: Said) -> str:
    """Mean (SD) and n; a dash where nobody was interviewed so, or by them, and has a value."""
    if row is None:
        return "–"
    spread = "" if row.sd is None else f" ({said.number(row.sd, decimals)})"
    count = f"n{NO_BREAK}={NO_BREAK}{said.counted(row, 'n')}"
    return f"{said.measured(row, 'mean', decimals)}{spread} {count}"
