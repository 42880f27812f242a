"""Every day from a person's first belongs to exactly one wave."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from larix.schedule import Wave, windows
from larix.simulate.practice import PROTOCOL

days = st.dates(date(2000, 1, 1), date(2050, 12, 31))
months = st.lists(st.integers(0, 240), min_size=1, max_size=8, unique=True).map(sorted)


def with_waves(*months):
    return replace(PROTOCOL, waves=tuple(Wave(f"m{month:02d}", month) for month in months))


def test_the_windows_of_half_a_year_reach_half_way_to_each_other():
    found = windows(with_waves(0, 6, 12), date(2026, 1, 12))
    assert [(w.wave.code, w.due_on, w.span.start, w.span.end) for w in found] == [
        ("m00", date(2026, 1, 12), date(2026, 1, 12), date(2026, 4, 13)),
        ("m06", date(2026, 7, 14), date(2026, 4, 13), date(2026, 10, 13)),
        ("m12", date(2027, 1, 12), date(2026, 10, 13), None),
    ]


def test_a_study_that_asks_once_has_one_window_that_never_closes():
    (only,) = windows(with_waves(0), date(2026, 1, 12))
    assert (only.due_on, only.span.start, only.span.end) == (date(2026, 1, 12), date(2026, 1, 12), None)


def test_a_first_wave_that_is_due_later_is_open_from_the_first_day():
    first, _second = windows(with_waves(3, 6), date(2026, 1, 12))
    assert (first.due_on, first.span.start) == (date(2026, 4, 13), date(2026, 1, 12))


def test_two_years_are_two_years_of_mean_months():
    last = windows(with_waves(0, 24), date(2026, 1, 12))[-1]
    assert last.due_on == date(2026, 1, 12) + timedelta(days=730)  # 730.5 mean days, the half to the even day


@given(months, days, st.integers(0, 9_000))
def test_every_day_from_the_first_lies_in_exactly_one_window(months, joined_on, later):
    tiles = windows(with_waves(*months), joined_on)
    assert sum(tile.span.covers(joined_on + timedelta(days=later)) for tile in tiles) == 1
    assert not any(tile.span.covers(joined_on - timedelta(days=1)) for tile in tiles)


@given(months, days)
def test_each_wave_is_due_in_its_own_window_and_no_window_is_nearer_to_another(months, joined_on):
    tiles = windows(with_waves(*months), joined_on)
    assert [tile.wave.month for tile in tiles] == months
    assert all(tile.span.covers(tile.due_on) for tile in tiles)
    for early, late in pairwise(tiles):
        assert early.span.end == late.span.start
        assert abs((late.span.start - early.due_on) - (late.due_on - late.span.start)) <= timedelta(days=1)
