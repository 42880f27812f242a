"""Scanned consent forms: taken in, matched by their own code, or by a person where the code cannot be read."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from larix.gate import Entry, inviting
from larix.settings import clock
from larix.studies.scanning import MOST_BYTES
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.study.inviting.frame import inviting_page
from larix.web.uploads import takes_files
from larix.web.visitor import coordinator

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@takes_files(MOST_BYTES)
@login_required
@show_or_send
def scans(request: HttpRequest, key: str) -> HttpResponse:
    entry, fault = coordinator(request, key), ""
    if request.method == "POST":
        file = request.FILES.get("file")
        if file is None:
            fault = _("Choose a file first.")
        else:
            lines = inviting.store_scan(
                entry, content=file.read(), media_type=file.content_type or "", stored_at=clock.real_now()
            )
            waiting = sum(line.matched_to is None for line in lines)
            messages.success(request, f"{_pages_stored(len(lines))} {_that_wait(waiting)}")
            return redirect("inviting:scans", key)
    page = asked_page(request)
    found = inviting.scans(entry, start=(page - 1) * SIZE, size=SIZE)
    context = inviting_page(entry, "scans") | {
        "lines": list(enumerate(found.lines, start=(page - 1) * SIZE + 1)), "scans": found, "fault": fault,
        "paging": Paging(page, found.total),
    }  # fmt: skip
    return render(request, "inviting/scans.html", context, status=422 if fault else 200)


@login_required
@show_or_send
def scan(request: HttpRequest, key: str, scan: UUID) -> HttpResponse:
    """Say whose a page is by typing the form's code, or set it aside with a reason."""
    entry = coordinator(request, key)
    line = inviting.scan_line(entry, scan)
    fault = _decide(request, entry, scan) if request.method == "POST" else ""
    if request.method == "POST" and not fault:
        return redirect("inviting:scans", key)
    page = inviting_page(entry, "scans") | {"line": line, "fault": fault}
    return render(request, "inviting/scan.html", page, status=422 if fault else 200)


def _decide(request: HttpRequest, entry: Entry, scan: UUID) -> str:
    """What is wrong with what was sent; nothing where it is done."""
    why = request.POST.get("why", "").strip()[:200]
    if request.POST.get("act") == "aside":
        if not why:
            return _("Write in a few words why nobody was found.")
        inviting.set_scan_aside(entry, scan, why=why)
        messages.success(request, _("The page is set aside."))
        return ""
    found = inviting.find_by_form_code(entry, request.POST.get("code", ""))
    if found is None:
        return _("No form of this study has this code. Look at the code below the square on the form.")
    inviting.match_scan(entry, scan, found)
    messages.success(request, _("The page is matched. Record what was ticked on the person's page."))
    return ""


@login_required
@require_safe
def scan_file(request: HttpRequest, key: str, scan: UUID) -> HttpResponse:
    """The file itself, shown by the browser and kept by nobody. Opening it is logged."""
    content, media_type = inviting.scan_bytes(coordinator(request, key), scan, at=clock.real_now())
    response = HttpResponse(content, content_type=media_type)
    response.headers["Content-Disposition"] = "inline; filename=scan"
    return response


def _pages_stored(count: int) -> str:
    return ngettext("%(n)s page is stored.", "%(n)s pages are stored.", count) % {"n": count}


def _that_wait(count: int) -> str:
    if not count:
        return _("Larix knows from the code whose every page is.")
    words = ngettext("%(n)s waits for you to say whose it is.", "%(n)s wait for you to say whose they are.", count)
    return words % {"n": count}
