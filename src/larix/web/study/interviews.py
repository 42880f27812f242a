"""What an interviewer sees of their study: its participants, and one participant with their forms."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from larix import gate
from larix.access.roles import Role
from larix.settings import clock
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.study.pages import interview_page
from larix.web.study.waves import next_wave, waves_of
from larix.web.visitor import account, interviewer, library


@login_required
@require_safe
def studies(request: HttpRequest) -> HttpResponse:
    mine = [h for h in gate.hats(account(request), clock.now()) if h.role is Role.INTERVIEWER and h.study_title]
    return render(request, "interview/studies.html", {"hats": mine, "way": "interviews"})


@login_required
@require_safe
def participants(request: HttpRequest, key: str) -> HttpResponse:
    entry, page, today = interviewer(request, key), asked_page(request), clock.today()
    found = gate.list_participants(entry, start=(page - 1) * SIZE, size=SIZE)
    rows = [(row, next_wave(entry.protocol, row, today)) for row in found.rows]
    context = {"rows": rows, "paging": Paging(page, found.total), "planned": len(entry.protocol.waves)}
    return render(request, "interview/participants.html", interview_page(entry) | context)


@login_required
@require_safe
def participant(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    entry = interviewer(request, key)
    person = gate.open_participant(entry, participant)
    waves = [
        (one, [(asked, library().get(asked.instrument, asked.version), person.response_to(asked, one.window.wave))
               for asked in one.window.wave.asked])
        for one in waves_of(entry.protocol, person, clock.today())
    ]  # fmt: skip
    return render(request, "interview/participant.html", interview_page(entry) | {"person": person, "waves": waves})
