"""On the protocol's date the names of those who do not take part go, and counts are what is left."""

from datetime import date, timedelta

import pytest
from django.db import connection

from larix.access.models import LogLine
from larix.core.rulings import Refused
from larix.people.models import Identifier
from larix.schedule.invited import Channel
from larix.studies.actions import close_list, closing, withdraw
from larix.studies.models import (
    AnswerEntry,
    ClosedList,
    ConsentEntry,
    Invitation,
    InviteeList,
    Letter,
    Objection,
    WrongOpening,
)
from larix.studies.queries.inviting import Funnel, funnel, states_over_time
from larix.treatment.actions import forget_responsibilities
from tests.integration.studies.closing_stage import CLOSING, closed, names, six_on_a_list
from tests.invited import LISTED, at, coordinating, founded
from tests.vault_look import called, invitation_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def study():
    return six_on_a_list()


def test_section_8_only_those_who_take_part_keep_their_names(study):
    closed(study)
    assert names() == ["Anne"]
    assert called(Invitation.objects.values_list("person", flat=True)) == ["Anne"]
    assert Identifier.objects.count() == 1  # Anne's


def test_section_8_nothing_that_hung_on_a_deleted_name_is_left(study):
    closed(study)
    left = {table.__name__: table.objects.count() for table in (AnswerEntry, Letter, Objection, WrongOpening)}
    assert left == {"AnswerEntry": 0, "Letter": 1, "Objection": 0, "WrongOpening": 0}


def test_section_8_counts_stay_as_they_were_with_their_days(study):
    before = funnel(study, CLOSING), states_over_time(study, (date(2026, 11, 1), CLOSING))
    closed(study)
    assert funnel(study, CLOSING) == before[0]
    assert before[0] == Funnel(
        listed=6, eligible=6, invited=6, answered=3, no=1, no_answer=2, wrong_person=1, consented=1, withdrawn=1
    )
    assert dict(states_over_time(study, ()))[date(2026, 11, 1)] == before[1][0][1]


def test_section_8_not_a_day_before_the_protocols_date(study):
    with pytest.raises(Refused) as refused:
        close_list(study=study, forget=forget_responsibilities, by=coordinating(study, date(2026, 12, 30)))
    assert refused.value.ruling.code == "not_yet"
    assert (len(names()), ClosedList.objects.count()) == (6, 0)


def test_what_the_list_compares_is_made_in_the_closing_itself_while_nobody_can_object(study, monkeypatch):
    """An objection that came before it is left out of it; one that comes now waits until it is done."""
    read_in = []

    def comparison(of):
        read_in.append((connection.in_atomic_block, Invitation.objects.filter(study=of).count()))
        return {"rows": [1, 2]}

    monkeypatch.setattr(closing, "to_keep", comparison)
    assert closed(study).comparison == {"rows": [1, 2]}
    assert (closed(study).comparison, read_in) == ({"rows": [1, 2]}, [(True, 6)])


def test_somebody_on_another_list_keeps_the_name(study):
    other = founded("other-w")
    came = InviteeList.objects.create(study=other, at=at(LISTED), digest="1" * 64, counts={})
    finn = invitation_of("Finn", study=study).person
    Invitation.objects.create(
        study=other, person=finn, list=came, listed_on=LISTED, answer_digest="a" * 64, form_digest="b" * 64
    )
    closed(study)
    assert names() == ["Anne", "Finn"]
    assert list(Invitation.objects.filter(person=finn).values_list("study__key", flat=True)) == ["other-w"]


def test_that_somebody_left_stays_without_a_name(study):
    closed(study)
    assert ConsentEntry.objects.filter(kind="withdrawn").count() == 1


def test_who_leaves_after_the_closing_is_counted_and_then_deleted_too(study):
    closed(study)
    anne = Invitation.objects.get()
    withdraw(
        study=study, person=anne.person, scopes=None, channel=Channel.EID, on=CLOSING, by=coordinating(study, CLOSING)
    )
    after = funnel(study, CLOSING)
    assert (after.consented, after.withdrawn, after.listed) == (0, 2, 6)
    closed(study)
    assert names() == []
    assert funnel(study, CLOSING) == after


def test_each_day_after_the_closing_has_its_own_count_and_the_list_is_read_once(study, django_assert_num_queries):
    closed(study)
    by = coordinating(study, CLOSING + timedelta(days=3))
    anne = Invitation.objects.get()
    withdraw(study=study, person=anne.person, scopes=None, channel=Channel.EID, on=by.day, by=by)
    days = [CLOSING + timedelta(days=number) for number in range(6)]
    each = {day: funnel(study, day) for day in days}
    assert [counts.withdrawn for counts in each.values()] == [1, 1, 1, 2, 2, 2]
    with django_assert_num_queries(8):
        after = states_over_time(study, days)
    assert {day: counts for day, counts in after if day >= CLOSING} == each


def test_closing_again_changes_nothing(study):
    closed(study)
    closed(study)
    assert LogLine.objects.filter(verb="list.closed").count() == 1


def test_the_log_tells_whom_it_concerned_and_how_many_and_no_name(study):
    closed(study)
    line = LogLine.objects.get(verb="list.closed")
    assert (line.counts["people"], line.subjects) == (5, 5)
    assert [name for name in ("Bjørn", "Cecilie", "Dahl") if name in repr(line.counts)] == []
