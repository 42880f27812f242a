"""One's own page, and the list of what is shared with a unit, take as few queries for three hundred as for ten."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from larix.access.actor import HeldAt
from larix.access.deeds import read
from larix.access.models import Account, LogLine
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.people.models import Identity, Person
from larix.studies.models import Happening, LogQuestion, Participation, Share
from larix.treatment.models import OutsideLook, Responsibility
from larix.units.models import Unit
from tests.cast import AT, holder
from tests.course_stage import JOINED, KEY, SYNTHETIC, UNIT, Stage, come_in, contact, set_up
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
    read(Verb.PERSON_READ, by=stage.entry.actor, about=[one.person.key for one in people])
    holder("kaja", "Kaja", Role.COORDINATOR, HeldAt("study", KEY))
    holder("unni", "Unni", Role.UNIT_LEADER, HeldAt("unit", UNIT))
    _left_to_a_gp_and_looked_up(people)
    for kind, place in (("study", KEY), ("unit", UNIT)):
        LogQuestion.objects.bulk_create(_asked(stage, one, kind, place) for one in people)
    return stage


def _left_to_a_gp_and_looked_up(people: list[Participation]) -> None:
    gro, petra = holder("gro", "Gro", Role.GP, HeldAt("unit", UNIT)), Account.objects.get(username="petra")
    Responsibility.objects.filter(to_on=None).update(holder="gp", gp_name="Gro Lege", gp_account=gro.key)
    OutsideLook.objects.bulk_create(
        OutsideLook(person=one.person, account=petra.key, role="primary_contact", held_at=UNIT, why="other", said="x",
                    unit=Unit.objects.get(key=UNIT), at=AT, until=AT + timedelta(hours=24), from_on=AT.date(),
                    last_on=AT.date()) for one in people
    )  # fmt: skip


def _asked(stage: Stage, one: Participation, kind: str, place: str) -> LogQuestion:
    return LogQuestion(
        participation=one, line=1 if kind == "study" else 2, at=AT, verb="person.read",
        account=stage.entry.actor.account, role="interviewer", held_at_kind=kind, held_at_key=place, asked_at=AT,
        said="Hvorfor?",
    )  # fmt: skip


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
    patient = Responsibility.objects.get(person=stage.anne.person, to_on=None)
    look = OutsideLook.objects.filter(person=stage.anne.person).latest("pk")
    return {
        "key": stage.study.key, "participant": str(stage.anne.key), "share": str(share.key), "unit": UNIT,
        "patient": str(patient.key), "look": str(look.key),
    }  # fmt: skip


def browser(stage: Stage, name: str, signed_in: Any) -> Any:
    if name == "patient:code":
        return signed_in(None)
    if name.startswith("patient:"):
        return come_in(signed_in(None))
    if name.startswith("clinic:delegated"):
        return signed_in(Account.objects.get(username="gro"))
    if name in ("clinic:questions", "clinic:unusual", "clinic:link-gp", "clinic:outside-looks"):
        return signed_in(Account.objects.get(username="unni"))
    if name.startswith("inviting:"):
        return signed_in(Account.objects.get(username="kaja"))
    who = {"username": "petra"} if name.startswith("clinic:") else {"key": stage.entry.actor.account}
    return signed_in(Account.objects.get(**who))


def looked_at(stage: Stage) -> str:
    lines = LogLine.objects.filter(people__person_key=stage.anne.person.key, account=stage.entry.actor.account)
    return lines.order_by("number").last().link


def waiting(place: str) -> dict[str, str]:
    question = LogQuestion.objects.filter(held_at_key=place).latest("pk")
    return {"question": str(question.key), "said": "Fordi."}


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
        "patient:end-sharing": {}, "interview:own-page": {}, "inviting:questions": waiting(KEY),
        "clinic:questions": waiting(UNIT), "patient:log": {"entry": looked_at(stage), "said": "x"},
        "clinic:link-gp": {}, "clinic:outside": {"number": SYNTHETIC, "why": "other", "said": "x"},
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
