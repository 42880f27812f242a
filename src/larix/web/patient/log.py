"""Who can read what about me, and who has, in the words in which it is said to the person; asking about an entry."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from larix.core.rulings import Refused
from larix.gate import course_log as gate
from larix.gate import own_course as course_gate
from larix.gate.oneself import Oneself
from larix.schedule.fieldwork import SAID, WorryKind
from larix.studies.rules.asking import MOST_ASKED
from larix.web.components.paging import Paging, asked_page
from larix.web.patient.visitor import of_course
from larix.web.saying import said

SIZE = 25


@require_http_methods(["GET", "HEAD", "POST"])
@of_course
def log(request: HttpRequest, me: Oneself, key: str) -> HttpResponse:
    """What is sent is a question about one entry, which is named by its hash in the log."""
    entry, typed, refused = request.POST.get("entry", ""), request.POST.get("said", ""), ""
    if request.method == "POST":
        try:
            gate.ask(me, key, entry=entry, said=typed)
            messages.success(request, _("Your question is sent. The answer comes here."))
            return redirect("patient:log", key)
        except Refused as no:
            refused = said(no.words)
    page = asked_page(request)
    found = gate.who_reads(me, key, staff_by_role=settings.STAFF_BY_ROLE, start=(page - 1) * SIZE, size=SIZE)
    context = {
        "key": key, "found": found, "paging": Paging(page, found.total, SIZE), "title": course_gate.title(me, key),
        "worries": [(one, SAID[WorryKind(one.kind)]) for one in found.worries],
        "asking": {"entry": entry, "said": typed, "refused": refused, "most": MOST_ASKED},
    }  # fmt: skip
    return render(request, "patient/log.html", context, status=422 if refused else 200)
