"""For the coordinator: what participants have asked about who read about them, and unusual reading by interviewers."""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from larix.gate import log_questions, overseeing
from larix.web.components.asked import many, questions_context, refused_answer, start, unusual_context
from larix.web.components.paging import SIZE
from larix.web.study.inviting.frame import inviting_page
from larix.web.visitor import coordinator


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def questions(request: HttpRequest, key: str) -> HttpResponse:
    entry, refused = coordinator(request, key), ""
    if request.method == "POST":
        refused = refused_answer(request, lambda **given: log_questions.answer_for_study(entry, **given))
        if not refused:
            return redirect("inviting:questions", key)
    found = log_questions.questions_to_study(
        entry, staff_by_role=settings.STAFF_BY_ROLE, start=start(request), size=SIZE
    )
    context = inviting_page(entry, "questions") | questions_context(request, found, refused)
    return render(request, "inviting/questions.html", context, status=422 if refused else 200)


@login_required
@require_safe
def unusual(request: HttpRequest, key: str) -> HttpResponse:
    entry = coordinator(request, key)
    found = overseeing.unusual_at_study(entry, many=many(), start=start(request), size=SIZE)
    return render(request, "inviting/unusual.html", inviting_page(entry, "unusual") | unusual_context(request, found))
