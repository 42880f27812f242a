"""The data protection officer is told of each letter that somebody else opened, and the day is kept."""

from datetime import timedelta

import pytest

from larix.access.models import LogLine
from larix.access.verbs import Verb
from larix.core.rulings import Refused
from larix.schedule.invited import Channel
from larix.studies.actions import record_wrong_opening
from larix.studies.actions.breaches import tell_officer
from larix.studies.models import WrongOpening
from larix.studies.queries.invitee import wrong_openings
from tests.invited import TODAY, coordinating, founded, listed

pytestmark = pytest.mark.django_db


@pytest.fixture
def study():
    return founded()


@pytest.fixture
def opened(study):
    """Three letters that others opened, three days apart."""
    people = listed(study)[:3]
    for number, invitation in enumerate(people):
        by = coordinating(study, TODAY - timedelta(days=9 - 3 * number))
        record_wrong_opening(invitation=invitation, channel=Channel.TELEPHONE, by=by)
    return [(one.key, 1) for one in people]


def told(study, openings, on=TODAY):
    tell_officer(study=study, openings=openings, on=on, by=coordinating(study))


def test_section_12_the_officer_is_told_of_several_in_one_deed_about_each_of_them(study, opened):
    told(study, opened[:2])
    assert list(WrongOpening.objects.order_by("at").values_list("told_officer_on", flat=True)) == [TODAY, TODAY, None]
    line = LogLine.objects.get(verb=Verb.OFFICER_TOLD)
    assert (line.counts, line.subjects) == ({"study": study.key, "letters": 2}, 2)


def test_whom_the_officer_has_not_been_told_of_comes_first_and_the_oldest_of_them_first(study, opened):
    told(study, opened[:1])
    found = wrong_openings(study, start=0, size=50)
    assert [line.invitee for line in found.lines] == [opened[1][0], opened[2][0], opened[0][0]]
    assert (found.total, found.untold) == (3, 2)
    assert wrong_openings(study, start=2, size=1).lines == found.lines[2:]


def test_the_day_that_was_written_first_stays_and_a_repeat_is_no_line(study, opened):
    told(study, opened[:1])
    told(study, opened[:1], TODAY - timedelta(days=1))
    assert WrongOpening.objects.order_by("at").first().told_officer_on == TODAY
    assert LogLine.objects.filter(verb=Verb.OFFICER_TOLD).count() == 1


@pytest.mark.parametrize("days", [-4, 1])
def test_nobody_is_told_before_it_was_known_or_tomorrow(study, opened, days):
    with pytest.raises(Refused) as refused:
        told(study, opened[:3], TODAY + timedelta(days=days))
    assert (refused.value.ruling.code, WrongOpening.objects.filter(told_officer_on=None).count()) == ("not_that_day", 3)


def test_what_was_chosen_must_be_a_breach_of_this_study(study, opened):
    other = founded("other-w")
    theirs = [(one.key, 1) for one in listed(other)[:1]]
    for openings in ([], theirs, [(opened[0][0], 2)]):
        with pytest.raises(Refused) as refused:
            told(study, openings)
        assert refused.value.ruling.code == "nobody_chosen"
    with pytest.raises(Refused):
        told(other, opened)
    assert WrongOpening.objects.filter(told_officer_on=None).count() == 3
