"""Messages that did not arrive: whom to make contact with in another way."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from larix.gate.undelivered import undelivered as undelivered_of
from larix.studies.consenting import CONTACT_CHANNELS
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.study.inviting.frame import inviting_page
from larix.web.visitor import coordinator


@login_required
@require_safe
def undelivered(request: HttpRequest, key: str) -> HttpResponse:
    entry, page = coordinator(request, key), asked_page(request)
    found = undelivered_of(entry, start=(page - 1) * SIZE, size=SIZE)
    context = {
        "rows": [(row, CONTACT_CHANNELS[row.message.channel]) for row in found.rows],
        "paging": Paging(page, found.total),
    }
    return render(request, "inviting/undelivered.html", inviting_page(entry, "undelivered") | context)
