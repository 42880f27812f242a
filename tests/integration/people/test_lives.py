"""A death that was wrong is corrected by a new entry, and the schedule comes back; a reservation can be taken back."""

from datetime import date, timedelta

import pytest

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.core.rulings import Refused
from larix.history import Death
from larix.people.actions import correct_death, enrol_people, forget_deaths, record_deaths, record_reservation
from larix.people.models import DeathEntry, Reservation
from larix.people.queries import reserved
from larix.schedule import WaveState
from larix.studies.models import Participation
from larix.studies.queries import stories
from larix.studies.queries.worklist import judge
from tests.cast import AT

pytestmark = pytest.mark.django_db
BY = operator(AT)
DAY = date(2026, 5, 14)


def enrolled(count):
    return enrol_people(count=count, scope="register", by=BY)


def verbs():
    return list(LogLine.objects.order_by("number").values_list("verb", "subjects"))[1:]


def states(study):
    """How many participants stand where today."""
    return judge(study, Participation.objects.filter(study=study), AT.date()).people()


def test_a_wrong_death_is_corrected_by_a_new_entry_and_the_schedule_comes_back(practice):
    someone = Participation.objects.filter(study=practice).order_by("label")[0].person
    living = list(stories(practice))
    record_deaths(deaths=[(someone, Death(DAY, "told"))], by=BY)
    assert states(practice)[WaveState.DIED] == 1
    correct_death(person=someone, source="the person called", by=BY)
    assert list(stories(practice)) == living
    assert WaveState.DIED not in states(practice)
    told = list(DeathEntry.objects.filter(person=someone).order_by("number").values_list("number", "died", "on"))
    assert told == [(1, True, DAY), (2, False, None)]


def test_only_a_death_that_stands_can_be_corrected():
    one, two = enrolled(2)
    record_deaths(deaths=[(one, Death(None, "told"))], by=BY)
    correct_death(person=one, source="told", by=BY)
    for person in (one, two):
        with pytest.raises(Refused) as refused:
            correct_death(person=person, source="told", by=BY)
        assert refused.value.ruling.code == "not_recorded_as_dead"
    assert DeathEntry.objects.count() == 2


def test_somebody_who_dies_after_a_correction_is_dead_again():
    (person,) = enrolled(1)
    record_deaths(deaths=[(person, Death(None, "told"))], by=BY)
    correct_death(person=person, source="told", by=BY)
    record_deaths(deaths=[(person, Death(DAY, "registry"))], by=BY)
    assert DeathEntry.objects.standing([person.pk])[person.pk].died
    assert verbs() == [("deaths.recorded", 1), ("death.corrected", 1), ("deaths.recorded", 1)]


def test_a_reservation_stands_until_it_is_taken_back_and_a_repeat_leaves_no_trace():
    one, two = enrolled(2)
    for said in (True, True, False, True):
        record_reservation(person=one, reserved=said, channel="telephone", on=DAY, by=BY)
    record_reservation(person=two, reserved=False, channel="post", on=DAY, by=BY)  # nothing stood: nothing to take back
    assert reserved([one.pk, two.pk]) == {one.pk}
    assert list(Reservation.objects.values_list("person", "number", "reserved")) == [
        (one.pk, 1, True), (one.pk, 2, False), (one.pk, 3, True),
    ]  # fmt: skip
    record_reservation(person=one, reserved=False, channel="letter", on=DAY, by=BY)
    assert reserved([one.pk, two.pk]) == frozenset()
    assert verbs() == [("reservation.recorded", 1)] * 4


def test_a_reservation_on_a_day_that_has_not_come_is_refused():
    (person,) = enrolled(1)
    with pytest.raises(Refused) as refused:
        record_reservation(person=person, reserved=True, channel="post", on=AT.date() + timedelta(days=1), by=BY)
    assert (refused.value.ruling.code, Reservation.objects.count()) == ("day_has_not_come", 0)


def test_a_death_that_is_forgotten_leaves_no_entry_and_the_others_stay():
    someone, other = enrolled(2)
    record_deaths(deaths=[(someone, Death(DAY, "told")), (other, Death(DAY, "told"))], by=BY)
    correct_death(person=someone, source="the person called", by=BY)
    for _again in range(2):
        forget_deaths(people=[someone], by=BY)
    assert list(DeathEntry.objects.values_list("person", flat=True)) == [other.pk]
    [line] = LogLine.objects.filter(verb="list.closed")
    assert (line.counts, line.subjects) == ({"deaths": 2}, 1)
