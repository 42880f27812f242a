"""Accounts and roles."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from larix.access import actions
from larix.access.roles import Role
from larix.gate import administering
from larix.settings import clock
from larix.web.components.paging import SIZE, Paging, asked_page
from larix.web.office.forms import GiveRole, OpenAccount
from larix.web.office.rows import role_rows, shown
from larix.web.visitor import administrator

show_or_send = require_http_methods(["GET", "HEAD", "POST"])


@login_required
@require_safe
def accounts(request: HttpRequest) -> HttpResponse:
    by, page = administrator(request), asked_page(request)
    only = request.GET.get("show") == "review"
    rows, total = administering.list_accounts(by, start=(page - 1) * SIZE, size=SIZE, to_review=only)
    titles = administering.places(by).titles
    context = {
        "rows": [shown(row, titles, clock.today()) for row in rows], "paging": Paging(page, total), "way": "office",
        "to_review": administering.to_review(by), "only": only, "query": "show=review" if only else "",
    }  # fmt: skip
    return render(request, "office/accounts.html", context)


@login_required
@show_or_send
def open_account(request: HttpRequest) -> HttpResponse:
    by = administrator(request)
    form = OpenAccount(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        new = actions.open_account(username=given["username"], name=given["name"], password=given["password"], by=by)
        messages.success(request, _("The account is open. Now give it a role."))
        return redirect("office:account", new.key)
    status = 422 if form.errors else 200
    return render(request, "office/open_account.html", {"form": form, "way": "office"}, status=status)


@login_required
@require_safe
def account(request: HttpRequest, key: UUID) -> HttpResponse:
    return _account(request, key, None)


@login_required
@require_POST
def give_role(request: HttpRequest, key: UUID) -> HttpResponse:
    by = administrator(request)
    form = GiveRole(request.POST, places=administering.places(by).offered)
    if not form.is_valid():
        return _account(request, key, form)
    administering.give_role(by, key, Role(form.cleaned_data["role"]), form.held_at)
    messages.success(request, _("The role is given, from today."))
    return redirect("office:account", key)


@login_required
@require_POST
def review_role(request: HttpRequest, key: UUID, grant: UUID) -> HttpResponse:
    administering.review_role(administrator(request), key, grant)
    messages.success(request, _("Noted: the role is still needed. It is looked over again in a year."))
    return redirect("office:account", key)


@login_required
@require_POST
def end_role(request: HttpRequest, key: UUID, grant: UUID) -> HttpResponse:
    administering.end_role(administrator(request), key, grant)
    messages.success(request, _("The role has ended. It opens nothing from now on."))
    return redirect("office:account", key)


@login_required
@show_or_send
def close_account(request: HttpRequest, key: UUID) -> HttpResponse:
    by = administrator(request)
    row = administering.open_account_row(by, key)
    if request.method == "POST":
        administering.close_account(by, key)
        messages.success(request, _("The account is closed, and its roles have ended."))
        return redirect("office:account", key)
    return render(
        request, "office/close_account.html", {"row": row, "own": str(row.key) == by.account, "way": "office"}
    )


def _account(request: HttpRequest, key: UUID, form: GiveRole | None) -> HttpResponse:
    by = administrator(request)
    row, places = administering.open_account_row(by, key), administering.places(by)
    context = {
        "row": row, "form": form or GiveRole(places=places.offered), "way": "office",
        "roles": role_rows(row, places.titles, clock.today()), "here": reverse("office:account", args=[key]),
    }  # fmt: skip
    return render(request, "office/account.html", context, status=422 if form is not None else 200)
