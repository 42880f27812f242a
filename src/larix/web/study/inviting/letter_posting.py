"""Saying that a pile was posted (or given by hand, or thrown away). Only then has anybody been sent anything."""

import re
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from larix.gate import letters as gate
from larix.settings import clock
from larix.web.stored import stored
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.letter_words import KINDS
from larix.web.visitor import coordinator

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


class PostPile(forms.Form):
    """The day, and other places that were taken out (a letter that was torn, say)."""

    on = forms.DateField(
        input_formats=["%Y-%m-%d", "%d.%m.%Y"],
        error_messages={
            "required": gettext_lazy("Write the day they were posted."),
            "invalid": gettext_lazy("Write a day, such as 31.08.2016."),
        },
    )
    others = forms.CharField(required=False, max_length=500)

    def __init__(self, *given: Any, last: int, **more: Any):
        super().__init__(*given, **more)
        self.last = last
        self.fields["on"].initial = clock.today()

    def clean_others(self) -> list[int]:
        typed = [part for part in re.split(r"[\s,;]+", self.cleaned_data["others"]) if part]
        if not all(part.isascii() and part.isdecimal() and 0 < int(part[:6]) <= self.last for part in typed):
            raise forms.ValidationError(_("Write places in the pile as numbers, such as 17, 203."))
        return [int(part) for part in typed]


@login_required
@show_or_send
def post(request: HttpRequest, key: str, run: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    found = gate.open_run(entry, run, at=clock.real_now(), start=0, size=0)
    if found.run.posted_on is not None:
        return redirect("inviting:letters-run", key, run)
    form = PostPile(request.POST or None, last=found.run.letters)
    ticked = {int(place) for place in request.POST.getlist("out") if re.fullmatch(r"[0-9]{1,6}", place)}
    if stored(form, lambda given: gate.post(entry, run, on=given["on"], places=ticked | set(given["others"]))):
        messages.success(request, _("Stored. The people in this pile have been sent their letter."))
        return redirect("inviting:letters-run", key, run)
    context = inviting_page(entry, "letters") | {
        "form": form, "row": found.run, "since": found.since, "ticked": ticked,
        "kind_words": KINDS[found.run.kind_said],
    }  # fmt: skip
    return render(request, "inviting/letter_post.html", context, status=422 if form.errors else 200)


@login_required
@show_or_send
def throw_away(request: HttpRequest, key: str, run: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    if request.method == "POST":
        gate.throw_away(entry, run)
        messages.success(request, _("The pile is thrown away. Nobody in it has been sent anything."))
        return redirect("inviting:letters-run", key, run)
    found = gate.open_run(entry, run, at=clock.real_now(), start=0, size=0)
    context = inviting_page(entry, "letters") | {"row": found.run, "kind_words": KINDS[found.run.kind_said]}
    return render(request, "inviting/letter_throw_away.html", context)
