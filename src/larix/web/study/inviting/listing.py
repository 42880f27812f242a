"""A list of people to invite: bring it, look it over, decide, take it in."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix.core.countries import CountryPack, pack
from larix.exchange.invitee_list import LIMIT, Judgement, NotAList, faults_list
from larix.gate import Entry, listing
from larix.settings import clock
from larix.web.components.paging import asked_page
from larix.web.saying import language, said
from larix.web.study.inviting.frame import inviting_page
from larix.web.study.inviting.listing_form import BringList
from larix.web.study.inviting.listing_page import (
    check_page,
    decided,
    decided_now,
    forget,
    grades,
    remember,
)
from larix.web.uploads import takes_files
from larix.web.visitor import coordinator


@takes_files(LIMIT)
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, key: str) -> HttpResponse:
    entry = coordinator(request, key)
    listing.may_list_people(entry)
    form = BringList(request.POST or None, request.FILES or None)
    if request.method == "POST":
        form = BringList(request.POST, request.FILES)
        if form.is_valid():
            try:
                content = form.cleaned_data["file"].read()
                kept = listing.keep_list(entry, content, pack=_pack(), now=clock.real_now())
                return redirect("inviting:list-check", key, kept)
            except NotAList as error:
                form.add_error("file", said(error.words))
    context = inviting_page(entry, "list") | {
        "form": form,
        "waiting": listing.waiting_lists(entry, clock.real_now()),
        "came": listing.lists_in(entry),
    }
    return render(request, "inviting/list_bring.html", context, status=422 if form.errors else 200)


@login_required
@require_safe
def empty(request: HttpRequest, key: str) -> HttpResponse:
    return _file(listing.empty_list(coordinator(request, key), language()), "list.csv")


@login_required
@require_safe
def check(request: HttpRequest, key: str, file: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    so_far = decided(request, str(file))
    judgement = listing.look_over(entry, file, pack=_pack(), now=clock.real_now())
    return _check(request, entry, file, judgement.deciding(so_far.left_out, so_far.taken_in))


@login_required
@require_POST
def decide(request: HttpRequest, key: str, file: UUID) -> HttpResponse:
    entry, before = coordinator(request, key), decided(request, str(file))
    judgement = listing.look_over(entry, file, pack=_pack(), now=clock.real_now())
    remember(request, str(file), decided_now(request, judgement, before))
    return redirect(f"{_address(key, file)}?page={asked_page(request)}")


@login_required
@require_POST
def take_in(request: HttpRequest, key: str, file: UUID) -> HttpResponse:
    entry, so_far = coordinator(request, key), decided(request, str(file))
    decisions = listing.Decided(so_far.left_out, so_far.taken_in, "looked_up" in request.POST)
    still = listing.take_in(entry, file, decisions, pack=_pack(), now=clock.real_now())
    if still is not None:
        return _check(request, entry, file, still, refused=True)
    forget(request, str(file))
    return redirect("inviting:list-done", key, file)


@login_required
@require_POST
def throw_away(request: HttpRequest, key: str, file: UUID) -> HttpResponse:
    listing.throw_away(coordinator(request, key), file)
    forget(request, str(file))
    return redirect("inviting:list", key)


@login_required
@require_safe
def faults(request: HttpRequest, key: str, file: UUID) -> HttpResponse:
    judgement = listing.look_over(coordinator(request, key), file, pack=_pack(), now=clock.real_now())
    return _file(faults_list(judgement.findings, grades(), language()), "faults.csv")


@login_required
@require_safe
def done(request: HttpRequest, key: str, file: UUID) -> HttpResponse:
    entry = coordinator(request, key)
    context = inviting_page(entry, "list") | {"came": listing.came_in(entry, file)}
    return render(request, "inviting/list_done.html", context)


def _check(
    request: HttpRequest, entry: Entry, file: UUID, judgement: Judgement, *, refused: bool = False
) -> HttpResponse:
    context = inviting_page(entry, "list") | check_page(judgement, asked_page(request))
    context |= {"file": file, "refused": refused}
    return render(request, "inviting/list_check.html", context, status=422 if refused else 200)


def _file(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _address(key: str, file: UUID) -> str:
    return reverse("inviting:list-check", args=[key, file])


def _pack() -> CountryPack:
    return pack(settings.COUNTRY, settings.NEW_NUMBERS_FROM)
