"""The pages of people's rights take as few queries where three hundred letters and faults wait as for ten."""

from typing import Any

import pytest
from django.db import transaction

from larix.access.models import Account
from larix.rights.models import Confirmation, Correction
from larix.studies.models import Participation
from tests.cast import AT
from tests.fieldwork_stage import interviewing, joined
from tests.integration.rights.rights_stage import interviewed
from tests.integration.web.oneself_stage import come_in
from tests.integration.web.rights_bounds import RIGHTS
from tests.integration.web.test_query_bounds import address, cost
from tests.invited import KEY, TODAY, entered, founded, listed

SAID = {"deleted": [], "stays": []}


@pytest.fixture(params=[10, 300])
def places(request: Any, db: None, settings: Any, tmp_path: Any) -> dict[str, str]:
    """So many to whom a letter is owed, and who say that something is wrong; Anne is one of them."""
    settings.TEST_EID, settings.ERASED = True, tmp_path / "erased.jsonl"
    study = founded()
    entered(study), interviewing(study)
    people = listed(study, request.param, posted=True)
    anne = people[0]
    row = joined(anne)
    interviewed(anne)
    Confirmation.objects.bulk_create(
        Confirmation(person=one.person, study=KEY, kind="left", on=TODAY, due_on=TODAY, said=SAID) for one in people
    )
    Correction.objects.bulk_create(
        Correction(person=whose, study=KEY, about=about, said=f"Wrong {number}", asked_at=AT)
        for whose, about in ((anne.person, "answer"), (anne.person, "identity"))
        for number in range(request.param)
    )
    letter = Confirmation.objects.get(person=anne.person)
    corrections = {about: str(Correction.objects.filter(about=about)[0].key) for about in ("answer", "identity")}
    return {
        "key": KEY, "participant": str(row.key), "invitee": str(anne.key), "letter": str(letter.key), **corrections,
    }  # fmt: skip


def spent(signed_in: Any, name: str, places: dict[str, str], given: dict[str, str] | None = None) -> int:
    """The queries of one page; what it changes is undone, so that each page meets the same world."""
    with transaction.atomic():
        if name.startswith("patient:"):
            client = come_in(signed_in(None))
        else:
            client = signed_in(Account.objects.get(username="kari" if name.startswith("inviting:") else "iris"))
        about = "identity" if name.startswith("inviting:") else "answer"
        where = address(name, {**places, "correction": places[about], "of_answer": places[about]})
        found = cost(client, "get" if given is None else "post", where, given)
        transaction.set_rollback(True)
    return found


def test_opening_a_page_costs_no_more_with_more_people(places, signed_in):
    opened = {name: bound for name, (bound, _) in RIGHTS.items() if bound is not None}
    costs = {name: spent(signed_in, name, places) for name in opened}
    assert {name: found for name, found in costs.items() if found > opened[name]} == {}


def test_sending_a_form_costs_no_more_with_more_people(places, signed_in):
    answer = {"how": "mended", "answer": "Done."}
    forms = {
        "patient:wrong": {"study": KEY, "about": "list", "said": "I am not on it."}, "patient:letter-read": {},
        "patient:erase": {"sure": "yes"}, "inviting:letter-given": {"channel": "post"},
        "inviting:answer-wrong": answer, "inviting:erase": {"channel": "telephone", "sure": "yes"},
        "interview:answer-wrong": answer, "interview:close-handed": {},
    }  # fmt: skip
    bounds = {name: bound for name, (_, bound) in RIGHTS.items() if bound is not None}
    costs = {name: spent(signed_in, name, places, given) for name, given in forms.items()}
    assert sorted(costs) == sorted(bounds)
    assert {name: found for name, found in costs.items() if found > bounds[name]} == {}
    assert Participation.objects.count() == 1
