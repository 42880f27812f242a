"""The sheet of one day, which may be left in a car, and the calendar file, which may lie on anybody's telephone."""

from datetime import date

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from larix.gate import worklist
from larix.schedule.fieldwork import SAID, Place
from larix.settings import clock
from larix.web.study.fieldwork.calendar_file import calendar_file
from larix.web.visitor import interviewer


@login_required
@require_safe
def day(request: HttpRequest, key: str) -> HttpResponse:
    """One's own appointments, or everybody's. The page names no study, no registry and no illness, also on screen."""
    entry, on = interviewer(request, key), asked_day(request)
    everybody = request.GET.get("whose") == "all"
    rows = [(row, SAID[Place(row.place)]) for row in worklist.day_list(entry, on, mine=not everybody)]
    context = {"key": key, "on": on, "rows": rows, "everybody": everybody}
    return render(request, "interview/day.html", context)


@login_required
@require_safe
def calendar(request: HttpRequest, key: str) -> HttpResponse:
    entry, now = interviewer(request, key), clock.now()
    mine = worklist.own_appointments(entry, now.date())
    content = calendar_file(((one.participant, one.at, one.area) for one in mine), word=_("Appointment"), made_at=now)
    answer = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="appointments.ics"'
    answer["Cache-Control"] = "no-store"
    return answer


def asked_day(request: HttpRequest) -> date:
    """The day that is asked for; today where what is asked for is no day."""
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return clock.today()
