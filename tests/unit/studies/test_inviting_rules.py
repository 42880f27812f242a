"""What may be recorded of an invitation, and when the names may go."""

from datetime import date, timedelta

import pytest

from larix.schedule.invited import Answer, Channel
from larix.studies.rules import may_answer, may_change_by_code, may_close, may_undo

DAY = date(2016, 9, 1)


def ruled(**other: object) -> str:
    usual = {
        "answer": Answer.YES, "channel": Channel.SLIP, "on": DAY, "today": DAY, "listed_on": date(2016, 5, 1),
        "was_sent": True, "died_on": None, "has_consented": False, "on_behalf": "", "decline_reason": "",
    }  # fmt: skip
    return may_answer(**{**usual, **other}).code


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("allowed", {}),
        ("allowed", {"answer": Answer.NO, "decline_reason": "no_use"}),
        ("allowed", {"answer": Answer.NO, "decline_reason": ""}),
        ("allowed", {"channel": Channel.ON_BEHALF, "on_behalf": "family"}),
        ("allowed", {"on": date(2016, 5, 1)}),  # the day the person came on the list
        ("allowed", {"channel": Channel.IN_PERSON, "was_sent": False}),  # who had no letter may be asked face to face
        ("allowed", {"answer": Answer.RETURNED, "channel": Channel.POST, "has_consented": True}),
        ("day_has_not_come", {"on": date(2099, 1, 1)}),
        ("before_listed", {"on": date(2016, 4, 30)}),
        ("nothing_was_sent", {"answer": Answer.RETURNED, "was_sent": False}),
        ("decided_already", {"has_consented": True}),
        ("who_answered", {"channel": Channel.ON_BEHALF}),
        ("who_answered", {"on_behalf": "family"}),
        ("who_answered", {"channel": Channel.ON_BEHALF, "on_behalf": "Kari Nordmann"}),
        ("no_such_reason", {"answer": Answer.NO, "decline_reason": "she is ill"}),
        ("no_such_reason", {"answer": Answer.YES, "decline_reason": "no_use"}),
    ],
)
def test_an_answer_is_recorded_or_refused_by_name(code, told):
    assert ruled(**told) == code


def test_an_answer_given_before_death_is_recorded_and_one_after_it_is_not():
    died = {"died_on": DAY - timedelta(days=1)}
    assert [ruled(**died, on=DAY - timedelta(days=1)), ruled(**died)] == ["allowed", "after_death"]


def test_a_letter_that_came_back_after_a_death_is_recorded_as_what_happened():
    assert ruled(answer=Answer.RETURNED, died_on=date(2016, 6, 1)) == "allowed"


def test_an_undoing_needs_something_that_stands_and_a_reason():
    rulings = [may_undo(number=n, undoable={2}, reason=why).code for n, why in ((1, "wrong"), (2, "  "), (2, "wrong"))]
    assert rulings == ["nothing_to_undo", "undo_needs_a_reason", "allowed"]


def test_a_code_may_change_its_answer_until_somebody_has_acted_on_it():
    acted = [(True, True), (False, False), (False, True)]
    assert [may_change_by_code(has_consented=has, is_eligible=is_).allowed for has, is_ in acted] == [
        False,
        False,
        True,
    ]


def test_section_8_names_go_on_the_protocols_date_and_not_a_day_before():
    told = {"names_deleted_on": DAY}
    assert [may_close(today=DAY - timedelta(days=n), **told).code for n in (1, 0, -30)] == [
        "not_yet",
        "allowed",
        "allowed",
    ]
