"""Every page has an upper bound on its database queries, the same for ten participants and for three hundred."""

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from larix.access.actor import INSTALLATION, HeldAt, operator
from larix.access.roles import Role
from larix.instruments import Library
from larix.marts import Shelf, people_from
from larix.reporting.actions import build_snapshot
from larix.studies.models import Participation
from larix.units.actions import open_unit
from tests.cast import AT, PRACTICE, account, brought_in, cohort_of, grant
from tests.integration.web.around_bounds import AROUND_THE_FORM
from tests.integration.web.fieldwork_bounds import FIELD_WORK
from tests.integration.web.invited_bounds import INVITED
from tests.integration.web.own_course_bounds import OWN_COURSE
from tests.integration.web.reading import fields
from tests.integration.web.rights_bounds import RIGHTS
from tools.matrix import addresses_of as ours

# Name of the page -> the most queries it may take to open it, and to send its form. Coming in takes six: the session,
# the account, its roles twice (for the door and for the menu), the titles, and the study; a line in the log takes four.
# A researcher is asked of first whether they treat somebody in the study: two more. Bounds hold the log's lock too.
BOUNDS = {
    "public:home": (6, None),
    # Tries are counted by account and address, under a lock, and a failure is logged: before a password is looked at.
    "public:sign-in": (2, 40),
    "public:second-factor": (12, 40),
    "public:set-up": (12, 40),
    "public:ways-in": (12, None),
    "public:send-away": (0, None),  # these two ask the provider of electronic identity: tests/integration/entrance
    "public:back": (0, None),
    "public:new-paper": (0, 40),
    "public:take-away": (0, None),  # of a few rows of one account
    "public:sign-out": (0, 8),
    "public:language": (0, 2),
    "study:studies": (6, None),
    "study:overview": (16, None),
    "study:completeness": (15, None),
    "study:items": (15, None),
    "study:people": (15, None),
    "study:course": (15, None),
    "study:codebook": (15, None),
    "study:report": (16, 21),
    "study:release": (15, 30),
    "study:manifest": (15, None),
    "interview:form": (20, 45),
    "interview:still-here": (0, 6),
    "interview:answers": (17, None),
    "interview:choose": (17, 20),
    "office:accounts": (12, None),
    "office:open-account": (5, 18),
    "office:account": (10, None),
    "office:give-role": (0, 18),
    "office:review-role": (0, 18),
    "office:end-role": (0, 18),
    "office:close-account": (8, 22),
    "office:units": (8, None),
    "office:open-unit": (8, 20),
    "office:units-from-the-list": (7, 20),
    "office:close-unit": (10, 20),
}


def test_every_page_has_its_bound():
    assert sorted([*BOUNDS, *INVITED, *FIELD_WORK, *AROUND_THE_FORM, *OWN_COURSE, *RIGHTS]) == sorted(
        ours(get_resolver())
    )


@pytest.fixture
def everything(db):
    """Somebody who holds every role: what a page costs does not hang on who opens it."""
    made = account("alva", "Alva Alt")
    for role, held_at in (
        (Role.RESEARCHER, HeldAt("study", PRACTICE)),
        (Role.INTERVIEWER, HeldAt("study", PRACTICE)),
        (Role.ADMINISTRATOR, INSTALLATION),
    ):
        grant(made, role, held_at)
    return made


def world(count: int, settings) -> dict[str, str]:
    """A study with so many participants, as many accounts, and a snapshot; what fills the places of an address."""
    study = brought_in(cohort_of(PRACTICE, count=count, empty=1))
    by = operator(AT, purpose=study.protocol.purpose)
    shelf = Shelf(settings.MARTS)
    snapshot = build_snapshot(study_key=PRACTICE, shelf=shelf, library=Library.read(), software="0.0", by=by)
    people = [account(f"a{number}", f"A {number}") for number in range(count)]
    given = [grant(one, Role.INTERVIEWER, HeldAt("study", PRACTICE)) for one in people]
    answered = Participation.objects.filter(study=study).order_by("label")[1]
    pseudonym = people_from(snapshot, 0, 1)[0].pseudonym
    units = [open_unit(name="Vest", level="region", parent=None, from_on=AT.date(), by=by) for _ in range(count)]
    unit = units[0]
    return {
        "key": PRACTICE, "instrument": "ces_d", "wave": "m00", "part": "whole", "participant": str(answered.key),
        "pseudonym": pseudonym, "account": str(people[0].key), "grant": str(given[0].key), "unit": unit.key,
    }  # fmt: skip


def address(name: str, places: dict[str, str]) -> str:
    if name.startswith("office:"):
        places = {**places, "key": places["account"]}
    return re.sub(r"<\w+:(\w+)>", lambda place: places[place[1]], ours(get_resolver())[name])


def cost(client, method: str, where: str, given: dict[str, str] | None = None) -> int:
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        page = getattr(client, method)(where, given)
    assert page.status_code in (200, 302, 422)
    return len(queries)


@pytest.mark.parametrize("count", [10, 300])
def test_opening_a_page_costs_no_more_with_more_people(everything, signed_in, settings, count):
    client, places = signed_in(everything), world(count, settings)
    opened = {name: bound for name, (bound, _) in BOUNDS.items() if bound and name != "public:sign-in"}
    costs = {name: cost(client, "get", address(name, places)) for name in opened}
    assert {name: spent for name, spent in costs.items() if spent > opened[name]} == {}


SENT = {
    "public:sign-in": {"username": "alva", "password": "x"},
    "public:second-factor": {"code": "000000"},
    "public:set-up": {"code": "000000"},
    "public:new-paper": {},
    "public:language": {"language": "nn"},
    "study:report": {"edition": "release", "as_of": "", "language": "nb", "file": "json"},
    "study:release": {"language": "nb", "sure": "yes"},
    "interview:choose": {},
    "interview:still-here": {},
    "office:open-account": {"name": "Ny", "username": "ny", "password": "kastanje-og-lerk"},
    "office:give-role": {"role": "researcher", "place": PRACTICE},
    "office:review-role": {},
    "office:end-role": {},
    "office:close-account": {},
    "office:open-unit": {"name": "Ny", "parent": "", "day": "2026-11-20"},
    "office:units-from-the-list": {"day": "i morgen"},
    "office:close-unit": {"day": "2027-01-01"},
    "public:sign-out": {},
}


@pytest.mark.parametrize("count", [10, 300])
def test_sending_a_form_costs_no_more_with_more_people(everything, signed_in, settings, count):
    client, places = signed_in(everything), world(count, settings)
    form = address("interview:form", places)
    held = {name: value[0] for name, value in fields(client.get(form)).items()} | {"f1a": "3"}
    client.get(address("public:set-up", places))  # the first thing that is encrypted makes an installation's key, once
    costs = {"interview:form": cost(client, "post", form, held)}
    costs |= {name: cost(client, "post", address(name, places), given) for name, given in SENT.items()}
    bounds = {name: bound for name, (_, bound) in BOUNDS.items() if bound is not None}
    assert sorted(costs) == sorted(bounds)
    assert {name: spent for name, spent in costs.items() if spent > bounds[name]} == {}
