"""A rule's no to what a coordinator typed stands on the page where it was typed, and everything typed stands there."""

from datetime import timedelta

from larix.schedule.invited import State
from larix.studies.models import AnswerEntry, ConsentEntry
from tests.integration.web.coordinator_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    a_coordinator,
    a_study,
    an_anne,
    page_of,
    state_of,
)
from tests.integration.web.reading import fields, main_words
from tests.invited import LISTED, TODAY, consented

BEFORE = (LISTED - timedelta(days=1)).isoformat()


def test_an_answer_from_before_the_person_was_listed_is_refused_beside_what_was_typed(kari, anne):
    typed = {"answer": "no", "channel": "telephone", "on": BEFORE, "on_behalf": "", "decline_reason": "not_now"}
    page = kari.post(page_of(anne, "answer"), typed)
    said = main_words(page)
    assert page.status_code == 422
    assert ("Nothing is stored yet." in said, "before the person came on the list" in said) == (True, True)
    assert {name: fields(page).get(name, [""])[0] for name in typed} == typed
    assert AnswerEntry.objects.count() == 0


def test_a_withdrawal_that_somebody_else_has_stored_meanwhile_is_told_on_the_page(kari, anne):
    consented(anne)
    sent = {"how": "project", "channel": "telephone", "on": TODAY.isoformat(), "sure": "yes"}
    assert kari.post(page_of(anne, "out"), sent).status_code == 302
    again = kari.post(page_of(anne, "out"), sent)
    assert (again.status_code, state_of(anne)) == (422, State.WITHDRAWN)
    assert ConsentEntry.objects.filter(kind="withdrawn").count() == 1
