"""Recording what came back: an answer, that an entry was wrong, that somebody else opened the letter."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from larix.gate import inviting
from larix.schedule.invited import Answer, Channel
from larix.settings import clock
from larix.web.study.inviting.answer_form import RecordAnswer
from larix.web.study.inviting.frame import inviting_page
from larix.web.visitor import coordinator

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@show_or_send
def record(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    form = RecordAnswer(request.POST or None, today=clock.today())
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        inviting.record_answer(
            entry, invitee, answer=Answer(given["answer"]), channel=Channel(given["channel"]), on=given["on"],
            on_behalf=given["on_behalf"], decline_reason=given["decline_reason"],
        )  # fmt: skip
        messages.success(request, _("The answer is stored."))
        return redirect("inviting:invitee", key, invitee)
    context = {"form": form, "person": inviting.open_invitee(entry, invitee)}
    page = inviting_page(entry, "people") | context
    return render(request, "inviting/answer.html", page, status=422 if form.errors else 200)


@login_required
@require_POST
def undo(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    """The entry stays readable, struck through, with what was wrong."""
    entry, reason = coordinator(request, key), request.POST.get("reason", "").strip()[:300]
    number = request.POST.get("entry", "")
    if not reason or not (number.isascii() and number.isdecimal() and len(number) < 7):
        messages.error(request, _("Nothing was taken back: write in a few words what was wrong."))
        return redirect("inviting:invitee", key, invitee)
    inviting.undo_answer(entry, invitee, number=int(number), reason=reason)
    messages.success(request, _("The entry is taken back. What stood before it stands again."))
    return redirect("inviting:invitee", key, invitee)


@login_required
@require_POST
def wrong_opener(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    inviting.wrong_opener(coordinator(request, key), invitee, channel=Channel.TELEPHONE)
    messages.success(request, _("The codes of the letter are stopped. Tell the data protection officer today."))
    return redirect("inviting:invitee", key, invitee)


@login_required
@require_POST
def use_nothing(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    inviting.objection(entry, invitee, channel=Channel.TELEPHONE, on=clock.today())
    messages.success(request, _("It is noted. Nothing about this person is used from now on."))
    return redirect("inviting:invitee", key, invitee)
