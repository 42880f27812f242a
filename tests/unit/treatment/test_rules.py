"""The daily responsibility is one's at a time; what nobody could check in the law stops nobody."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.core.dates import Span
from larix.treatment import rules

TODAY = date(2016, 9, 1)
MAY, JUNE, JULY = date(2014, 5, 1), date(2014, 6, 1), date(2014, 7, 1)
days = st.dates(date(2014, 1, 1), date(2014, 12, 31))
spans = st.builds(lambda start, length: Span(start, start + timedelta(length)), days, st.integers(1, 60))


@pytest.mark.parametrize(
    ("holder", "gp_name", "code"),
    [
        ("specialist", "", "allowed"),
        ("gp", "Guro Lege", "allowed"),
        ("gp", " ", "gp_has_no_name"),
        ("specialist", "Guro Lege", "gp_has_no_name"),
        ("pharmacy", "", "gp_has_no_name"),
    ],
)
def test_a_gp_who_has_it_is_named_and_nobody_else_is(holder, gp_name, code):
    assert rules.may_hold(holder=holder, gp_name=gp_name).code == code


@pytest.mark.parametrize(
    ("holder", "deputy", "decision", "code"),
    [
        ("gp", "Deputy", "plan", "allowed"),
        ("specialist", "", "plan", "allowed"),
        ("gp", "", "plan", "deputy_not_named"),
        ("specialist", "", " ", "decision_not_named"),
    ],
)
def test_what_should_be_said_rests_on_a_text_that_nobody_checked(holder, deputy, decision, code):
    ruling = rules.should_say(holder=holder, gp_deputy=deputy, decision=decision)
    assert ruling.code == code
    assert ruling.provision is None or not ruling.provision.verified


@pytest.mark.parametrize(
    ("from_on", "to_on", "unit", "code"),
    [
        (TODAY, None, Span(MAY), "allowed"),
        (MAY, JUNE, Span(JUNE), "allowed"),  # before Larix knew the unit
        (TODAY + timedelta(1), None, Span(MAY), "day_has_not_come"),
        (date(2099, 1, 1), None, Span(MAY), "day_has_not_come"),
        (JUNE, JUNE, Span(MAY), "ends_before_it_begins"),
        (JUNE, None, None, "unit_is_not_there"),
        (JUNE, None, Span(MAY, JUNE), "unit_is_not_there"),
    ],
)
def test_a_responsibility_begins_on_a_day_that_has_come_at_a_unit_that_has_not_closed(from_on, to_on, unit, code):
    assert rules.may_begin(from_on=from_on, to_on=to_on, today=TODAY, unit=unit).code == code


@pytest.mark.parametrize(
    ("died", "died_on", "code"),
    [
        (False, None, "allowed"),
        (True, JULY, "allowed"),
        (True, JUNE, "has_died"),
        (True, MAY, "has_died"),
        (True, None, "has_died"),
    ],
)
def test_nobody_takes_over_somebody_who_has_died(died, died_on, code):
    assert rules.may_move(died=died, died_on=died_on, from_on=JUNE).code == code


def test_what_runs_gives_way_to_what_begins_later_and_to_nothing_else():
    running = [Span(JUNE)]
    codes = [rules.may_follow(new=Span(start), earlier=running).code for start in (MAY, JUNE, JULY)]
    assert codes == ["days_are_taken", "days_are_taken", "allowed"]


@given(spans, st.lists(spans, max_size=4))
def test_ended_stretches_never_share_a_day(new, earlier):
    def owned(span):
        return {span.start + timedelta(number) for number in range((span.end - span.start).days)}

    shares = any(owned(new) & owned(each) for each in earlier)
    assert rules.may_follow(new=new, earlier=earlier).allowed is not shares
