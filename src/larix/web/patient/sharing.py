"""Sharing a picture with the treatment team: chosen, read once more, shared; ended with one tap."""

from datetime import datetime, timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from larix.core.words import Words
from larix.gate import sharing as gate
from larix.gate.oneself import Oneself
from larix.web.patient.visitor import of_course

show_or_send = require_http_methods(["GET", "HEAD", "POST"])

OPEN = "open"
FOR_HOW_LONG = {
    "three_months": (Words("I tre måneder", "I tre månader", "For three months"), 91),
    "one_year": (Words("I ett år", "I eitt år", "For one year"), 365),
    OPEN: (Words("Til jeg avslutter det selv", "Til eg avsluttar det sjølv", "Until I end it myself"), None),
}


@show_or_send
@of_course
def sharing(request: HttpRequest, me: Oneself, key: str) -> HttpResponse:
    """Nothing is ticked beforehand; what exactly is shared, with whom and for how long is said before it is done."""
    mine = gate.my_shares(me, key)
    if request.method != "POST":
        return _choose(request, key, mine)
    chosen = [one for one in mine.outcomes if one.name in request.POST.getlist("what")]
    how_long, unit = request.POST.get("how_long", ""), request.POST.get("unit", "")
    if not chosen or how_long not in FOR_HOW_LONG:
        return _choose(request, key, mine, fault=True)
    until = _until(me.at, how_long)
    if request.POST.get("sure") != "yes":
        context = {
            "key": key, "mine": mine, "chosen": chosen, "how_long": how_long, "said": FOR_HOW_LONG[how_long][0],
            "until": until,
        }  # fmt: skip
        return render(request, "patient/share_sure.html", context)
    gate.share(me, key, whats=[one.name for one in chosen], shown_unit=unit, until=until)
    messages.success(request, _("It is shared from now. You can end it here with one tap."))
    return redirect("patient:sharing", key)


@require_POST
@of_course
def end(request: HttpRequest, me: Oneself, key: str, share: UUID) -> HttpResponse:
    """One tap: nobody is asked whether they are sure to stop sharing."""
    gate.end(me, key, share)
    messages.success(request, _("It is not shared any more. They cannot see it from now."))
    return redirect("patient:sharing", key)


def _until(at: datetime, how_long: str) -> datetime | None:
    days = FOR_HOW_LONG[how_long][1]
    return None if days is None else at + timedelta(days=days)


def _choose(request: HttpRequest, key: str, mine: gate.MyShares, *, fault: bool = False) -> HttpResponse:
    outcomes = {one.name: one for one in mine.outcomes}
    context = {
        "key": key, "mine": mine, "fault": fault, "ticked": request.POST.getlist("what"),
        "how_long": request.POST.get("how_long", ""), "lengths": [(code, one[0]) for code, one in FOR_HOW_LONG.items()],
        "standing": [(line, name, outcomes.get(line.what)) for line, name in mine.standing],
        "ended": [(line, name, outcomes.get(line.what)) for line, name in mine.ended],
    }  # fmt: skip
    return render(request, "patient/sharing.html", context, status=422 if fault else 200)
