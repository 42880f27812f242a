"""Who can read what about me, and who has: in the words in which it is said to the person."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from larix.gate import course_log as gate
from larix.gate import own_course as course_gate
from larix.gate.oneself import Oneself
from larix.schedule.fieldwork import SAID, WorryKind
from larix.web.components.paging import Paging, asked_page
from larix.web.patient.visitor import of_course

SIZE = 25


@require_safe
@of_course
def log(request: HttpRequest, me: Oneself, key: str) -> HttpResponse:
    page = asked_page(request)
    found = gate.who_reads(me, key, staff_by_role=settings.STAFF_BY_ROLE, start=(page - 1) * SIZE, size=SIZE)
    context = {
        "key": key, "found": found, "paging": Paging(page, found.total, SIZE), "title": course_gate.title(me, key),
        "worries": [(one, SAID[WorryKind(one.kind)]) for one in found.worries],
    }  # fmt: skip
    return render(request, "patient/log.html", context)
