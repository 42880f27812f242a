"""The people of a snapshot, under pseudonyms, and one person's course."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from larix import gate
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.study.course_picture import course_picture
from larix.web.study.pages import study_page
from larix.web.visitor import library, researcher, shelf


@login_required
@require_safe
def people(request: HttpRequest, key: str) -> HttpResponse:
    entry, page = researcher(request, key), asked_page(request)
    snapshot, histories = gate.snapshot_people(entry, shelf(), start=(page - 1) * SIZE, size=SIZE)
    waves = snapshot.manifest.protocol.waves
    rows = [(h, [{v.wave: v for v in h.visits}.get(wave.code) for wave in waves]) for h in histories]
    context = {"rows": rows, "waves": waves, "paging": Paging(page, snapshot.manifest.overview.people)}
    return render(request, "study/people.html", study_page(entry, snapshot.manifest, "people") | context)


@login_required
@require_safe
def course(request: HttpRequest, key: str, pseudonym: str) -> HttpResponse:
    entry = researcher(request, key)
    snapshot, history = gate.course(entry, shelf(), pseudonym)
    figure = course_picture(history, snapshot.manifest.protocol, library())
    context = {"history": history, "figure": figure}
    return render(request, "study/course.html", study_page(entry, snapshot.manifest, "people") | context)
