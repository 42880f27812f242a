"""What the page that looks a list over shows: how it was read, what stands in the way, what a person has decided."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from larix.exchange.invitee_list import Finding, Grade, Judgement
from larix.gate.listing import Decided
from larix.web.components.paging import SIZE, Paging

SEPARATORS_SAID = {";": ";", ",": ",", "|": "|", "\t": "Tab"}
LINES_NAMED = 10


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of the file with what is found in it. `asks`: a person may say that it comes in all the same."""

    line: int
    findings: tuple[Finding, ...]
    asks: bool
    left_out: bool
    taken_in: bool
    settled: bool  # by another line that was left out


@dataclass(frozen=True, slots=True)
class WarningRow:
    """One kind of warning, on how many lines, and the first of them."""

    words: Any
    count: int
    first_lines: str


def grades() -> dict[str, str]:
    return {Grade.FAULT: _("Wrong"), Grade.QUESTION: _("Decide"), Grade.WARNING: _("Look at")}


def line_rows(judgement: Judgement) -> list[LineRow]:
    """The lines that stand in the way or did, before somebody decided."""
    by_line: dict[int, list[Finding]] = defaultdict(list)
    for finding in judgement.findings:
        if finding.grade is not Grade.WARNING:
            by_line[finding.line].append(finding)
    return [_row(line, found, judgement) for line, found in sorted(by_line.items())]


def _row(line: int, found: Sequence[Finding], judgement: Judgement) -> LineRow:
    left_out = line in judgement.left_out
    faulty = any(each.grade is Grade.FAULT for each in found)
    settled = not left_out and not any(map(judgement.stands, found))
    return LineRow(line, tuple(found), not faulty, left_out, line in judgement.taken_in, settled)


def warning_rows(judgement: Judgement) -> list[WarningRow]:
    by_code: dict[str, list[Finding]] = defaultdict(list)
    for finding in judgement.warnings:
        by_code[finding.code].append(finding)
    return [
        WarningRow(found[0].words, len(found), _lines(finding.line for finding in found)) for found in by_code.values()
    ]


def _lines(lines: Iterable[int]) -> str:
    named = sorted(set(lines))
    return ", ".join(map(str, named[:LINES_NAMED])) + (" …" if len(named) > LINES_NAMED else "")


def check_page(judgement: Judgement, number: int) -> dict[str, Any]:
    """The context of the page that looks a list over; `number` is the page of the lines that stand in the way."""
    rows = line_rows(judgement)
    paging = Paging(number, len(rows))
    return {
        "judgement": judgement,
        "understood": judgement.file.understood,
        "separator": SEPARATORS_SAID[judgement.file.understood.separator],
        "rows": rows[(number - 1) * SIZE : number * SIZE],
        "paging": paging,
        "wrong": len({finding.line for finding in judgement.faults}),
        "undecided": len({finding.line for finding in judgement.questions}),
        "warnings": warning_rows(judgement),
        "grades": grades(),
        "total": len(judgement.file.rows),
        "coming": len(judgement.kept),
        "out": len(judgement.left_out),
    }


def decided(request: HttpRequest, file: str) -> Decided:
    """What was decided of this list so far: lines only, kept in the session."""
    kept = request.session.get(_name(file), {})
    return Decided(frozenset(kept.get("out", ())), frozenset(kept.get("in", ())))


def remember(request: HttpRequest, file: str, decisions: Decided) -> None:
    request.session[_name(file)] = {"out": sorted(decisions.left_out), "in": sorted(decisions.taken_in)}


def forget(request: HttpRequest, file: str) -> None:
    request.session.pop(_name(file), None)


def decided_now(request: HttpRequest, judgement: Judgement, before: Decided) -> Decided:
    """The decisions after this form: of the lines that it showed, what is ticked; of all others, what was."""
    sent = request.POST
    if sent.get("do") == "all":
        return Decided({*before.left_out, *(finding.line for finding in judgement.faults)}, before.taken_in)
    shown, out = _numbers(sent.getlist("shown")), _numbers(sent.getlist("out"))
    return Decided(
        (set(before.left_out) - shown) | out, (set(before.taken_in) - shown) | (_numbers(sent.getlist("in")) - out)
    )


def _numbers(texts: Iterable[str]) -> set[int]:
    return {int(text) for text in texts if text.isascii() and text.isdecimal() and len(text) < 8}


def _name(file: str) -> str:
    return f"list {file}"
