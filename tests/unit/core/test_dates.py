"""A stretch of days owns its first day and not its last."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.core.dates import Span

MAY = Span(date(2026, 5, 1), date(2026, 6, 1))
DAYS = st.dates(date(2020, 1, 1), date(2021, 1, 1))


def test_a_stretch_covers_its_first_day_and_not_its_last():
    days = [date(2026, 4, 30), date(2026, 5, 1), date(2026, 5, 31), date(2026, 6, 1)]
    assert [MAY.covers(day) for day in days] == [False, True, True, False]


def test_a_stretch_that_runs_covers_every_later_day():
    running = Span(date(2026, 5, 1))
    assert [running.covers(day) for day in (date(2026, 4, 30), date(2026, 5, 1), date(9999, 12, 31))] == [
        False,
        True,
        True,
    ]


def test_a_stretch_may_be_empty_but_never_ends_before_it_starts():
    assert not Span(date(2026, 5, 1), date(2026, 5, 1)).covers(date(2026, 5, 1))
    with pytest.raises(ValueError):
        Span(date(2026, 5, 2), date(2026, 5, 1))


@given(DAYS, DAYS, DAYS, DAYS)
def test_two_stretches_that_meet_share_no_day_and_leave_none_out(one, two, three, day):
    start, middle, end = sorted([one, two, three])
    halves = [Span(start, middle).covers(day), Span(middle, end).covers(day)]
    assert sum(halves) == Span(start, end).covers(day)


@given(DAYS, st.integers(0, 500))
def test_a_stretch_covers_as_many_days_as_lie_between_its_ends(start, length):
    span = Span(start, start + timedelta(days=length))
    assert sum(span.covers(start + timedelta(days=day)) for day in range(-5, length + 5)) == length
