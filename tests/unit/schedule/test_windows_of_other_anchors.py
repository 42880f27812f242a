"""Waves counted from an event or the calendar: the days of one anchor are shared out once, and never twice."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.schedule import CalendarWindow, FromEvent, Wave, windows
from larix.schedule.fault import Contradiction
from larix.schedule.register import ENDED, REGISTER, STARTED, YEARS
from larix.simulate.practice import PROTOCOL

JOINED = date(2026, 1, 12)
ONE_DAY = timedelta(days=1)
PRISON = FromEvent("left_prison")
days = st.dates(date(2000, 1, 1), date(2050, 12, 31))
months = st.lists(st.integers(0, 240), min_size=1, max_size=8, unique=True).map(sorted)


def asking(*waves):
    return replace(PROTOCOL, waves=waves)


def after_prison(*months, until=None):
    return asking(*(Wave(f"p{month:03d}", month, anchor=FromEvent("left_prison", until=until)) for month in months))


def autumn(code, opens_on, closes_on):
    return Wave(code, 0, anchor=CalendarWindow(opens_on, closes_on))


def told(found):
    return [(one.wave.code, one.due_on, one.span.start, one.span.end) for one in found]


def test_what_counts_from_an_event_is_never_due_for_somebody_to_whom_it_has_not_happened():
    study = asking(Wave("m00", 0), Wave("p001", 1, anchor=PRISON))
    assert [one.wave.code for one in windows(study, JOINED)] == ["m00"]
    assert [one.wave.code for one in windows(study, JOINED, {"left_hospital": JOINED})] == ["m00"]


def test_a_late_event_is_counted_from_its_own_day_also_when_years_have_passed():
    found = windows(after_prison(0, 2), JOINED, {"left_prison": date(2030, 6, 1)})
    assert told(found) == [
        ("p000", date(2030, 6, 1), date(2030, 6, 1), date(2030, 7, 1)),
        ("p002", date(2030, 8, 1), date(2030, 7, 1), None),
    ]


def test_what_had_closed_when_the_person_joined_was_never_due():
    found = windows(after_prison(0, 2, 12), JOINED, {"left_prison": date(2025, 9, 1)})
    assert [(one.wave.code, one.span.end) for one in found] == [("p002", date(2026, 4, 2)), ("p012", None)]


def test_what_ended_on_the_day_it_began_asks_for_nothing():
    study = after_prison(0, 2, until="back")
    assert windows(study, JOINED, {"left_prison": JOINED, "back": JOINED}) == ()
    assert [one.wave.code for one in windows(study, JOINED, {"left_prison": JOINED, "back": JOINED - ONE_DAY})] == [
        "p000", "p002",
    ]  # fmt: skip


def test_waves_of_all_anchors_stand_in_the_order_of_the_days_they_are_due_on():
    study = asking(
        Wave("m00", 0), Wave("m12", 12), autumn("autumn", date(2026, 10, 1), date(2026, 11, 1)),
        Wave("p001", 1, anchor=PRISON),
    )  # fmt: skip
    found = windows(study, JOINED, {"left_prison": date(2026, 3, 1)})
    assert [one.wave.code for one in found] == ["m00", "p001", "autumn", "m12"]


def test_a_window_of_the_calendar_is_exactly_as_it_was_given():
    study = asking(autumn("a", date(2026, 10, 1), date(2026, 11, 1)), autumn("b", date(2027, 10, 1), date(2027, 11, 1)))
    assert told(windows(study, JOINED)) == [
        ("a", date(2026, 10, 1), date(2026, 10, 1), date(2026, 11, 1)),
        ("b", date(2027, 10, 1), date(2027, 10, 1), date(2027, 11, 1)),
    ]
    assert [one.wave.code for one in windows(study, date(2026, 11, 1))] == ["b"]


def test_windows_of_the_calendar_may_touch_and_may_not_share_a_day():
    first = autumn("a", date(2026, 10, 1), date(2026, 11, 1))
    assert asking(first, autumn("b", date(2026, 11, 1), date(2026, 12, 1))).key == "practice"
    with pytest.raises(Contradiction) as refused:
        asking(first, autumn("b", date(2026, 10, 31), date(2026, 12, 1)))
    assert [(one.code, one.place) for one in refused.value.faults] == [("overlap", "waves[1].anchor.opens_on")]


def test_what_is_due_on_the_day_of_the_event_that_ends_it_is_not_due_any_more():
    found = windows(after_prison(0, 1, until="back"), JOINED, {"left_prison": JOINED, "back": date(2026, 2, 11)})
    assert told(found) == [("p000", JOINED, JOINED, date(2026, 2, 11))]


def test_an_event_that_comes_before_the_first_has_ended_something_earlier():
    found = windows(after_prison(0, until="back"), JOINED, {"left_prison": JOINED, "back": date(2025, 2, 1)})
    assert told(found) == [("p000", JOINED, JOINED, None)]


@given(st.sampled_from([date(2024, 2, 29), date(2028, 2, 29), date(2000, 2, 29)]), months)
def test_somebody_who_joined_on_a_leap_day_has_every_wave_on_a_day_that_exists(joined_on, months):
    study = asking(*(Wave(f"m{month:03d}", month) for month in months))
    dues = [one.due_on for one in windows(study, joined_on)]
    assert dues == [joined_on + timedelta(days=round(month * 365.25 / 12)) for month in months]


@given(months, days, days, st.one_of(st.none(), days), st.integers(-4_000, 9_000))
def test_every_day_lies_in_at_most_one_window_of_an_anchor(months, joined_on, left_on, back_on, later):
    events = {"left_prison": left_on} | ({"back": back_on} if back_on else {})
    found = windows(after_prison(*months, until="back"), joined_on, events)
    day = left_on + timedelta(days=later)
    holding = [one for one in found if one.span.covers(day)]
    assert len(holding) <= 1
    assert all(one.span.covers(one.due_on) for one in found)
    assert all(one.span.end == two.span.start for one, two in pairwise(found))
    if day >= max(left_on, joined_on) and (back_on is None or back_on < left_on):
        assert len(holding) == 1


@given(days, st.lists(st.integers(1, 400), min_size=2, max_size=9))
def test_windows_of_the_calendar_never_share_a_day_and_never_move(opens_on, lengths):
    edges = [opens_on + timedelta(days=sum(lengths[:at])) for at in range(len(lengths) + 1)]
    waves = [autumn(f"c{at}", early, late) for at, (early, late) in enumerate(pairwise(edges))]
    found = windows(asking(*waves[::2]), date(1999, 1, 1))
    assert [(one.wave, one.span.start, one.span.end) for one in found] == [
        (wave, wave.anchor.opens_on, wave.anchor.closes_on) for wave in waves[::2]
    ]


def test_the_register_asks_at_the_start_every_third_month_at_the_end_and_one_year_after():
    events = {STARTED: date(2026, 1, 12), ENDED: date(2026, 9, 1)}
    assert told(windows(REGISTER, date(2026, 1, 12), events)) == [
        ("basis", date(2026, 1, 12), date(2026, 1, 12), date(2026, 2, 26)),
        ("mp003", date(2026, 4, 13), date(2026, 2, 26), date(2026, 5, 29)),
        ("mp006", date(2026, 7, 14), date(2026, 5, 29), date(2026, 9, 1)),
        ("end", date(2026, 9, 1), date(2026, 9, 1), date(2027, 3, 2)),
        ("year_after", date(2027, 9, 1), date(2027, 3, 2), None),
    ]


def test_somebody_who_is_still_in_treatment_has_measure_points_ahead_and_no_end():
    found = windows(REGISTER, date(2026, 1, 12), {STARTED: date(2026, 1, 12)})
    assert [one.wave.code for one in found] == ["basis", *(f"mp{month:03d}" for month in range(3, YEARS * 12 + 1, 3))]


def test_somebody_who_was_in_treatment_when_the_register_came_enters_with_a_measure_point():
    first = windows(REGISTER, date(2026, 1, 12), {STARTED: date(2020, 1, 12)})[0]
    assert first.wave.code == "mp072"


def test_before_treatment_the_register_asks_nothing():
    assert windows(REGISTER, date(2026, 1, 12)) == ()
