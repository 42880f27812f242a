"""The funnel on one page: how many are where today, and how it came to be."""

from datetime import date, timedelta
from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from larix import gate
from larix.access.roles import Role
from larix.figures import Counted, Figure, Step, funnel, over_time
from larix.figures.numbers import decimal, whole
from larix.gate import inviting, seeing_to_rights, texts
from larix.gate.log_questions import waiting_at_study
from larix.gate.undelivered import undelivered_count
from larix.schedule.invited import State
from larix.settings import clock
from larix.studies.consenting import DECLINE_REASONS
from larix.studies.queries.inviting import Funnel
from larix.web.saying import day_said, language
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.state_words import STATES
from larix.web.visitor import account, coordinator

# The number of the funnel in which each state is counted; a state without one of its own is none of theirs.
COUNTED = {
    State.LISTED: "not_sent", State.DIED: "died_before", State.SENT: "waiting", State.RETURNED: "returned",
    State.TALK: "talk", State.YES: "yes", State.NO: "no", State.NO_ANSWER: "no_answer",
    State.WRONG_PERSON: "wrong_person", State.NOT_ELIGIBLE: "not_eligible", State.CONSENTED: "consented",
    State.WITHDRAWN: "withdrawn",
}  # fmt: skip

FEWEST_REASONS = 5  # counts of fewer are not shown: a single one is easily somebody's (ADR 0019; our own limit)
SOON = timedelta(days=60)  # before the names are deleted: pages that wait are warned about


@login_required
@require_safe
def studies(request: HttpRequest) -> HttpResponse:
    mine = [hat for hat in gate.hats(account(request), clock.now()) if hat.role is Role.COORDINATOR and hat.study_title]
    return render(request, "inviting/studies.html", {"hats": mine, "way": "inviting"})


@login_required
@require_safe
def overview(request: HttpRequest, key: str) -> HttpResponse:
    entry, today = coordinator(request, key), clock.today()
    months = inviting.funnel_over_time(entry, today)
    now = months[-1][1]  # its last day is today
    people = reverse("inviting:invitees", args=[key])
    states = [(STATES[state], getattr(now, name), f"{people}?state={state.value}") for state, name in COUNTED.items()]
    reasons, closed_on = inviting.decline_reasons(entry), inviting.is_closed_on(entry)
    context: dict[str, Any] = {
        "now": now, "today": today, "states": states, "months": months,
        "figure": _funnel(now) if now.listed else None, "lines": _over_time(months) if len(months) > 1 else None,
        "reasons": [(words, reasons[code]) for code, words in DECLINE_REASONS.items() if reasons.get(code)],
        "too_few_reasons": sum(reasons.values()) < FEWEST_REASONS, "closed_on": closed_on,
        "undelivered": undelivered_count(entry), "rights": seeing_to_rights.waiting(entry),
        "questions": waiting_at_study(entry),
        "ask_again": inviting.ask_again(entry),
        "waits": None if closed_on else _pages_that_wait(entry, today), "texts_overdue": texts.overdue(entry),
    }  # fmt: skip
    return render(request, "inviting/overview.html", inviting_page(entry, "overview") | context)


def _pages_that_wait(entry: gate.Entry, today: date) -> tuple[int, date] | None:
    """How many scanned pages wait, and the day they are deleted; None where none waits or the day is far off."""
    wanted = entry.protocol.inviting
    if wanted is None or wanted.names_deleted_on - today > SOON:
        return None
    count = inviting.pages_waiting(entry)
    return (count, wanted.names_deleted_on) if count else None


def _funnel(now: Funnel) -> Figure:
    counts = (
        (_("On the list and eligible"), now.eligible),
        (_("Sent a letter"), now.invited),
        (_("Have answered"), now.answered),
        (_("Consented"), now.ever_consented),
    )
    steps = tuple(
        Step(name, count, whole(count, language()), _share(count, now.eligible) if place else "")
        for place, (name, count) in enumerate(counts)
    )
    return funnel(steps, title=_("From the list to the consent"), language=language(), ids="funnel")


def _over_time(months: Any) -> Figure:
    days = [day for day, _funnel_then in months]
    lines = (
        Counted(_("Sent a letter"), tuple(then.invited for _day, then in months)),
        Counted(_("Have answered"), tuple(then.answered for _day, then in months)),
        Counted(_("Consented"), tuple(then.ever_consented for _day, then in months)),
    )
    said_days = [day_said(day) for day in days]
    return over_time(lines, days, said_days, title=_("How it came to be"), language=language(), ids="months")


def _share(count: int, of: int) -> str:
    return f"{decimal(100 * count / of, 0, language())} %" if of else ""
