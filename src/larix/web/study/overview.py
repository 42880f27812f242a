"""What a researcher reads of a study as a whole, all of it from the live snapshot."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from larix import gate
from larix.access.roles import Role
from larix.schedule.burden import RULE
from larix.settings import clock
from larix.web.saying import language
from larix.web.study import counts
from larix.web.study.pages import study_page
from larix.web.visitor import account, library, researcher, shelf


@login_required
@require_safe
def studies(request: HttpRequest) -> HttpResponse:
    mine = [hat for hat in gate.hats(account(request), clock.now()) if hat.role is Role.RESEARCHER and hat.study_title]
    return render(request, "study/studies.html", {"hats": mine, "way": "studies"})


@login_required
@require_safe
def study(request: HttpRequest, key: str) -> HttpResponse:
    entry = researcher(request, key)
    manifest = gate.live_snapshot(entry, shelf(), looking_at="overview").manifest
    context = {
        "waves": counts.by_wave(manifest), "figure": counts.picture(manifest), "came_in": gate.came_in(entry),
        "instruments": counts.instruments(manifest),
    }  # fmt: skip
    return render(request, "study/overview.html", study_page(entry, manifest, "overview") | context)


@login_required
@require_safe
def completeness(request: HttpRequest, key: str) -> HttpResponse:
    entry = researcher(request, key)
    manifest = gate.live_snapshot(entry, shelf(), looking_at="completeness").manifest
    context = {"instruments": counts.completeness(manifest), "waves": manifest.protocol.waves}
    return render(request, "study/completeness.html", study_page(entry, manifest, "completeness") | context)


@login_required
@require_safe
def items(request: HttpRequest, key: str, instrument: str) -> HttpResponse:
    entry = researcher(request, key)
    manifest = gate.live_snapshot(entry, shelf(), looking_at="completeness by question").manifest
    definition = counts.definition(manifest, instrument, library())
    context = {"instrument": definition, "table": counts.by_item(manifest, definition)}
    return render(request, "study/items.html", study_page(entry, manifest, "completeness") | context)


@login_required
@require_safe
def codebook(request: HttpRequest, key: str, instrument: str) -> HttpResponse:
    entry = researcher(request, key)
    manifest = gate.live_snapshot(entry, shelf(), looking_at="codebook").manifest
    book = counts.codebook_of(manifest, instrument, library(), language())
    burden = counts.burden(manifest, instrument, library(), language())
    context = study_page(entry, manifest, "codebook") | {
        "book": book, "burden": burden, "burden_rule": RULE.said_in(language()),
    }  # fmt: skip
    return render(request, "study/codebook.html", context)


@login_required
@require_safe
def manifest(request: HttpRequest, key: str) -> HttpResponse:
    entry = researcher(request, key)
    manifest = gate.live_snapshot(entry, shelf(), looking_at="manifest").manifest
    context = {"instruments": counts.instruments(manifest), "files": sorted(manifest.files.items())}
    return render(request, "study/manifest.html", study_page(entry, manifest, "manifest") | context)
