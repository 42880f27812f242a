"""People's rights as an interviewer sees to them: what is said of an answer, and everything of their study on paper."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from larix.gate import handing, taking_out
from larix.gate import seeing_to_rights as gate
from larix.rights.about import ABOUT
from larix.web.components.everything import sections
from larix.web.components.mending import answered
from larix.web.study.pages import interview_page
from larix.web.visitor import interviewer, library


@login_required
@require_safe
def wrong(request: HttpRequest, key: str) -> HttpResponse:
    """What people say is wrong about an answer of theirs. It is mended in the form, and answered here."""
    entry = interviewer(request, key)
    context = {"wrong": [(one, ABOUT[one.line.about]) for one in gate.wrong(entry)]}
    return render(request, "interview/wrong.html", interview_page(entry) | context)


@login_required
@require_POST
def answer(request: HttpRequest, key: str, of_answer: UUID) -> HttpResponse:
    return answered(request, interviewer(request, key), of_answer, "interview:wrong")


@login_required
@require_POST
def close_handed(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    """The tablet or the code is lost: whatever is open of the person's is closed. What was typed is kept."""
    closed = handing.close_from_elsewhere(interviewer(request, key), participant)
    done = _("Closed: nothing of theirs can be opened by it any more. What was typed is kept.")
    messages.success(request, done if closed else _("Nothing was open."))
    return redirect("interview:own-page", key, participant)


@login_required
@never_cache
@require_safe
def everything(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    """Everything of this study, to be printed and handed to the person. It is kept as no file."""
    found = taking_out.on_paper(interviewer(request, key), participant, library())
    context = {"found": found, "sections": sections(found), "key": key, "participant": participant}
    return render(request, "interview/everything.html", context)
