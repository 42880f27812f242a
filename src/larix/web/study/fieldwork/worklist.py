"""The interviewer's first page of a study: who is next, how many stand where, what to look at again."""

from datetime import date
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from larix.access.actor import OSLO
from larix.core.words import Words
from larix.gate import worklist
from larix.gate.worklist import Filter, WorkLine, WorkList
from larix.schedule import WaveState
from larix.schedule.fieldwork import SAID as FIELD_SAID
from larix.schedule.fieldwork import Outcome
from larix.schedule.standing import NOT_INTERVIEWED, SAID
from larix.settings import clock
from larix.web.components.paging import Paging, asked_page
from larix.web.saying import said
from larix.web.study.pages import interview_page
from larix.web.study.waves import COLOURS
from larix.web.visitor import interviewer

SIZE = 25
STANDS = (
    WaveState.OVERDUE, WaveState.DUE, WaveState.OPEN, WaveState.PAUSED, WaveState.PLANNED, WaveState.DONE,
    WaveState.STUDY_ENDED, WaveState.DIED,
)  # fmt: skip
PASSED = (WaveState.DONE, WaveState.MISSED, WaveState.IN_PRISON, WaveState.IN_HOSPITAL)
NOTHING_LEFT = gettext_lazy("no interview left")
INTERVIEWED = gettext_lazy("interviewed")


@login_required
@require_safe
def participants(request: HttpRequest, key: str) -> HttpResponse:
    entry, page, wanted, today = interviewer(request, key), asked_page(request), _wanted(request), clock.today()
    found = worklist.work_list(entry, wanted, today, start=(page - 1) * SIZE, size=SIZE)
    context = {
        "rows": [_row(line, found, today) for line in found.lines], "paging": Paging(page, found.total, SIZE),
        "wanted": wanted, "query": _query(wanted), "stands": _stands(found, wanted), "passed": _passed(found, wanted),
        "areas": found.areas, "planned": len(entry.protocol.waves), "everybody": sum(found.people.values()),
        "plain": _query(Filter(wanted.mine, None, wanted.area)),
    }  # fmt: skip
    return render(request, "interview/participants.html", interview_page(entry) | context)


def _wanted(request: HttpRequest) -> Filter:
    """What is asked for; what is no state at all is left out."""
    state = request.GET.get("state", "")
    known = WaveState(state) if state in {*STANDS, *NOT_INTERVIEWED} else None
    return Filter(request.GET.get("whose") == "mine", known, request.GET.get("area", "")[:60])


def _query(wanted: Filter) -> str:
    said_of = {"whose": "mine" if wanted.mine else "", "state": wanted.state or "", "area": wanted.area}
    return urlencode({name: value for name, value in said_of.items() if value})


def _stands(found: WorkList, wanted: Filter) -> list[tuple[str, str, int, bool]]:
    """Each state that somebody is in: its address, its words, how many people, whether it is the one chosen."""
    return [
        (_query(Filter(wanted.mine, state, wanted.area)), stands_said(state), found.people[state],
         state is wanted.state)
        for state in STANDS if found.people[state] or state is wanted.state
    ]  # fmt: skip


def _passed(found: WorkList, wanted: Filter) -> list[tuple[str, str, int]]:
    """How the waves that have passed did: of those that nobody was interviewed at, the way to whose they were."""
    rows = []
    for state in PASSED:
        address = _query(Filter(wanted.mine, state, wanted.area)) if state in NOT_INTERVIEWED else ""
        rows.append((address, str(INTERVIEWED) if state is WaveState.DONE else said(SAID[state]), found.passed[state]))
    return rows


def stands_said(state: WaveState) -> str:
    """Where a person stands: who has been interviewed at every wave has nothing left."""
    return str(NOTHING_LEFT) if state is WaveState.DONE else said(SAID[state])


def _row(line: WorkLine, found: WorkList, today: date) -> tuple[WorkLine, str, str, int, Words | None, str, bool]:
    """The line, state in words and colour, interviews done, last try, who interviews, whether they meet today."""
    done = dict(line.now.passed).get(WaveState.DONE, 0)
    outcome = FIELD_SAID[Outcome(line.tried[1])] if line.tried else None
    name = found.names.get(line.interviewer, "")
    meets = line.following is not None and line.following[0].astimezone(OSLO).date() == today
    return line, stands_said(line.now.state), COLOURS[line.now.state], done, outcome, name, meets
