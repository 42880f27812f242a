"""The person's own front page: which studies have asked, what they said, and how to change it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from larix.gate import oneself as gate
from larix.web.patient.visitor import NotSignedIn, oneself


@never_cache
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Nobody signed in is asked to sign in; whoever is, sees their own."""
    try:
        me = oneself(request)
    except NotSignedIn:
        return redirect("patient:sign-in")
    own = [(one, gate.my_consents(me, one.study_key)) for one in gate.invitations_of(me)]
    return render(request, "patient/home.html", {"person": me, "own": own, "reserved": gate.is_reserved(me)})


@never_cache
@require_POST
def registry(request: HttpRequest) -> HttpResponse:
    """Reserve against the quality registry, or take it back. It changes nothing in any study."""
    me, reserved = oneself(request), request.POST.get("reserved") == "yes"
    gate.reserve(me, reserved=reserved)
    messages.success(
        request,
        _("You have reserved yourself against the quality registry.")
        if reserved
        else _("You are no longer reserved against the quality registry."),
    )
    return redirect("patient:home")
