"""A sign-in is whole when both factors have passed. Until then nobody is signed in, whatever the session says.

This is the one place: `come_in` is the only way from half a sign-in to a whole one, and `whole_sign_ins_only` stands
before every page, so a session that is not whole, or older than a working day, is nobody's.
"""

from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.contrib.auth import SESSION_KEY, login
from django.contrib.auth.models import AnonymousUser
from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest, HttpResponseBase

from larix.access.models import Account
from larix.entrance.queries import account_by_key
from larix.settings import clock
from larix.web.forms.staying import UNTIL

HALF = "half_signed_in"  # whose password was right, until when that holds, and where they were going
WITH, SINCE, PROVED = "signed_in_with", "signed_in_since", "proved_at"
HALF_LASTS = 10 * 60  # seconds: time to find the telephone, or to set one up
PROOF_LASTS = 15 * 60  # seconds after which the second factor is asked for again before one may change it

Door = Callable[[HttpRequest], HttpResponseBase]


def begin(request: HttpRequest, account: Account, going: str) -> None:
    """The password was right. What another left in this browser is gone. `going`: an address of our own, or ""."""
    request.session.flush()
    request.session[HALF] = {"account": str(account.key), "until": _now() + HALF_LASTS, "going": going}


def half(request: HttpRequest) -> Account | None:
    """Whose password was right a few minutes ago, in this browser."""
    kept = request.session.get(HALF)
    return account_by_key(UUID(kept["account"])) if kept and kept["until"] > _now() else None


def come_in(request: HttpRequest, account: Account, how: str, going: str = "") -> str:
    """The second factor was right too: sign in. Gives the address they were going to."""
    kept = request.session.pop(HALF, None) or {}
    if request.user != account:
        login(request, account)
    mark(request.session, how)
    return str(kept.get("going") or going or settings.LOGIN_REDIRECT_URL)


def mark(session: SessionBase, how: str) -> None:
    session[WITH] = how
    session[SINCE] = session.get(SINCE) or _now()
    session[PROVED] = _now()


def proved_lately(request: HttpRequest) -> bool:
    return _now() - float(request.session.get(PROVED, 0)) < PROOF_LASTS


def is_whole(session: SessionBase) -> bool:
    """Whether both factors passed, not longer ago than a working day."""
    return bool(session.get(WITH)) and _now() - float(session.get(SINCE, 0)) < settings.SESSION_LONGEST


def whole_sign_ins_only(get_response: Door) -> Door:
    """Whoever is not wholly signed in is nobody on every page. Whoever is, and does something, stays signed in."""

    def door(request: HttpRequest) -> HttpResponseBase:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and SESSION_KEY in request.session:
            if is_whole(request.session):
                _stay(request.session)
            else:
                request.session.flush()
                request.user = AnonymousUser()
        return get_response(request)

    return door


def _stay(session: SessionBase) -> None:
    """The session is written only when half of its time has gone: most pages write nothing."""
    until = session.get(UNTIL) or session[SINCE] + settings.SESSION_COOKIE_AGE
    if until - _now() < settings.SESSION_COOKIE_AGE / 2:
        session[UNTIL] = _now() + settings.SESSION_COOKIE_AGE


def _now() -> float:
    return clock.real_now().timestamp()
