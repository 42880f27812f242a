"""Letters that somebody else opened: the data protection officer's list, and the day on which they were told."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from larix.gate import Entry, inviting
from larix.schedule.invited import Channel
from larix.settings import clock
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.stored import stored
from larix.web.study.inviting.consent_forms import OnADay
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.state_words import CHANNELS
from larix.web.visitor import coordinator


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def breaches(request: HttpRequest, key: str) -> HttpResponse:
    """A page of them, those that the officer has not been told of first; they are ticked when the officer is told."""
    entry = coordinator(request, key)
    form = OnADay(request.POST or None, today=clock.today())
    told = _openings(request.POST.getlist("told"))
    if stored(form, lambda given: inviting.tell_officer(entry, told, on=given["on"])):
        messages.success(request, _("Stored: the officer was told of those that you ticked."))
        return redirect("inviting:breaches", key)
    context = inviting_page(entry, "breaches") | {"form": form} | _listed(request, entry, told)
    return render(request, "inviting/breaches.html", context, status=422 if form.errors else 200)


def _listed(request: HttpRequest, entry: Entry, told: set[tuple[UUID, int]]) -> dict[str, Any]:
    page = asked_page(request)
    found = inviting.wrong_openings(entry, start=(page - 1) * SIZE, size=SIZE)
    lines = [
        (number, line, CHANNELS[Channel(line.channel)], (line.invitee, line.round) in told)
        for number, line in enumerate(found.lines, start=(page - 1) * SIZE + 1)
    ]
    return {"lines": lines, "untold": found.untold, "paging": Paging(page, found.total)}


def _openings(ticked: list[str]) -> set[tuple[UUID, int]]:
    """What was ticked: the key of the invitee and the round of the codes. What is neither is nobody's."""
    found = set()
    for each in ticked:
        key, _space, its_round = each.partition(" ")
        if its_round.isascii() and its_round.isdecimal() and len(its_round) < 7:
            try:
                found.add((UUID(key), int(its_round)))
            except ValueError:
                continue
    return found
