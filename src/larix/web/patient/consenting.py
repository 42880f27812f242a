"""Consenting with an electronic identity: the text, each yes and no, and one's own copy."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from larix import gate as doors
from larix.gate import oneself as gate
from larix.studies.consenting import CONTACT_CHANNELS, HOWS, SOURCES, How
from larix.web.components.consent import Ticked, ticked
from larix.web.patient.visitor import oneself

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@never_cache
@show_or_send
def consent(request: HttpRequest, key: str) -> HttpResponse:
    """Nothing is ticked beforehand. What is sent is stored with the version of the text that was shown."""
    me = oneself(request)
    form = gate.consent_form(me, key)
    given = ticked(request, form.scopes) if request.method == "POST" else Ticked()
    if request.method == "POST" and form.text is not None and given.fault is None:
        gate.give_consent(
            me, key, scopes=given.scopes, text_version=given.text_version,
            named_sources=given.named_sources, contact_channels=given.contact_channels,
        )  # fmt: skip
        messages.success(request, _("Your consent is stored. Below is your own copy."))
        return redirect("patient:copy", key)
    context = {
        "form": form, "given": given, "channels": CONTACT_CHANNELS.items(), "sources": SOURCES.items(), "key": key,
    }  # fmt: skip
    return render(request, "patient/consent.html", context, status=422 if request.method == "POST" else 200)


@never_cache
@require_safe
def copy(request: HttpRequest, key: str) -> HttpResponse:
    """The very text, and each yes and no; made to be printed."""
    me = oneself(request)
    found = gate.consent_copy(me, key)
    if found is None:
        raise doors.Outside
    context = {
        "copy": found, "how": HOWS[How(found.how)], "key": key,
        "channels": [CONTACT_CHANNELS[code] for code in found.contact_channels],
        "sources": [SOURCES[code] for code in found.named_sources],
    }  # fmt: skip
    return render(request, "patient/copy.html", context)
