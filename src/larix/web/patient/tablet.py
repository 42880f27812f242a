"""The tablet that was handed over: a session that knows one thing, and the page on which it is given back."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from larix.access.models import Account
from larix.core.words import Words
from larix.gate import handing
from larix.settings import clock
from larix.web import whole
from larix.web.forms.staying import stay
from larix.web.public import errors
from larix.web.public.forms import SignIn

P = ParamSpec("P")
HANDED = "handed"  # in the session, on the server: which handing over the tablet is
ENDED = Words(
    "Nettbrettet er ikke åpent lenger. Det som ble lagret, er tatt vare på. Gi nettbrettet tilbake.",
    "Nettbrettet er ikkje ope lenger. Det som vart lagra, er teke vare på. Gi nettbrettet tilbake.",
    "The tablet is not open any more. What was stored is kept. Please give the tablet back.",
)


def begin(request: HttpRequest, token: UUID) -> None:
    """Everything of whoever was signed in is thrown away; what is left opens this one handing over."""
    request.session.flush()
    request.session[HANDED] = str(token)
    stay(request)


def of_handed(
    page: Callable[Concatenate[HttpRequest, handing.Handed, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A page of the tablet, kept by no browser. Locked, too old or never handed over: give it back."""

    @never_cache
    @wraps(page)
    def door(request: HttpRequest, /, *given: P.args, **more: P.kwargs) -> HttpResponse:
        handed = handed_now(request)
        if handed is not None:
            return page(request, handed, *given, **more)
        if request.method == "POST":
            return errors.sentence(request, ENDED, status=403)
        return redirect("form:back")

    return door


def handed_now(request: HttpRequest) -> handing.Handed | None:
    """What this browser opens. Somebody with an account who has signed in on it is never taken for the person."""
    token = request.session.get(HANDED)
    return handing.again(UUID(token), clock.now()) if token and not request.user.is_authenticated else None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def back(request: HttpRequest) -> HttpResponse:
    """Thank you, please give the tablet back: nothing of the answers, and a sign-in for the interviewer."""
    if request.user.is_authenticated:
        return redirect("public:home")
    form = SignIn(request, data=request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _taken_back(request, form.get_user())
    context = {"form": form, "open": handed_now(request) is not None}
    return render(request, "person_form/back.html", context, status=422 if form.errors else 200)


@of_handed
@require_POST
def still_here(request: HttpRequest, handed: handing.Handed) -> HttpResponse:
    """One tap: open for the whole time again."""
    return JsonResponse({"left": stay(request)})


def _taken_back(request: HttpRequest, account: object) -> HttpResponse:
    """The tablet's session is gone before the interviewer's begins, which the second factor does."""
    token = request.session.get(HANDED)
    request.session.flush()
    if not isinstance(account, Account):
        return redirect("form:back")
    where = handing.take_back(account, UUID(token), clock.now()) if token else None
    begin_page = where and reverse("interview:begin", args=(where.study, where.participant, where.wave))
    whole.begin(request, account, begin_page or "")
    return redirect("public:second-factor")
