"""Answering a letter by its code. The pages say no name, no study and no illness: anybody may hold the envelope."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix.core.rulings import Refused
from larix.gate import answering as gate
from larix.schedule.invited import Answer
from larix.settings import clock
from larix.web.public.answer_words import ANSWERS
from larix.web.saying import said

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@show_or_send
def enter(request: HttpRequest) -> HttpResponse:
    """Type the code; what it opens is shown at once and kept nowhere."""
    if request.method != "POST":
        return _page(request, "answer/enter.html", {})
    typed = request.POST.get("code", "")
    found = gate.by_code(typed, clock.now())
    if found is None:
        return _no_such_code(request, typed)
    return _choose(request, typed, found)


@never_cache
@require_POST
def given(request: HttpRequest) -> HttpResponse:
    """An answer was chosen. The same answer sent twice changes nothing; another one is asked about first."""
    typed, chosen = request.POST.get("code", ""), request.POST.get("answer", "")
    found = gate.by_code(typed, clock.now())
    if found is None:
        return _no_such_code(request, typed)
    if chosen not in ANSWERS:
        return _choose(request, typed, found, status=422, unchosen=True)
    try:
        now = gate.answer(typed, Answer(chosen), clock.now(), changing=bool(request.POST.get("changing")))
    except gate.AlreadyAnswered as told:
        return _choose(request, typed, told.answerable, status=422, other=chosen)
    except Refused:  # somebody has acted on the answer since: the page says what can still be done
        return _choose(request, typed, found, status=422)
    except gate.NoSuchCode:
        return _no_such_code(request, typed)
    return _page(request, "answer/done.html", {"noted": ANSWERS.get(now.answered or "")}, now.language)


@never_cache
@require_POST
def not_mine(request: HttpRequest) -> HttpResponse:
    """The letter came to somebody else: the code dies, and nothing is said about whose it was."""
    gate.wrong_person(request.POST.get("code", ""), clock.now())
    return _page(request, "answer/not_mine.html", {})


@never_cache
@require_POST
def way_out(request: HttpRequest) -> HttpResponse:
    """What leaving would do, said before it is confirmed."""
    typed = request.POST.get("code", "")
    found = gate.by_code(typed, clock.now())
    if found is None:
        return _no_such_code(request, typed)
    if not found.may_withdraw:
        return _choose(request, typed, found)
    context = {"code": typed, "does": gate.consequences_by_code(typed)}
    return _page(request, "answer/out.html", context, found.language)


@never_cache
@require_POST
def out(request: HttpRequest) -> HttpResponse:
    """Leave at once. No reason is asked."""
    typed = request.POST.get("code", "")
    found = gate.by_code(typed, clock.now())
    if found is None:
        return _no_such_code(request, typed)
    gate.withdraw_by_code(typed, clock.now())
    return _page(request, "answer/out_done.html", {}, found.language)


@never_cache
@require_safe
def hidden(request: HttpRequest) -> HttpResponse:
    """An empty page to leave behind."""
    return _page(request, "answer/hidden.html", {})


def _choose(
    request: HttpRequest, typed: str, found: gate.Answerable, *, status: int = 200, other: str = "",
    unchosen: bool = False,
) -> HttpResponse:  # fmt: skip
    """`other` is an answer that would replace the one given before: it is asked about first."""
    context = {
        "code": typed, "found": found, "other": other, "answers": tuple(ANSWERS.items()),
        "answered": ANSWERS.get(found.answered or ""), "instead": ANSWERS.get(other), "unchosen": unchosen,
    }  # fmt: skip
    return _page(request, "answer/choose.html", context, found.language, status)


def _no_such_code(request: HttpRequest, typed: str) -> HttpResponse:
    return _page(
        request, "answer/enter.html", {"typed": typed[:40], "fault": said(gate.NoSuchCode().words)}, status=422
    )


def _page(
    request: HttpRequest, template: str, context: dict[str, Any], language: str = "", status: int = 200
) -> HttpResponse:
    """In the language of the letter, until somebody chooses another."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    with translation.override(translation.get_language() if chosen or not language else language):
        told = context | {"here": reverse("answer:enter"), "LANGUAGE_CODE": translation.get_language()}
        return render(request, template, told, status=status)
