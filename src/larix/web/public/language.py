"""Remembering the language somebody chose."""

from django.conf import settings
from django.http import HttpResponse


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
