"""Every page is tried as everybody, in and out of place, with keys that are theirs, others', guessed or nobody's."""

import logging
import re
from collections.abc import Iterator
from copy import deepcopy

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.urls import get_resolver

from larix.access.models import LogSubject
from larix.web.doors import DOORS, Anybody
from larix.web.public import errors
from tests.entrance_stage import silent_provider
from tests.integration.web.test_query_bounds import ours
from tests.matrix_stage import Matrix, matrix_world
from tools.matrix import PLACE, Cell, cells, held_at

ADDRESSES = ours(get_resolver())
SENT = {"inviting:undo": {"entry": "1", "reason": "wrong"}}  # what a page must be sent before it asks about whom
SIGN_IN = re.compile(r"/sign-in/\?|/me/sign-in/")
SIGNED_OUT = re.compile("not signed in any more|tablet is not open any more")
NOT_THERE = "There is no such page There is no such page, or it is not open to you."


@pytest.fixture
def world(db, settings, monkeypatch) -> Iterator[Matrix]:
    """What is said is enough: a page of words around it is laid in other tests."""
    settings.TEST_EID = True
    settings.STAFF_PROVIDER = settings.PEOPLE_PROVIDER = silent_provider()
    logging.disable(logging.ERROR)
    built = matrix_world(settings.MARTS)
    monkeypatch.setattr(
        errors, "_page", lambda request, status, title, what, **_: HttpResponse(f"{title} {what}", status=status)
    )
    yield built
    logging.disable(logging.NOTSET)


def keys_of(cell: Cell, world: Matrix) -> dict[str, str]:
    """Guessed: one's own place, and keys from another."""
    if cell.where != "guessed":
        return dict(world.keys[cell.where])
    place = PLACE.get(held_at(cell.page), "key")
    own = world.keys["own"]
    kept = {"key": own["key"], "account": own["account"]} if place == "key" else {place: own[place]}
    return {**world.keys["other"], **kept}


def address(cell: Cell, world: Matrix) -> str:
    keys = keys_of(cell, world)
    if cell.page.startswith("form:"):
        keys["part"] = keys["tablet"]
    if cell.page.startswith("office:"):
        keys["key"] = keys["account"]
    if cell.page == "inviting:list-done":
        keys["file"] = keys["list"]
    return re.sub(r"<\w+:(\w+)>", lambda place: keys[place[1]], ADDRESSES[cell.page])


def met(cell: Cell, world: Matrix) -> str:
    """What happens. What an open page changes is undone; a closed one changes nothing, or the log would show it."""
    browser = world.browsers[cell.who]
    cookies = deepcopy(browser.cookies)
    with transaction.atomic():
        answer = getattr(browser, cell.method)(address(cell, world), SENT.get(cell.page))
        transaction.set_rollback(cell.meets == "opens" or isinstance(DOORS[cell.page], Anybody))
    browser.cookies = cookies
    return outcome(answer, cell.method)


def outcome(answer: HttpResponse, method: str) -> str:
    said = "" if answer.streaming else answer.content.decode("utf-8", "replace")
    where = answer.headers.get("Location", "")
    if answer.status_code == 404:
        return "nothing" if said == NOT_THERE else f"404 {said[:60]}"
    if answer.status_code == 405:
        return "wrong way"
    if SIGN_IN.match(where) or (method == "get" and where == "/form/back/") or SIGNED_OUT.search(said):
        return "sign-in"
    if answer.status_code == 409 and said.startswith("This did not work You treat somebody"):
        return "says why"
    return "opens" if answer.status_code < 500 else f"{answer.status_code} {said[:60]}"


def test_every_page_has_its_rule_and_every_rule_its_page():
    assert sorted(DOORS) == sorted(ADDRESSES)


def test_every_page_opens_for_whom_it_is_and_for_nobody_else(world):
    read = LogSubject.objects.count()
    found = {cell: met(cell, world) for cell in cells(ADDRESSES)}
    # An open page opens in one way at least; sent nothing, it may know of nothing that was meant.
    opened = {(cell.page, cell.who, cell.where) for cell, what in found.items() if what == "opens"}
    assert {cell: what for cell, what in found.items() if not fits(cell, what, opened)} == {}
    assert LogSubject.objects.count() == read  # nobody was read through a closed door


def fits(cell: Cell, what: str, opened: set[tuple[str, str, str]]) -> bool:
    if cell.meets == "opens":
        return what in ("opens", "wrong way", "nothing") and (cell.page, cell.who, cell.where) in opened
    if cell.meets == "elsewhere":  # on the way to a provider of sign-in and back: for whoever is nobody yet
        return what in ("opens", "nothing", "wrong way")
    return what in (cell.meets, "wrong way")
