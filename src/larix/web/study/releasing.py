"""Releasing a report: what it means is said first, and nothing is recorded before it is confirmed."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from larix import gate
from larix.marts.read import verify
from larix.reporting.actions import release_report
from larix.web.context import OWN_NAMES
from larix.web.saying import language
from larix.web.study.pages import study_page
from larix.web.study.report_form import UNKNOWN
from larix.web.visitor import library, researcher, shelf


class ReleaseReport(forms.Form):
    language = forms.ChoiceField(
        choices=[(code, OWN_NAMES[code]) for code, _name in settings.LANGUAGES], error_messages=UNKNOWN
    )
    sure = forms.BooleanField(
        error_messages={"required": _("Tick that it is to be released. Nothing has been released yet.")}
    )

    def __init__(self, *given: Any, **more: Any):
        super().__init__(*given, **more)
        self.fields["language"].initial = language()


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def release(request: HttpRequest, key: str) -> HttpResponse:
    """The release edition up to the last day of the data, as `larix study release` makes it."""
    entry = researcher(request, key)
    snapshot = gate.live_snapshot(entry, shelf(), looking_at="release")
    manifest, form = snapshot.manifest, ReleaseReport(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        verify(snapshot)
        release_report(
            snapshot=snapshot, library=library(), as_of=manifest.data_date, language=form.cleaned_data["language"],
            by=entry.actor,
        )  # fmt: skip
        messages.success(request, gettext("The report is released, and its snapshot is kept. It stands below."))
        return redirect("study:report", key)
    context = study_page(entry, manifest, "report") | {"form": form}
    return render(request, "study/release.html", context, status=422 if form.errors else 200)
