"""Whoever proved who they are with an electronic identity, in this session only."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache

from larix.core.told import Told
from larix.core.words import Words
from larix.gate import oneself as gate
from larix.settings import clock

P = ParamSpec("P")
WHO = "oneself"  # in the session: the person's key, on the server; the browser has only the session's cookie


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


def of_oneself(
    page: Callable[Concatenate[HttpRequest, gate.Oneself, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A page of the person's own, kept by no browser. Nobody here: what was sent is told not to be stored."""

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
    key = request.session.get(WHO)
    return gate.again(UUID(key), clock.now()) if key and not request.user.is_authenticated else None
