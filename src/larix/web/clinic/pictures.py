"""The pictures that people have shared with a unit: a list, and one picture. Ended is gone."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from larix.access.permissions import Permission
from larix.gate import clinic
from larix.gate import sharing as gate
from larix.settings import clock
from larix.web.clinic.unit import come_in, unit_page
from larix.web.components.own_course import shared_figure
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.visitor import account, library

SEES = Permission.SEE_SHARED_PICTURES


@login_required
@require_safe
def units(request: HttpRequest) -> HttpResponse:
    """The units at which the account holds a role, with what that role opens there."""
    mine = clinic.units_of(account(request), clock.now())
    return render(request, "clinic/units.html", {"units": mine, "way": "clinic"})


@login_required
@require_safe
def pictures(request: HttpRequest, unit: str) -> HttpResponse:
    by, page = come_in(request, unit, SEES), asked_page(request)
    rows, total = gate.pictures(by, start=(page - 1) * SIZE, size=SIZE)
    context = unit_page(request, by, SEES) | {"rows": rows, "paging": Paging(page, total)}
    return render(request, "clinic/pictures.html", context)


@login_required
@require_safe
def picture(request: HttpRequest, unit: str, share: UUID) -> HttpResponse:
    """The outcome that was shared, over time. No own words, no goals, no other answer."""
    by = come_in(request, unit, SEES)
    found = gate.picture(by, share)
    figure = shared_figure(found.protocol, found.story, found.row.outcome, found.today, library())
    context = {"unit": unit, "row": found.row, "figure": figure, "protocol": found.protocol, "way": "clinic"}
    return render(request, "clinic/picture.html", context)
