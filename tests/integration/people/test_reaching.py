"""A new address of somebody who is known: whole, logged without what it is, and never less protected by accident."""

from dataclasses import replace

import pytest

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.access.verbs import Verb
from larix.core.rulings import Refused
from larix.people.actions import change_reach, delete_identities
from larix.people.models import Identity, Person
from larix.people.vault import Reach
from tests.cast import AT

BY = operator(AT)
NEW = Reach("Nygata 7", "5020", "Bergen", "55 00 00 11")
ADDRESS = ("address", "postal_code", "place")


@pytest.fixture
def anne(db):
    person = Person.objects.create()
    Identity.objects.create(person=person, given_name="Anne", family_name="Berg", address="Gamleveien 1",
                            postal_code="5003", place="Bergen", telephone="55 00 00 10")  # fmt: skip
    return person


def change(person, reach, looked_up=False):
    change_reach(person=person, reach=reach, looked_up=looked_up, by=BY)


def of(person, *names):
    row = Identity.objects.get(person=person)
    return tuple(getattr(row, name) for name in names)


def lines():
    return list(LogLine.objects.filter(verb=Verb.IDENTITY_RECORDED).values_list("counts", "subjects"))


def test_a_new_address_is_one_line_that_says_what_kind_of_thing_changed_and_not_what_it_is(anne):
    change(anne, NEW)
    assert of(anne, *ADDRESS, "telephone") == ("Nygata 7", "5020", "Bergen", "55 00 00 11")
    assert lines() == [({"address": 1, "telephone": 1, "protection": 0}, 1)]
    assert "Nygata" not in str(LogLine.objects.values_list())


def test_the_same_again_changes_nothing(anne):
    change(anne, NEW)
    change(anne, NEW)
    assert len(lines()) == 1


def test_who_has_no_fixed_address_has_no_other_either(anne):
    change(anne, replace(NEW, no_fixed_address=True))
    assert of(anne, *ADDRESS, "no_fixed_address") == ("", "", "", True)


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"place": ""}, "half_an_address"), ({"postal_code": ""}, "half_an_address"),
        ({"address": ""}, "half_an_address"), ({"postal_code": "502"}, "wrong_postal_code"),
        ({"postal_code": "50200"}, "wrong_postal_code"), ({"telephone": "1" * 31}, "too_long"),
        ({"protection": "secret"}, "no_such_code"),
    ],
)  # fmt: skip
def test_what_could_not_be_written_on_an_envelope_is_refused_and_nothing_is_stored(anne, wrong, code):
    with pytest.raises(Refused) as refused:
        change(anne, replace(NEW, **wrong))
    assert (refused.value.ruling.code, of(anne, "address"), lines()) == (code, ("Gamleveien 1",), [])


@pytest.mark.parametrize("code", ["", "SW1A 1AA", "0150"])
def test_a_code_of_another_country_and_none_at_all_may_be_right(anne, code):
    given = NEW if code else Reach(telephone="55 00 00 11")
    change(anne, replace(given, postal_code=code))
    assert of(anne, "postal_code") == (code,)


def test_where_a_country_has_no_check_every_postal_code_is_kept(anne, settings):
    settings.COUNTRY = "none"
    change(anne, replace(NEW, postal_code="123456"))
    assert of(anne, "postal_code") == ("123456",)


@pytest.mark.parametrize("less", ["none", "confidential"])
def test_section_12_a_protection_is_taken_away_only_by_who_has_looked_the_person_up(anne, less):
    change(anne, replace(NEW, protection="strictly_confidential"))
    with pytest.raises(Refused) as refused:
        change(anne, replace(NEW, protection=less))
    assert (refused.value.ruling.code, of(anne, "protection")) == ("not_looked_up", ("strictly_confidential",))
    change(anne, replace(NEW, protection=less), looked_up=True)
    assert of(anne, "protection") == (less,)


def test_an_address_that_is_shown_to_nobody_can_be_kept_while_the_rest_changes(anne):
    change(anne, Reach(telephone="55 00 00 99", keep_address=True))
    assert of(anne, *ADDRESS, "telephone") == ("Gamleveien 1", "5003", "Bergen", "55 00 00 99")


def test_somebody_whose_name_was_deleted_gets_no_address(anne):
    delete_identities(people=[anne], by=BY)
    with pytest.raises(Refused) as refused:
        change(anne, NEW)
    assert (refused.value.ruling.code, Identity.objects.count(), lines()) == ("name_is_deleted", 0, [])
