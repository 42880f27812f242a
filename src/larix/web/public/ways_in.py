"""What one signs in with beside the password: setting it up, seeing it, adding to it and taking it away."""

import json
import os
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix.access.actor import Actor, operator
from larix.access.models import Account
from larix.core.told import Told
from larix.encryption.values import decrypted, encrypted
from larix.entrance import actions, passkeys, queries, rules
from larix.settings import clock
from larix.web import whole
from larix.web.public.second_factor import ASKED, host_of, read
from larix.web.public.square import square_picture
from larix.web.saying import said
from larix.web.visitor import account as signed_in

SECRET = "new_secret"  # in the session, encrypted: the secret that is shown until its code has been told
SECRET_BYTES = 20


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """Set up a second factor: the first one of whoever gave the right password, or one more of whoever is signed in."""
    account = _who(request)
    if account is None:
        return redirect("public:sign-in" if not request.user.is_authenticated else "public:second-factor")
    ways = queries.ways_of(account)
    if ways.any and not request.user.is_authenticated:
        return redirect("public:second-factor")
    if request.method != "POST":
        return _page(request, account, ways)
    try:
        how = _take_in(request, account)
    except Told as told:
        return _page(request, account, ways, fault=said(told.words), status=422)
    going = whole.come_in(request, account, how, reverse("public:ways-in"))
    if ways.paper:
        messages.success(request, _("It is stored. You can sign in with it from now on."))
        return redirect(going)
    return _paper(request, account, going)


@login_required
@never_cache
@require_safe
def ways_in(request: HttpRequest) -> HttpResponse:
    """What I sign in with."""
    account = signed_in(request)
    context = {"ways": queries.ways_of(account), "code": actions.ONE_TIME_CODE}
    return render(request, "public/ways_in.html", context)


@login_required
@never_cache
@require_POST
def new_paper(request: HttpRequest) -> HttpResponse:
    """New codes on paper. They are shown on this answer only: nobody can read them afterwards."""
    account = signed_in(request)
    if not whole.proved_lately(request):
        return redirect("public:second-factor")
    return _paper(request, account, reverse("public:ways-in"))


@login_required
@never_cache
@require_POST
def take_away(request: HttpRequest) -> HttpResponse:
    account = signed_in(request)
    if not whole.proved_lately(request):
        return redirect("public:second-factor")
    actions.take_away(account=account, what=request.POST.get("what", ""), by=_by())
    messages.success(request, _("It is taken away."))
    return redirect("public:ways-in")


def _who(request: HttpRequest) -> Account | None:
    """Whoever has proved as much as they can: the password a moment ago, or both factors lately."""
    if isinstance(request.user, Account):
        return request.user if whole.proved_lately(request) else None
    return whole.half(request)


def _take_in(request: HttpRequest, account: Account) -> str:
    if answer := request.POST.get("answer"):
        state = request.session.pop(ASKED, None) or {}
        name = request.POST.get("name", "").strip() or _("Passkey")
        actions.set_up_passkey(
            account=account, name=name, host=host_of(request), state=state, answer=read(answer), by=_by()
        )
        return actions.PASSKEY
    actions.set_up_one_time_codes(
        account=account, secret=_secret(request, account), typed=request.POST.get("code", ""), now=clock.real_now(),
        by=_by(),
    )  # fmt: skip
    request.session.pop(SECRET, None)
    return actions.ONE_TIME_CODE


def _page(
    request: HttpRequest, account: Account, ways: queries.Ways, *, fault: str = "", status: int = 200
) -> HttpResponse:
    secret = _secret(request, account)
    context: dict[str, Any] = {
        "ways": ways, "fault": fault, "first": not ways.any,
        "picture": square_picture(rules.address_for_telephone(secret, account.username)),
        "secret": rules.in_groups(rules.written(secret)),
    }  # fmt: skip
    host, known = host_of(request), queries.credentials_of(account)
    if passkeys.may_be_used_at(host):
        asked, request.session[ASKED] = passkeys.ask_for_a_new_one(host, str(account.key), account.username, known)
        context["asked"] = json.dumps(asked)
    return render(request, "public/set_up.html", context, status=status)


def _secret(request: HttpRequest, account: Account) -> bytes:
    """The secret that is being set up: the same until its code has been told, so that a telephone stays in step."""
    kept = request.session.get(SECRET)
    if kept:
        return decrypted(bytes.fromhex(kept), f"session.{SECRET}:{account.key}")
    secret = os.urandom(SECRET_BYTES)
    request.session[SECRET] = encrypted(secret, f"session.{SECRET}:{account.key}").hex()
    return secret


def _paper(request: HttpRequest, account: Account, going: str) -> HttpResponse:
    codes = actions.make_paper_codes(account=account, by=_by())
    return render(request, "public/paper_codes.html", {"codes": codes, "going": going})


def _by() -> Actor:
    return operator(clock.now(), purpose="sign-in")
