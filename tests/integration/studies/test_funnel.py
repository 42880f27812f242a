"""The funnel: everybody on the list is counted once, on any day; one way of counting agrees with the other."""

from datetime import date, timedelta
from random import Random

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from larix.access.actor import HeldAt
from larix.history import Death
from larix.people.actions import record_deaths
from larix.people.models import DeathEntry
from larix.schedule.invited import Answer, Channel, State, state_on
from larix.studies.actions import record_answer
from larix.studies.models import AnswerEntry, ConsentEntry, WrongOpening
from larix.studies.queries.invited import invited_stories, standings
from larix.studies.queries.inviting import Funnel, funnel, invitee_page, months_to, states, states_over_time
from tests.invited import LISTED, POSTED, TODAY, at, consented, coordinating, founded, letters_posted, listed

pytestmark = pytest.mark.django_db

EACH_ONCE = (
    "not_sent", "died_before", "not_eligible", "waiting", "returned", "yes", "no", "talk", "no_answer", "wrong_person",
    "consented", "withdrawn",
)  # fmt: skip


@pytest.fixture
def study():
    return founded()


def scattered(study, count=60, seed=7):
    """Many people with letters, answers, deaths and consents on days drawn at random."""
    draw, invitations = Random(seed), listed(study, count, posted=False)
    letters_posted(study, invitations[5:], on=POSTED)
    letters_posted(study, invitations[30:], on=POSTED + timedelta(days=21), kind="reminder")
    for invitation in invitations:
        days = sorted(LISTED + timedelta(days=draw.randrange(80)) for _ in range(draw.randrange(4)))
        for number, day in enumerate(days, start=1):
            undoes = number - 1 if number > 1 and draw.random() < 0.3 else None
            AnswerEntry.objects.create(
                invitation=invitation, number=number, answer=draw.choice(list(Answer)), channel="slip", on=day,
                undoes=undoes, reason="wrong" if undoes else "",
            )  # fmt: skip
        if draw.random() < 0.2:
            DeathEntry.objects.create(person=invitation.person, died=True, on=draw.choice([None, POSTED]), source="t")
        if draw.random() < 0.2:
            WrongOpening.objects.create(invitation=invitation, at=at(POSTED), channel="telephone", round=1)
        if draw.random() < 0.3:
            ConsentEntry.objects.create(
                study=study, person=invitation.person, number=1, kind="given", on=TODAY, how="eid", text_version=1,
                scopes={"interviews": True},
            )  # fmt: skip
    return invitations


def test_everybody_on_the_list_is_counted_exactly_once(study):
    scattered(study)
    for day in (LISTED, POSTED, TODAY):
        counts = funnel(study, day)
        assert sum(getattr(counts, name) for name in EACH_ONCE) == counts.listed == 60


def test_the_quick_count_agrees_with_each_whole_story_on_every_day(study):
    scattered(study)
    for day in (LISTED + timedelta(days=n) for n in range(0, 90, 3)):
        slowly = {pk: state_on(story, day, no_answer_after=42) for pk, story in invited_stories(study)}
        assert {pk: standing.state for pk, standing in standings(study, day).items()} == slowly
        assert dict(states_over_time(study, (day,)))[day] == funnel(study, day)


def test_nobody_is_counted_before_they_were_on_the_list(study):
    listed(study)
    assert funnel(study, LISTED - timedelta(days=1)) == Funnel()


def test_the_funnel_of_the_six(study):
    anne, bjorn, cecilie, dag, eva, finn = listed(study, posted=False)
    by = coordinating(study)
    record_deaths(deaths=[(finn.person, Death(POSTED, "population register"))], by=by)
    letters_posted(study, [anne, bjorn, cecilie, dag, eva])
    record_answer(invitation=anne, answer=Answer.YES, channel=Channel.SLIP, on=TODAY, by=by)
    consented(anne)
    record_answer(invitation=bjorn, answer=Answer.TALK, channel=Channel.TELEPHONE, on=TODAY, by=by)
    record_answer(invitation=cecilie, answer=Answer.RETURNED, channel=Channel.POST, on=TODAY, by=by)
    record_answer(invitation=dag, answer=Answer.NOT_ELIGIBLE, channel=Channel.TELEPHONE, on=TODAY, by=by)
    assert funnel(study, TODAY) == Funnel(
        listed=6, eligible=5, invited=5, answered=2, died_before=1, not_eligible=1, returned=1, talk=1, no_answer=1,
        consented=1,
    )  # fmt: skip


def test_the_months_of_a_study_go_from_its_first_list_to_the_day():
    study = founded("months-w")
    listed(study, 1)
    assert months_to(study, date(2026, 11, 20)) == (date(2026, 10, 1), date(2026, 11, 1), date(2026, 11, 20))


def test_a_page_of_one_state_has_the_whole_number_and_its_own_rows(study):
    invitations = listed(study)
    for invitation in invitations[:4]:
        by = coordinating(study)
        record_answer(invitation=invitation, answer=Answer.YES, channel=Channel.SLIP, on=TODAY, by=by)
    page = invitee_page(study, HeldAt("study", study.key), state=State.YES, start=2, size=2, day=TODAY)
    assert page.total == 4
    assert [(row.key, row.identity.name, row.last_letter_on, row.last_answer) for row in page.rows] == [
        (invitations[2].key, "Cecilie Eide", POSTED, Answer.YES),
        (invitations[3].key, "Dag Foss", POSTED, Answer.YES),
    ]


def test_a_role_held_elsewhere_sees_nobody(study):
    listed(study)
    page = invitee_page(study, HeldAt("study", "other"), state=None, start=0, size=10, day=TODAY)
    assert (page.rows, page.total) == ((), 0)


def queries_of(work):
    with CaptureQueriesContext(connection) as caught:
        work()
    return len(caught)


@pytest.mark.parametrize("state", [None, State.NO_ANSWER])
def test_a_page_and_the_funnel_need_as_many_queries_for_sixty_as_for_six(study, state):
    crowd = founded("crowd-w")
    listed(study, 6)
    scattered(crowd)

    def page(of):
        return invitee_page(of, HeldAt("study", of.key), state=state, start=0, size=5, day=TODAY)

    of_few = queries_of(lambda: page(study)), queries_of(lambda: states(study, TODAY))
    of_many = queries_of(lambda: page(crowd)), queries_of(lambda: states(crowd, TODAY))
    assert of_few == of_many
