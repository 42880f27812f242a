"""A story is judged only on the days where it turns: on every other day it stands where it stood."""

from collections import Counter
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from larix.studies.queries.invited import judged
from larix.studies.queries.over_time import standing_on, turns
from tests.unit.schedule.test_invited import AFTER, FIRST, STORIES

EVERY_DAY = [FIRST + timedelta(days=number) for number in range(-5, 450)]


@given(STORIES)
def test_between_two_turns_a_story_stands_still(story):
    turning = set(turns(story, AFTER))
    changed = {
        day
        for before, day in pairwise(EVERY_DAY)
        if day > story.listed_on and judged(story, before, AFTER) != judged(story, day, AFTER)
    }
    assert changed - turning == set()


@given(st.lists(STORIES, max_size=5), st.sets(st.sampled_from(EVERY_DAY), max_size=8))
def test_the_funnel_over_time_is_each_story_judged_on_each_day(stories, days):
    asked = sorted(days)
    expected = [Counter(judged(story, day, AFTER) for story in stories if story.listed_on <= day) for day in asked]
    assert list(standing_on(Counter(stories), asked, AFTER)) == expected
