"""An interviewer's forms: filling in a part, correcting it, and choosing where two people wrote at once."""

import re
from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix.gate import sitting
from larix.schedule import Asked
from larix.web.forms.drawn import readers_said
from larix.web.forms.filling import open_form, take_in
from larix.web.forms.laid import AtForm, Links, address
from larix.web.forms.staying import stay
from larix.web.forms.two_drafts import choose_between
from larix.web.forms.versions import answers_page, goals_last_time, kept, versions_shown
from larix.web.study.pages import interview_page
from larix.web.visitor import interviewer, library

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@show_or_send
def form(request: HttpRequest, key: str, participant: UUID, wave: str, instrument: str, part: str) -> HttpResponse:
    at = _at(request, key, participant, wave, instrument, part)
    return take_in(request, at) if request.method == "POST" else open_form(request, at)


@login_required
@require_safe
def answers(request: HttpRequest, key: str, participant: UUID, wave: str, instrument: str, part: str) -> HttpResponse:
    at = _at(request, key, participant, wave, instrument, part)
    if at.asking.so_far is None:
        return redirect(at.links.form)
    sitting.opened(at.asking)
    context = answers_page(at.asking, at.asking.so_far, library())
    more = {
        "at": at, "stored_now": "stored" in request.GET, "next_part": _next_part(at.asking),
        "readers": readers_said(at.asking), **goals_last_time(at.asking),
    }  # fmt: skip
    return render(request, "interview/answers.html", {**(at.context or {}), **context, **more})


@login_required
@show_or_send
def choose(request: HttpRequest, key: str, participant: UUID, wave: str, instrument: str, part: str) -> HttpResponse:
    at = _at(request, key, participant, wave, instrument, part)
    if at.asking.draft is not None and at.asking.draft.waiting:
        return choose_between(request, at)
    if at.asking.so_far is None or not at.asking.so_far.open_conflicts:
        return redirect(at.links.form if at.asking.so_far is None or at.asking.draft else at.links.done)
    if request.method == "POST":
        number = request.POST.get("number", "")
        chosen = int(number) if re.fullmatch(r"[0-9]{1,6}", number) else 0
        kept(at.asking.participant, at.asking, at.asking.so_far, number=chosen, save_id=_save_id(request))
        messages.success(request, _("The version you chose holds now. The other one is kept and can be seen below."))
        return redirect(at.links.done)
    sitting.opened(at.asking)
    context = {
        "at": at, "asked": at.asking, "versions": versions_shown(at.asking, at.asking.so_far, library()),
        "readers": readers_said(at.asking),
    }  # fmt: skip
    return render(request, "interview/choose.html", {**(at.context or {}), **context})


@login_required
@require_POST
def still_here(request: HttpRequest) -> JsonResponse:
    """One tap: signed in for the whole time again."""
    return JsonResponse({"left": stay(request)})


def _at(request: HttpRequest, key: str, participant: UUID, wave: str, instrument: str, part: str) -> AtForm:
    entry = interviewer(request, key)
    seat = sitting.interviewers_seat(entry, participant)
    asking = sitting.asking(seat, library(), wave, instrument, part)
    place = (key, participant, wave, instrument, part)
    links = Links(
        form=address("interview:form", *place), choose=address("interview:choose", *place),
        done=address("interview:answers", *place), leave=address("interview:participant", *place[:2]),
        stay=address("interview:still-here"),
    )  # fmt: skip
    return AtForm(asking, links, context=interview_page(entry))


def _next_part(asking: sitting.Asking) -> Asked | None:
    """The part that comes after this one at the same wave."""
    parts = sitting.parts_of(asking.participant, asking.wave.code)
    return next(iter(parts[parts.index(asking.asked) + 1 :]), None)


def _save_id(request: HttpRequest) -> UUID:
    try:
        return UUID(request.POST.get("save_id", ""))
    except ValueError:
        return uuid4()
