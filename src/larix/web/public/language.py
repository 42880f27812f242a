"""The language somebody chose, also on a page on which something is typed: it is sent with it, and comes back."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from larix.core.words import LANGUAGES


def chosen_language(request: HttpRequest) -> str:
    """The language whose button sent this form; "" if another button did."""
    chosen = request.POST.get("language", "")
    return chosen if chosen in LANGUAGES else ""


def remember(response: HttpResponse, code: str) -> HttpResponse:
    """As Django's own `set_language` does, for pages that must not be left while something is typed on them."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        samesite="Lax",
    )
    return response
