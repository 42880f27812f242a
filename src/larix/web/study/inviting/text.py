"""The study's texts: the list, one as it will look, a new version of it, the versions before."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix.core.rulings import Refused
from larix.gate import Entry
from larix.gate import texts as gate
from larix.settings import clock
from larix.texts.queries import TextShown
from larix.texts.starting import OF_A_STUDY
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.saying import said
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.text_forms import WriteText, as_it_is
from larix.web.study.inviting.text_rows import in_each_language, opened_by_others, places_of, text_row, use_of
from larix.web.visitor import coordinator

REVIEWED_WITHIN = timedelta(days=365)


@login_required
@require_safe
def texts(request: HttpRequest, key: str) -> HttpResponse:
    entry = coordinator(request, key)
    rows = [text_row(text, clock.today()) for text in gate.list_texts(entry)]
    context = {"rows": rows, "all_there": len(rows) == len(OF_A_STUDY)}
    return render(request, "inviting/text_list.html", inviting_page(entry, "texts") | context)


@login_required
@require_POST
def start(request: HttpRequest, key: str) -> HttpResponse:
    count = gate.start_texts(coordinator(request, key))
    messages.success(request, _("The drafts were put in.") if count else _("Every text was there already."))
    return redirect("inviting:texts", key)


@login_required
@require_safe
def show(request: HttpRequest, key: str, code: str) -> HttpResponse:
    entry = coordinator(request, key)
    text = gate.open_text(entry, code)
    context = {"row": text_row(text, clock.today()), "languages_shown": in_each_language(text.title, text.body)}
    return render(request, "inviting/text_show.html", _page(entry, text) | context)


@login_required
@require_POST
def still_true(request: HttpRequest, key: str, code: str) -> HttpResponse:
    """Somebody has read it and it is right: another year, and nobody is asked for a new consent."""
    gate.still_true(coordinator(request, key), code)
    messages.success(request, _("Noted: the text has been looked at, and stays as it is for another year."))
    return redirect("inviting:text", key, code)


@login_required
@require_safe
def versions(request: HttpRequest, key: str, code: str) -> HttpResponse:
    entry, page = coordinator(request, key), asked_page(request)
    text = gate.open_text(entry, code)
    rows, total = gate.versions(entry, code, start=(page - 1) * SIZE, size=SIZE)
    shown = [(row, in_each_language(row.shown.title, row.shown.body)[0]) for row in rows]
    context = {"versions": shown, "paging": Paging(page, total)}
    return render(request, "inviting/text_versions.html", _page(entry, text) | context)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest, key: str, code: str) -> HttpResponse:
    entry = coordinator(request, key)
    text = gate.open_text(entry, code)
    if request.method != "POST":
        return _asked(request, entry, text, WriteText(initial=as_it_is(text, clock.today() + REVIEWED_WITHIN)))
    form = WriteText(request.POST)
    if not _may_keep(entry, text, form):
        return _asked(request, entry, text, form, status=422)
    if "preview" in request.POST:
        typed = form.typed()
        return _asked(request, entry, text, form, seen=in_each_language(typed["title"], typed["body"]))
    gate.write_text(entry, code, **form.typed())
    messages.success(request, _("The new version is kept. Letters that have been made keep the version they had."))
    return redirect("inviting:text", key, code)


def _may_keep(entry: Entry, text: TextShown, form: WriteText) -> bool:
    """Whether it may become the next version; what is in the way is said on the form."""
    if not form.is_valid():
        return False
    ruling = gate.may_write(entry, text.code, **form.typed())
    if not ruling.allowed:
        form.add_error(None, said(Refused(ruling).words))
    if form.cleaned_data.get("started_from") != text.number:
        form.add_error(
            None,
            _(
                "Somebody else has written version %(number)s while you wrote. Nothing was stored. Read theirs, put "
                "together what is right, and keep it again."
            )
            % {"number": text.number},
        )
    return form.is_valid()


def _page(entry: Entry, text: TextShown) -> dict[str, Any]:
    use = {"text": text, "use": use_of(text.code), "by_others": opened_by_others(text.code)}
    return inviting_page(entry, "texts") | use | {"places": places_of(text.code)}


def _asked(
    request: HttpRequest, entry: Entry, text: TextShown, form: WriteText, *, status: int = 200, seen: Any = None
) -> HttpResponse:
    return render(request, "inviting/text_write.html", _page(entry, text) | {"form": form, "seen": seen}, status=status)
