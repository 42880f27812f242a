"""What the person fills in on the tablet: what is said first, their own parts, how they are now, and the lock."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from larix.core.countries import HelpNumber, pack
from larix.core.rulings import Refused
from larix.core.words import Words
from larix.gate import handing, sitting
from larix.gate.handing import Handed
from larix.schedule.fieldwork import SAID, HowNow, Naloxone
from larix.texts.queries import TextShown, current
from larix.web.forms.filling import open_form, take_in
from larix.web.forms.laid import AtForm, Links, address
from larix.web.forms.two_drafts import choose_between
from larix.web.patient.tablet import of_handed
from larix.web.saying import said
from larix.web.visitor import library

# On the tablet the person answers; the interviewer's words say what was done.
OFFERS = (
    (Naloxone.OFFERED, Words("Ja takk", "Ja takk", "Yes, please")),
    (Naloxone.HAS_IT, Words("Jeg har det fra før", "Eg har det frå før", "I have it already")),
    (Naloxone.DECLINED, Words("Nei takk", "Nei takk", "No, thank you")),
)
show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@of_handed
@require_safe
def start(request: HttpRequest, handed: Handed) -> HttpResponse:
    """Who reads it and when somebody must act; then the parts, with how far each has come. No answer stands here."""
    parts = handing.own_parts(handed, library())
    context = {
        "first": handing.shown_first(handed), "parts": parts,
        "next": next((part for part in parts if not part.finished), None), "stored": "stored" in request.GET,
    }  # fmt: skip
    return render(request, "person_form/start.html", helping(handed) | context)


@of_handed
@show_or_send
def part(request: HttpRequest, handed: Handed, part: UUID) -> HttpResponse:
    at = _at(handed, part)
    return take_in(request, at) if request.method == "POST" else open_form(request, at)


@of_handed
@show_or_send
def choose(request: HttpRequest, handed: Handed, part: UUID) -> HttpResponse:
    """Two wrote at once. What the interviewer must choose between is left to them."""
    at = _at(handed, part)
    if at.asking.draft is not None and at.asking.draft.waiting:
        return choose_between(request, at)
    return redirect("form:start")


@of_handed
@show_or_send
def end(request: HttpRequest, handed: Handed) -> HttpResponse:
    """How are you now, and "I am done, lock it". Afterwards this tablet opens nothing."""
    refused = ""
    if request.method == "POST":
        how_now, naloxone = request.POST.get("how_now", ""), request.POST.get("naloxone", "")
        try:
            handing.lock(handed, how_now=how_now, naloxone=naloxone)
            return redirect("form:back")
        except Refused as no:
            refused = said(no.words)
    parts = handing.own_parts(handed, library())
    context = {
        "parts": parts, "unfinished": [part for part in parts if not part.finished],
        "sealed": handing.is_sealed(parts), "ending": handing.own_ending(handed), "refused": refused,
        "ways": [(code.value, SAID[code]) for code in HowNow], "naloxone": handing.naloxone_text(handed),
        "offers": [(code.value, words) for code, words in OFFERS],
    }  # fmt: skip
    return render(request, "person_form/end.html", helping(handed) | context, status=422 if refused else 200)


def helping(handed: Handed) -> dict[str, Any]:
    """Where help is. Whoever fills in alone is told as well that nobody reads it now."""
    return {"handed": handed, "alone": handed.mode == "alone", "help": help_text(), "help_numbers": help_numbers()}


def help_text() -> TextShown | None:
    return current("installation", "help_numbers")


def help_numbers() -> tuple[HelpNumber, ...]:
    return pack(settings.COUNTRY).help_numbers


def _at(handed: Handed, part: UUID) -> AtForm:
    asking: sitting.Asking = handing.own_asking(handed, library(), part)
    links = Links(
        form=address("form:part", part), choose=address("form:choose", part),
        done=address("form:start"), leave=address("form:end"), stay=address("form:still-here"),
    )  # fmt: skip
    return AtForm(
        asking, links, frame="person_form/frame.html", template="person_form/form.html", asks_about=False,
        mode=handed.mode, layout="one", context=helping(handed),
    )  # fmt: skip
