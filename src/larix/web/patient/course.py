"""My page: first a page that says nothing, then the picture, what mattered, the goals and the next appointment."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from larix.gate import own_course as gate
from larix.gate.oneself import Oneself
from larix.schedule.fieldwork import SAID, Place
from larix.web.components.own_course import below, figure_of
from larix.web.patient.visitor import of_course
from larix.web.visitor import library


@require_safe
@of_course
def course(request: HttpRequest, me: Oneself, key: str) -> HttpResponse:
    """Where one can go. Others may see the screen: which project it is, and every answer, comes with a press."""
    return render(request, "patient/course.html", {"key": key, "title": gate.title(me, key), "by_code": me.only_study})


@require_safe
@of_course
def picture(request: HttpRequest, me: Oneself, key: str) -> HttpResponse:
    found = gate.own_course(me, key)
    coming = found.appointment
    context = {
        "key": key, "figure": figure_of(found, library()), "below": below(found, library()), "coming": coming,
        "place": SAID[Place(coming.place)] if coming else None,
    }  # fmt: skip
    return render(request, "patient/picture.html", context)
