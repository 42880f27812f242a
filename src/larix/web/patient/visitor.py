"""Whoever proved who they are with an electronic identity, or came in by a one-time code: in this session only."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from larix.core.told import Told
from larix.core.words import Words
from larix.gate import Outside, signing_in_by_code
from larix.gate import oneself as gate
from larix.settings import clock

P = ParamSpec("P")
Page = Callable[Concatenate[HttpRequest, gate.Oneself, P], HttpResponse]
WHO = "oneself"  # in the session: the person's key, on the server; the browser has only the session's cookie
HANDED = "handed"  # in the session of whoever came by a code: the key of what was handed over


class NotSignedIn(Told):
    """Nobody has proved who they are in this session, or it has ended."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Du er ikke logget inn lenger, så ingenting ble lagret. Logg inn igjen for å gå videre.",
                "Du er ikkje logga inn lenger, så ingenting vart lagra. Logg inn igjen for å gå vidare.",
                "You are not signed in any more, so nothing was stored. Sign in again to go on.",
            )
        )


def remember(request: HttpRequest, found: gate.Oneself) -> None:
    """A new session for this person; what another left in the browser is gone."""
    request.session.flush()
    request.session[WHO] = str(found.person_key)


def remember_by_code(request: HttpRequest, handed: UUID) -> None:
    """A new session for whoever came in by a code."""
    request.session.flush()
    request.session[HANDED] = str(handed)


def of_oneself(page: Page[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A page of the person's own, by electronic identity only. Whoever came by a code is led to what that opens."""

    @wraps(page)
    def by_identity(request: HttpRequest, me: gate.Oneself, /, *given: P.args, **more: P.kwargs) -> HttpResponse:
        if not me.only_study:
            return page(request, me, *given, **more)
        if request.method == "POST":
            raise Outside
        return redirect("patient:course", me.only_study)

    return of_course(by_identity)


def of_course(page: Page[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A page that a one-time code opens too, kept by no browser. Nobody here: what was sent is lost, and told so."""

    @never_cache
    @wraps(page)
    def door(request: HttpRequest, /, *given: P.args, **more: P.kwargs) -> HttpResponse:
        me = _oneself(request)
        if me is not None:
            return page(request, me, *given, **more)
        if request.method == "POST":
            raise NotSignedIn
        return redirect("patient:sign-in")

    return door


def _oneself(request: HttpRequest) -> gate.Oneself | None:
    """Who is here. Somebody with an account signed in after them on the same device is never taken for them."""
    if request.user.is_authenticated:
        return None
    if handed := request.session.get(HANDED):
        return signing_in_by_code.again_by_code(UUID(handed), clock.now())
    key = request.session.get(WHO)
    return gate.again(UUID(key), clock.now()) if key else None
