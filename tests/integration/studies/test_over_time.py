"""Equal stories are told once: what is counted is what each person's own story says."""

from collections import Counter
from datetime import timedelta

import pytest

from larix.history import Death
from larix.people.actions import record_deaths
from larix.schedule.invited import Answer, Channel
from larix.studies.actions import record_answer, record_wrong_opening, undo_answer, withdraw
from larix.studies.consenting import needed
from larix.studies.queries.alike import happened_on
from larix.studies.queries.happened import alike, tell
from larix.studies.queries.invited import invited_stories, inviting_of, judged
from larix.studies.queries.inviting import funnel, months_to, states_over_time
from larix.studies.queries.over_time import standing_on_days
from tests.invited import LISTED, POSTED, TODAY, consented, coordinating, founded, letters_posted, listed

REMINDED = POSTED + timedelta(days=30)


@pytest.fixture
def study(db):
    """Seven people with six stories: each of them met something else, and two nothing but a letter."""
    study = founded()
    people, by = listed(study, 7), coordinating(study, TODAY)
    consented(people[0], keep=True)
    withdraw(study=study, person=people[0].person, scopes=None, channel=Channel.POST, on=TODAY, by=by)
    record_answer(invitation=people[1], answer=Answer.NO, channel=Channel.SLIP, on=REMINDED, by=by)
    undo_answer(invitation=people[1], number=1, reason="the wrong person", by=by)
    record_answer(invitation=people[2], answer=Answer.RETURNED, channel=Channel.POST, on=REMINDED, by=by)
    record_wrong_opening(invitation=people[3], channel=Channel.TELEPHONE, by=by)
    record_deaths(deaths=[(people[4].person, Death(REMINDED, "population register"))], by=by)
    letters_posted(study, people[4:], REMINDED, "reminder")
    return study


def test_the_stories_that_are_read_in_groups_are_those_that_are_told_one_by_one(study):
    other = founded("other-w")  # somebody who is on two lists has two stories
    invited = study.invitations.order_by("pk").first()
    also = listed(other, 1, posted=False)[0]
    also.person = invited.person
    also.save()
    (happened, met), of = alike(happened_on(study)), needed(inviting_of(study).scopes)
    assert {one: tell(happened, pattern, of) for one, pattern in met.items()} == dict(invited_stories(study))
    assert sorted(Counter(met.values()).values()) == [1, 1, 1, 1, 1, 2]


def test_on_each_day_everybody_stands_where_their_own_story_says(study):
    days, after = [LISTED + timedelta(days=number) for number in range(-2, 90)], inviting_of(study).no_answer_after
    stories = [story for _, story in invited_stories(study)]
    expected = [Counter(judged(story, day, after) for story in stories if story.listed_on <= day) for day in days]
    assert list(standing_on_days(study, days)) == expected


def test_the_last_day_of_the_story_of_the_funnel_is_the_funnel(study):
    assert states_over_time(study, months_to(study, TODAY))[-1] == (TODAY, funnel(study, TODAY))
