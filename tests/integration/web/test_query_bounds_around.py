"""The pages around a form take as few queries for three hundred participants as for ten."""

from uuid import uuid4

import pytest
from django.db import transaction

from larix.access.actor import HeldAt, operator
from larix.access.roles import Role
from larix.gate import handing, worry
from larix.people.models import Person
from larix.studies.models import Ending, Participation, Worry
from larix.texts.actions import start_texts
from tests.cast import AT, grant, published
from tests.form_stage import Stage, new_stage
from tests.integration.web.around_bounds import AROUND_THE_FORM
from tests.integration.web.reading import fields
from tests.integration.web.test_query_bounds import address, cost


@pytest.fixture(params=[10, 300])
def stage(request, db) -> Stage:
    """So many participants, each with a worry and somebody to call."""
    made = new_stage()
    start_texts(scope=made.study.protocol.scope, by=operator(AT))
    start_texts(scope="installation", by=operator(AT))
    people = Person.objects.bulk_create(Person() for _ in range(request.param))
    rows = [
        Participation(study=made.study, person=person, label=f"Q-{number}", joined_on=made.participation.joined_on)
        for number, person in enumerate(people)
    ]
    everybody = [made.participation, *Participation.objects.bulk_create(rows)]
    said = {"at": AT, "kind": "other", "said": "x", "by": str(made.ida.key)}
    Worry.objects.bulk_create(Worry(participation=one, save_id=uuid4(), **said) for one in everybody)
    ended = {"wave": "m00", "on": AT.date(), "how_now": "call_me", "by": str(made.ida.key)}
    Ending.objects.bulk_create(Ending(participation=one, **ended) for one in everybody)
    grant(made.ida, Role.RESPONSIBLE_CLINICIAN, HeldAt("study", made.study.key))
    return made


@pytest.fixture
def places(stage):
    [line] = worry.worries_of(stage.study, stage.participation.person)
    return {
        "key": stage.study.key, "participant": str(stage.participation.key), "wave": "m00", "worry": str(line.key)
    }  # fmt: skip


@pytest.fixture
def browser(stage, signed_in, places):
    """A browser for each page: the tablet's for its own, which is handed over anew each time."""

    def opened(name):
        client = signed_in(stage.ida)
        if name.startswith("form:"):
            client.post(address("interview:hand-over", places), {"mode": "alone"})
            handed = handing.again(handing.UUID(client.session["handed"]), AT)
            places["part"] = str(handing.own_parts(handed, published())[0].key)
        return client

    return opened


def test_opening_a_page_costs_no_more_with_more_participants(browser, places):
    bounds = {name: bound for name, (bound, _) in AROUND_THE_FORM.items() if bound is not None}
    costs = {}
    for name in bounds:
        client = browser(name)
        costs[name] = cost(client, "get", address(name, places))
    assert {name: spent for name, spent in costs.items() if spent > bounds[name]} == {}


SENT = {
    "form:part": {"do": "next"},
    "form:still-here": {},
    "form:end": {"how_now": "fine"},
    "form:back": {"username": "ingen", "password": "x"},
    "interview:begin": {"version": "1"},
    "interview:hand-over": {"mode": "alone"},
    "interview:ending": {"how_now": "fine", "naloxone": "has_it"},
    "interview:called": {},
    "interview:worry": {"kind": "child", "said": "x"},
}


def test_sending_a_form_costs_no_more_with_more_participants(browser, places):
    costs = {}
    for name, typed in SENT.items():
        with transaction.atomic():
            client = browser(name)
            held = {}
            if AROUND_THE_FORM[name][0] is not None:
                held = {field: said[0] for field, said in fields(client.get(address(name, places))).items()}
            kept = {field: said for field, said in held.items() if field not in ("language", "switch_to", "next")}
            costs[name] = cost(client, "post", address(name, places), {**kept, **typed})
            transaction.set_rollback(True)
    bounds = {name: bound for name, (_, bound) in AROUND_THE_FORM.items() if bound is not None}
    assert sorted(costs) == sorted(bounds)
    assert {name: spent for name, spent in costs.items() if spent > bounds[name]} == {}
