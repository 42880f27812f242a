"""Around one wave's interview: what is said first, handing the tablet over, how it ended, and the call asked for."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from larix.core.rulings import Refused
from larix.gate import Entry, handing
from larix.gate import ending as gate
from larix.schedule.fieldwork import SAID, HowNow, Naloxone
from larix.settings import clock
from larix.web.patient import tablet
from larix.web.saying import said
from larix.web.study.pages import interview_page
from larix.web.visitor import interviewer, library

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@show_or_send
def begin(request: HttpRequest, key: str, participant: UUID, wave: str) -> HttpResponse:
    """What is said before the first question, and the way to each part. Which version was said is kept."""
    entry = interviewer(request, key)
    if request.method == "POST":
        number = request.POST.get("version", "")
        kept = gate.begin(entry, participant, wave, int(number) if number.isdecimal() and len(number) < 7 else 0)
        if kept:
            messages.success(request, _("It is noted that this was said."))
            return redirect("interview:begin", key, participant, wave)
        return _begin(request, entry, participant, wave, _("The text has changed. Read it aloud once more."))
    return _begin(request, entry, participant, wave)


@login_required
@require_POST
def hand_over(request: HttpRequest, key: str, participant: UUID, wave: str) -> HttpResponse:
    """One press: the interviewer is signed out, and what is left opens this wave's own parts and nothing else."""
    entry = interviewer(request, key)
    try:
        token = handing.hand_over_form(entry, participant, wave, request.POST.get("mode", ""))
    except Refused as no:
        return _begin(request, entry, participant, wave, said(no.words))
    tablet.begin(request, token)
    return redirect("form:start")


@never_cache
@login_required
@show_or_send
def ending(request: HttpRequest, key: str, participant: UUID, wave: str) -> HttpResponse:
    entry, refused = interviewer(request, key), ""
    if request.method == "POST":
        how_now, naloxone = request.POST.get("how_now", ""), request.POST.get("naloxone", "")
        try:
            gate.end(entry, participant, wave, how_now=how_now, naloxone=naloxone)
            messages.success(request, _("The end of the interview is stored."))
            return redirect("interview:participant", key, participant)
        except Refused as no:
            refused = said(no.words)
    around = gate.around(entry, library(), participant, wave)
    now = around.ending.how_now
    context = {
        "around": around, "ending": around.ending, "naloxone": around.naloxone, "refused": refused,
        "person": around, "ways": [(code.value, SAID[code]) for code in HowNow],
        "offers": [(code.value, SAID[code]) for code in Naloxone], "how_they_are": SAID[HowNow(now)] if now else None,
    }  # fmt: skip
    page = interview_page(entry) | context
    return render(request, "interview/ending.html", page, status=422 if refused else 200)


@login_required
@require_POST
def called(request: HttpRequest, key: str, participant: UUID, wave: str) -> HttpResponse:
    """The call is made today; it leaves the work list."""
    gate.called(interviewer(request, key), participant, wave, clock.today())
    messages.success(request, _("The call is noted."))
    return redirect("interview:participant", key, participant)


def _begin(request: HttpRequest, entry: Entry, participant: UUID, wave: str, refused: str = "") -> HttpResponse:
    around = gate.around(entry, library(), participant, wave)
    context = {"around": around, "person": around, "refused": refused}
    return render(request, "interview/begin.html", interview_page(entry) | context, status=422 if refused else 200)
