"""One's rights: everything that is kept, what is wrong with it, the letters about a no, and deleting all of it."""

import json
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from pydantic import TypeAdapter

from larix.core.about import Everything
from larix.core.rulings import Refused
from larix.gate import own_rights as gate
from larix.gate import taking_out
from larix.gate.oneself import Oneself
from larix.rights.about import ABOUT, KINDS, STATES
from larix.web.components.everything import sections
from larix.web.patient.visitor import of_course, of_oneself
from larix.web.saying import said
from larix.web.visitor import library

show_or_send = require_http_methods(["GET", "HEAD", "POST"])
AS_JSON = TypeAdapter(Everything)


@require_safe
@of_course
def rights(request: HttpRequest, me: Oneself) -> HttpResponse:
    """What one can ask for, and what came of what one asked."""
    mine = gate.my_rights(me)
    context = {
        "person": me, "mine": mine, "letters": [(one, KINDS[one.kind]) for one in mine.letters],
        "corrections": [(one, ABOUT[one.about], STATES[one.state]) for one in mine.corrections],
    }  # fmt: skip
    return render(request, "patient/rights.html", context)


@require_safe
@of_course
def everything(request: HttpRequest, me: Oneself) -> HttpResponse:
    """All that is kept, to be read on the screen or printed."""
    found = taking_out.everything(me, library())
    return render(request, "patient/everything.html", {"person": me, "found": found, "sections": sections(found)})


@require_safe
@of_course
def everything_file(request: HttpRequest, me: Oneself) -> HttpResponse:
    """The same for a program to read (docs/schema/everything-1.json). The file's name tells nothing."""
    found = AS_JSON.dump_python(taking_out.everything(me, library()), mode="json")
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    answer = HttpResponse(text, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="everything.json"'
    return answer


@show_or_send
@of_course
def wrong(request: HttpRequest, me: Oneself) -> HttpResponse:
    """Say what is wrong. Nothing is chosen beforehand; where one study has asked, it is that one."""
    mine, fault = gate.my_rights(me), ""
    if request.method == "POST":
        study, about = request.POST.get("study", ""), request.POST.get("about", "")
        known = {key for key, _title in mine.studies}
        if about in ABOUT and study in known:
            try:
                gate.ask(me, study, about=about, said=request.POST.get("said", ""))
                messages.success(request, _("It is sent. You see here what comes of it."))
                return redirect("patient:rights")
            except Refused as no:
                fault = said(no.words)
        else:
            fault = _("Choose what it is about.")
    context = {
        "person": me, "mine": mine, "abouts": list(ABOUT.items()), "fault": fault, "typed": request.POST,
    }  # fmt: skip
    return render(request, "patient/wrong.html", context, status=422 if fault else 200)


@require_safe
@of_oneself
def letter(request: HttpRequest, me: Oneself, letter: UUID) -> HttpResponse:
    found = gate.letter(me, letter)
    return render(request, "patient/letter.html", {"person": me, "letter": found, "kind": KINDS[found.kind]})


@require_POST
@of_oneself
def letter_read(request: HttpRequest, me: Oneself, letter: UUID) -> HttpResponse:
    """The person has it: nobody sends it by post."""
    gate.confirm_read(me, letter)
    messages.success(request, _("Noted: you have the letter, and it is not sent by post."))
    return redirect("patient:rights")


@show_or_send
@of_oneself
def erase(request: HttpRequest, me: Oneself) -> HttpResponse:
    """What it does, and that it shall be so. Afterwards nobody is signed in, and the letter is on this answer only."""
    if request.method != "POST" or request.POST.get("sure") != "yes":
        fault = _("Tick that you are sure. Nothing has been deleted.") if request.method == "POST" else ""
        context = {"person": me, "does": gate.erasing(me), "fault": fault}
        return render(request, "patient/erase.html", context, status=422 if fault else 200)
    done = gate.erase(me)
    request.session.flush()
    return render(request, "patient/erased.html", {"letter": done, "kind": KINDS[done.kind]})
