"""The pages of inviting, of a code and of the person themself take as few queries for three hundred as for ten."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction

from larix.access.models import Account
from larix.gate import letters
from tests.integration.web.invited_bounds import INVITED
from tests.integration.web.invited_world import BOS_NUMBER, invited_world
from tests.integration.web.test_query_bounds import address, cost
from tests.invited import NUMBERS


@pytest.fixture(params=[10, 300])
def places(request, db, settings, monkeypatch):
    """Three letters or three hundred: the paper itself is set elsewhere, and is timed in the bench."""
    settings.TEST_EID = True
    monkeypatch.setattr(letters, "_set", lambda pile: b"%PDF-")
    return invited_world(request.param)


@pytest.fixture
def browser(places, signed_in):
    """A fresh browser for a page: a coordinator's, the person's own, or that of whoever holds the letter."""

    def of(name: str):
        client = signed_in(Account.objects.get(username="kaja") if name.startswith("inviting:") else None)
        if name.startswith("patient:") and name not in ("patient:sign-in", "patient:test-provider"):
            client.post("/me/sign-in/test/", {"number": BOS_NUMBER if name == "patient:no" else NUMBERS[0]})
        return client

    return of


# Which place of the address is filled with something else than usual: whose page it is, where it is not Bo's.
ABOUT = {
    "inviting:undo": ("invitee", "Cai"),
    "inviting:out": ("invitee", "Anne"),
    "inviting:letters-by-hand": ("invitee", "Dan"),
    "inviting:letters-before": ("kind", "kind of new ones"),
    "inviting:list-done": ("file", "imported"),
}


def spent(browser, name: str, places: dict[str, str], given: dict[str, str] | None = None) -> int:
    """The queries of one page; what it changes is undone, so that each page meets the same world."""
    if name in ABOUT:
        place, what = ABOUT[name]
        places = {**places, place: places[what]}
    with transaction.atomic():
        client = browser(name)
        found = cost(client, "get" if given is None else "post", address(name, places), given)
        transaction.set_rollback(True)
    return found


def test_opening_a_page_costs_no_more_with_more_invitees(browser, places):
    opened = {name: bound for name, (bound, _) in INVITED.items() if bound is not None}
    costs = {name: spent(browser, name, places) for name in opened}
    assert {name: found for name, found in costs.items() if found > opened[name]} == {}


def sent(places: dict[str, str]) -> dict[str, dict[str, Any]]:
    """What is typed into each form. Bo has a code and no answer; Anne takes part."""
    text = {f"{part}_{language}": f"{part}" for part in ("title", "body") for language in ("nb", "nn", "en")}
    consent = {"text_version": places["text"], "scope": ["interviews"]}
    by_code, annes = {"code": places["code of Bo"], "answer": "yes"}, {"code": places["code of Anne"]}
    return {
        "inviting:invitees": {"search": "Nr 1"},
        "inviting:still-true": {},
        "inviting:take-up": {},
        "inviting:answer": {"answer": "no", "channel": "slip", "on": "2026-11-19", "decline_reason": "not_now"},
        "inviting:reach": {"telephone": "55 00 00 00", "protection": "none"},
        "inviting:breaches": {"on": "2026-11-20", "told": [f"{places['opened']} 1"]},
        "inviting:undo": {"entry": "1", "reason": "wrong"},
        "inviting:wrong-opener": {"channel": "telephone"},
        "inviting:use-nothing": {"channel": "telephone"},
        "inviting:not-today": {},
        "inviting:consent": consent
        | {"on": "2026-11-19", "how": "first_meeting", "copy": "handed_over", "said_back": "yes"}
        | {"not_treating": "yes"},
        "inviting:capacity": {"on": "2026-11-19", "capable": "yes", "by_name": "Lege", "by_profession": "lege"},
        "inviting:out": {"how": "project", "channel": "telephone", "sure": "yes"},
        "inviting:scans": {},
        "inviting:scan": {"act": "aside", "why": "nobody"},
        "inviting:list": {},
        "inviting:list-decide": {},
        "inviting:list-import": {"looked_up": "yes"},
        "inviting:list-throw-away": {},
        "inviting:letters-before": {"run_key": str(uuid4()), "drafts_too": "yes"},
        "inviting:letters-by-hand": {"run_key": str(uuid4()), "drafts_too": "yes"},
        "inviting:letters-make": {},
        "inviting:letters-post": {"on": "2026-11-20"},
        "inviting:letters-throw-away": {},
        "inviting:start-texts": {},
        "inviting:write-text": text
        | {"owner": "o", "review_on": "2027-01-31", "status": "draft", "started_from": places["text"]},
        "answer:enter": by_code,
        "answer:given": by_code,
        "answer:not-mine": by_code | {"sure": "yes"},
        "answer:out": annes | {"how": "project", "asked": "yes"},
        "answer:out-done": annes | {"how": "project"},
        "patient:test-provider": {"number": NUMBERS[0]},
        "patient:hide": {},
        "patient:registry": {"reserved": "yes"},
        "patient:consent": consent,
        "patient:out": {"how": "project", "sure": "yes"},
        "patient:no": {},
        "patient:use-nothing": {},
    }


def test_sending_a_form_costs_no_more_with_more_invitees(browser, places):
    forms, bounds = sent(places), {name: bound for name, (_, bound) in INVITED.items() if bound is not None}
    costs = {name: spent(browser, name, places, given) for name, given in forms.items()}
    assert sorted(costs) == sorted(bounds)
    assert {name: found for name, found in costs.items() if found > bounds[name]} == {}
