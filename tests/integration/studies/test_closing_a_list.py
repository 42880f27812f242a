"""On the protocol's date the names of those who do not take part go, and counts are what is left."""

from datetime import date, timedelta

import pytest
from django.apps import apps
from django.db import connection

from larix.access.models import LogLine
from larix.core.countries import pack
from larix.core.rulings import Refused
from larix.exchange.actions import ListedPerson, import_list
from larix.files.actions import store_file
from larix.history import Death
from larix.people.actions import give_number, record_deaths, record_reservation
from larix.people.models import Identifier, Identity, Person
from larix.people.queries import reserved
from larix.people.vault import NewPerson
from larix.schedule.invited import Answer, Channel
from larix.studies.actions import (
    assess_capacity,
    close_list,
    closing,
    record_answer,
    record_objection,
    record_wrong_opening,
    withdraw,
)
from larix.studies.models import (
    AnswerEntry,
    ClosedList,
    ConsentEntry,
    Invitation,
    InviteeList,
    Letter,
    Objection,
    Scan,
    WrongOpening,
)
from larix.studies.queries.inviting import Funnel, funnel, states_over_time
from larix.treatment.actions import forget_responsibilities, record_responsibilities
from larix.treatment.rows import NewResponsibility
from larix.units.actions import open_units
from tests.cast import AT
from tests.invited import LISTED, TODAY, at, consented, coordinating, founded, listed

pytestmark = pytest.mark.django_db

CLOSING = date(2026, 12, 31)


@pytest.fixture
def study():
    """Six on the list: one takes part, one left, one said no, one objected, one's letter was opened, one is silent."""
    study = founded()
    anne, bjorn, cecilie, dag, eva, _finn = listed(study)
    by = coordinating(study)
    consented(anne)
    consented(bjorn)
    withdraw(study=study, person=bjorn.person, scopes=None, channel=Channel.EID, on=TODAY, by=by)
    record_answer(invitation=cecilie, answer=Answer.NO, channel=Channel.SLIP, on=TODAY, by=by)
    record_objection(invitation=dag, channel=Channel.SLIP, on=TODAY, by=by)
    record_wrong_opening(invitation=eva, channel=Channel.TELEPHONE, by=by)
    return study


def closed(study, on=CLOSING):
    return close_list(study=study, forget=forget_responsibilities, by=coordinating(study, on))


def names():
    return sorted(Identity.objects.values_list("given_name", flat=True))


def test_section_8_only_those_who_take_part_keep_their_names(study):
    closed(study)
    assert names() == ["Anne"]
    assert list(Invitation.objects.values_list("person__identity__given_name", flat=True)) == ["Anne"]
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
    finn = Invitation.objects.get(study=study, person__identity__given_name="Finn").person
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


def pages(study, *pages, content):
    """A scanned file: of each page, whose it is (a name, or "" for nobody's) and why it was set aside."""
    by = coordinating(study)
    file = store_file(
        content=content, purpose="inviting:study-w", kind="scan", media_type="application/pdf", stored_at=AT,
        keep_until=None, by=by,
    )  # fmt: skip
    whose = {name: Invitation.objects.get(person__identity__given_name=name) for name, _why in pages if name}
    for number, (name, why) in enumerate(pages, start=1):
        Scan.objects.create(study=study, file=file, page=number, at=by.at, invitation=whose.get(name), set_aside=why)
    return file


def is_gone(file):
    return type(file).objects.get(pk=file.pk).deleted_at is not None


def left_pages():
    return list(Scan.objects.order_by("pk").values_list("invitation__person__identity__given_name", flat=True))


def test_scanned_forms_of_those_who_left_go_and_the_others_stay(study):
    files = [pages(study, (name, ""), content=name.encode()) for name in ("Anne", "Bjørn")]
    closed(study)
    assert left_pages() == ["Anne"]
    assert [is_gone(file) for file in files] == [False, True]


def test_section_8_a_page_that_waits_or_was_set_aside_keeps_nobodys_name_past_the_date(study):
    files = [pages(study, ("", why), content=why.encode() + b".") for why in ("", "a shopping list")]
    closed(study)
    assert (left_pages(), [is_gone(file) for file in files]) == ([], [True, True])
    assert names() == ["Anne"]


def test_a_file_with_a_participants_page_stays_and_the_log_counts_the_others_pages_in_it(study):
    stays = pages(study, ("Anne", ""), ("Bjørn", ""), ("", ""), ("", "blurred"), content=b"four")
    goes = pages(study, ("Cecilie", ""), ("", ""), content=b"two")
    closed(study)
    assert (left_pages(), is_gone(stays), is_gone(goes)) == (["Anne"], False, True)
    counts = LogLine.objects.get(verb="list.closed").counts
    assert (counts["pages"], counts["pages_in_files_that_stay"]) == (5, 3)


def test_after_the_closing_a_page_may_wait_thirty_days_for_its_participant(study):
    closed(study)
    late = coordinating(study, CLOSING + timedelta(days=1))
    aside, waits = (pages(study, ("", why), content=why.encode() + b".") for why in ("nobody's", ""))
    Scan.objects.update(at=late.at)
    for days, gone in ((2, [True, False]), (31, [True, False]), (32, [True, True])):
        closed(study, CLOSING + timedelta(days=days))
        assert [is_gone(file) for file in (aside, waits)] == gone


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
    invitation = Invitation.objects.get(person__identity__given_name=name)
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
    cecilie, eva = (Invitation.objects.get(person__identity__given_name=name).person for name in ("Cecilie", "Eva"))
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


def test_the_log_tells_whom_it_concerned_and_how_many_and_no_name(study):
    closed(study)
    line = LogLine.objects.get(verb="list.closed")
    assert (line.counts["people"], line.subjects) == (5, 5)
    assert [name for name in ("Bjørn", "Cecilie", "Dahl") if name in repr(line.counts)] == []
