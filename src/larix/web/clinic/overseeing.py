"""For a unit's leader: what people have asked about who read, and unusual reading about the unit's own patients."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from larix.access.actor import Actor
from larix.access.permissions import Permission
from larix.gate import log_questions, overseeing
from larix.gate.clinic import enter_unit
from larix.settings import clock
from larix.web.components.asked import many, questions_context, refused_answer, start, unusual_context
from larix.web.components.paging import SIZE
from larix.web.visitor import account


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def questions(request: HttpRequest, unit: str) -> HttpResponse:
    by, refused = _leader(request, unit), ""
    if request.method == "POST":
        refused = refused_answer(request, lambda **given: log_questions.answer_for_unit(by, **given))
        if not refused:
            return redirect("clinic:questions", unit)
    found = log_questions.questions_to_unit(by, staff_by_role=settings.STAFF_BY_ROLE, start=start(request), size=SIZE)
    context = {"unit": unit, "way": "clinic"} | questions_context(request, found, refused)
    return render(request, "clinic/questions.html", context, status=422 if refused else 200)


@login_required
@require_safe
def unusual(request: HttpRequest, unit: str) -> HttpResponse:
    by = _leader(request, unit)
    found = overseeing.unusual_at_unit(by, many=many(), start=start(request), size=SIZE)
    waiting = log_questions.waiting_at_unit(by)
    context = {"unit": unit, "way": "clinic", "waiting": waiting} | unusual_context(request, found)
    return render(request, "clinic/unusual.html", context)


def _leader(request: HttpRequest, unit: str) -> Actor:
    return enter_unit(account(request), unit, Permission.OVERSEE_READING, clock.now())
