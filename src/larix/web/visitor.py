"""Who is at the door, and the things that every page needs at hand."""

from functools import cache

from django.conf import settings
from django.http import HttpRequest

from larix import gate
from larix.access.actor import Actor
from larix.access.models import Account
from larix.access.roles import Role
from larix.instruments import Library
from larix.marts import Shelf
from larix.settings import clock
from larix.web.hats import wearing


def account(request: HttpRequest) -> Account:
    """The account that is signed in. Only for pages that ask for a sign-in first."""
    if not isinstance(request.user, Account):
        raise gate.Outside
    return request.user


def researcher(request: HttpRequest, key: str) -> gate.Entry:
    return gate.enter_study(account(request), key, Role.RESEARCHER, clock.now())


def interviewer(request: HttpRequest, key: str) -> gate.Entry:
    return gate.enter_interviews(account(request), key, clock.now(), wearing(request))


def coordinator(request: HttpRequest, key: str) -> gate.Entry:
    return gate.enter_study(account(request), key, Role.COORDINATOR, clock.now())


def administrator(request: HttpRequest) -> Actor:
    return gate.may_administer(account(request), clock.now())


def shelf() -> Shelf:
    return Shelf(settings.MARTS)


@cache
def library() -> Library:
    return Library.read()
