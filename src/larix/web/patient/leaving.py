"""Leaving, in part or altogether, at once and without a reason; and asking that nothing be used."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from larix.gate import oneself as gate
from larix.studies.queries.withdrawing import TakingBack
from larix.web.components.leaving import chosen, rows, ticked
from larix.web.patient.visitor import of_course, of_oneself

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@show_or_send
@of_course
def out(request: HttpRequest, me: gate.Oneself, key: str) -> HttpResponse:
    """Choose, read what exactly that does, and say that it shall be so. Nothing is done before the last of them."""
    taking = gate.taking_back(me, key)
    choice = chosen(request, taking)
    if request.method != "POST" or choice is None:
        return _choose(request, me, key, taking)
    if request.POST.get("sure") != "yes":
        context = {"key": key, "chosen": choice, "does": gate.consequences(me, key, choice)}
        return render(request, "patient/out_sure.html", context)
    gate.withdraw(me, key, choice)
    messages.success(request, _("It is done, and holds from now. Your treatment is the same as before."))
    return redirect("patient:home")


@show_or_send
@of_oneself
def use_nothing(request: HttpRequest, me: gate.Oneself, key: str) -> HttpResponse:
    """ "Use nothing about me": out of the comparison with those who take part too."""
    if request.method == "POST":
        gate.object_to_comparison(me, key)
        messages.success(request, _("It is noted. Nothing about you is used from now on."))
        return redirect("patient:home")
    return render(request, "patient/use_nothing.html", {"key": key, "title": gate.title_of(me, key)})


def _choose(request: HttpRequest, me: gate.Oneself, key: str, taking: TakingBack) -> HttpResponse:
    """The form as it was sent, if it was: a choice that is not whole is said to be so, and nothing is done."""
    sent = request.method == "POST"
    context = {
        "key": key, "title": gate.title_of(me, key), "taking": taking, "ways": rows(taking.ways), "fault": sent,
        "how": request.POST.get("how", ""), "ticked": ticked(request, taking),
    }  # fmt: skip
    return render(request, "patient/out.html", context, status=422 if sent else 200)
