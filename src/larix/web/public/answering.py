"""Answering a letter by its code. The pages say no name, no study and no illness: anybody may hold the envelope."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix.core.rulings import Refused
from larix.entrance import trying
from larix.entrance.rules import LETTER_CODE
from larix.gate import answering as gate
from larix.schedule.invited import Answer
from larix.settings import clock
from larix.studies.codes import normal_code
from larix.studies.leaving import Leaving
from larix.web.address import address_of
from larix.web.components.leaving import rows
from larix.web.public.answer_words import ANSWERS, WAYS
from larix.web.public.language import chosen_language, remember
from larix.web.public.waiting import wait
from larix.web.saying import said

show_or_send = require_http_methods(["GET", "HEAD", "POST"])
Door = Callable[[HttpRequest], HttpResponse]


def unhurried(page: Door) -> Door:
    """Nothing is looked at for a while after several codes from one place that are nobody's."""

    @wraps(page)
    def door(request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or chosen_language(request):
            return page(request)
        until = trying.waiting(LETTER_CODE, address=address_of(request), now=clock.real_now())
        if until is None:
            return page(request)
        typed = request.POST.get("code", "")[:40]
        return _page(request, "answer/enter.html", {"typed": typed, "fault": wait(until)}, status=422)

    return door


@never_cache
@show_or_send
@unhurried
def enter(request: HttpRequest) -> HttpResponse:
    """Type the code; what it opens is shown at once and kept nowhere. Another language keeps what was typed."""
    if request.method != "POST":
        return _page(request, "answer/enter.html", {})
    typed, language = request.POST.get("code", ""), chosen_language(request)
    with translation.override(language or translation.get_language()):
        page = _entered(request, typed, still_typing=bool(language) and request.POST.get("opened") != "yes")
    return remember(page, language) if language else page


def _entered(request: HttpRequest, typed: str, *, still_typing: bool) -> HttpResponse:
    """While the code is being typed nothing is looked for: it may be half a code."""
    if still_typing:
        return _page(request, "answer/enter.html", {"typed": typed[:40]})
    found = gate.by_code(typed, clock.now())
    return _no_such_code(request, typed) if found is None else _choose(request, typed, found)


@never_cache
@require_POST
@unhurried
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
@unhurried
def not_mine(request: HttpRequest) -> HttpResponse:
    """The letter came to somebody else: asked once more, then the code dies. Nothing is said about whose it was."""
    typed = request.POST.get("code", "")
    if request.POST.get("sure") != "yes":
        return _page(request, "answer/not_mine_sure.html", {"code": typed[:40]})
    if not gate.wrong_person(typed, clock.now()):
        _count_if_a_guess(request, typed)
    return _page(request, "answer/not_mine.html", {})


@never_cache
@require_POST
@unhurried
def way_out(request: HttpRequest) -> HttpResponse:
    """Which way out, none chosen beforehand; then what exactly it does, said before it is confirmed."""
    typed = request.POST.get("code", "")
    found = gate.by_code(typed, clock.now())
    if found is None:
        return _no_such_code(request, typed)
    if not found.may_withdraw:
        return _choose(request, typed, found)
    how = request.POST.get("how")
    if how is None and "asked" not in request.POST:
        return _which_way(request, typed, found)
    if how not in set(found.ways_out):
        return _which_way(request, typed, found, status=422)
    if (does := gate.WAYS_OUT.get(Leaving(how))) is None:
        return _page(request, "answer/out_some.html", {"code": typed}, found.language)
    context = {"code": typed, "how": how, "way": WAYS[Leaving(how)], "does": does}
    return _page(request, "answer/out_sure.html", context, found.language)


@never_cache
@require_POST
@unhurried
def out(request: HttpRequest) -> HttpResponse:
    """Leave at once. No reason is asked."""
    typed, how = request.POST.get("code", ""), request.POST.get("how", "")
    found = gate.by_code(typed, clock.now())
    if found is None:
        return _no_such_code(request, typed)
    if how not in set(found.ways_out) & set(gate.WAYS_OUT):
        return _which_way(request, typed, found, status=422)
    gate.withdraw_by_code(typed, Leaving(how), clock.now())
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


def _which_way(request: HttpRequest, typed: str, found: gate.Answerable, status: int = 200) -> HttpResponse:
    context = {"code": typed, "ways": rows(found.ways_out, WAYS), "unchosen": status == 422}
    return _page(request, "answer/out.html", context, found.language, status)


def _no_such_code(request: HttpRequest, typed: str) -> HttpResponse:
    _count_if_a_guess(request, typed)
    return _page(
        request, "answer/enter.html", {"typed": typed[:40], "fault": said(gate.NoSuchCode().words)}, status=422
    )


def _count_if_a_guess(request: HttpRequest, typed: str) -> None:
    """Nobody has this code. A slip of the pen is no code at all, and is not counted."""
    if normal_code(typed) is not None:
        trying.begin(LETTER_CODE, address=address_of(request), now=clock.real_now())


def _page(
    request: HttpRequest, template: str, context: dict[str, Any], language: str = "", status: int = 200
) -> HttpResponse:
    """In the language of the letter, until somebody chooses another."""
    chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) or chosen_language(request)
    with translation.override(translation.get_language() if chosen or not language else language):
        told = context | {"here": reverse("answer:enter"), "LANGUAGE_CODE": translation.get_language()}
        return render(request, template, told, status=status)
