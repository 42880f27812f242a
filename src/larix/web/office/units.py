"""The units of the service: which there are, opening one, closing one."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from larix.gate import units as gate
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.office.unit_forms import FromADay, OpenUnit
from larix.web.stored import stored
from larix.web.visitor import administrator

show_or_send = require_http_methods(["GET", "HEAD", "POST"])
LEVELS = {"region": gettext_lazy("Region"), "trust": gettext_lazy("Trust or hospital"), "unit": gettext_lazy("Unit")}


@login_required
@require_safe
def units(request: HttpRequest) -> HttpResponse:
    by, page = administrator(request), asked_page(request)
    rows, total = gate.list_units(by, start=(page - 1) * SIZE, size=SIZE)
    shown = [(row, LEVELS[row.level], row.there_on(by.day)) for row in rows]
    context = {"rows": shown, "paging": Paging(page, total), "listed": len(gate.country(by).units), "way": "office"}
    return render(request, "office/units.html", context)


@login_required
@show_or_send
def from_the_list(request: HttpRequest) -> HttpResponse:
    by = administrator(request)
    form = FromADay(request.POST if request.method == "POST" else None)
    if form.is_valid():
        opened = gate.open_countrys_units(by, from_on=form.cleaned_data["day"])
        messages.success(request, _("Opened from the list: %(count)s.") % {"count": opened})
        return redirect("office:units")
    context = {"form": form, "country": gate.country(by), "way": "office"}
    return render(request, "office/units_from_the_list.html", context, status=422 if form.errors else 200)


@login_required
@show_or_send
def open_unit(request: HttpRequest) -> HttpResponse:
    by = administrator(request)
    sent = request.POST if request.method == "POST" else None
    form = OpenUnit(sent, above=gate.places_above(by), initial={"day": by.day})

    def open_it(given: dict[str, Any]) -> None:
        gate.open_unit(
            by, name=given["name"], parent=given["parent"] or None, from_on=given["day"],
            organisation_number=given["organisation_number"], resh=given["resh"],
        )  # fmt: skip

    if stored(form, open_it, beside="day"):
        messages.success(request, _("%(name)s is open.") % {"name": form.cleaned_data["name"]})
        return redirect("office:units")
    context = {"form": form, "way": "office"}
    return render(request, "office/open_unit.html", context, status=422 if form.errors else 200)


@login_required
@show_or_send
def close_unit(request: HttpRequest, unit: str) -> HttpResponse:
    by = administrator(request)
    row = gate.open_row(by, unit)
    form = FromADay(request.POST if request.method == "POST" else None, initial={"day": by.day})
    if stored(form, lambda given: gate.close_unit(by, row.key, on=given["day"]), beside="day"):
        messages.success(request, _("The day %(name)s closes is recorded.") % {"name": row.name})
        return redirect("office:units")
    context = {"form": form, "row": row, "has_people": gate.still_responsible(by, row.key), "way": "office"}
    return render(request, "office/close_unit.html", context, status=422 if form.errors else 200)
