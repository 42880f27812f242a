"""How long somebody is signed in yet, and staying signed in: nobody loses an interview to a time limit unwarned."""

from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest

from larix.settings import clock

UNTIL = "signed_in_until"
WARNED_AT = 5 * 60  # seconds before the end at which a page says so


def seconds_left(request: HttpRequest) -> int:
    """For how many seconds what is sent from this page is still taken. A session that has said nothing yet is new."""
    until = request.session.get(UNTIL)
    return max(0, round(until - clock.real_now().timestamp())) if until else stay(request)


def stay(request: HttpRequest) -> int:
    """Be signed in for the whole time again."""
    whole = int(settings.SESSION_COOKIE_AGE)
    request.session[UNTIL] = clock.real_now().timestamp() + whole
    return whole


def stay_while_writing(request: HttpRequest) -> int:
    """Whoever is writing stays signed in. The session is written only when half of its time has gone."""
    left = seconds_left(request)
    return left if left > settings.SESSION_COOKIE_AGE / 2 else stay(request)


def ends_at(request: HttpRequest) -> datetime:
    return clock.real_now() + timedelta(seconds=seconds_left(request))
