"""A unit's patients, and those that are left to a GP: who has the daily responsibility, and since when."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from larix.access.permissions import Permission
from larix.gate import patients as gate
from larix.web.clinic.unit import come_in, unit_page
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.stored import stored


class LinkGp(forms.Form):
    """Which account the GP has, and the deputy; "" for one who has none."""

    gp = forms.UUIDField(required=False)
    deputy = forms.UUIDField(required=False)


@login_required
@require_safe
def patients(request: HttpRequest, unit: str) -> HttpResponse:
    return _listed(request, unit, Permission.SEE_OWN_PATIENTS, "clinic:patient")


@login_required
@require_safe
def delegated(request: HttpRequest, unit: str) -> HttpResponse:
    """The GP's own patients, as long as they are left to them."""
    return _listed(request, unit, Permission.SEE_DELEGATED_PATIENTS, "clinic:delegated-patient")


@login_required
@require_safe
def patient(request: HttpRequest, unit: str, patient: UUID) -> HttpResponse:
    return _one(request, unit, patient, Permission.SEE_OWN_PATIENTS, None)


@login_required
@require_safe
def delegated_patient(request: HttpRequest, unit: str, patient: UUID) -> HttpResponse:
    return _one(request, unit, patient, Permission.SEE_DELEGATED_PATIENTS, None)


@login_required
@require_POST
def link_gp(request: HttpRequest, unit: str, patient: UUID) -> HttpResponse:
    by, form = come_in(request, unit, Permission.LINK_GPS), LinkGp(request.POST)
    if stored(form, lambda given: gate.link_gp(by, patient, gp=given["gp"], deputy=given["deputy"])):
        messages.success(request, _("Stored. The GP sees the patient from now on, as long as the patient is theirs."))
        return redirect("clinic:patient", unit, patient)
    return _one(request, unit, patient, Permission.SEE_OWN_PATIENTS, form)


def _listed(request: HttpRequest, unit: str, permission: Permission, leads_to: str) -> HttpResponse:
    by, page = come_in(request, unit, permission), asked_page(request)
    rows, total = gate.patients(by, start=(page - 1) * SIZE, size=SIZE)
    context = {"rows": rows, "paging": Paging(page, total), "leads_to": leads_to}
    return render(request, "clinic/patients.html", unit_page(request, by, permission) | context)


def _one(request: HttpRequest, unit: str, key: UUID, permission: Permission, form: LinkGp | None) -> HttpResponse:
    by = come_in(request, unit, permission)
    found = gate.patient(by, key)
    gps = gate.gps_at(by) if found.now.holder == "gp" else ()
    held = {"gp": found.now.gp_account, "deputy": found.now.deputy_account}
    context = {"patient": found, "gps": gps, "form": form or LinkGp(initial=held), "own": permission}
    status = 422 if form is not None else 200
    return render(request, "clinic/patient.html", unit_page(request, by, permission) | context, status=status)
