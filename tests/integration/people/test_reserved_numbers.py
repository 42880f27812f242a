"""A reservation outlives the name: the number is found reserved again, by a digest that answers nothing else."""

from datetime import date

import pytest

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.core.countries import TEMPORARY
from larix.people.actions import (
    delete_identities,
    give_number,
    record_reservation,
    register_people,
    register_walk_in,
)
from larix.people.digests import number_digest, reservation_digest
from larix.people.models import Reservation, ReservedNumber
from larix.people.queries import reserved
from larix.people.vault import NewPerson
from tests.cast import AT

pytestmark = pytest.mark.django_db
BY = operator(AT)
ONE, TWO, THREE = "15076500565", "31129956715", "10915596784"  # published examples of numbers, nobody's
D_NUMBER = "53097248016"
DAY = date(2026, 5, 14)


def somebody(*numbers):
    return NewPerson("Kari", "Nordmann", tuple(("dnr" if n == D_NUMBER else "fnr", n) for n in numbers))


def registered(*people):
    return register_people(people=people, by=BY)


def reserves(person, said=True):
    record_reservation(person=person, reserved=said, channel="telephone", on=DAY, by=BY)


def gone_with_a_reservation(*numbers):
    (kari,) = registered(somebody(*numbers))
    reserves(kari)
    delete_identities(people=[kari], by=BY)
    return kari


def is_reserved(person):
    return reserved([person.pk]) == {person.pk}


def test_section_7_who_reserved_and_was_deleted_comes_back_as_reserved_under_a_key_of_their_own():
    before = gone_with_a_reservation(ONE)
    back, other = registered(somebody(ONE), somebody(TWO))
    assert (is_reserved(back), is_reserved(other), back.pk != before.pk) == (True, False, True)
    row = Reservation.objects.get(person=back)
    assert (row.number, row.on, row.channel) == (1, DAY, "earlier")  # the day it was said
    counts = LogLine.objects.filter(verb="identity.recorded").order_by("number").last().counts
    assert counts == {"people": 2, "new": 2, "doubtful_numbers": 0, "reserved_again": 1}


def test_one_of_the_numbers_is_enough_and_any_way_of_writing_it():
    gone_with_a_reservation(ONE, D_NUMBER)
    (back,) = registered(NewPerson("Kari", "Nordmann", (("dnr", "530972 48016"),)))
    assert is_reserved(back)


def test_a_walk_in_is_found_reserved_when_the_real_number_is_given():
    gone_with_a_reservation(ONE)
    walk_in = register_walk_in(person=somebody(), by=BY)
    assert not is_reserved(walk_in)
    give_number(person=walk_in, kind="fnr", number=ONE, by=BY)
    assert is_reserved(walk_in)


def test_nothing_is_kept_of_who_has_not_reserved_or_has_taken_it_back():
    kari, ola = registered(somebody(ONE), somebody(TWO))
    reserves(ola)
    reserves(ola, False)
    delete_identities(people=[kari, ola], by=BY)
    assert ReservedNumber.objects.count() == 0
    assert not any(is_reserved(person) for person in registered(somebody(ONE), somebody(TWO)))


def test_taken_back_later_it_is_forgotten_of_every_number_that_was_kept_with_it():
    gone_with_a_reservation(ONE, D_NUMBER)
    gone_with_a_reservation(TWO)
    (back,) = registered(somebody(ONE))
    reserves(back, False)
    assert list(ReservedNumber.objects.values_list("digest", flat=True)) == [reservation_digest("fnr", TWO)]
    delete_identities(people=[back], by=BY)
    assert not any(is_reserved(person) for person in registered(somebody(ONE), somebody(D_NUMBER)))


def test_deleted_a_second_time_the_reservation_stands_still():
    gone_with_a_reservation(ONE)
    (back,) = registered(somebody(ONE))
    delete_identities(people=[back], by=BY)
    (again,) = registered(somebody(ONE))
    assert (is_reserved(again), ReservedNumber.objects.count()) == (True, 1)


def test_who_has_reserved_already_is_not_reserved_twice():
    gone_with_a_reservation(ONE)
    (person,) = registered(somebody(TWO))
    reserves(person)
    give_number(person=person, kind="fnr", number=ONE, by=BY)
    assert list(Reservation.objects.filter(person=person).values_list("number", "channel")) == [(1, "telephone")]


def test_a_temporary_number_is_not_kept():
    walk_in = register_walk_in(person=somebody(), by=BY)
    reserves(walk_in)
    delete_identities(people=[walk_in], by=BY)
    assert ReservedNumber.objects.count() == 0
    assert walk_in.identifiers.filter(kind=TEMPORARY).count() == 0


def test_what_is_kept_is_no_number_and_no_digest_of_the_vault_and_leads_to_nobody():
    kari = gone_with_a_reservation(ONE)
    kept = ReservedNumber.objects.get()
    assert kept.digest == reservation_digest("fnr", ONE)
    assert kept.digest not in (number_digest("fnr", ONE), reservation_digest("dnr", ONE))
    assert [field.name for field in ReservedNumber._meta.get_fields() if field.is_relation] == []
    said = repr(list(ReservedNumber.objects.values()))
    assert [word for word in (ONE, str(kari.key), number_digest("fnr", ONE)) if word in said] == []


def test_a_long_list_is_asked_in_few_queries(django_assert_max_num_queries):
    gone_with_a_reservation(ONE)
    with django_assert_max_num_queries(60):
        people = registered(*[somebody() for _ in range(2_000)], somebody(ONE), somebody(TWO))
    assert [is_reserved(person) for person in people[-2:]] == [True, False]
