"""What is said when something goes wrong: what happened, what was kept, and how to go on."""

import sys

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from larix import gate
from larix.core.rulings import Refused
from larix.core.told import Told
from larix.core.words import Words
from larix.files.queries import DamagedFile, Gone
from larix.marts import Damaged, NoSnapshot
from larix.marts.manifest import NotAManifest
from larix.web.context import demo_today, languages
from larix.web.saying import language, said

# The status of what is told; 409 for anything else, which a person can put right and try again.
STATUS: tuple[tuple[type[Told], int], ...] = (
    (NoSnapshot, 404), (Refused, 403), (Gone, 410), (Damaged, 500), (DamagedFile, 500), (NotAManifest, 500),
)  # fmt: skip
DRAINED = 150_000_000  # bytes of a refused request that are read, so that the browser gets to read the answer


def told(request: HttpRequest, error: Told) -> HttpResponse:
    """The page for an error that has its own words."""
    if isinstance(error, gate.Outside):
        return not_found(request)
    return sentence(request, error.words, next((status for kind, status in STATUS if isinstance(error, kind)), 409))


def sentence(request: HttpRequest, words: Words, status: int) -> HttpResponse:
    return _page(request, status, _("This did not work"), said(words))


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """The same page whether the thing does not exist or is not for this account."""
    return _page(request, 404, _("There is no such page"), said(gate.Outside().words))


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _page(request, 403, _("You may not do this"), _("Nothing was changed."))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that could not be read; one that is too big has its own sentence."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        return too_big(request, settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0)
    return _page(request, 400, _("We could not read what was sent"), _("Nothing was stored. Go back and try again."))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from a page that was open before signing in or out, or that came from elsewhere."""
    what = _(
        "The page had been open since before you signed in or out, or your browser does not keep cookies. Nothing was "
        "stored. Use your browser's back button: what you typed is still there. Then send it again."
    )
    return _page(request, 403, _("The page was too old"), what)


def signed_out(request: HttpRequest) -> HttpResponse:
    """Something was sent after the session had ended. Going straight to the sign-in would lose what was typed."""
    what = _(
        "You are not signed in any more, so nothing was stored. Sign in in a new tab. Then come back to this one and "
        "use your browser's back button: what you typed is still there. Send it again."
    )
    return _page(request, 403, _("You have been signed out"), what, sign_in=True)


def wrong_way(request: HttpRequest, *, allowed: str) -> HttpResponse:
    response = _page(request, 405, _("The page cannot be opened like this"), _("Nothing was changed."))
    response.headers["Allow"] = allowed
    return response


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of ours, said without asking the database anything: it may be what is broken."""
    if isinstance(sys.exc_info()[1], OperationalError):
        return busy(request)
    what = _("The fault is ours, not yours. What was stored before is stored; what you sent last may not be.")
    return _alone(request, 500, _("Something went wrong"), what)


def busy(request: HttpRequest) -> HttpResponse:
    what = _(
        "The database did not answer: somebody else may be writing, or the disk may be full. Nothing was stored. Use "
        "your browser's back button: what you typed is still there. Wait a little and try again."
    )
    return _alone(request, 503, _("The page is busy") if _again(request) else _("Larix is busy"), what)


def length_of(request: HttpRequest) -> int | None:
    """How many bytes a request says that it sends; None where it sends some and does not say how many."""
    said = request.META.get("CONTENT_LENGTH") or ""
    if not said:
        return None if request.META.get("HTTP_TRANSFER_ENCODING") else 0
    return int(said) if said.isascii() and said.isdigit() and len(said) < 16 else None


def not_storable(request: HttpRequest) -> HttpResponse:
    """No database keeps half a sign, or more than a column holds. Both databases say no; this is what it means."""
    what = _(
        "Something in it is longer than there is room for, or has a sign that cannot be kept. Nothing was stored. Use "
        "your browser's back button: what you typed is still there. Shorten it or write it anew, and send it again."
    )
    return _page(request, 422, _("This did not work"), what)


def of_no_length(request: HttpRequest) -> HttpResponse:
    """No browser sends a form like this. Nothing of it is read."""
    return _page(request, 411, _("We could not read what was sent"), _("Nothing was stored. Go back and try again."))


def too_big(request: HttpRequest, most: int) -> HttpResponse:
    """More than `most` bytes came. They are read and thrown away, a little at a time."""
    _drain(request)
    what = _(
        "What you sent is larger than %(limit)s MB, and nothing of it was stored. Use your browser's back button: the "
        "text is still there. Make it shorter and send it again."
    ) % {"limit": most // 1_000_000}
    return _page(request, 413, _("That was too much at once"), what)


def _drain(request: HttpRequest) -> None:
    """Read the rest. A connection that is closed with unread bytes shows an error of the browser's instead of ours."""
    left = DRAINED
    while left > 0 and (chunk := request.read(65_536)):
        left -= len(chunk)


def _page(request: HttpRequest, status: int, title: str, what: str, *, sign_in: bool = False) -> HttpResponse:
    context = {"title": title, "what": what, "status": status, "sign_in": sign_in}
    if not (again := _again(request)):
        return render(request, "public/told.html", context, status=status)
    response = render(request, "public/told_neutral.html", context | {"again": again}, status=status)
    response.headers["Cache-Control"] = "no-store"
    return response


def _again(request: HttpRequest) -> str:
    """Where to begin again, on pages that may be open on a shared telephone; "" on others.

    Also what goes wrong on such a page names no registry and no illness.
    """
    beginnings = (reverse("answer:enter"), reverse("patient:home"), reverse("form:start"))
    return next((page for page in beginnings if request.path.startswith(page)), "")


def _alone(request: HttpRequest, status: int, title: str, what: str) -> HttpResponse:
    frame = {"languages": languages(), "here": "/", "LANGUAGE_CODE": language(), "demo_today": demo_today()}
    context = frame | {"title": title, "what": what, "status": status}
    if again := _again(request):
        neutral = render_to_string("public/told_neutral.html", context | {"again": again})
        return HttpResponse(neutral, status=status, headers={"Cache-Control": "no-store"})
    return HttpResponse(render_to_string("public/told.html", context), status=status)
