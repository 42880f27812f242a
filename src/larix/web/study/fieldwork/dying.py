"""The page of a death: recorded with its source, and corrected where it was wrong. For interviewer and coordinator."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from larix.gate import Entry, dying, fieldwork, inviting
from larix.settings import clock
from larix.web.saying import day_said
from larix.web.stored import stored
from larix.web.study.fieldwork.noting import Died, Lives
from larix.web.study.fieldwork.page import Asks, asked, show_or_send
from larix.web.study.inviting.frame import inviting_page
from larix.web.visitor import coordinator, interviewer


@login_required
@show_or_send
def of_participant(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    entry = interviewer(request, key)
    person, stands = fieldwork.known(entry, participant, clock.today()), dying.what_stands(entry, participant)
    form = _form(request, stands)
    if _stored(request, entry, participant, form, stands):
        return redirect("interview:participant", key, participant)
    return asked(request, entry, person, form, _asks(stands))


@login_required
@show_or_send
def of_invitee(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    stands = dying.what_stands(entry, invitee)
    form = _form(request, stands)
    if _stored(request, entry, invitee, form, stands):
        return redirect("inviting:invitee", key, invitee)
    person = inviting.open_invitee(entry, invitee)
    context = inviting_page(entry, "people") | {"form": form, "asks": _asks(stands), "person": person}
    return render(request, "inviting/death.html", context, status=422 if form.errors else 200)


def _form(request: HttpRequest, stands: dying.Told) -> forms.Form:
    return (Lives if stands.died else Died)(request.POST)


def _stored(request: HttpRequest, entry: Entry, whom: UUID, form: forms.Form, stands: dying.Told) -> bool:
    if stands.died:
        done = stored(form, lambda given: dying.correct_death(entry, whom, source=given["source"]))
        words = _("The death is taken back. The interviews are due again; make new appointments.")
    else:
        done = stored(form, lambda given: dying.record_death(entry, whom, on=given["on"], source=given["source"]))
        words = _("The death is recorded. From now on nothing is sent and nobody is rung.")
    if done:
        messages.success(request, words)
    return done


def _asks(stands: dying.Told) -> Asks:
    if not stands.died:
        lead = _(
            "From the same day no letter, message or call goes out, and appointments are called off. If it turns out "
            "to be wrong, it can be taken back on this page."
        )
        return Asks(_("The person has died"), _("Record the death"), lead)
    on = day_said(stands.on) if stands.on is not None else _("on a day that nobody knows")
    fact = _("Recorded as dead: %(day)s. Source: %(source)s") % {"day": on, "source": stands.source}
    lead = _("Only if the death was recorded by mistake. Both entries are kept.")
    return Asks(_("The person lives"), _("Take the death back"), lead, (fact,))
