"""Answering what somebody says is wrong: mended, or why it stands."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from larix.core.rulings import Refused
from larix.gate import Entry, seeing_to_rights
from larix.web.saying import said

WAYS = {"mended": True, "declined": False}


def answered(request: HttpRequest, entry: Entry, correction: UUID, back: str) -> HttpResponse:
    """Store the answer and lead back to the list; a fault is said there, and nothing is stored."""
    how, answer = request.POST.get("how", ""), request.POST.get("answer", "")
    if how not in WAYS:
        messages.error(request, _("Choose whether it was mended or stands. Nothing was stored."))
    else:
        try:
            seeing_to_rights.answer_wrong(entry, correction, mended=WAYS[how], answer=answer)
            messages.success(request, _("Stored. The person reads it on their own page."))
        except Refused as no:
            messages.error(request, said(no.words))
    return redirect(back, entry.study.key)
