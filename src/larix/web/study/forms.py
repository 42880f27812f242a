"""Filling in a form, correcting it, and choosing between two versions of it."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from larix import gate
from larix.core.rulings import Refused
from larix.core.words import LANGUAGES
from larix.followup.given import AnotherSave, Outcome, Saved
from larix.settings import clock
from larix.web.forms.page import form_page
from larix.web.public.language import remember
from larix.web.saying import language, said
from larix.web.study.pages import interview_page
from larix.web.study.typed import Typed, blank, modes, read_typed
from larix.web.study.versions import answers_page, kept, versions_shown
from larix.web.visitor import account, interviewer, library

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@show_or_send
def form(request: HttpRequest, key: str, participant: UUID, wave: str, instrument: str) -> HttpResponse:
    entry = interviewer(request, key)
    asked = gate.asking(entry, library(), participant, wave, instrument)
    if request.method != "POST":
        return _shown(request, entry, asked, blank(asked, clock.today()))
    typed = read_typed(asked, request.POST)
    if request.POST.get("switch_to") in LANGUAGES:
        return _in_another_language(request, entry, asked, typed, request.POST["switch_to"])
    if not typed.whole:
        return _shown(request, entry, asked, typed, status=422)
    try:
        saved = _save(entry, asked, typed)
    except Refused as no:
        return _shown(request, entry, asked, typed, status=422, refused=said(no.words))
    except AnotherSave as other:
        return _shown(request, entry, asked, typed.under_another_id(), status=409, refused=said(other.words))
    return _thanks(request, saved, (key, participant, wave, instrument))


@login_required
@require_safe
def answers(request: HttpRequest, key: str, participant: UUID, wave: str, instrument: str) -> HttpResponse:
    entry = interviewer(request, key)
    asked = gate.asking(entry, library(), participant, wave, instrument)
    if asked.so_far is None:
        return redirect("interview:form", key, participant, wave, instrument)
    context = interview_page(entry) | answers_page(asked, asked.so_far, account(request), library())
    return render(request, "interview/answers.html", context)


@login_required
@show_or_send
def choose(request: HttpRequest, key: str, participant: UUID, wave: str, instrument: str) -> HttpResponse:
    entry = interviewer(request, key)
    asked = gate.asking(entry, library(), participant, wave, instrument)
    place = (key, participant, wave, instrument)
    if asked.so_far is None or not asked.so_far.open_conflicts:
        return redirect("interview:form" if asked.so_far is None else "interview:answers", *place)
    if request.method == "POST":
        kept(entry, asked, asked.so_far, request.POST)
        messages.success(request, _("The version you chose holds now. The other one is kept and can be seen below."))
        return redirect("interview:answers", *place)
    context = {"asked": asked, "versions": versions_shown(asked, asked.so_far, account(request), library())}
    return render(request, "interview/choose.html", interview_page(entry) | context)


def _save(entry: gate.Entry, asked: gate.Asking, typed: Typed) -> Saved:
    assert typed.reading is not None
    assert typed.day is not None
    return gate.save(
        entry, asked, save_id=typed.save_id, started_from=typed.started_from, on=typed.day, mode=typed.mode,
        language=language(), answers=typed.reading.answers, missing=typed.reading.missing, reason=typed.reason,
    )  # fmt: skip


def _thanks(request: HttpRequest, saved: Saved, place: tuple[str, UUID, str, str]) -> HttpResponse:
    """Where a save leads. A repeat of it leads to the same page."""
    if saved.outcome is Outcome.CONFLICT:
        return redirect("interview:choose", *place)
    messages.success(request, _("The answers are stored."))
    return redirect("interview:answers", *place)


def _shown(
    request: HttpRequest, entry: gate.Entry, asked: gate.Asking, typed: Typed, *, status: int = 200, refused: str = ""
) -> HttpResponse:
    faults = typed.reading.faults if typed.reading and status == 422 else []
    context = {
        "asked": asked, "typed": typed, "page": form_page(asked.instrument, typed.posted, faults, language()),
        "modes": modes(asked.so_far), "refused": refused, "wrong": typed.wrong if status == 422 else {},
        "wording": next(one for one in asked.instrument.languages if one.code == language()),
    }  # fmt: skip
    return render(request, "interview/form.html", interview_page(entry) | context, status=status)


def _in_another_language(
    request: HttpRequest, entry: gate.Entry, asked: gate.Asking, typed: Typed, code: str
) -> HttpResponse:
    """The same page in another language, with everything that was typed on it."""
    translation.activate(code)
    return remember(_shown(request, entry, asked, typed), code)
