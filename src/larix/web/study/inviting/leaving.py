"""Recording that somebody leaves: at once, in whole or in part, by whatever way they said it, and never why."""

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
from larix.web.components.leaving import chosen, rows, ticked
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
    choice = chosen(request, taking)
    if request.method != "POST" or choice is None or not form.is_valid():
        sent = request.method == "POST"
        context = {
            "taking": taking, "ways": rows(taking.ways), "fault": sent and choice is None, "form": form,
            "how": request.POST.get("how", ""), "ticked": ticked(request, taking),
        }  # fmt: skip
        return _page(request, entry, invitee, "inviting/out.html", context, status=422 if sent else 200)
    if request.POST.get("sure") != "yes":
        context = {
            "chosen": choice, "does": inviting.consequences(entry, invitee, choice),
            "channel": form.cleaned_data["channel"], "on": form.cleaned_data["on"],
        }  # fmt: skip
        return _page(request, entry, invitee, "inviting/out_sure.html", context)
    inviting.withdraw(entry, invitee, choice, channel=Channel(form.cleaned_data["channel"]), on=form.cleaned_data["on"])
    messages.success(request, _("It is done, and holds from now. Tell the person that their treatment is the same."))
    return redirect("inviting:invitee", key, invitee)


def _page(
    request: HttpRequest, entry: Entry, invitee: UUID, template: str, context: dict[str, object], status: int = 200
) -> HttpResponse:
    page = inviting_page(entry, "people") | context | {"person": inviting.open_invitee(entry, invitee)}
    return render(request, template, page, status=status)
