"""The vault: who somebody is stands in one place, a number names one person, and names can be deleted for good."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from larix.access.actor import operator
from larix.access.models import LogLine, LogSubject
from larix.core.countries.norway.numbers import synthetic_number
from larix.core.rulings import Refused
from larix.people import rules
from larix.people.actions import (
    delete_identities,
    enrol_people,
    give_number,
    protect_address,
    register_people,
    register_walk_in,
)
from larix.people.digests import keyed_digest, number_digest
from larix.people.models import Identifier, Identity, Person
from larix.people.models.vault import PROTECTIONS
from larix.people.queries import find_by_number, identities, known_by_digest, temporary_number
from larix.people.vault import NewPerson
from tests.cast import AT

pytestmark = pytest.mark.django_db
BY = operator(AT)
ONE, TWO, THREE = "15076500565", "31129956715", "10915596784"  # published examples of numbers, nobody's
D_NUMBER = "53097248016"


def somebody(*numbers, **more):
    kinds = {D_NUMBER: "dnr"}
    return NewPerson("Kari", "Nordmann", tuple((kinds.get(n, "fnr"), n) for n in numbers), **more)


def registered(*people, **more):
    return register_people(people=people, by=BY, **more)


def lines():
    return list(LogLine.objects.order_by("number").values_list("verb", "subjects"))


def test_a_person_is_registered_with_name_address_and_number():
    told = somebody(ONE, address="Lerkeveien 1", postal_code="5009", place="Bergen", telephone="55 00 00 00")
    (kari,) = registered(told)
    row = identities([kari.pk])[kari.pk]
    assert (row.person_key, row.name, row.address, row.place) == (kari.key, "Kari Nordmann", "Lerkeveien 1", "Bergen")
    assert find_by_number("fnr", "150765 00565") == kari
    line = LogLine.objects.get()
    assert (line.verb, line.counts) == ("identity.recorded", {"people": 1, "new": 1, "doubtful_numbers": 0})
    assert list(LogSubject.objects.values_list("person_key", flat=True)) == [kari.key]


def test_the_log_never_holds_a_name_or_a_number():
    registered(somebody(ONE, address="Lerkeveien 1"))
    written = str(list(LogLine.objects.values()) + list(LogSubject.objects.values()))
    assert [word for word in ("Kari", "Nordmann", "Lerkeveien", ONE) if word in written] == []


def test_whoever_a_number_names_already_is_that_person_and_keeps_their_name_and_address():
    (kari,) = registered(somebody(ONE, address="Lerkeveien 1"))
    again = replace(somebody(ONE, address="Granveien 2"), given_name="Karin")
    assert registered(again) == [kari]
    row = identities([kari.pk])[kari.pk]
    assert (row.given_name, row.address, Person.objects.count()) == ("Kari", "Lerkeveien 1", 1)
    assert lines() == [("identity.recorded", 1)]  # the second list changed nothing, so it left no line


def test_a_new_address_is_taken_when_that_is_asked_for():
    (kari,) = registered(somebody(ONE, address="Lerkeveien 1"))
    registered(somebody(ONE, address="Granveien 2"), update=True)
    assert identities([kari.pk])[kari.pk].address == "Granveien 2"
    assert lines() == [("identity.recorded", 1)] * 2


@pytest.mark.parametrize("update", [True, False])
def test_a_list_can_make_a_protection_stricter_and_never_takes_one_away(update):
    (kari,) = registered(somebody(ONE, protection="confidential"))
    for said, stands in (("none", "confidential"), ("strictly_confidential", "strictly_confidential")):
        registered(somebody(ONE, protection=said), update=update)
        assert identities([kari.pk])[kari.pk].protection == stands


def test_a_protection_that_has_ended_is_recorded_by_itself():
    (kari,) = registered(somebody(ONE, protection="confidential"))
    protect_address(person=kari, protection="none", by=BY)
    protect_address(person=kari, protection="none", by=BY)
    assert identities([kari.pk])[kari.pk].protection == "none"
    assert lines() == [("identity.recorded", 1)] * 2


def test_the_same_person_twice_on_a_list_is_one_person_with_the_strictest_protection():
    told = [somebody(ONE), somebody(TWO), somebody(ONE, protection="strictly_confidential")]
    kari, other, again = registered(*told)
    assert (kari == again, kari == other, Person.objects.count(), Identifier.objects.count()) == (True, False, 2, 2)
    assert identities([kari.pk])[kari.pk].protection == "strictly_confidential"


def test_two_people_of_the_same_name_are_two_people():
    one, two = registered(somebody(ONE), somebody(TWO))
    assert one != two
    nameless = registered(somebody(), somebody())
    assert len({one, two, *nameless}) == 4


def test_somebody_who_gets_another_number_is_found_by_both():
    (kari,) = registered(somebody(D_NUMBER))
    assert registered(somebody(D_NUMBER, ONE)) == [kari]
    assert (find_by_number("fnr", ONE), find_by_number("dnr", D_NUMBER)) == (kari, kari)


def test_a_row_whose_numbers_belong_to_two_people_refuses_the_list_and_says_which_row():
    registered(somebody(ONE), somebody(TWO))
    with pytest.raises(Refused) as refused:
        registered(somebody(THREE), somebody(ONE, TWO))
    assert refused.value.ruling.code == "numbers_of_two_people"
    assert refused.value.words.en.startswith("Row 2: the numbers belong to two different people. Nothing was stored.")
    assert (Person.objects.count(), find_by_number("fnr", THREE)) == (2, None)


@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ((("fnr", "15076500566"),), "number_is_wrong"),
        ((("fnr", ""),), "number_is_wrong"),
        ((("dnr", ONE),), "number_of_another_kind"),
        ((("passport", ONE),), "number_of_another_kind"),
    ],
)
def test_a_wrong_number_refuses_the_list_and_is_not_repeated(numbers, code):
    with pytest.raises(Refused) as refused:
        registered(somebody(TWO), replace(somebody(), numbers=numbers))
    assert (refused.value.ruling.code, Person.objects.count(), lines()) == (code, 0, [])
    assert "1507650056" not in str(refused.value.words.to_json())


def test_a_number_by_the_rule_of_2032_is_taken_in_as_doubtful_and_counted():
    registered(somebody("02013299903"))
    assert LogLine.objects.get().counts == {"people": 1, "new": 1, "doubtful_numbers": 1}


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"address": "x" * 201}, "too_long"),
        ({"email": "x" * 201}, "too_long"),
        ({"protection": "secret"}, "no_such_code"),
        ({"registered_sex": "m"}, "no_such_code"),
    ],
)
def test_what_the_vault_has_no_room_for_is_refused_with_a_sentence(more, code):
    with pytest.raises(Refused) as refused:
        registered(somebody(ONE, **more))
    assert (refused.value.ruling.code, Person.objects.count()) == (code, 0)


def test_the_grades_of_protection_are_the_same_in_the_rules_and_in_the_database():
    assert tuple(rules.STRICTNESS) == PROTECTIONS


def test_a_walk_in_gets_a_temporary_number_and_later_the_real_one():
    walk_in = register_walk_in(person=somebody(), by=BY)
    number = temporary_number(walk_in.pk)
    assert number is not None
    assert find_by_number("temporary", number.lower()) == walk_in
    give_number(person=walk_in, kind="fnr", number="150765-00565", by=BY)
    give_number(person=walk_in, kind="fnr", number=ONE, by=BY)  # a repeat
    assert (find_by_number("fnr", ONE), find_by_number("temporary", number)) == (walk_in, walk_in)
    assert lines() == [("identity.recorded", 1)] * 2
    with pytest.raises(ValueError, match="needs no temporary one"):
        register_walk_in(person=somebody(ONE), by=BY)


def test_a_number_that_is_somebody_elses_is_not_given_and_the_answer_says_how_to_go_on():
    (kari,) = registered(somebody(ONE))
    walk_in = register_walk_in(person=somebody(), by=BY)
    with pytest.raises(Refused) as refused:
        give_number(person=walk_in, kind="fnr", number=ONE, by=BY)
    assert refused.value.ruling.code == "number_is_somebody_elses"
    assert "the person is recorded twice: tell the administrator" in refused.value.words.en
    assert (find_by_number("fnr", ONE), Identifier.objects.filter(person=walk_in, kind="fnr").count()) == (kari, 0)


def test_the_database_itself_keeps_a_number_from_naming_two_people():
    (kari,) = registered(somebody(ONE))
    (other,) = registered(somebody(TWO))
    with pytest.raises(IntegrityError), transaction.atomic():
        Identifier.objects.create(person=other, kind="fnr", number=ONE, digest=number_digest("fnr", ONE))
    assert find_by_number("fnr", ONE) == kari


def test_names_and_numbers_are_deleted_and_the_person_stays_without_them():
    kari, ola = registered(somebody(ONE), somebody(TWO))
    delete_identities(people=[kari], by=BY)
    delete_identities(people=[kari], by=BY)  # nothing is left to delete
    assert (identities([kari.pk, ola.pk]).keys(), find_by_number("fnr", ONE)) == ({ola.pk}, None)
    assert list(Person.objects.order_by("pk")) == [kari, ola]
    assert lines() == [("identity.recorded", 2), ("identity.deleted", 1)]
    (stranger,) = registered(somebody(ONE))
    assert stranger != kari


def test_a_digest_says_nothing_without_the_key_and_differs_between_domains(settings):
    before = keyed_digest("identifier:fnr", ONE)
    assert len({before, keyed_digest("code", ONE), number_digest("dnr", ONE)}) == 3
    assert number_digest("fnr", "150765 00565") == number_digest("fnr", ONE) == before
    settings.DIGEST_KEY = "another"
    assert keyed_digest("identifier:fnr", ONE) != before


def test_section_20_people_who_come_de_identified_have_no_vault_record_and_none_is_invented(practice):
    enrolled = enrol_people(count=3, scope="study:trial", by=BY)
    assert (Identity.objects.count(), Identifier.objects.count()) == (0, 0)
    assert identities(person.pk for person in enrolled) == {}
    delete_identities(people=enrolled, by=BY)
    assert (Identity.objects.count(), LogLine.objects.filter(verb__startswith="identity").count()) == (0, 0)


def test_section_20_where_there_is_no_country_no_number_is_taken_in(settings):
    settings.COUNTRY = "none"
    with pytest.raises(Refused) as refused:
        registered(somebody(ONE))
    assert refused.value.words.en.startswith("This installation belongs to no country")
    assert Identifier.objects.count() == 0


def test_ten_thousand_people_are_registered_at_once_and_known_the_second_time():
    born = date(1960, 1, 1).toordinal()
    made = (synthetic_number(date.fromordinal(born + day), serial) for day in range(20) for serial in range(1_000))
    people = [somebody(number) for number in made if number][:10_000]
    first = registered(*people)
    assert (len(set(first)), Identity.objects.count(), Identifier.objects.count()) == (10_000,) * 3
    assert registered(*people) == first


def test_who_is_known_is_one_query_for_each_five_hundred(django_assert_num_queries):
    digests = [number_digest("fnr", str(number)) for number in range(1_200)]
    with django_assert_num_queries(3):
        assert known_by_digest(digests) == {}
