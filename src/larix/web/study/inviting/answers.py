"""Recording what came back: an answer, that an entry was wrong, another opener, "use nothing about me"."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from larix.gate import Entry, inviting
from larix.schedule.invited import Answer, Channel
from larix.settings import clock
from larix.web.stored import stored
from larix.web.study.inviting.answer_form import RecordAnswer
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.said_how import SaidHow, SaidOnADay, said_how
from larix.web.study.inviting.state_words import RECORDED_BY_HAND
from larix.web.visitor import coordinator

TOLD_BY_ANYBODY = tuple(way for way in RECORDED_BY_HAND if way is not Channel.ON_BEHALF)
show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@show_or_send
def record(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    form = RecordAnswer(request.POST or None, today=clock.today())

    def record_it(given: dict[str, Any]) -> None:
        inviting.record_answer(
            entry, invitee, answer=Answer(given["answer"]), channel=Channel(given["channel"]), on=given["on"],
            on_behalf=given["on_behalf"], decline_reason=given["decline_reason"],
        )  # fmt: skip

    if stored(form, record_it):
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
@show_or_send
def wrong_opener(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    """Who tells of it may be the one who opened the letter, so nobody tells it on behalf of the person."""
    entry = coordinator(request, key)
    form = said_how(request, TOLD_BY_ANYBODY)
    if stored(form, lambda given: inviting.wrong_opener(entry, invitee, channel=Channel(given["channel"]))):
        messages.success(request, _("The codes of the letter are stopped. Tell the data protection officer today."))
        return redirect("inviting:invitee", key, invitee)
    return _ask_how(request, entry, invitee, form, "inviting/wrong_opener.html")


@login_required
@show_or_send
def use_nothing(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    form = SaidOnADay(request.POST if request.method == "POST" else None, ways=RECORDED_BY_HAND, today=clock.today())

    def object_to_it(said: dict[str, Any]) -> None:
        inviting.objection(entry, invitee, channel=Channel(said["channel"]), on=said["on"])

    if stored(form, object_to_it):
        messages.success(request, _("It is noted. Nothing about this person is used from now on."))
        return redirect("inviting:invitee", key, invitee)
    return _ask_how(request, entry, invitee, form, "inviting/use_nothing.html")


def _ask_how(request: HttpRequest, entry: Entry, invitee: UUID, form: SaidHow, template: str) -> HttpResponse:
    """What it does, and the question of how it was said; nothing is stored without an answer to that."""
    sent = request.method == "POST"
    context = inviting_page(entry, "people") | {"form": form, "person": inviting.open_invitee(entry, invitee)}
    return render(request, template, context, status=422 if sent else 200)
