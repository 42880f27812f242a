"""Appointments with a participant: made, moved, and what became of them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from larix.access.actor import OSLO
from larix.gate import fieldwork
from larix.gate.fieldwork import AppointmentLine, Became, Meeting
from larix.schedule.fieldwork import SAID, AppointmentState, Place
from larix.settings import clock
from larix.web.saying import said
from larix.web.stored import stored
from larix.web.study.fieldwork.noting import Meet, MeetAtWave, WhatBecame
from larix.web.study.fieldwork.page import Asks, asked, show_or_send
from larix.web.templatetags.larix import moment
from larix.web.visitor import interviewer


@login_required
@show_or_send
def appoint(request: HttpRequest, key: str, participant: UUID) -> HttpResponse:
    entry = interviewer(request, key)
    person = fieldwork.known(entry, participant, clock.today())
    initial = {"wave": person.next_wave, "area": person.area}
    form = MeetAtWave(request.POST, protocol=entry.protocol, initial=initial)
    if stored(
        form,
        lambda given: fieldwork.appoint(
            entry, participant, save=given["save"], wave=given["wave"], meeting=_meeting(given)
        ),
    ):
        messages.success(request, _("The appointment is stored."))
        return redirect("interview:participant", key, participant)
    return asked(request, entry, person, form, Asks(_("Make an appointment"), _("Store the appointment"), _lead()))


@login_required
@show_or_send
def appointment(request: HttpRequest, key: str, participant: UUID, appointment: UUID) -> HttpResponse:
    entry = interviewer(request, key)
    person = fieldwork.known(entry, participant, clock.today())
    line = fieldwork.appointment(entry, participant, appointment)
    initial = {"state": line.state, "compensation": line.compensation, "receipt": line.receipt}
    form = WhatBecame(request.POST, initial=initial)
    if stored(form, lambda given: fieldwork.become(entry, participant, appointment, _became(given))):
        messages.success(request, _("Stored."))
        return redirect("interview:participant", key, participant)
    move_it = (reverse("interview:move", args=[key, participant, appointment]), _("Move the appointment"))
    stands = line.state in (AppointmentState.AGREED, AppointmentState.CONFIRMED)
    asks = Asks(
        _("Appointment"), _("Store"), facts=tuple(_facts(line)), links=(move_it,) if stands else ()
    )  # fmt: skip
    return asked(request, entry, person, form, asks)


@login_required
@show_or_send
def move(request: HttpRequest, key: str, participant: UUID, appointment: UUID) -> HttpResponse:
    entry = interviewer(request, key)
    person = fieldwork.known(entry, participant, clock.today())
    line = fieldwork.appointment(entry, participant, appointment)
    local = line.at.astimezone(OSLO)
    initial = {
        "on": local.date(), "hour": f"{local:%H:%M}", "place": line.place, "place_said": line.place_said,
        "area": line.area, "visitors": line.visitors,
    }  # fmt: skip
    form = Meet(request.POST, initial=initial)
    if stored(form, lambda given: fieldwork.move(entry, participant, appointment, _meeting(given))):
        messages.success(request, _("The appointment is moved."))
        return redirect("interview:participant", key, participant)
    asks = Asks(_("Move the appointment"), _("Move the appointment"), _lead(), tuple(_facts(line)))
    return asked(request, entry, person, form, asks)


def _lead() -> str:
    return _(
        "If the person has said yes to text messages or e-mail, a reminder goes out at ten the day before. It names "
        "the day, the hour and a number to ring, and nothing else."
    )


def _meeting(given: Mapping[str, Any]) -> Meeting:
    return Meeting(Meet.at(given), given["place"], given["place_said"], given["area"], given["visitors"])


def _became(given: Mapping[str, Any]) -> Became:
    return Became(given["state"], given["safe"], given["compensation"], given["receipt"])


def _facts(line: AppointmentLine) -> list[str]:
    where = said(SAID[Place(line.place)])
    facts = [moment(line.at), f"{where}: {line.place_said}" if line.place_said else where]
    if line.visitors:
        facts.append(_("A home visit, alone") if line.visitors == "alone" else _("A home visit, two together"))
    if line.safe_at is not None:
        facts.append(_("Checked in safe: %(moment)s") % {"moment": moment(line.safe_at)})
    return facts
