"""Leaving, in part or altogether, at once and without a reason; and asking that nothing be used."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from larix.core.words import Words
from larix.gate import oneself as gate
from larix.studies.queries.withdrawing import Consequences
from larix.web.patient.visitor import of_oneself

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@show_or_send
@of_oneself
def out(request: HttpRequest, me: gate.Oneself, key: str) -> HttpResponse:
    """What leaving would do is said first. Some scopes can be taken back and others left."""
    title, does = gate.title_of(me, key), gate.consequences(me, key)
    if request.method == "POST":
        chosen = frozenset(request.POST.getlist("scope")) & {scope.code for scope in does.standing}
        how = request.POST.get("how")
        if how != "all" and not (how == "some" and chosen):
            fault = _("Tick what you want to take back, or choose to leave altogether.")
            return _page(request, key, title, does, fault)
        gate.withdraw(me, key, scopes=chosen if how == "some" else None)
        messages.success(request, _("It is done, and holds from now. Your treatment is the same as before."))
        return redirect("patient:home")
    return _page(request, key, title, does)


@show_or_send
@of_oneself
def use_nothing(request: HttpRequest, me: gate.Oneself, key: str) -> HttpResponse:
    """ "Use nothing about me": out of the comparison with those who take part too."""
    if request.method == "POST":
        gate.object_to_comparison(me, key)
        messages.success(request, _("It is noted. Nothing about you is used from now on."))
        return redirect("patient:home")
    return render(request, "patient/use_nothing.html", {"key": key, "title": gate.title_of(me, key)})


def _page(request: HttpRequest, key: str, title: Words, does: Consequences, fault: str = "") -> HttpResponse:
    context = {"key": key, "title": title, "does": does, "fault": fault}
    return render(request, "patient/out.html", context, status=422 if fault else 200)
