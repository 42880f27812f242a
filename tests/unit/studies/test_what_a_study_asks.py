"""What may be recorded for a study: what its protocol asks, under its own key; when an officer was told of a breach."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies.rules import breaches
from larix.studies.rules.study import may_ask, may_found, may_see

TODAY = date(2016, 9, 1)


def days_ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def test_only_what_the_protocol_asks_at_a_wave_is_recorded_there():
    asked = [("m00", "basis"), ("m03", "basis"), ("m03", "what_mattered"), ("m00", "what_mattered"), ("m99", "basis")]
    assert [may_ask(protocol=PROTOCOL, wave=wave, instrument=instrument).code for wave, instrument in asked] == [
        "allowed", "not_in_the_protocol", "allowed", "not_in_the_protocol", "not_in_the_protocol",
    ]  # fmt: skip


def test_a_wave_that_the_protocol_does_not_have_is_told_by_its_first_letters():
    assert [may_see(protocol=PROTOCOL, wave=each.code).code for each in PROTOCOL.waves] == ["allowed"] * 9
    ruling = may_see(protocol=PROTOCOL, wave="m" * 40)
    assert ruling.code == "no_such_wave"
    assert ruling.reason is not None
    assert ruling.reason.en == f"The protocol has no wave “{'m' * 30}”."


def test_a_key_is_one_studys_for_good():
    assert [may_found(key="project-x", taken=taken).code for taken in (False, True)] == ["allowed", "key_is_taken"]


@pytest.mark.parametrize(
    ("learned_on", "on", "code"),
    [
        ([], TODAY, "nobody_chosen"),
        ([days_ago(3)], days_ago(3), "allowed"),  # the day we learned of it
        ([days_ago(3)], TODAY, "allowed"),
        ([days_ago(3)], days_ago(4), "not_that_day"),
        ([days_ago(3)], days_ago(-1), "not_that_day"),
        ([days_ago(3), days_ago(1)], days_ago(2), "not_that_day"),  # one of them was not known yet
        ([days_ago(3), days_ago(1)], days_ago(1), "allowed"),
    ],
)
def test_section_12_nobody_is_told_of_a_breach_before_it_is_known_or_tomorrow(learned_on, on, code):
    assert breaches.may_tell_officer(learned_on=learned_on, on=on, today=TODAY).code == code


@given(st.lists(st.integers(0, 30), min_size=1, max_size=5), st.integers(-5, 40))
def test_of_several_letters_told_together_each_could_have_been_told_alone(learned, told):
    def code(*days: int) -> str:
        learned_on = [days_ago(each) for each in days]
        return breaches.may_tell_officer(learned_on=learned_on, on=days_ago(told), today=TODAY).code

    assert (code(*learned) == "allowed") == all(code(each) == "allowed" for each in learned)
