"""What every page shows: the languages, the address that one is at, and where one's roles lead."""

from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from larix import gate
from larix.access.models import Account
from larix.access.roles import Role
from larix.settings import clock
from larix.settings.home import demo

OWN_NAMES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}  # a language is named in itself


def languages() -> list[tuple[str, str]]:
    return [(code, OWN_NAMES[code]) for code, _name in settings.LANGUAGES]


def demo_today() -> date | None:
    """The day that a demo is set on, which every page of it says; None where people are real."""
    return clock.today() if demo() else None


def who_and_where(request: HttpRequest) -> dict[str, Any]:
    """`my_roles` is asked of the database only by pages that show it."""
    return {
        "languages": languages(),
        "here": request.get_full_path(),
        "demo_today": demo_today(),
        "me": getattr(request, "user", None),
        "my_roles": SimpleLazyObject(lambda: _roles(request)),
    }


def _roles(request: HttpRequest) -> frozenset[Role]:
    user = getattr(request, "user", None)
    if not isinstance(user, Account):
        return frozenset()
    return frozenset(hat.role for hat in gate.hats(user, clock.now()))
