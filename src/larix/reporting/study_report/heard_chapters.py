"""The chapters on what people said mattered, how they were reached and heard, and what they would rather not say."""

from collections.abc import Iterator, Mapping

from larix.core.words import Words
from larix.reporting.study_report import heard_words as wording
from larix.reporting.study_report import words
from larix.reporting.study_report.calendar import filled_with_words
from larix.reporting.study_report.document import Block, Chapter, Heading, Row, Table, Text
from larix.reporting.study_report.heard import SEVERAL
from larix.reporting.study_report.heard_release import EVERYBODY
from larix.reporting.study_report.heard_shape import MatteredRow, QuestionRow
from larix.reporting.study_report.mattered import ALL
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.shape import Results
from larix.reporting.study_report.strata_tables import strata_blocks
from larix.reporting.study_report.tables import table
from larix.reporting.study_report.why import Why
from larix.schedule.fieldwork import SAID

FIELDWORK: Mapping[str, Words] = {code.value: said for code, said in SAID.items()}
INTERVIEWERS = {"": wording.NOBODY, EVERYBODY: wording.ALL_INTERVIEWERS, SEVERAL: wording.SEVERAL}


def heard_chapters(results: Results, said: Said) -> tuple[Chapter, ...]:
    """Those of them that the study has anything for, in their order."""
    found = (
        ("mattered", wording.MATTERED, tuple(_mattered(results, said))),
        ("reached", wording.REACHED, tuple(_reached(results, said))),
        ("heard", wording.HEARD, tuple(_heard(results, said))),
        ("questions", wording.QUESTIONS, tuple(_questions(results, said))),
    )
    return tuple(Chapter(ids, said(title), blocks) for ids, title, blocks in found if blocks)


def _mattered(results: Results, said: Said) -> Iterator[Block]:
    periods = list(dict.fromkeys(row.period for row in results.what_mattered))
    if not periods:
        return
    yield Text(said(wording.MATTERED_TEXT))
    yield _mattered_table(results, ALL, wording.MATTERED_TABLE, said)
    yield Heading("mattered-periods", said(wording.HALF_YEARS))
    if any(row.why.get("people") is Why.POOLED for row in results.what_mattered):
        yield Text(said(wording.POOLED_FACTORS))
    for period in periods[1:]:
        caption = filled_with_words(wording.PERIOD_TABLE, period=Words(period, period, period))
        yield _mattered_table(results, period, caption, said)


def _mattered_table(results: Results, period: str, caption: Words, said: Said) -> Table:
    """Factors that are pooled in their group have no row of their own."""
    names = results.about.mattered
    rows = [
        row for row in results.what_mattered if row.period == period and row.why.get("people") is not Why.POOLED
    ]  # fmt: skip
    body = [Row((said(wording.ANYBODY), *_named(row, said))) for row in rows if row.factor is None and not row.group]
    for group in dict.fromkeys(row.group for row in rows if row.group is not None):
        body.append(Row((said(names[group]),), heading=True))
        for row in (row for row in rows if row.group == group):
            title = wording.WHOLE_GROUP if row.factor is None else names.get(row.factor, wording.NOBODY)
            body.append(Row((said(title), *_named(row, said)), indented=True))
    ungrouped = [row for row in rows if row.factor is not None and row.group is None]
    body += [Row((_coded(row.factor or "", names, said), *_named(row, said))) for row in ungrouped]
    head = (wording.FACTOR, wording.PEOPLE, wording.HELPED, wording.HARMED)
    return table(f"mattered-{period}", caption, head, body, results, said)


def _named(row: MatteredRow, said: Said) -> tuple[str, ...]:
    return tuple(said.counted(row, name) for name in ("people", "helped", "harmed"))


def _coded(code: str, names: Mapping[str, Words], said: Said) -> str:
    return said(names[code]) if code in names else code


def _reached(results: Results, said: Said) -> Iterator[Block]:
    if not results.attempts:
        return
    yield Text(said(wording.REACHED_TEXT))
    body: list[Row] = []
    for row in (row for row in results.attempts if row.what == "all"):
        month = said(words.ALL_WAVES) if row.wave is None else str(row.wave)
        per = said.measured(row, "per_interview", 1)
        body.append(Row((month, said.counted(row, "attempts"), said.counted(row, "people"), per)))
    head: tuple[Words, ...] = (words.MONTH, wording.ATTEMPTS, wording.PEOPLE, wording.PER_INTERVIEW)
    yield table("attempts-waves", wording.WAVE_ATTEMPTS, head, body, results, said)
    codes: list[Row] = []
    for what, title in wording.KINDS.items():
        there = [row for row in results.attempts if row.what == what]
        codes += [Row((said(title),), heading=True)] if there else []
        for row in there:
            counts = (said.counted(row, "attempts"), said.counted(row, "people"))
            codes.append(Row((_coded(row.code or "", FIELDWORK, said), *counts), indented=True))
    head = (wording.FACTOR, wording.ATTEMPTS, wording.PEOPLE)
    yield table("attempts-codes", wording.CODE_ATTEMPTS, head, codes, results, said)


def _heard(results: Results, said: Said) -> Iterator[Block]:
    """Nothing where every interview was held in one way and nobody is recorded as its interviewer."""
    ways = [row for row in results.modes if row.mode is None]
    if len(ways) < 2 and all(row.interviewer in ("", EVERYBODY) for row in results.interviewers):
        return
    yield Text(said(wording.HEARD_TEXT))
    yield _ways(results, said)
    who = [
        Row((_coded(row.interviewer, INTERVIEWERS, said), said.counted(row, "interviews"), said.counted(row, "people")))
        for row in results.interviewers
    ]
    head = (wording.INTERVIEWER, wording.INTERVIEWS, wording.PEOPLE)
    yield table("interviewers", wording.INTERVIEWER_TABLE, head, who, results, said)
    yield from strata_blocks(results, INTERVIEWERS, said)


def _ways(results: Results, said: Said) -> Table:
    body = []
    for row in results.modes:
        title = _coded(row.way, wording.WAYS, said) if row.mode is None else _coded(row.mode, wording.MODES, said)
        counts = (said.counted(row, "interviews"), said.counted(row, "people"))
        body.append(Row((title, *counts), indented=row.mode is not None))
    head = (wording.MODE, wording.INTERVIEWS, wording.PEOPLE)
    return table("modes", wording.MODE_TABLE, head, body, results, said)


def _questions(results: Results, said: Said) -> Iterator[Block]:
    """Only questions that somebody would rather not answer, or whose answer was confirmed from last time."""
    there = [row for row in results.questions if row.share_declined != 0 or row.share_carried != 0]
    if not there:
        return
    yield Text(said(wording.QUESTIONS_TEXT))
    shown = [row for row in there if row.share_declined or row.share_carried]
    if any(row.share_carried for row in shown):
        yield Text(said(wording.CARRIED_TEXT))
    if shown:
        yield _questions_table(shown, results, said)
    if len(shown) < len(there):
        yield Text(said.filled(wording.FEW_DECLINED, n=said.count(len(there) - len(shown))))


def _questions_table(shown: list[QuestionRow], results: Results, said: Said) -> Table:
    """How often each was asked where it may be told, and what was confirmed where anything was."""
    asked = any(row.asked is not None for row in shown)
    carried = any(row.share_carried for row in shown)
    body: list[Row] = []
    for instrument in dict.fromkeys(row.instrument for row in shown):
        body.append(Row((said(results.about.instruments[instrument]),), heading=True))
        for row in (row for row in shown if row.instrument == instrument):
            question = said(results.about.questions[f"{row.instrument}.{row.item}"])
            cells = [said.counted(row, "asked")] if asked else []
            cells.append(said.cell(row, "share_declined", said.share))
            cells += [said.cell(row, "share_carried", said.share)] if carried else []
            body.append(Row((question, *cells), indented=True))
    head = [wording.QUESTION, *([wording.ASKED] if asked else []), wording.DECLINED]
    head += [wording.CARRIED] if carried else []
    return table("questions-table", wording.QUESTION_TABLE, head, body, results, said)
