"""Coming in by a one-time code that was handed over at an interview. The pages say no name and no study."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from larix.core.rulings import Refused
from larix.entrance import trying
from larix.entrance.rules import OWN_CODE
from larix.gate import signing_in_by_code as gate
from larix.settings import clock
from larix.web.address import address_of
from larix.web.patient.visitor import remember_by_code
from larix.web.public.language import chosen_language
from larix.web.public.language import remember as remember_language
from larix.web.public.waiting import wait
from larix.web.saying import said


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def code(request: HttpRequest) -> HttpResponse:
    """Type the code. Another language keeps what is being typed; a code is shown no more once it was sent."""
    if request.method != "POST":
        return render(request, "patient/code.html")
    typed = request.POST.get("code", "")
    if language := chosen_language(request):
        translation.activate(language)
        return remember_language(render(request, "patient/code.html", {"typed": typed[:40]}), language)
    if gate.is_a_slip(typed):
        fault = _("This is not a whole code, or a letter is wrong. It has twelve letters and digits. Look once more.")
        return _once_more(request, fault, typed[:40])
    if until := trying.waiting(OWN_CODE, address=address_of(request), now=clock.real_now()):
        return _once_more(request, wait(until) + " " + _("A code that is right is still good."))
    try:
        me, handed = gate.sign_in(typed, at=clock.now(), now=clock.real_now())
    except Refused as refused:
        trying.begin(OWN_CODE, address=address_of(request), now=clock.real_now())
        return _once_more(request, said(refused.ruling.reason) if refused.ruling.reason else "")
    remember_by_code(request, handed)
    return redirect("patient:course", me.only_study)


def _once_more(request: HttpRequest, fault: str, typed: str = "") -> HttpResponse:
    return render(request, "patient/code.html", {"fault": fault, "typed": typed}, status=422)
