"""Whatever is saved, corrected and chosen, in whatever order: everything is kept and one version holds."""

from uuid import uuid5

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from larix.core.rulings import Refused
from larix.followup.actions import choose_version, record_response
from larix.followup.given import AnotherSave, Outcome, check
from larix.followup.models import Response, ResponseVersion
from larix.followup.queries import responses_of
from larix.studies.queries import stories
from tests.cast import NAMES, ces_d, save_of

pytestmark = pytest.mark.django_db

# A save has an id, a page that it started from and an answer; a choice has an id and the version it chooses.
SAVES = st.tuples(st.just("save"), st.integers(0, 7), st.integers(0, 5), st.integers(0, 3))
CHOICES = st.tuples(st.just("choose"), st.integers(8, 11), st.integers(0, 6), st.just(0))


def step(desk, kind, id, number, answer):
    """What came of it, or None where it was refused."""
    try:
        if kind == "save":
            save = save_of(desk.participation, f"id {id}", started_from=number, answers=ces_d(answer))
            return record_response(person_id=desk.participation.person_id, given=check(save), by=desk.by)
        response = Response.objects.filter(person=desk.participation.person_id).first()
        if response is None:
            return None
        return choose_version(response=response, number=number, save_id=uuid5(NAMES, f"id {id}"), by=desk.by)
    except (AnotherSave, Refused):
        return None


def rows(desk):
    mine = ResponseVersion.objects.filter(response__person=desk.participation.person_id)
    return list(mine.order_by("number").values())


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(SAVES | CHOICES, max_size=10))
def test_nothing_that_was_saved_is_ever_lost_or_changed(desk, steps):
    with transaction.atomic():
        before = []
        for one in steps:
            came = step(desk, *one)
            after = rows(desk)
            added = 1 if came is not None and came.outcome is not Outcome.REPEATED else 0
            assert after[: len(before)] == before
            assert len(after) == len(before) + added
            if added:
                assert (came.number, after[-1]["conflict"]) == (after[-1]["number"], came.outcome is Outcome.CONFLICT)
            before = after
        assert [row["number"] for row in before] == list(range(1, len(before) + 1))
        holds = [row for row in before if not row["conflict"]][-1:]
        shown = responses_of(desk.participation.person_id, desk.entry.protocol.purpose)
        assert [response.current.number for response in shown] == [row["number"] for row in holds]
        told = {story.pseudonym: story for story in stories(desk.entry.study)}
        mine = told[desk.participation.person.pseudonyms.get().value]
        assert [(r.number, r.answers) for r in mine.responses] == [(row["number"], row["answers"]) for row in holds]
        transaction.set_rollback(True)
