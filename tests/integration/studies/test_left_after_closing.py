"""What is left of each person when a list is closed: looked for in every model that could hold a row of them."""

from datetime import date

import pytest
from django.apps import apps

from larix.core.countries import pack
from larix.exchange.actions import ListedPerson, import_list
from larix.history import Death
from larix.people.actions import give_number, record_deaths, record_reservation
from larix.people.models import Person
from larix.people.queries import reserved
from larix.people.vault import NewPerson
from larix.studies.actions import assess_capacity
from larix.treatment.actions import record_responsibilities
from larix.treatment.rows import NewResponsibility
from larix.units.actions import open_units
from tests.integration.studies.closing_stage import CLOSING, closed, pages, six_on_a_list
from tests.invited import LISTED, TODAY, coordinating, founded
from tests.vault_look import invitation_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def study():
    return six_on_a_list()


def left_of(person):
    """The models that still hold a row of this person: by a key to it, by one to what has one, or by the bare key."""
    found = set()
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if field.name == "person_key":
                found |= {model.__name__} if model.objects.filter(person_key=person.key).exists() else set()
            target = field.related_model if field.concrete and field.is_relation else None
            if target is None:
                continue
            ways = [field.name] if target is Person else []
            ways += [
                f"{field.name}__{further.name}"
                for further in target._meta.get_fields()
                if further.concrete and further.is_relation and further.related_model is Person
            ]
            found |= {model.__name__ for way in ways if model.objects.filter(**{way: person}).exists()}
    return found | ({"Person"} if Person.objects.filter(pk=person.pk).exists() else set())


def everything_of(study, name):
    """Whatever a list and those who work with it can have recorded of somebody who takes no part."""
    invitation = invitation_of(name)
    person, by = invitation.person, coordinating(study)
    row = NewResponsibility(person, "lar-helse-bergen", "gp", "Guro Lege", "Vidar Vikar", LISTED, None, "LAR X")
    record_responsibilities(rows=[row], by=by)
    assess_capacity(
        study=study, person=person, on=TODAY, capable=False, by_name="Pia Psykolog", by_profession="psychologist", by=by
    )
    record_deaths(deaths=[(person, Death(TODAY, "told"))], by=by)
    pages(study, (name, ""), content=name.encode())
    return person


def test_section_8_of_who_takes_no_part_only_the_bare_key_is_left_and_a_reservation(study):
    open_units(units=pack("no").units, from_on=date(2010, 1, 1), by=coordinating(study))
    dag, eva = (everything_of(study, name) for name in ("Dag", "Eva"))
    record_reservation(person=eva, reserved=True, channel="telephone", on=TODAY, by=coordinating(study))
    assert left_of(dag) >= {"Responsibility", "CapacityAssessment", "DeathEntry", "Scan", "Identity", "Objection"}
    closed(study)
    assert left_of(dag) == {"Person", "LogSubject"}
    assert left_of(eva) == {"Person", "LogSubject", "Reservation"}


def test_section_7_who_reserved_is_reserved_on_a_later_list_and_who_only_said_no_is_not(study):
    cecilie, eva = (invitation_of(name).person for name in ("Cecilie", "Eva"))
    numbers = {cecilie: "15076500565", eva: "31129956715"}  # published examples of numbers, nobody's
    for person, number in numbers.items():
        give_number(person=person, kind="fnr", number=number, by=coordinating(study))
    record_reservation(person=eva, reserved=True, channel="telephone", on=TODAY, by=coordinating(study))
    closed(study)
    new = [NewPerson("Somebody", "New", (("fnr", number),)) for number in numbers.values()]
    came = import_list(
        study=founded("later-w"), rows=[ListedPerson(one) for one in new], digest="1" * 64, counts={},
        by=coordinating(study, CLOSING),
    )  # fmt: skip
    people = list(Person.objects.filter(invitations__list=came).order_by("pk"))
    assert (came.counts, reserved([person.pk for person in people])) == ({"reserved": 1}, {people[1].pk})
    assert not {cecilie, eva} & set(people)


def test_section_8_who_took_a_consent_back_leaves_that_and_no_more(study):
    open_units(units=pack("no").units, from_on=date(2010, 1, 1), by=coordinating(study))
    bjorn = everything_of(study, "Bjørn")
    closed(study)
    assert left_of(bjorn) == {"Person", "LogSubject", "ConsentEntry"}


def test_who_takes_part_keeps_the_responsibility_and_a_death(study):
    open_units(units=pack("no").units, from_on=date(2010, 1, 1), by=coordinating(study))
    anne = everything_of(study, "Anne")
    before = left_of(anne)
    closed(study)
    assert left_of(anne) == before
