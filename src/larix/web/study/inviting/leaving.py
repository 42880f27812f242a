"""Recording that somebody leaves: at once, in whole or in part, by whatever way they said it, and never why."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from larix.gate import inviting
from larix.schedule.invited import Channel
from larix.settings import clock
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.state_words import CHANNELS, RECORDED_BY_HAND
from larix.web.visitor import coordinator

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@show_or_send
def out(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    does, fault = inviting.consequences(entry, invitee), ""
    if request.method == "POST":
        some = request.POST.get("how") == "some"
        chosen = frozenset(request.POST.getlist("scope")) & {scope.code for scope in does.standing}
        channel = request.POST.get("channel", "")
        if channel not in {one.value for one in RECORDED_BY_HAND}:
            fault = _("Choose how the person said it.")
        elif some and not chosen:
            fault = _("Tick what the person takes back, or choose that they leave altogether.")
        else:
            inviting.withdraw(
                entry, invitee, scopes=chosen if some else None, channel=Channel(channel), on=clock.today()
            )
            messages.success(
                request, _("It is done, and holds from now. Tell the person that their treatment is the same.")
            )
            return redirect("inviting:invitee", key, invitee)
    context = {
        "does": does, "fault": fault, "person": inviting.open_invitee(entry, invitee),
        "ways": [(way.value, CHANNELS[way]) for way in RECORDED_BY_HAND],
    }  # fmt: skip
    page = inviting_page(entry, "people") | context
    return render(request, "inviting/out.html", page, status=422 if fault else 200)
