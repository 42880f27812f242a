"""The pictures that people have shared with a unit: a list, and one picture. Ended is gone."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from larix.gate import sharing as gate
from larix.settings import clock
from larix.web.components.own_course import shared_figure
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.visitor import account, library


@login_required
@require_safe
def units(request: HttpRequest) -> HttpResponse:
    """The units that the account is a primary contact of."""
    mine = gate.units_of(account(request), clock.now())
    return render(request, "clinic/units.html", {"units": mine, "way": "clinic"})


@login_required
@require_safe
def pictures(request: HttpRequest, unit: str) -> HttpResponse:
    by, page = gate.enter_unit(account(request), unit, clock.now()), asked_page(request)
    rows, total = gate.pictures(by, start=(page - 1) * SIZE, size=SIZE)
    context = {"unit": unit, "rows": rows, "paging": Paging(page, total), "way": "clinic"}
    return render(request, "clinic/pictures.html", context)


@login_required
@require_safe
def picture(request: HttpRequest, unit: str, share: UUID) -> HttpResponse:
    """The outcome that was shared, over time. No own words, no goals, no other answer."""
    by = gate.enter_unit(account(request), unit, clock.now())
    found = gate.picture(by, share)
    figure = shared_figure(found.protocol, found.story, found.row.outcome, found.today, library())
    context = {"unit": unit, "row": found.row, "figure": figure, "protocol": found.protocol, "way": "clinic"}
    return render(request, "clinic/picture.html", context)
