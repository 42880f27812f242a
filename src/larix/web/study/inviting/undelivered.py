"""Messages that did not arrive: whom to make contact with in another way, and that it was done."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from larix.gate import undelivered as gate
from larix.studies.consenting import CONTACT_CHANNELS
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.study.inviting.frame import inviting_page
from larix.web.visitor import coordinator


@login_required
@require_safe
def undelivered(request: HttpRequest, key: str) -> HttpResponse:
    entry, page = coordinator(request, key), asked_page(request)
    found = gate.undelivered(entry, start=(page - 1) * SIZE, size=SIZE)
    context = {
        "rows": [(row, CONTACT_CHANNELS[row.message.channel]) for row in found.rows],
        "paging": Paging(page, found.total),
    }
    return render(request, "inviting/undelivered.html", inviting_page(entry, "undelivered") | context)


@login_required
@require_POST
def take_up(request: HttpRequest, key: str, message: UUID) -> HttpResponse:
    gate.take_up(coordinator(request, key), message)
    messages.success(request, _("Noted: the person has been reached in another way. The message has left the list."))
    return redirect("inviting:undelivered", key)
