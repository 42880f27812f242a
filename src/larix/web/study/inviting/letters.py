"""Letters: what was made, who would be in the next pile and who not, one pile, and its PDF."""

from uuid import UUID, uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix.core.told import Told
from larix.gate import Entry, Outside
from larix.gate import letters as gate
from larix.settings import clock
from larix.studies.rules.letter_words import REASONS
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.saying import said
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.letter_words import KINDS, reasons
from larix.web.visitor import coordinator


@login_required
@require_safe
def overview(request: HttpRequest, key: str) -> HttpResponse:
    entry = coordinator(request, key)
    rows = [(row, KINDS[row.kind_said]) for row in gate.runs(entry, at=clock.real_now())]
    return render(request, "inviting/letter_runs.html", inviting_page(entry, "letters") | {"rows": rows})


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def before(request: HttpRequest, key: str, kind: str, reason: str = "") -> HttpResponse:
    entry = coordinator(request, key)
    if request.method != "POST":
        return _before(request, entry, kind, reason)
    try:
        made = gate.make(
            entry, kind, key=_form_key(request), again=_keys(request.POST.getlist("again")),
            answer_page=request.build_absolute_uri("/answer/"), drafts_too="drafts_too" in request.POST,
        )  # fmt: skip
    except Told as refused:
        return _before(request, entry, kind, reason, refused)
    return _set(request, entry, made)


@login_required
@require_POST
def by_hand(request: HttpRequest, key: str, invitee: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    page = request.build_absolute_uri("/answer/")
    try:
        made = gate.make_for_hand(
            entry, invitee, key=_form_key(request), answer_page=page, drafts_too="drafts_too" in request.POST
        )
    except Outside:
        raise
    except Told as refused:
        return _before(request, entry, "invitation", "", refused)
    return _set(request, entry, made)


@login_required
@require_safe
def run(request: HttpRequest, key: str, run: UUID) -> HttpResponse:
    return _run(request, coordinator(request, key), run)


@login_required
@require_POST
def make_pdf(request: HttpRequest, key: str, run: UUID) -> HttpResponse:
    return _set(request, coordinator(request, key), run)


@login_required
@require_safe
def pdf(request: HttpRequest, key: str, run: UUID) -> HttpResponse:
    content = gate.open_pdf(coordinator(request, key), run, at=clock.real_now())
    response = HttpResponse(content, content_type="application/pdf")
    # The name says nothing of what the letters are about: files lie in shared folders.
    response.headers["Content-Disposition"] = f'attachment; filename="letters-{str(run)[:8]}.pdf"'
    return response


def _set(request: HttpRequest, entry: Entry, run: UUID) -> HttpResponse:
    """Set the run on paper. Whatever goes wrong, the run stays, and its page says how to go on."""
    try:
        same = gate.make_pdf(entry, run, at=clock.real_now())
    except Outside:
        raise
    except Told as refused:
        return _run(request, entry, run, refused)
    if same:
        messages.success(request, _("The letters are made. Nothing has been sent."))
    else:
        messages.warning(
            request, _("These letters differ from the first print: a name has changed, or a place is empty.")
        )
    return redirect("inviting:letters-run", entry.study.key, run)


def _before(request: HttpRequest, entry: Entry, kind: str, reason: str, refused: Told | None = None) -> HttpResponse:
    page = asked_page(request)
    found = gate.before(entry, kind, reason=reason, start=(page - 1) * SIZE, size=SIZE)
    context = inviting_page(entry, "letters") | {
        "before": found, "kind": kind, "kind_words": KINDS[kind], "reasons": reasons(found.counts), "reason": reason,
        "rows": [(each, REASONS[each.why], uuid4()) for each in found.shown], "paging": Paging(page, found.total),
        "run_key": request.POST.get("run_key") or uuid4(), "refused": said(refused.words) if refused else "",
        "again": set(request.POST.getlist("again")), "plan": entry.protocol.inviting,
        "drafts_too": "drafts_too" in request.POST,
    }  # fmt: skip
    return render(request, "inviting/letter_before.html", context, status=422 if refused else 200)


def _run(request: HttpRequest, entry: Entry, run: UUID, refused: Told | None = None) -> HttpResponse:
    page = asked_page(request)
    found = gate.open_run(entry, run, at=clock.real_now(), start=(page - 1) * SIZE, size=SIZE)
    context = inviting_page(entry, "letters") | {
        "shown": found, "row": found.run, "kind_words": KINDS[found.run.kind_said],
        "reasons": reasons({code: found.run.left_out[code] for code in REASONS if code in found.run.left_out}),
        "paging": Paging(page, found.run.letters), "refused": said(refused.words) if refused else "",
    }  # fmt: skip
    return render(request, "inviting/letter_run.html", context, status=422 if refused else 200)


def _form_key(request: HttpRequest) -> UUID:
    """The key that the form brought: the same form sent twice makes one run. One that is no key is a new one."""
    return next(iter(_keys([request.POST.get("run_key", "")])), None) or uuid4()


def _keys(typed: list[str]) -> set[UUID]:
    found = set()
    for text in typed:
        try:
            found.add(UUID(text))
        except ValueError:
            continue
    return found
