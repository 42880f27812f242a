"""Making the report of a study, and handing it over."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from larix import gate
from larix.core.told import Told
from larix.marts import Snapshot
from larix.reporting.actions import make_study_report
from larix.reporting.as_of import as_of_day
from larix.reporting.study_report import ReportFiles
from larix.reporting.withdrawn import BeingRebuilt, Sealed
from larix.schedule import Calendar
from larix.studies.queries.released import ReleasedLine
from larix.web.context import OWN_NAMES
from larix.web.saying import protocol_day, said
from larix.web.study.pages import study_page
from larix.web.study.report_form import MakeReport
from larix.web.visitor import library, researcher, shelf

# The report carries its own styles and is shown by itself; nothing in it may run or send anything.
AS_DOCUMENT = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox; frame-ancestors 'none'"
)
TYPES = {"html": "text/html; charset=utf-8", "pdf": "application/pdf", "json": "application/json"}


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, key: str) -> HttpResponse:
    entry = researcher(request, key)
    try:
        snapshot = gate.live_snapshot(entry, shelf(), looking_at="report")
    except (BeingRebuilt, Sealed) as waits:
        return _only_released(request, entry, waits)
    form = MakeReport(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            return _file(entry, snapshot, form)
        except Told as wrong:
            form.add_error("as_of", said(wrong.words))
    relative = snapshot.manifest.protocol.calendar is Calendar.RELATIVE
    context = study_page(entry, snapshot.manifest, "report") | {
        "form": form, "relative": relative, "released": _released(entry),
    }  # fmt: skip
    return render(request, "study/report.html", context, status=422 if form.errors else 200)


def _only_released(request: HttpRequest, entry: gate.Entry, waits: Told) -> HttpResponse:
    """What has been released stands, also while nothing new can be made."""
    context = study_page(entry, None, "report") | {"waits": said(waits.words), "released": _released(entry)}
    return render(request, "study/report.html", context, status=409)


def _released(entry: gate.Entry) -> list[tuple[ReleasedLine, str, str]]:
    """Each with the name of its language and the day its data reach."""
    return [
        (line, OWN_NAMES[line.language], protocol_day(entry.protocol, line.as_of))
        for line in gate.released_reports(entry)
    ]


def _file(entry: gate.Entry, snapshot: Snapshot, form: MakeReport) -> HttpResponse:
    given = form.cleaned_data
    files: ReportFiles = make_study_report(
        snapshot=snapshot, library=library(), edition=given["edition"], language=given["language"], by=entry.actor,
        as_of=as_of_day(given["as_of"], snapshot.manifest),
    )  # fmt: skip
    kind = given["file"]
    response = HttpResponse(getattr(files, kind), content_type=TYPES[kind])
    response.headers["Content-Security-Policy"] = AS_DOCUMENT
    # The name says nothing of what the study is about: files lie in shared folders.
    how = "inline" if kind == "html" else "attachment"
    response.headers["Content-Disposition"] = f'{how}; filename="report-{snapshot.manifest.id}.{kind}"'
    return response
