"""A person is a random key; a death that was told stands until a later entry says otherwise."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.history import Death
from larix.people.actions import enrol_people, record_deaths
from larix.people.models import DeathEntry, Pseudonym, new_pseudonym
from tests.cast import AT

pytestmark = pytest.mark.django_db
BY = operator(AT)
DAY = date(2026, 5, 14)


def enrolled(count, scope="study:practice"):
    return enrol_people(count=count, scope=scope, by=BY)


def test_people_are_made_with_a_key_and_a_pseudonym_and_nothing_else():
    people = enrolled(3)
    assert [person.pk for person in people] == sorted(person.pk for person in people)
    assert set(Pseudonym.objects.values_list("person", "scope")) == {(p.pk, "study:practice") for p in people}
    line = LogLine.objects.get()
    assert (line.verb, line.counts, line.subjects) == ("people.enrolled", {"people": 3}, 3)
    assert {s.person_key for s in line.people.all()} == {p.key for p in people}


def test_pseudonyms_begin_with_a_letter_and_are_random():
    names = {new_pseudonym() for _ in range(500)}
    assert len(names) == 500
    assert {(name[0], len(name), name[1:].strip("0123456789abcdef")) for name in names} == {("p", 17, "")}


def test_a_pseudonym_is_one_persons_in_a_scope_and_a_person_has_one():
    one, two = enrolled(2)
    value = Pseudonym.objects.get(person=one).value
    with pytest.raises(IntegrityError), transaction.atomic():
        Pseudonym.objects.create(person=one, scope="study:practice")
    with pytest.raises(IntegrityError), transaction.atomic():
        Pseudonym.objects.filter(person=two).update(value=value)
    Pseudonym.objects.create(person=two, scope="study:other", value=value)


def test_the_names_of_a_scope_are_those_of_the_people_one_asks_about():
    one, two = enrolled(2)
    assert set(Pseudonym.objects.in_scope("study:practice", [one.pk])) == {one.pk}
    assert Pseudonym.objects.in_scope("study:other", [one.pk, two.pk]) == {}


def test_deaths_are_recorded_with_the_day_or_without_it():
    one, two, three = enrolled(3)
    record_deaths(deaths=[(one, Death(DAY, "registry")), (two, Death(None, "told"))], by=BY)
    standing = DeathEntry.objects.standing([one.pk, two.pk, three.pk])
    told = {pk: (entry.died, entry.on, entry.source) for pk, entry in standing.items()}
    assert told == {one.pk: (True, DAY, "registry"), two.pk: (True, None, "told")}
    line = LogLine.objects.order_by("number").last()
    assert (line.verb, line.counts, line.subjects) == ("deaths.recorded", {"deaths": 2}, 2)


def test_a_death_that_is_told_again_is_a_later_entry_and_the_earlier_one_is_kept():
    (person,) = enrolled(1)
    record_deaths(deaths=[(person, Death(None, "told"))], by=BY)
    record_deaths(deaths=[(person, Death(DAY, "registry"))], by=BY)
    assert list(DeathEntry.objects.order_by("number").values_list("number", "on")) == [(1, None), (2, DAY)]
    assert DeathEntry.objects.standing([person.pk])[person.pk].on == DAY


def test_the_last_entry_stands_also_where_the_rows_come_in_another_order():
    (person,) = enrolled(1)
    for number, on in ((2, DAY), (1, None)):
        DeathEntry.objects.create(person=person, number=number, died=True, on=on, source="told")
    assert DeathEntry.objects.standing([person.pk])[person.pk].number == 2


def test_somebody_who_lives_has_no_day_of_death():
    (person,) = enrolled(1)
    with pytest.raises(IntegrityError), transaction.atomic():
        DeathEntry.objects.create(person=person, died=False, on=DAY, source="told")


def test_the_deaths_of_any_number_of_people_are_one_query(django_assert_num_queries):
    people = enrolled(30)
    record_deaths(deaths=[(person, Death(DAY, "told")) for person in people], by=BY)
    with django_assert_num_queries(1):
        assert len(DeathEntry.objects.standing(person.pk for person in people)) == 30
