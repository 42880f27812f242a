"""The person's own front page: which studies have asked, what they said, and how to change it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from larix.gate import oneself as gate
from larix.gate.own_course import takes_part_in
from larix.web.patient.visitor import of_oneself


@require_safe
@of_oneself
def home(request: HttpRequest, me: gate.Oneself) -> HttpResponse:
    """One's own choices. Which project it is opens with a press: others may see the screen."""
    own = [(one, gate.my_consents(me, one.study_key)) for one in gate.invitations_of(me)]
    context = {"person": me, "own": own, "pages": takes_part_in(me), "reserved": gate.is_reserved(me)}
    return render(request, "patient/home.html", context)


@require_POST
@of_oneself
def registry(request: HttpRequest, me: gate.Oneself) -> HttpResponse:
    """Reserve against the quality registry, or take it back. It changes nothing in any study."""
    wanted = request.POST.get("reserved")
    if wanted in ("yes", "no"):
        gate.reserve(me, reserved=wanted == "yes")
        messages.success(
            request,
            _("You have reserved yourself against the quality registry.")
            if wanted == "yes"
            else _("You are no longer reserved against the quality registry."),
        )
    return redirect("patient:home")
