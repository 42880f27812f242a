"""Recording a consent on paper or at the first meeting, "not today", and an assessment of capacity."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from larix.gate import Entry, inviting
from larix.settings import clock
from larix.studies.consenting import CONTACT_CHANNELS, SOURCES, How
from larix.web.components.consent import Ticked, ticked
from larix.web.public.language import chosen_language, remember
from larix.web.stored import stored
from larix.web.study.inviting.consent_forms import HowConsented, RecordCapacity
from larix.web.study.inviting.frame import inviting_page
from larix.web.visitor import coordinator

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@show_or_send
def consent(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    """What the person ticked, how it was given, and how they got their copy. Nothing is ticked beforehand.

    Another language keeps what was typed, and stores nothing.
    """
    entry = coordinator(request, key)
    person, asked = inviting.open_invitee(entry, invitee), inviting.consent_asked(entry, invitee)
    if language := chosen_language(request):
        translation.activate(language)
        form = HowConsented(initial=request.POST.dict(), today=clock.today(), scans=person.scans)
        given = replace(ticked(request, asked.scopes), fault=None)
        return remember(_ask(request, entry, person, asked, form, given), language)
    form = HowConsented(request.POST or None, today=clock.today(), scans=person.scans)
    sent = request.method == "POST"
    given = ticked(request, asked.scopes) if sent else Ticked()

    def consent_so(how: dict[str, Any]) -> None:
        inviting.consent(
            entry, invitee, on=how["on"], scopes=given.scopes, how=How(how["how"]), text_version=given.text_version,
            named_sources=given.named_sources, contact_channels=given.contact_channels, copy=how["copy"],
            said_back=how["said_back"] == "yes", scan_key=UUID(how["scan"]) if how["scan"] else None,
        )  # fmt: skip

    if asked.text is not None and given.fault is None and stored(form, consent_so):
        messages.success(request, _("The consent is stored."))
        return redirect("inviting:invitee", key, invitee)
    return _ask(request, entry, person, asked, form, given, status=422 if sent else 200)


def _ask(
    request: HttpRequest, entry: Entry, person: inviting.InviteeShown, asked: inviting.ConsentAsked,
    form: HowConsented, given: Ticked, status: int = 200,
) -> HttpResponse:  # fmt: skip
    context: dict[str, Any] = {
        "person": person, "asked": asked, "form": form, "given": given, "scopes": asked.scopes,
        "channels": CONTACT_CHANNELS.items(), "sources": SOURCES.items(),
    }  # fmt: skip
    return render(request, "inviting/consent.html", inviting_page(entry, "people") | context, status=status)


@login_required
@require_POST
def not_today(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    """Ill, affected, in doubt: another day. It leaves no mark."""
    inviting.postpone(coordinator(request, key), invitee)
    messages.success(request, _("Nothing is noted. Ask again another day."))
    return redirect("inviting:invitee", key, invitee)


@login_required
@show_or_send
def capacity(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    form = RecordCapacity(request.POST or None, today=clock.today())

    def assess(said: dict[str, Any]) -> None:
        inviting.assess_capacity(
            entry, invitee, on=said["on"], capable=said["capable"] == "yes", by_name=said["by_name"],
            by_profession=said["by_profession"],
        )  # fmt: skip

    if stored(form, assess):
        messages.success(request, _("The assessment is stored."))
        return redirect("inviting:invitee", key, invitee)
    page = inviting_page(entry, "people") | {"form": form, "person": inviting.open_invitee(entry, invitee)}
    return render(request, "inviting/capacity.html", page, status=422 if form.errors else 200)
