"""Coming in with an electronic identity, and hiding again. In a demo a test provider stands in for the real ones."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix import gate
from larix.core.countries import pack
from larix.core.countries.shape import Verdict
from larix.gate import oneself
from larix.settings import clock
from larix.web.patient.visitor import remember
from larix.web.public.language import chosen_language
from larix.web.public.language import remember as remember_language

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Why one signs in here, and with what."""
    return render(request, "patient/sign_in.html", {"test_provider": settings.TEST_EID})


@never_cache
@show_or_send
def test_provider(request: HttpRequest) -> HttpResponse:
    """The demo's stand-in for an electronic identity. Knows synthetic numbers only; off unless a setting says so.

    Another language keeps the number that is being typed; once it was sent it is not shown again.
    """
    if not settings.TEST_EID:
        raise gate.Outside
    typed = request.POST.get("number", "").strip()[:40]
    if request.method != "POST":
        return render(request, "patient/test_provider.html")
    if language := chosen_language(request):
        translation.activate(language)
        return remember_language(render(request, "patient/test_provider.html", {"typed": typed}), language)
    reading = pack(settings.COUNTRY, settings.NEW_NUMBERS_FROM).read(typed, clock.today())
    if reading.verdict is Verdict.WRONG or not reading.synthetic:
        return _once_more(request, _("This is not a synthetic number. The test provider knows no others."))
    found = oneself.by_number(reading.kind, reading.number, clock.now())
    if found is None:
        return _once_more(request, _("Larix knows nobody with this number, so there is nothing to show."))
    remember(request, found)
    return redirect("patient:home")


@never_cache
@require_POST
def hide(request: HttpRequest) -> HttpResponse:
    """Leave at once: the session is gone, and the page that comes says nothing."""
    request.session.flush()
    return redirect("answer:hidden")


def _once_more(request: HttpRequest, fault: str) -> HttpResponse:
    """The number is not shown again: somebody may look over the shoulder."""
    return render(request, "patient/test_provider.html", {"fault": fault}, status=422)
