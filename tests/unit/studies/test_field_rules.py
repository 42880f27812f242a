"""What may be written down around the interviews: what happened on a day that can be, decisions with reasons."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.schedule.fieldwork import AppointmentState, HappeningKind, Outcome, PauseReason
from larix.studies.rules import fieldwork as rules

TODAY, JOINED = date(2026, 11, 20), date(2026, 10, 1)
DAYS = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 1, 1))


def code(ruling) -> str:
    return ruling.code


def test_section_1_whoever_treats_a_person_is_not_assigned_to_them():
    assert code(rules.may_assign(interviews=True, treats=True)) == "treats"
    assert code(rules.may_assign(interviews=False, treats=False)) == "not_an_interviewer"
    assert code(rules.may_assign(interviews=True, treats=False)) == "allowed"


@given(on=DAYS)
def test_section_14_what_happened_is_refused_only_on_a_day_that_cannot_be(on):
    expected = "day_has_not_come" if on > TODAY else "before_joined" if on < JOINED else "allowed"
    assert code(rules.may_be_on(on, today=TODAY, joined_on=JOINED)) == expected


def test_section_14_what_happened_may_be_of_today_and_of_the_day_of_joining():
    days = [JOINED - timedelta(days=1), JOINED, TODAY, TODAY + timedelta(days=1)]
    assert [code(rules.may_be_on(on, today=TODAY, joined_on=JOINED)) for on in days] == [
        "before_joined", "allowed", "allowed", "day_has_not_come",
    ]  # fmt: skip


@given(kind=st.sampled_from(HappeningKind), from_on=DAYS, days=st.integers(-30, 900))
def test_section_14_a_stay_may_have_begun_long_ago_and_ends_after_it_began(kind, from_on, days):
    to_on = from_on + timedelta(days=days)
    ruling = rules.may_happen(kind, from_on=from_on, to_on=to_on, there="", today=TODAY)
    if max(from_on, to_on) > TODAY:
        assert code(ruling) == "day_has_not_come"
    elif days < 0:
        assert code(ruling) == "ends_before_it_begins"
    else:
        assert code(ruling) == ("allowed" if kind in rules.STAYS else "has_no_end")


def pausing(**other):
    usual = {"reason": "own_wish", "from_on": TODAY, "review_on": TODAY + timedelta(days=30)}
    given = {**usual, "today": TODAY, "joined_on": JOINED, "paused": False, **other}
    return code(rules.may_pause(given.pop("reason"), **given))


def test_section_11_a_pause_needs_a_reason_and_a_day_to_come():
    assert pausing() == "allowed"
    assert pausing(reason="") == "unknown_code"
    assert pausing(review_on=None) == "no_review"
    assert pausing(review_on=TODAY) == "no_review"
    assert pausing(from_on=TODAY + timedelta(days=9), review_on=TODAY + timedelta(days=9)) == "no_review"
    assert pausing(review_on=TODAY + rules.FURTHEST) == "allowed"
    assert pausing(review_on=TODAY + rules.FURTHEST + timedelta(days=1)) == "no_review"
    assert pausing(paused=True) == "paused_already"
    assert [pausing(from_on=day) for day in (JOINED - timedelta(days=1), JOINED)] == ["before_joined", "allowed"]
    assert {pausing(reason=each.value) for each in PauseReason} == {"allowed"}


def appointing(on: date, **other):
    return code(rules.may_appoint(on, **{"today": TODAY, "joined_on": JOINED, "died": False, "died_on": None, **other}))


def test_section_11_nobody_makes_an_appointment_with_somebody_who_has_died():
    assert appointing(TODAY, died=True) == "died"
    assert appointing(TODAY, died=True, died_on=TODAY) == "died"
    assert appointing(TODAY - timedelta(days=2), died=True, died_on=TODAY) == "allowed"


def test_an_appointment_that_has_been_is_recorded_too_and_a_slip_of_the_pen_is_not():
    assert appointing(TODAY - timedelta(days=3)) == "allowed"
    assert appointing(JOINED - timedelta(days=1)) == "before_joined"
    assert appointing(date(2099, 1, 1)) == "far_ahead"
    assert [appointing(day) for day in (JOINED, TODAY + rules.FURTHEST)] == ["allowed", "allowed"]
    assert appointing(TODAY + rules.FURTHEST + timedelta(days=1)) == "far_ahead"


@pytest.mark.parametrize(
    ("before", "after", "on", "expected"),
    [
        ("agreed", "confirmed", TODAY + timedelta(days=1), "allowed"),
        ("agreed", "held", TODAY + timedelta(days=1), "day_has_not_come"),
        ("agreed", "no_show", TODAY, "allowed"),
        ("no_show", "held", TODAY, "allowed"),
        ("called_off", "held", TODAY, "allowed"),
        ("moved", "held", TODAY, "moved"),
        ("agreed", "moved", TODAY, "unknown_code"),
        ("agreed", "eaten", TODAY, "unknown_code"),
    ],
)
def test_what_became_of_an_appointment_may_be_put_right(before, after, on, expected):
    assert code(rules.may_become(after, before=before, on=on, today=TODAY)) == expected


def test_only_an_appointment_that_stands_is_moved():
    moved = {state for state in AppointmentState if rules.may_move(state).allowed}
    assert moved == {AppointmentState.AGREED, AppointmentState.CONFIRMED}


def test_a_list_of_codes_is_closed():
    assert [code(rules.may_name(one, Outcome)) for one in ("agreed", "", "AGREED")] == [
        "allowed", "unknown_code", "unknown_code",
    ]  # fmt: skip
    assert code(rules.may_name("", Outcome, blank=True)) == "allowed"
    assert code(rules.may_name("AGREED", Outcome, blank=True)) == "unknown_code"
    assert [code(rules.may_visit(who, ("alone", "two"))) for who in ("", "two", "three")] == [
        "allowed", "allowed", "unknown_code",
    ]  # fmt: skip


def test_a_text_may_be_as_long_as_its_field_and_one_that_is_longer_is_told_how_long_it_may_be():
    assert code(rules.may_write(("x" * 10, 10), ("", 5))) == "allowed"
    too_long = rules.may_write(("x" * 10, 10), ("x" * 6, 5), ("x" * 9, 8))
    assert (code(too_long), "5" in too_long.reason.en, "8" in too_long.reason.en) == ("too_long", True, False)


def test_section_14_how_an_interview_is_held_there_is_decided_of_a_stay_alone():
    decided = [code(rules.may_decide_there(kind, "by_phone")) for kind in HappeningKind]
    assert decided == ["allowed" if kind in rules.STAYS else "no_stay" for kind in HappeningKind]
    assert code(rules.may_decide_there("prison", "")) == "unknown_code", "nothing is decided by itself"
    happened = {"from_on": TODAY, "to_on": None, "today": TODAY}
    told = [("prison", "by_phone"), ("prison", "by_letter"), ("moved", ""), ("moved", "wait"), ("arrested", "")]
    assert [code(rules.may_happen(kind, there=there, **happened)) for kind, there in told] == [
        "allowed", "unknown_code", "allowed", "no_stay", "unknown_code",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("to_on", "from_on", "ended", "expected"),
    [
        (TODAY, TODAY, False, "allowed"),
        (JOINED, TODAY, False, "ends_before_it_begins"),
        (TODAY + timedelta(days=1), JOINED, False, "day_has_not_come"),
        (TODAY + timedelta(days=1), TODAY + timedelta(days=1), False, "allowed"),  # called off before it began
        (TODAY, JOINED, True, "ended_already"),
    ],
)
def test_section_11_a_pause_ends_once_not_before_it_began_and_not_on_a_day_to_come(to_on, from_on, ended, expected):
    assert code(rules.may_end(to_on, from_on=from_on, today=TODAY, ended=ended)) == expected


def test_a_death_has_a_source_and_its_day_has_come():
    assert code(rules.may_die(TODAY, today=TODAY, source=" ")) == "no_source"
    assert code(rules.may_die(TODAY + timedelta(days=1), today=TODAY, source="GP")) == "day_has_not_come"
    assert [code(rules.may_die(on, today=TODAY, source="GP")) for on in (None, TODAY)] == ["allowed", "allowed"]
