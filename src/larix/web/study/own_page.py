"""What an interviewer gives the person of their own: a one-time code to their page, or the page itself on paper."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from larix.gate import fieldwork
from larix.gate import own_course as gate
from larix.gate import signing_in_by_code as codes
from larix.gate.course_log import who_reads_for_paper
from larix.schedule.fieldwork import SAID, Place, WorryKind
from larix.settings import clock
from larix.web.components.own_course import below, figure_of
from larix.web.study.pages import interview_page
from larix.web.visitor import interviewer, library


@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def own_page(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    """What there is to hand over. A code that was made is shown on this answer only: it is kept nowhere readable."""
    entry, made = interviewer(request, key), None
    if request.method == "POST":
        made = codes.hand_over_code(entry, participant, now=clock.real_now(), days=settings.OWN_CODE_DAYS)
    known = fieldwork.known(entry, participant, clock.today())
    context = {"person": known, "made": made, "days": settings.OWN_CODE_DAYS}
    return render(request, "interview/own_page.html", interview_page(entry) | context)


@login_required
@never_cache
@require_safe
def on_paper(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    """Everything of the person's page, to be printed and handed to them. It says no name, and is kept as no file."""
    entry = interviewer(request, key)
    found = gate.course_for_paper(entry, participant)
    readers = who_reads_for_paper(entry, participant, staff_by_role=settings.STAFF_BY_ROLE)
    coming = found.appointment
    context = {
        "figure": figure_of(found, library()), "below": below(found, library()), "coming": coming,
        "place": SAID[Place(coming.place)] if coming else None, "with_words": request.GET.get("words") == "yes",
        "found": readers, "today": found.today, "title": found.protocol.title, "participant": participant, "key": key,
        "worries": [(one, SAID[WorryKind(one.kind)]) for one in readers.worries],
    }  # fmt: skip
    return render(request, "interview/own_page_paper.html", context)
