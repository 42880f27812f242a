"""Signing in with an electronic identity: an account that an administrator linked, and none is ever made on the way."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from larix import gate
from larix.access.actor import operator
from larix.core.told import Told
from larix.entrance import actions, provided, queries
from larix.settings import clock
from larix.settings.providers import Provider
from larix.web import whole
from larix.web.middleware import POLICY
from larix.web.saying import said


@never_cache
@require_POST
def send_away(request: HttpRequest) -> HttpResponse:
    """To the provider, from the page that signs staff in."""
    provider = _provider()
    try:
        return provided.send_away(request, provider, request.build_absolute_uri(reverse("public:back")))
    except Told as told:
        return _not_in(request, provider, said(told.words))


@never_cache
@require_safe
def back(request: HttpRequest) -> HttpResponse:
    """From the provider. Whoever is linked to no account is told what to say to the administrator."""
    provider = _provider()
    try:
        subject = str(provided.came_back(request, provider)[provider.subject])
    except Told as told:
        return _not_in(request, provider, said(told.words))
    finally:
        request.session.flush()
    account = queries.linked_account(provider.issuer, subject)
    if account is None:
        return _not_in(request, provider, "", subject)
    actions.come_in_by_identity(account=account, by=operator(clock.now(), purpose="sign-in"))
    return redirect(whole.come_in(request, account, actions.IDENTITY))


def may_lead_to(provider: Provider | None, response: HttpResponse) -> HttpResponse:
    """The one page with the provider's button may send a form there; no other page may."""
    if provider is not None:
        ours = "form-action 'self'"
        response.headers["Content-Security-Policy"] = POLICY.replace(ours, " ".join((ours, *provider.origins)))
    return response


def _provider() -> Provider:
    provider: Provider | None = settings.STAFF_PROVIDER
    if provider is None:
        raise gate.Outside
    return provider


def _not_in(request: HttpRequest, provider: Provider, fault: str, subject: str = "") -> HttpResponse:
    """`subject` is the visitor's own, as the provider knows them, for the administrator; it stands nowhere else."""
    context = {"fault": fault, "subject": subject, "provider": provider.name}
    return render(request, "public/not_linked.html", context, status=422)
