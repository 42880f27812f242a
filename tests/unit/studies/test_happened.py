"""Days are moved where no answer can depend on it: on the days that are asked for everybody stands where they stood."""

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from larix.schedule.invited import Answer, Answered, Invited, Sent
from larix.studies.queries.happened import Died, Listed, Opened, Said, alike, loosely, tell
from larix.studies.queries.invited import judged
from tests.unit.schedule.test_invited import AFTER, FIRST, STORIES

NEEDED = frozenset({"interviews"})
ASKED = st.sets(st.integers(-5, 450), min_size=1, max_size=8).map(
    lambda numbers: [FIRST + timedelta(days=number) for number in sorted(numbers)]
)


def in_order(story):
    sent = sorted(story.sent, key=lambda letter: (letter.on, letter.kind))
    return replace(story, sent=tuple(sent), opened_by_others_on=tuple(sorted(story.opened_by_others_on)))


def events(story):
    """What happened to one person, each with its place among what happened to all."""
    yield (0,), Listed(story.listed_on)
    yield from (((1, letter.on, letter.kind), letter) for letter in story.sent)
    yield from (((2, answer.number), answer) for answer in story.answers)
    for said in story.consents:
        yield (3, said.number), Said(said.number, said.given, said.on, '{"interviews": true}')
    yield from (((4, on), Opened(on)) for on in story.opened_by_others_on)
    if story.died_on is not None:
        yield (5,), Died(story.died_on)


def groups_of(stories):
    groups = defaultdict(list)
    for one, story in enumerate(stories):
        for place, event in events(story):
            groups[place, event].append(one)
    return [(event, ids) for (_, event), ids in sorted(groups.items(), key=lambda group: group[0][0])]


def told(groups):
    happened, met = alike(groups)
    return [tell(happened, met[one], NEEDED) for one in sorted(met)]


@given(st.lists(STORIES.map(in_order), max_size=6))
def test_everybody_has_their_own_story_though_what_happened_was_read_in_groups(stories):
    assert told(groups_of(stories)) == stories


@given(st.lists(STORIES, max_size=6), ASKED)
def test_told_loosely_everybody_stands_where_they_stood_on_each_day_that_is_asked_for(stories, days):
    loose = told(loosely(groups_of(stories), days, AFTER))
    for day in days:
        assert [story.listed_on <= day for story in loose] == [story.listed_on <= day for story in stories]
        assert [judged(story, day, AFTER) for story in loose] == [judged(story, day, AFTER) for story in stories]


def test_a_hundred_days_between_two_that_are_asked_for_are_one_story():
    stories = [
        Invited(FIRST, (Sent(FIRST + timedelta(days=place), "invitation"),),
                (Answered(1, answer, FIRST + timedelta(days=place + 1)),))
        for place in range(1, 101) for answer in (Answer.NO, Answer.RETURNED)
    ]  # fmt: skip
    assert len(set(told(groups_of(stories)))) == 200
    assert len(set(told(loosely(groups_of(stories), [FIRST, FIRST + timedelta(days=200)], AFTER)))) == 2


def test_which_was_first_is_kept_where_a_letter_went_after_one_came_back():
    first, early, late = Sent(FIRST, "invitation"), FIRST + timedelta(days=3), FIRST + timedelta(days=5)
    stories = [
        Invited(FIRST, (first, Sent(late, "reminder")), (Answered(1, Answer.RETURNED, early),)),
        Invited(FIRST, (first, Sent(early, "reminder")), (Answered(1, Answer.RETURNED, late),)),
    ]
    day = FIRST + timedelta(days=6)
    loose = told(loosely(groups_of(stories), [day], AFTER))
    assert [judged(story, day, AFTER).state for story in loose] == ["sent", "returned"]
