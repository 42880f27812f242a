"""What holds for every page: what a browser may load, what is not kept, and no answer without a sentence."""

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from larix.core.told import Told
from larix.instruments import LibraryError
from larix.web.public import errors

Door = Callable[[HttpRequest], HttpResponseBase]

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def content_security_policy(get_response: Door) -> Door:
    """Nothing is loaded from elsewhere or run from inside a page; what a signed-in person sees is not kept anywhere."""

    def door(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", POLICY)
        response.headers.setdefault("X-Content-Type-Options", "nosniff")
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated:
            response.headers["Cache-Control"] = "no-store"
        return response

    return door


def plain_refusals(get_response: Door) -> Door:
    """Errors that speak to people become pages with their sentence; so does what is sent after a session has ended."""

    def door(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if request.method == "POST" and _asks_to_sign_in(response):
            return errors.signed_out(request)
        if response.status_code == 405 and not getattr(response, "content", b"x"):
            return errors.wrong_way(request, allowed=response.headers.get("Allow", ""))
        return response

    # Django looks for this attribute on a function middleware; its type stubs do not know that.
    door.process_exception = _in_plain_words  # type: ignore[attr-defined]
    return door


def _asks_to_sign_in(response: HttpResponseBase) -> bool:
    return response.status_code == 302 and response.headers["Location"].startswith(reverse("public:sign-in") + "?")


def _in_plain_words(request: HttpRequest, error: Exception) -> HttpResponse | None:
    if isinstance(error, Told):
        return errors.told(request, error)
    if isinstance(error, LibraryError):
        return errors.sentence(request, error.words, status=500)
    if isinstance(error, OperationalError):
        return errors.busy(request)
    return None
