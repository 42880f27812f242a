"""One's own page, and the list of what is shared with a unit, take as few queries for three hundred as for ten."""

from typing import Any

import pytest
from django.db import transaction

from larix.access.deeds import read
from larix.access.models import Account
from larix.access.verbs import Verb
from larix.people.models import Identity, Person
from larix.studies.models import Happening, Participation, Share
from larix.treatment.models import Responsibility
from larix.units.models import Unit
from tests.cast import AT
from tests.course_stage import JOINED, UNIT, Stage, come_in, contact, set_up
from tests.integration.web.own_course_bounds import OWN_COURSE
from tests.integration.web.test_own_code import made
from tests.integration.web.test_query_bounds import address, cost


@pytest.fixture(params=[10, 300])
def stage(request: Any, db: None, settings: Any) -> Stage:
    """So many others who share a picture with the same unit, and as much in Anne's log, shares and life."""
    settings.TEST_EID = True
    stage = set_up()
    contact()
    people = [*_crowd(stage, request.param), stage.anne]
    Share.objects.bulk_create(
        Share(participation=one, what="coping", unit_key=UNIT, begun_at=AT) for one in people
    )  # fmt: skip
    Share.objects.bulk_create(
        Share(participation=stage.anne, what="coping", unit_key=UNIT, begun_at=AT, ended_at=AT) for _ in people
    )
    Happening.objects.bulk_create(
        Happening(participation=stage.anne, kind="moved", from_on=JOINED, by="x") for _ in people
    )
    for _ in range(request.param // 10):
        read(Verb.PERSON_READ, by=stage.entry.actor, about=[stage.anne.person.key])
    return stage


def _crowd(stage: Stage, count: int) -> list[Participation]:
    unit = Unit.objects.get(key=UNIT)
    people = Person.objects.bulk_create(Person() for _ in range(count))
    Identity.objects.bulk_create(
        Identity(person=person, given_name="Nr", family_name=f"{number}") for number, person in enumerate(people)
    )
    Responsibility.objects.bulk_create(
        Responsibility(person=person, unit=unit, holder="specialist", from_on=JOINED, decision="x") for person in people
    )
    return Participation.objects.bulk_create(
        Participation(study=stage.study, person=person, label=f"P{number:03d}", joined_on=JOINED)
        for number, person in enumerate(people)
    )


def places(stage: Stage) -> dict[str, str]:
    share = Share.objects.filter(participation=stage.anne, ended_at__isnull=True).get()
    return {"key": stage.study.key, "participant": str(stage.anne.key), "share": str(share.key), "unit": UNIT}


def browser(stage: Stage, name: str, signed_in: Any) -> Any:
    if name == "patient:code":
        return signed_in(None)
    if name.startswith("patient:"):
        return come_in(signed_in(None))
    who = {"username": "petra"} if name.startswith("clinic:") else {"key": stage.entry.actor.account}
    return signed_in(Account.objects.get(**who))


def test_opening_a_page_costs_no_more_with_more_people(stage, signed_in):
    opened = {name: bound for name, (bound, _) in OWN_COURSE.items() if bound is not None}
    found = places(stage)
    costs = {name: cost(browser(stage, name, signed_in), "get", address(name, found)) for name in opened}
    assert {name: spent for name, spent in costs.items() if spent > opened[name]} == {}


def test_sending_a_form_costs_no_more_with_more_people(stage, signed_in):
    iris = browser(stage, "interview:own-page", signed_in)
    sent = {
        "patient:code": {"code": made(iris, stage)},
        "patient:sharing": {"what": ["life_ladder"], "how_long": "open", "unit": UNIT, "sure": "yes"},
        "patient:end-sharing": {}, "interview:own-page": {},
    }  # fmt: skip
    costs = {}
    for name, typed in sent.items():
        with transaction.atomic():
            client = browser(stage, name, signed_in)
            costs[name] = cost(client, "post", address(name, places(stage)), typed)
            transaction.set_rollback(True)
    bounds = {name: bound for name, (_, bound) in OWN_COURSE.items() if bound is not None}
    assert sorted(costs) == sorted(bounds)
    assert {name: spent for name, spent in costs.items() if spent > bounds[name]} == {}
