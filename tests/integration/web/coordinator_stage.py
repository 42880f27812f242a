"""The stage of the coordinator's pages: a study that invites, its list, and a browser in which Kari has signed in."""

import pytest

from larix.access.roles import Role
from larix.schedule.invited import State
from larix.studies.models import Invitation
from larix.studies.queries.invited import standings
from tests.access_stage import holds
from tests.cast import account
from tests.invited import KEY, TODAY, founded, listed

HOME = f"/inviting/{KEY}/"


@pytest.fixture(name="study")
def a_study(db):
    return founded()


@pytest.fixture(name="kari")
def a_coordinator(study, signed_in):
    made = account("kari", "Kari Koordinator")
    holds(made, Role.COORDINATOR, KEY)
    return signed_in(made)


@pytest.fixture(name="anne")
def an_anne(study):
    return listed(study)[0]


def page_of(invitation: Invitation, act: str = "") -> str:
    return f"{HOME}people/{invitation.key}/{f'{act}/' if act else ''}"


def state_of(invitation: Invitation) -> State:
    return standings(invitation.study, TODAY)[invitation.pk].state
