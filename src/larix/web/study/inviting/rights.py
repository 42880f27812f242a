"""People's rights as a coordinator sees to them: letters that are owed, what is wrong, deleting everything."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix.gate import inviting, taking_out
from larix.gate import seeing_to_rights as gate
from larix.rights.about import ABOUT, KINDS
from larix.rights.rules import Sent
from larix.schedule.invited import Channel
from larix.settings import clock
from larix.web.components.everything import sections
from larix.web.components.mending import answered
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.said_how import said_how
from larix.web.study.inviting.state_words import RECORDED_BY_HAND
from larix.web.visitor import coordinator, library

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@require_safe
def rights(request: HttpRequest, key: str) -> HttpResponse:
    """What waits: the letters, the most urgent first, and what people say is wrong."""
    entry, page, today = coordinator(request, key), asked_page(request), clock.today()
    letters, total = gate.owed(entry, start=(page - 1) * SIZE, size=SIZE)
    context = {
        "letters": [(one, KINDS[one.letter.kind], one.letter.late_on(today)) for one in letters],
        "paging": Paging(page, total), "wrong": [(one, ABOUT[one.line.about]) for one in gate.wrong(entry)],
    }  # fmt: skip
    return render(request, "inviting/rights.html", inviting_page(entry, "rights") | context)


@login_required
@never_cache
@require_safe
def letter(request: HttpRequest, key: str, letter: UUID) -> HttpResponse:
    """The letter to be printed; with the address only where it may be printed."""
    entry = coordinator(request, key)
    found = gate.letter_page(entry, letter)
    context = {"page": found, "kind": KINDS[found.letter.kind], "key": key}
    return render(request, "inviting/letter_owed.html", inviting_page(entry, "rights") | context)


@login_required
@require_POST
def letter_given(request: HttpRequest, key: str, letter: UUID) -> HttpResponse:
    entry, how = coordinator(request, key), request.POST.get("channel", "")
    if how in (Sent.POST, Sent.BY_HAND):
        gate.letter_given(entry, letter, channel=Sent(how), on=clock.today())
        messages.success(request, _("Noted. The letter has left the list."))
    return redirect("inviting:rights", key)


@login_required
@require_POST
def answer(request: HttpRequest, key: str, correction: UUID) -> HttpResponse:
    """Say to the person what was done, or why it stands."""
    return answered(request, coordinator(request, key), correction, "inviting:rights")


@login_required
@never_cache
@require_safe
def everything(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    """What a coordinator may print for the person: never an answer."""
    found = taking_out.on_paper(coordinator(request, key), invitee, library())
    context = {"found": found, "sections": sections(found), "key": key, "invitee": invitee}
    return render(request, "inviting/everything.html", context)


@login_required
@never_cache
@show_or_send
def erase(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    """What it does, to be read out; then it is done, and the letter stands on this answer only, with the name."""
    entry = coordinator(request, key)
    form, sent = said_how(request, RECORDED_BY_HAND), request.method == "POST"
    if sent and form.is_valid() and request.POST.get("sure") == "yes":
        done, identity = gate.erase(entry, invitee, channel=Channel(form.cleaned_data["channel"]))
        shown = {"letter": done, "identity": identity, "kind": KINDS[done.kind]}
        return render(request, "inviting/erased.html", inviting_page(entry, "people") | shown)
    context = {
        "person": inviting.open_invitee(entry, invitee), "does": gate.erasing(entry, invitee), "form": form,
        "unsure": sent and request.POST.get("sure") != "yes",
    }  # fmt: skip
    return render(
        request, "inviting/erase.html", inviting_page(entry, "people") | context, status=422 if sent else 200
    )  # fmt: skip
