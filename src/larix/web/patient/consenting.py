"""Consenting with an electronic identity: the text, each yes and no, and one's own copy."""

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix import gate as doors
from larix.gate import oneself as gate
from larix.studies.consenting import CONTACT_CHANNELS, HOWS, SOURCES, How
from larix.web.components.consent import Ticked, ticked
from larix.web.patient.visitor import of_course, of_oneself
from larix.web.public.language import chosen_language, remember

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@show_or_send
@of_oneself
def consent(request: HttpRequest, me: gate.Oneself, key: str) -> HttpResponse:
    """Nothing is ticked beforehand. What is sent is stored with the version of the text that was shown.

    Another language keeps what was ticked, and stores nothing.
    """
    form = gate.consent_form(me, key)
    if request.method != "POST" or form.text is None:
        return _ask(request, key, form, Ticked())
    given = ticked(request, form.scopes)
    if given.text_version == form.text.number and (language := chosen_language(request)):
        translation.activate(language)
        return remember(_ask(request, key, form, replace(given, fault=None)), language)
    if given.text_version != form.text.number:
        fault = _("The text has changed. Read it once more, and tick again.")
        return _ask(request, key, form, Ticked(fault=fault), status=422)
    if given.fault is not None:
        return _ask(request, key, form, given, status=422)
    gate.give_consent(
        me, key, scopes=given.scopes, text_version=given.text_version, named_sources=given.named_sources,
        contact_channels=given.contact_channels,
    )  # fmt: skip
    messages.success(request, _("Your consent is stored. Below is your own copy."))
    return redirect("patient:copy", key)


@require_POST
@of_oneself
def no(request: HttpRequest, me: gate.Oneself, key: str) -> HttpResponse:
    """No, thank you: no reason is asked, and no reminder comes."""
    gate.say_no(me, key)
    messages.success(request, _("Your no is noted. Nobody will ask you again about this."))
    return redirect("patient:home")


def _ask(request: HttpRequest, key: str, form: gate.ConsentForm, given: Ticked, status: int = 200) -> HttpResponse:
    context = {
        "form": form, "given": given, "channels": CONTACT_CHANNELS.items(), "sources": SOURCES.items(), "key": key,
    }  # fmt: skip
    return render(request, "patient/consent.html", context, status=status)


@require_safe
@of_course
def copy(request: HttpRequest, me: gate.Oneself, key: str) -> HttpResponse:
    """The very text, each yes and no as it holds now, and the day on which something was taken back; to be printed."""
    found = gate.consent_copy(me, key)
    if found is None:
        raise doors.Outside
    context = {
        "copy": found, "how": HOWS[How(found.how)], "key": key,
        "channels": [CONTACT_CHANNELS[code] for code in found.contact_channels],
        "sources": [SOURCES[code] for code in found.named_sources],
        "lines": [(scope, yes, found.taken_back.get(scope.code)) for scope, yes in found.scopes],
        "reserved": not me.only_study and gate.is_reserved(me),
    }  # fmt: skip
    return render(request, "patient/copy.html", context)
