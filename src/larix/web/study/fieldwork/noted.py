"""What an interviewer writes down between interviews: tries, pauses, what happened, who follows whom."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from larix.gate import fieldwork
from larix.gate.fieldwork import PauseLine
from larix.schedule.fieldwork import SAID, HappeningKind, Outcome, PauseReason
from larix.settings import clock
from larix.web.saying import day_said, said
from larix.web.stored import stored
from larix.web.study.fieldwork.noting import DuringStay, Ending, Following, Happened, Pausing, TriedToReach
from larix.web.study.fieldwork.page import Asks, asked, show_or_send
from larix.web.visitor import interviewer


@login_required
@show_or_send
def attempt(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    entry, now = interviewer(request, key), clock.now()
    person = fieldwork.known(entry, participant, now.date())
    initial = {"wave": person.next_wave, "on": now.date(), "hour": f"{now:%H:%M}"}
    form = TriedToReach(request.POST, protocol=entry.protocol, initial=initial)
    if stored(
        form,
        lambda given: fieldwork.tried(
            entry, participant, save=given["save"], wave=given["wave"], at=form.at(given), channel=given["channel"],
            outcome=given["outcome"], reason=given["reason"],
        ),
    ):  # fmt: skip
        messages.success(request, _("The try is noted."))
        agreed = form.cleaned_data["outcome"] == Outcome.AGREED
        return redirect("interview:appoint" if agreed else "interview:participant", key, participant)
    asks = Asks(_("A try to make contact"), _("Store the try"), _("Note every try, also those that nobody answered."))
    return asked(request, entry, person, form, asks)


@login_required
@show_or_send
def pause(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    entry, today = interviewer(request, key), clock.today()
    person = fieldwork.known(entry, participant, today)
    form = Pausing(request.POST, initial={"from_on": today})
    if stored(
        form,
        lambda given: fieldwork.pause(
            entry, participant, reason=given["reason"], from_on=given["from_on"], review_on=given["review_on"]
        ),
    ):
        messages.success(request, _("The pause is stored."))
        return redirect("interview:participant", key, participant)
    lead = _(
        "A pause is a decision of yours together with the person, never of the program. Prison and hospital are no "
        "pause: note the stay instead."
    )
    return asked(request, entry, person, form, Asks(_("Decide on a pause"), _("Store the pause"), lead))


@login_required
@show_or_send
def end_pause(request: HttpRequest, key: str, participant: UUID, pause: UUID) -> HttpResponse:
    entry, today = interviewer(request, key), clock.today()
    person = fieldwork.known(entry, participant, today)
    line = fieldwork.pause_line(entry, participant, pause)
    form = Ending(request.POST, initial={"to_on": today})
    if stored(form, lambda given: fieldwork.end_pause(entry, participant, pause, given["to_on"])):
        messages.success(request, _("The pause has ended. What is due is due again."))
        return redirect("interview:participant", key, participant)
    return asked(request, entry, person, form, Asks(_("End the pause"), _("End the pause"), facts=(paused(line),)))


@login_required
@show_or_send
def happened(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    """A stay that still runs leads on to how the interview is held there: that is never decided by the program."""
    entry, today = interviewer(request, key), clock.today()
    person = fieldwork.known(entry, participant, today)
    form = Happened(request.POST, initial={"from_on": today})
    if stored(
        form,
        lambda given: fieldwork.happened(
            entry, participant, save=given["save"], kind=given["kind"], from_on=given["from_on"], to_on=given["to_on"],
            there="",
        ),
    ):  # fmt: skip
        messages.success(request, _("It is noted. The interviews go on."))
        stay = fieldwork.stay_from(entry, participant, form.cleaned_data["kind"], form.cleaned_data["from_on"])
        if form.asks_there(form.cleaned_data) and stay is not None:
            return redirect("interview:stay", key, participant, stay.key)
        return redirect("interview:participant", key, participant)
    lead = _("Known to the study only. Whatever it is, it does not stop the interviews.")
    return asked(request, entry, person, form, Asks(_("Something happened"), _("Store"), lead))


@login_required
@show_or_send
def stay(request: HttpRequest, key: str, participant: UUID, stay: UUID) -> HttpResponse:
    entry = interviewer(request, key)
    person, line = fieldwork.known(entry, participant, clock.today()), fieldwork.stay(entry, participant, stay)
    form = DuringStay(request.POST, initial={"there": line.there, "to_on": line.to_on})
    if stored(
        form, lambda given: fieldwork.change_stay(entry, participant, stay, there=given["there"], to_on=given["to_on"])
    ):
        messages.success(request, _("Stored."))
        return redirect("interview:participant", key, participant)
    fact = _("%(what)s since %(day)s") % {"what": said(SAID[HappeningKind(line.kind)]), "day": day_said(line.from_on)}
    lead = _(
        "First offer the interview there, if the place permits it; or by telephone; or wait. Nothing is decided by "
        "itself, and nothing is paused."
    )
    return asked(request, entry, person, form, Asks(_("The interview during a stay"), _("Store"), lead, (fact,)))


@login_required
@show_or_send
def follow(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    entry = interviewer(request, key)
    person, people = fieldwork.known(entry, participant, clock.today()), fieldwork.interviewers(entry, participant)
    form = Following(request.POST, people=people)
    if stored(form, lambda given: fieldwork.assign(entry, participant, given["account"])):
        messages.success(request, _("Stored."))
        return redirect("interview:participant", key, participant)
    left_out = [one.name for one in people if one.treats]
    facts = (_("Not to be chosen, because they treat the person: %(names)s.") % {"names": ", ".join(left_out)},)
    asks = Asks(_("Who interviews this person?"), _("Store"), facts=facts if left_out else ())
    return asked(request, entry, person, form, asks)


def paused(line: PauseLine) -> str:
    """A pause in one sentence."""
    why = said(SAID[PauseReason(line.reason)])
    given = {"why": why, "day": day_said(line.from_on), "then": day_said(line.review_on)}
    return _("Paused since %(day)s (%(why)s). To be looked at on %(then)s.") % given
