"""Signing in, the second half: a code from one's telephone, one on paper, or a passkey."""

import json
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from larix.access.actions import record_failed_sign_in
from larix.access.actor import operator
from larix.access.models import Account
from larix.core.told import Told
from larix.entrance import actions, passkeys, queries, trying
from larix.entrance.rules import AROUND, SECOND_FACTOR
from larix.settings import clock
from larix.settings.home import demo
from larix.web import whole
from larix.web.address import address_of
from larix.web.public.language import chosen_language, remember
from larix.web.public.waiting import wait
from larix.web.saying import said

ASKED = "asked_of_passkey"  # in the session: our question, until the device has answered it


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def second_factor(request: HttpRequest) -> HttpResponse:
    """Ask for the second factor: of whoever gave the right password just now, or again before one changes it."""
    account = whole.half(request) or (request.user if isinstance(request.user, Account) else None)
    if account is None:
        return redirect("public:sign-in")
    ways = queries.ways_of(account)
    if not ways.any:
        return redirect("public:set-up")
    if request.method != "POST":
        return _page(request, account, ways)
    if language := chosen_language(request):
        translation.activate(language)
        return remember(_page(request, account, ways, typed=request.POST.get("code", "")[:40]), language)
    return _try(request, account, ways)


def _try(request: HttpRequest, account: Account, ways: queries.Ways) -> HttpResponse:
    """A try is counted before it is looked at."""
    who, address, now = str(account.key), address_of(request), clock.real_now()
    if until := trying.begin(SECOND_FACTOR, who=who, address=address, now=now):
        return _page(request, account, ways, fault=wait(until), status=429)
    try:
        how = _prove(request, account)
    except Told as told:
        record_failed_sign_in(username=account.username, by=operator(clock.now()))
        return _page(request, account, ways, fault=said(told.words), status=422)
    trying.worked(SECOND_FACTOR, who=who, address=address)
    going = "" if whole.half(request) else "public:ways-in"
    there = whole.come_in(request, account, how, going)
    if how == actions.PAPER:
        _tell_how_many_are_left(request, ways.paper - 1)
    return redirect(there)


def _prove(request: HttpRequest, account: Account) -> str:
    by = operator(clock.now(), purpose="sign-in")
    if answer := request.POST.get("answer"):
        state = request.session.pop(ASKED, None)
        actions.come_in_by_passkey(account=account, host=host_of(request), state=state, answer=read(answer), by=by)
        return actions.PASSKEY
    ahead = queries.DEMO_AHEAD if demo() else AROUND
    typed = request.POST.get("code", "")
    return actions.come_in_by_code(account=account, typed=typed, now=clock.real_now(), ahead=ahead, by=by)


def _page(
    request: HttpRequest, account: Account, ways: queries.Ways, *, fault: str = "", typed: str = "", status: int = 200
) -> HttpResponse:
    context: dict[str, Any] = {"ways": ways, "fault": fault, "typed": typed}
    if demo():
        context["demo_code"] = queries.demo_code(account, clock.real_now())
    if ways.passkeys and passkeys.may_be_used_at(host_of(request)):
        asked, request.session[ASKED] = passkeys.ask(host_of(request), queries.credentials_of(account))
        context["asked"] = json.dumps(asked)
    return render(request, "public/second_factor.html", context, status=status)


def _tell_how_many_are_left(request: HttpRequest, left: int) -> None:
    told = ngettext(
        "That was a code on paper. You have %(left)s left.", "That was a code on paper. You have %(left)s left.", left
    ) % {"left": left}
    messages.success(request, told + " " + _("Make new ones under “My sign-in” when you like."))


def host_of(request: HttpRequest) -> str:
    """The name that passkeys are bound to. Django has checked it against LARIX_HOSTS."""
    return request.get_host().partition(":")[0]


def read(answer: str) -> dict[str, Any]:
    """What the browser wrote for a device; nothing where it is not that."""
    try:
        told = json.loads(answer[:20_000])
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}
