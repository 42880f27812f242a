"""Recording that somebody leaves: at once, in whole or in part, by whatever way they said it, and never why."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from larix.gate import Entry, inviting
from larix.schedule.invited import Channel
from larix.settings import clock
from larix.studies.leaving import Chosen
from larix.web.components.leaving import chosen, rows, ticked
from larix.web.stored import stored
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.said_how import SaidOnADay
from larix.web.study.inviting.state_words import RECORDED_BY_HAND
from larix.web.visitor import coordinator

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@show_or_send
def out(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    """What the person takes back; then what exactly that does, to be read to them; then it is stored."""
    entry = coordinator(request, key)
    taking = inviting.taking_back(entry, invitee)
    form = SaidOnADay(request.POST or None, ways=RECORDED_BY_HAND, today=clock.today(), since=taking.since)
    sent, choice = request.method == "POST", chosen(request, taking)
    if sent and choice is not None and form.is_valid():
        if request.POST.get("sure") != "yes":
            context = form.cleaned_data | {"chosen": choice, "does": inviting.consequences(entry, invitee, choice)}
            return _page(request, entry, invitee, "inviting/out_sure.html", context)
        if stored(form, partial(_withdraw, entry, invitee, choice)):
            done = _("It is done, and holds from now. Tell the person that their treatment is the same.")
            messages.success(request, done)
            return redirect("inviting:invitee", key, invitee)
    context = {
        "taking": taking, "ways": rows(taking.ways), "fault": sent and choice is None, "form": form,
        "how": request.POST.get("how", ""), "ticked": ticked(request, taking),
    }  # fmt: skip
    return _page(request, entry, invitee, "inviting/out.html", context, status=422 if sent else 200)


def _withdraw(entry: Entry, invitee: UUID, choice: Chosen, said: dict[str, Any]) -> None:
    inviting.withdraw(entry, invitee, choice, channel=Channel(said["channel"]), on=said["on"])


def _page(
    request: HttpRequest, entry: Entry, invitee: UUID, template: str, context: dict[str, object], status: int = 200
) -> HttpResponse:
    page = inviting_page(entry, "people") | context | {"person": inviting.open_invitee(entry, invitee)}
    return render(request, template, page, status=status)
