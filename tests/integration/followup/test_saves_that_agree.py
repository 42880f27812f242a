"""Two people who wrote the same have nothing to choose between."""

import pytest

from larix.access.models import LogLine
from larix.followup.actions import record_response
from larix.followup.given import Outcome, check
from larix.followup.models import ResponseVersion
from tests.cast import ces_d, save_of

pytestmark = pytest.mark.django_db


def store(desk, name, **other):
    given = check(save_of(desk.participation, name, **other))
    return record_response(person_id=desk.participation.person_id, given=given, by=desk.by)


@pytest.fixture
def corrected(desk):
    """A response in its second version."""
    store(desk, "first")
    store(desk, "second", started_from=1, answers=ces_d(2))
    return desk


def everything():
    return list(ResponseVersion.objects.order_by("pk").values()), LogLine.objects.count()


def test_a_stale_save_that_says_what_holds_already_changes_nothing(corrected):
    before = everything()
    again = store(corrected, "from a page that was opened too early", started_from=1, answers=ces_d(2))
    assert (again.outcome, again.number) == (Outcome.REPEATED, 2)
    assert everything() == before


@pytest.mark.parametrize("other", [{"mode": "phone"}, {"answers": ces_d(3)}])
def test_a_stale_save_that_differs_in_anything_is_kept_as_a_conflict(corrected, other):
    assert store(corrected, "stale", **{"started_from": 1, "answers": ces_d(2), **other}).outcome == Outcome.CONFLICT
