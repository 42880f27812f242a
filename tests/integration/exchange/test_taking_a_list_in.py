"""A list comes in whole, once, and only when every line is right or left out; what Larix knows already is found."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.conf import settings

from larix.access.actor import HeldAt, operator
from larix.access.models import Account, LogLine, LogSubject
from larix.access.roles import Role
from larix.core.countries import pack
from larix.core.rulings import Refused
from larix.exchange.actions import import_list
from larix.files.queries import Gone
from larix.gate import Outside, enter_study, listing
from larix.gate.entry import InvitesNobody
from larix.gate.listing import Decided
from larix.history import Death
from larix.people.actions import record_deaths
from larix.people.models import Identity, Person
from larix.simulate.project_x.protocol import PROTOCOL
from larix.studies import codes
from larix.studies.actions import found_study
from larix.studies.models import Invitation, InviteeList
from larix.treatment.models import Responsibility
from tests.cast import AT, PRACTICE, holder
from tests.unit.exchange.lists import content, found, number, row

NO = pack("no")


def bring(entry, *rows):
    return listing.keep_list(entry, content(*rows), pack=NO, now=AT)


def look(entry, key):
    return listing.look_over(entry, key, pack=NO, now=AT)


def take(entry, key, left_out=(), taken_in=(), looked_up=False):
    return listing.take_in(entry, key, Decided(left_out, taken_in, looked_up), pack=NO, now=AT)


def lying():
    return sorted(file.name for file in Path(settings.FILES).iterdir())


def test_section_12_a_list_comes_in_with_people_responsibility_and_codes_nobody_stores(entry, project_x):
    key = bring(entry, row(0, Legemiddel="Metadon"), row(1))
    assert take(entry, key) is None
    invitations = list(Invitation.objects.filter(study=project_x).order_by("pk"))
    assert [each.described for each in invitations] == [{"sex": "female", "medicine": "methadone"}, {"sex": "female"}]
    assert [each.person.identity.family_name for each in invitations] == ["Sørbøa", "Sørbøb"]
    assert [(each.answer_digest, each.form_digest) for each in invitations] == [
        codes.digests(each.key, 1) for each in invitations
    ]
    held = Responsibility.objects.order_by("pk").values_list("unit__key", "holder", "gp_name", "from_on", "to_on")
    assert list(held) == [("lar-bergen", "gp", "Eli Lege", date(2013, 5, 15), None)] * 2
    [came] = InviteeList.objects.all()
    assert came.counts == {
        "rows": 2,
        "taken_in": 2,
        "left_out": 0,
        "without_number": 0,
        "with_warnings": 0,
        "reserved": 0,
    }


def test_one_deed_tells_of_everybody_on_the_list_and_names_nobody(entry):
    take(entry, bring(entry, row(0), row(1)))
    [line] = LogLine.objects.filter(verb="list.imported")
    subjects = set(LogSubject.objects.filter(line=line).values_list("person_key", flat=True))
    assert subjects == set(Person.objects.values_list("key", flat=True))
    said = repr(list(LogLine.objects.values()))
    assert [word for word in ("Sørbø", number(0), "Øvregaten") if word in said] == []


def test_the_file_lies_until_it_is_in_and_a_second_press_changes_nothing(entry, django_capture_on_commit_callbacks):
    key = bring(entry, row(0))
    assert lying() == [str(key)]
    with django_capture_on_commit_callbacks(execute=True):
        assert (take(entry, key), take(entry, key)) == (None, None)
    assert lying() == []
    assert InviteeList.objects.count() == Invitation.objects.count() == 1
    assert listing.came_in(entry, key).counts["taken_in"] == 1
    with pytest.raises(Gone):
        look(entry, key)


def test_a_file_is_gone_after_a_day_and_when_it_is_thrown_away(entry):
    key, other = bring(entry, row(0)), bring(entry, row(1))
    with pytest.raises(Gone):
        listing.look_over(entry, key, pack=NO, now=AT + timedelta(hours=24))
    listing.throw_away(entry, other)
    with pytest.raises(Gone):
        take(entry, other)
    assert Person.objects.count() == 0


def test_nothing_comes_in_while_a_line_is_wrong_and_the_rest_does_when_it_is_left_out(entry):
    key = bring(entry, row(0), row(1, Kjønn="1"))
    assert found(take(entry, key))[0] == (3, "Kjønn", "no_such_sex")
    assert Person.objects.count() == 0
    assert take(entry, key, left_out=[3]) is None
    assert Invitation.objects.get().person.identity.family_name == "Sørbøa"
    assert InviteeList.objects.get().counts["left_out"] == 1


def test_section_12_addresses_nobody_has_spoken_for_stop_the_import_until_somebody_has_looked(entry):
    key = bring(entry, row(0, Adressebeskyttelse=""))
    assert take(entry, key).protection_unsaid == 1
    assert Person.objects.count() == 0
    assert take(entry, key, looked_up=True) is None
    assert Identity.objects.get().protection == "none"


def test_people_on_this_list_already_are_found_also_when_somebody_was_faster(entry):
    first, second = bring(entry, row(0), row(1)), bring(entry, row(1), row(2))
    assert found(look(entry, second)) == []
    take(entry, first)
    assert found(take(entry, second)) == [(2, "", "on_this_list")]
    assert take(entry, second, left_out=[2]) is None
    assert Invitation.objects.count() == 3


def test_somebody_without_a_number_is_asked_about_when_a_list_names_them_again(entry):
    nobody = row(0, Fødselsnummer="")
    take(entry, bring(entry, nobody))
    again = bring(entry, nobody)
    assert (2, "", "looks_listed") in found(look(entry, again))
    assert not take(entry, again).ready
    assert take(entry, again, taken_in=[2]) is None
    assert Person.objects.count() == 2


@pytest.fixture
def another(project_x):
    """Another study that asks the same people, with a list of its own."""
    study = found_study(protocol=replace(PROTOCOL, key="another"), by=operator(AT))
    rune = holder("rune", "Rune", Role.COORDINATOR, HeldAt("study", "another"))
    there = enter_study(rune, "another", Role.COORDINATOR, AT)
    take(there, bring(there, row(0)))
    return study


def test_section_12_people_of_another_cohort_are_found_and_the_coordinator_decides(entry, another):
    key = bring(entry, row(0), row(1))
    judgement = look(entry, key)
    assert found(judgement) == [(2, "", "on_another_list")]
    assert "another study" not in str(judgement.findings[0].words).lower()
    assert not take(entry, key).ready
    assert take(entry, key, taken_in=[2]) is None
    assert Person.objects.count() == 2
    assert Responsibility.objects.count() == 2


def test_the_dead_are_found(entry, another):
    person = Invitation.objects.get().person
    record_deaths(deaths=[(person, Death(date(2015, 1, 1), "register"))], by=operator(AT))
    assert (2, "", "has_died") in found(look(entry, bring(entry, row(0))))


def test_a_number_known_under_another_name_is_worth_a_look_and_keeps_the_name(entry, another):
    key = bring(entry, row(0, Etternavn="Annen"))
    assert (2, "", "other_name") in found(look(entry, key))
    take(entry, key, taken_in=[2])
    assert Identity.objects.get().family_name == "Sørbøa"


def test_a_responsibility_that_larix_has_is_kept_where_both_cannot_be_right(entry, another):
    key = bring(entry, row(0, **{"Ansvar fra": "01.01.2012"}))
    assert (2, "", "other_responsibility") in found(look(entry, key))
    take(entry, key, taken_in=[2])
    assert Responsibility.objects.get().from_on == date(2013, 5, 15)


def test_who_had_another_holder_on_the_day_as_larix_knows_it_is_not_eligible(entry, another):
    Responsibility.objects.update(holder="specialist", gp_name="", gp_deputy="", from_on=date(2014, 1, 1))
    judgement = look(entry, bring(entry, row(0, **{"Ansvar fra": "01.01.2012"})))
    assert (2, "", "not_eligible") in found(judgement)


def test_the_action_refuses_what_nobody_named_and_whoever_is_listed(entry, project_x):
    take(entry, bring(entry, row(0)))
    rows = look(entry, bring(entry, row(1))).listed
    strange = [replace(rows[0], described={"shoe_size": 43.0})]
    with pytest.raises(Refused) as told:
        import_list(study=project_x, rows=strange, digest="", counts={}, by=entry.actor)
    assert told.value.ruling.code == "not_in_the_protocol"
    import_list(study=project_x, rows=rows, digest="", counts={}, by=entry.actor)
    with pytest.raises(Refused) as told:
        import_list(study=project_x, rows=rows, digest="", counts={}, by=entry.actor)
    assert (told.value.ruling.code, Invitation.objects.count()) == ("on_the_list_already", 2)


def test_a_study_that_invites_nobody_takes_no_list(practice):
    per = holder("per", "Per", Role.COORDINATOR, HeldAt("study", PRACTICE))
    with pytest.raises(InvitesNobody):
        enter_study(per, PRACTICE, Role.COORDINATOR, AT)


def test_nobody_else_reaches_a_list_that_lies_there(entry, another):
    key = bring(entry, row(1))
    rune = enter_study(Account.objects.get(username="rune"), "another", Role.COORDINATOR, AT)
    for door in (look, take, listing.throw_away, listing.came_in):
        with pytest.raises(Outside):
            door(rune, key)
    assert found(look(entry, key)) == []
