"""Looking up a patient of another unit: by number, with a reason, for 24 hours; and what the leader sees of it."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from larix.access.permissions import Permission
from larix.access.roles import MEANINGS
from larix.gate import patients as gate
from larix.treatment.refusals import WHY_LOOK
from larix.web.clinic.unit import come_in, unit_page
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.saying import said as in_words
from larix.web.stored import stored


class LookFromOutside(forms.Form):
    """Whose number, which kind of reason, and the reason in words."""

    number = forms.CharField(max_length=40, error_messages={"required": _("Write the patient's number.")})
    why = forms.ChoiceField(
        error_messages={"required": _("Choose a reason."), "invalid_choice": _("Choose a reason from the list.")}
    )
    said = forms.CharField(max_length=300, error_messages={"required": _("Write the reason in a few words.")})

    def __init__(self, *given: Any, **more: Any):
        super().__init__(*given, **more)
        # The stubs call every field a Field; this one is the ChoiceField above.
        self.fields["why"].choices = [(code, in_words(words)) for code, words in WHY_LOOK.items()]  # type: ignore[attr-defined]


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def look(request: HttpRequest, unit: str) -> HttpResponse:
    by = come_in(request, unit, Permission.LOOK_OUTSIDE)
    form, opened = LookFromOutside(request.POST if request.method == "POST" else None), []
    if stored(form, lambda given: opened.append(gate.look_from_outside(by, **given))):
        return redirect("clinic:outside-patient", unit, opened[0])
    context = unit_page(request, by, Permission.LOOK_OUTSIDE) | {"form": form}
    return render(request, "clinic/outside.html", context, status=422 if form.errors else 200)


@login_required
@require_safe
def looked_up(request: HttpRequest, unit: str, look: UUID) -> HttpResponse:
    """Who has the daily responsibility, and nothing else: no shared picture, no answer, no own words."""
    by = come_in(request, unit, Permission.LOOK_OUTSIDE)
    patient, row = gate.looked_up(by, look)
    context = {"patient": patient, "look": row}
    return render(request, "clinic/patient.html", unit_page(request, by, Permission.LOOK_OUTSIDE) | context)


@login_required
@require_safe
def looks(request: HttpRequest, unit: str) -> HttpResponse:
    by, page = come_in(request, unit, Permission.OVERSEE_READING), asked_page(request)
    found, total = gate.looks(by, start=(page - 1) * SIZE, size=SIZE)
    rows = [(one, MEANINGS[one.role].title, WHY_LOOK[one.row.why]) for one in found]
    context = unit_page(request, by, Permission.OVERSEE_READING) | {"rows": rows, "paging": Paging(page, total)}
    return render(request, "clinic/looks.html", context)
