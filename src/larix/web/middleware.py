"""What holds for every page: what a browser may load, what is not kept, and no answer without a sentence."""

from collections.abc import Callable, Iterator

from django.db import DataError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse

from larix.core.alphabet import without_unseen
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
    door.process_view = _without_unseen_signs  # type: ignore[attr-defined]
    return door


def _without_unseen_signs(request: HttpRequest, *_page: object) -> None:
    """What was typed, without signs that come along when text is copied, are never seen, and turn what is.

    Before any form reads it, so that what is searched, stored and shown is what was seen. A password stays as it is.
    """
    if request.method != "POST" or all(map(str.isprintable, _texts(request))):
        return
    seen = request.POST.copy()
    for name, values in request.POST.lists():
        if "password" not in name:
            seen.setlist(name, [without_unseen(value) for value in values])
    seen._mutable = False
    request.POST = seen  # type: ignore[assignment]  # it cannot be changed any more


def _texts(request: HttpRequest) -> Iterator[str]:
    return (value for _name, values in request.POST.lists() for value in values)


def _asks_to_sign_in(response: HttpResponseBase) -> bool:
    return response.status_code == 302 and response.headers["Location"].startswith(reverse("public:sign-in") + "?")


def _in_plain_words(request: HttpRequest, error: Exception) -> HttpResponse | None:
    if isinstance(error, Told):
        return errors.told(request, error)
    if isinstance(error, LibraryError):
        return errors.sentence(request, error.words, status=500)
    if isinstance(error, OperationalError):
        return errors.busy(request)
    if isinstance(error, DataError | UnicodeEncodeError):
        return errors.not_storable(request)
    return None
