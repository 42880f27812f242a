"""One form about one participant: how it is shown."""

from dataclasses import dataclass, field

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from larix.gate import Entry
from larix.gate.fieldwork import Known
from larix.web.study.pages import interview_page

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@dataclass(frozen=True, slots=True)
class Asks:
    """What a page says around its form. `facts` are lines of what stands already; `links` other ways to go on."""

    title: str
    button: str
    lead: str = ""
    facts: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = field(default=())  # address, words


def asked(request: HttpRequest, entry: Entry, person: Known, form: forms.Form, asks: Asks) -> HttpResponse:
    context = interview_page(entry) | {"person": person, "form": form, "asks": asks}
    return render(request, "interview/noted.html", context, status=422 if form.errors else 200)
