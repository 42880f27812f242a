"""Filling in one part of a form, for an interviewer and for the person with the tablet alike.

Every button keeps what stands on the page before it does anything else. What the page's script sends as one types
comes the same way, and is answered in a few words once it is stored.
"""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.translation import gettext as _

from larix.core.rulings import Refused
from larix.core.told import Told
from larix.core.words import LANGUAGES
from larix.followup.drafts import DraftMoved, DraftOutcome, DraftSaved
from larix.followup.given import AnotherSave, Outcome
from larix.gate import sitting
from larix.instruments import Missing
from larix.instruments.reading import MISSING
from larix.settings import clock
from larix.web.forms.drawn import form_context
from larix.web.forms.laid import LARGER, LAYOUT, AtForm, laid_out, layout_of, number_asked, same_place, screen_sent
from larix.web.forms.screens import Screen
from larix.web.forms.sent import Sent, opened_now, read_sent
from larix.web.forms.staying import stay_while_writing
from larix.web.public.language import remember
from larix.web.saying import language, said

LAYOUTS, SIZES = {"one", "all"}, {"larger": True, "usual": False}


def open_form(request: HttpRequest, at: AtForm) -> HttpResponse:
    """The page of a GET."""
    if at.asking.closed:
        return redirect(at.links.done)
    sitting.opened(at.asking)
    return shown(request, at, opened_now(at.asking, _today(at), at.mode), number_asked(request))


def take_in(request: HttpRequest, at: AtForm) -> HttpResponse:
    """What a POST becomes."""
    if at.asking.closed:
        return redirect(at.links.done)
    screen, do = screen_sent(request, at), request.POST.get("do", "finish")
    if do == "discard":
        return _throw_away(request, at)
    sent = _sent(request, at, screen, do)
    if do == "save":
        return _answered(request, at, sent)
    if request.POST.get("switch_to") in LANGUAGES:
        return _in_another_language(request, at, sent, screen)
    if do == "finish":
        return _finish(request, at, sent, screen)
    return _go(request, at, sent, screen, do)


def _throw_away(request: HttpRequest, at: AtForm) -> HttpResponse:
    """The draft goes, if it is still the one that the page showed; else the page is shown with what stands now."""
    number = request.POST.get("number", "")
    try:
        gone = sitting.discard_draft(
            at.asking.participant, at.asking, number=int(number) if re.fullmatch("[0-9]{1,8}", number) else 0
        )
    except DraftMoved:
        return redirect(at.links.form)
    if gone and at.asks_about:
        messages.success(request, _("What was typed and not finished is deleted."))
    return redirect(at.links.leave)


def shown(
    request: HttpRequest, at: AtForm, sent: Sent, number: int, *, status: int = 200, refused: str = ""
) -> HttpResponse:
    """One screen with what was typed on it."""
    laid = laid_out(at, sent, layout_of(request, at), number)
    context = form_context(request, at, sent, laid, judged=status in (409, 422), refused=refused)
    return render(request, at.template, context, status=status)


def _today(at: AtForm) -> date:
    return at.asking.participant.actor.day


def _sent(request: HttpRequest, at: AtForm, screen: Screen, do: str) -> Sent:
    skips = do == "skip"
    posted = request.POST.copy() if skips else request.POST
    items = screen.items
    if screen.announces is not None:
        items = screen.announces.items if skips else ()
    if skips:  # one tap for the whole block: each of its questions is declined
        for name in items:
            posted.setlist(name + MISSING, [Missing.DECLINED.value])
    about = at.asks_about and screen.about
    usual = opened_now(at.asking, _today(at), at.mode, listened=False)
    return read_sent(at.asking, posted, items, asked_about=about, usual=usual, listened=do != "save")


def _keep(at: AtForm, sent: Sent) -> DraftSaved | None:
    """Store the draft; None where there is nothing new to store."""
    if not sent.changed and at.asking.draft is not None and at.asking.draft.number == sent.number:
        return None
    said_nothing = not any(text.strip() for held in sent.mine.values() for text in held)
    if sent.number == 0 and (said_nothing if at.asking.draft is not None else not sent.changed):
        return None  # only looked at, also where somebody else has begun meanwhile: there is nothing to quarrel about
    seat = at.asking.participant
    return sitting.save_draft(seat, at.asking, sent.typed(at.asking, seat.actor.day, language()))


def _answered(request: HttpRequest, at: AtForm, sent: Sent) -> JsonResponse:
    """To the page's script: that it is stored, and when. It says so only after it is."""
    try:
        kept = _keep(at, sent)
    except Refused as no:
        return JsonResponse({"outcome": "refused", "said": said(no.words)}, status=422)
    told: dict[str, Any] = {
        "outcome": kept.outcome.value if kept else "stored",
        "number": kept.number if kept else sent.number,
        "at": clock.now().strftime("%H:%M"),
        "left": stay_while_writing(request),
    }
    if kept is not None and kept.outcome is DraftOutcome.BEHIND:
        told["choose"] = at.links.choose
    return JsonResponse(told)


def _go(request: HttpRequest, at: AtForm, sent: Sent, screen: Screen, do: str) -> HttpResponse:
    """Keep the page and go where its button leads: on, back, past a block, or the same shown in another way."""
    try:
        kept = _keep(at, sent)
    except Refused as no:
        return shown(request, at, sent, screen.number, status=422, refused=said(no.words))
    if kept is not None and kept.outcome is DraftOutcome.BEHIND:
        return redirect(at.links.choose)
    sent = replace(sent, number=kept.number) if kept else sent
    stay_while_writing(request)
    here = laid_out(at, sent, layout_of(request, at), screen.number)
    if do in LAYOUTS:
        request.session[LAYOUT] = do
        return _to(at, same_place(at, screen, "one" if do == "one" else "all"))
    if do in SIZES:
        request.session[LARGER] = SIZES[do]
        return _to(at, screen.number)
    if do == "leave":
        return redirect(at.links.leave)
    if do == "back":
        return _to(at, here.before.number if here.before else 1)
    if _wrong_here(sent, screen):
        return shown(request, at, sent, screen.number, status=422)
    past = _past(here.now, screen, skips=do == "skip")
    return _to(at, past.number if past else screen.number)


def _past(now: tuple[Screen, ...], screen: Screen, *, skips: bool) -> Screen | None:
    """The next screen; past a whole block where it was skipped."""
    block = set(screen.announces.items) if skips and screen.announces else set()
    after = [one for one in now if one.number > screen.number and not (one.items and set(one.items) <= block)]
    return after[0] if after else (now[-1] if skips else None)


def _wrong_here(sent: Sent, screen: Screen) -> bool:
    """What cannot be kept as it is. A question that was passed over is told of at the end, not here."""
    faults = sent.reading.faults if sent.reading else []
    return bool(sent.wrong) or any(fault.item in screen.items and fault.code != "neither" for fault in faults)


def _to(at: AtForm, number: int) -> HttpResponseRedirect:
    return HttpResponseRedirect(at.links.form if number == 1 else f"{at.links.form}?page={number}")


def _finish(request: HttpRequest, at: AtForm, sent: Sent, screen: Screen) -> HttpResponse:
    asking, seat = at.asking, at.asking.participant
    if not sent.whole or sent.reading is None:
        return _not_yet(request, at, sent, screen)
    typed = sent.typed(asking, seat.actor.day, language())
    try:
        saved = sitting.finish(
            seat, asking, typed, answers=sent.reading.answers, missing=sent.reading.missing, reason=sent.reason,
            carried=sent.confirmed, read=sent.reading,
        )  # fmt: skip
    except Refused as no:
        if no.ruling.code == "two_drafts":
            return redirect(at.links.choose)
        return _not_yet(request, at, sent, screen, refused=said(no.words))
    except AnotherSave as other:
        return shown(request, at, sent.under_another_id(), screen.number, status=409, refused=said(other.words))
    if saved.outcome in (DraftOutcome.BEHIND, Outcome.CONFLICT):
        return redirect(at.links.choose)
    return redirect(f"{at.links.done}?stored=1")


def _not_yet(request: HttpRequest, at: AtForm, sent: Sent, screen: Screen, *, refused: str = "") -> HttpResponse:
    """Not finished, and said why. What was typed is kept as the draft meanwhile."""
    try:
        kept = _keep(at, sent)
    except Told:
        kept = None
    if kept is not None and kept.outcome is DraftOutcome.BEHIND:
        return redirect(at.links.choose)
    sent = replace(sent, number=kept.number) if kept else sent
    return shown(request, at, sent, screen.number, status=422, refused=refused)


def _in_another_language(request: HttpRequest, at: AtForm, sent: Sent, screen: Screen) -> HttpResponse:
    """The same page in another language, with everything that was typed on it."""
    code = request.POST["switch_to"]
    translation.activate(code)
    return remember(shown(request, at, sent, screen.number), code)
