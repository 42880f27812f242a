"""A story cut at a day is the story as one could have told it that evening."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.core.dates import Span
from larix.history import Death, Event, History, Interval, RecordedScore, Response, Sample, Visit
from tests.unit.stories import days, stories

DAY = date(2026, 5, 14)
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)


def full(on):
    """Somebody to whom one thing of each kind happened on that day."""
    return History(
        "p1", date(2020, 1, 1), Death(on, "registry"), (Visit("m00", on),),
        (Response("study:x", "ces_d", 1, "m00", on, {"a": 1}, {}),),
        (RecordedScore("study:x", "pcs", "m00", on, 1.0, "there"),),
        (Interval("dose", Span(on), "80"),), (Event("move", on),), (Sample("urine", on, "none"),),
    )  # fmt: skip


few = settings(max_examples=40)
NOBODY = History("p1", date(2020, 1, 1))


def test_what_happened_on_the_day_itself_had_happened():
    assert full(DAY).up_to(DAY) == full(DAY) == full(DAY).up_to(AFTER)


def test_what_happened_the_day_after_had_not():
    assert full(AFTER).up_to(DAY) == NOBODY


def test_a_death_without_a_day_is_cut_away_by_no_day():
    dead = History("p1", DAY, Death(None, "registry"))
    assert dead.up_to(date.min) == dead


@pytest.mark.parametrize(("on", "was_dead"), [(BEFORE, True), (DAY, True), (AFTER, False), (None, False)])
def test_somebody_is_known_to_be_dead_from_the_day_of_their_death(on, was_dead):
    assert History("p1", DAY, Death(on, "registry")).was_dead_on(DAY) is was_dead


def test_somebody_of_whose_death_nobody_told_is_not_known_to_be_dead():
    assert not NOBODY.was_dead_on(date.max)


@pytest.mark.parametrize(("end", "known"), [(None, None), (BEFORE, BEFORE), (DAY, DAY), (AFTER, None)])
def test_nobody_knew_yet_when_something_that_lasted_would_end(end, known):
    story = History("p1", DAY, intervals=(Interval("stay", Span(date(2026, 1, 1), end), "ward"),))
    assert story.up_to(DAY).intervals == (Interval("stay", Span(date(2026, 1, 1), known), "ward"),)


def test_the_responses_to_one_instrument_come_in_their_order():
    first, other, last = (Response("p", name, 1, wave, DAY, {}, {}) for name, wave in ("ax", "by", "az"))
    assert History("p1", DAY, responses=(first, other, last)).responses_to("a") == (first, last)


@few
@given(stories, days, days)
def test_two_cuts_are_the_earlier_one(story, one, two):
    assert story.up_to(one).up_to(two) == story.up_to(min(one, two))


@few
@given(stories)
def test_a_cut_after_everything_cuts_nothing(story):
    assert story.up_to(date.max) == story


@few
@given(stories, days, st.integers(0, 4_000))
def test_a_later_cut_has_all_that_an_earlier_one_has(story, day, more):
    early, late = story.up_to(day), story.up_to(day + timedelta(days=more))
    for kind in ("visits", "responses", "scores", "events", "samples"):
        assert [each for each in getattr(late, kind) if each.on <= day] == list(getattr(early, kind))
    assert len(early.intervals) <= len(late.intervals)


@few
@given(stories, days)
def test_a_cut_leaves_nothing_that_lies_after_it_and_takes_nothing_else(story, day):
    cut = story.up_to(day)
    for kind in ("visits", "responses", "scores", "events", "samples"):
        assert list(getattr(cut, kind)) == [each for each in getattr(story, kind) if each.on <= day]
    assert [i.kind for i in cut.intervals] == [i.kind for i in story.intervals if i.span.start <= day]
    assert all(i.span.end is None or i.span.end <= day for i in cut.intervals)
    assert cut.was_dead_on(day) == story.was_dead_on(day)
