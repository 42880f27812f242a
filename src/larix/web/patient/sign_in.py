"""Coming in with an electronic identity, and hiding again. In a demo a test provider stands in for the real ones."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix import gate
from larix.core.countries import pack
from larix.core.countries.shape import Verdict
from larix.core.told import Told
from larix.entrance import provided
from larix.gate import oneself
from larix.settings import clock
from larix.settings.providers import Provider
from larix.web.patient.visitor import remember
from larix.web.public.electronic import may_lead_to
from larix.web.public.language import chosen_language
from larix.web.public.language import remember as remember_language
from larix.web.saying import said

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """Why one signs in here, and with what."""
    provider: Provider | None = settings.PEOPLE_PROVIDER
    context = {"test_provider": settings.TEST_EID, "provider": provider}
    return may_lead_to(provider, render(request, "patient/sign_in.html", context))


@never_cache
@require_POST
def send_away(request: HttpRequest) -> HttpResponse:
    """To the provider of electronic identity."""
    provider = _provider()
    try:
        return provided.send_away(request, provider, request.build_absolute_uri(reverse("patient:back")))
    except Told as told:
        return _not_in(request, said(told.words))


@never_cache
@require_safe
def back(request: HttpRequest) -> HttpResponse:
    """From the provider, with a number that is looked up and forgotten: it is in no session, address or log."""
    provider = _provider()
    try:
        number = str(provided.came_back(request, provider)[provider.subject])
    except Told as told:
        return _not_in(request, said(told.words))
    finally:
        request.session.flush()
    reading = pack(settings.COUNTRY, settings.NEW_NUMBERS_FROM).read(number, clock.today())
    known = reading.verdict is not Verdict.WRONG
    found = oneself.by_number(reading.kind, reading.number, clock.now()) if known else None
    if found is None:
        return _not_in(request, "")
    remember(request, found)
    return redirect("patient:home")


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


def _provider() -> Provider:
    provider: Provider | None = settings.PEOPLE_PROVIDER
    if provider is None:
        raise gate.Outside
    return provider


def _not_in(request: HttpRequest, fault: str) -> HttpResponse:
    """Without a fault: it is proved who it is, and nothing is known of them here. No trace is left of that."""
    return render(request, "patient/not_known.html", {"fault": fault}, status=422 if fault else 404)


def _once_more(request: HttpRequest, fault: str) -> HttpResponse:
    """The number is not shown again: somebody may look over the shoulder."""
    return render(request, "patient/test_provider.html", {"fault": fault}, status=422)
