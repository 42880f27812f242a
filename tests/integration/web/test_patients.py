"""A unit's patients, a GP's, and a look from outside: who sees whom, for how long, and who sees that they looked."""

from datetime import date, timedelta

import pytest
import time_machine

from larix.access.actor import HeldAt
from larix.access.models import Account, LogLine
from larix.access.roles import Role
from larix.gate import enter_interviews
from larix.gate.participants import participants_of
from larix.history import Death
from larix.people.actions import record_deaths
from larix.treatment.models import OutsideLook, Responsibility
from larix.treatment.queries import treated_by, treats, who_treats
from tests.cast import AT, grant, holder
from tests.course_stage import KEY, OTHER_UNIT, UNIT, come_in, contact, set_up, treated_at
from tests.integration.web.reading import links, main_words
from tests.invited import NUMBERS

HERE, THERE = f"/clinic/{UNIT}/", f"/clinic/{OTHER_UNIT}/"
ASKED = {"number": NUMBERS[0], "why": "is_here", "said": "Skadet, på legevakten"}


@pytest.fixture
def stage(db):
    """Anne is treated at one unit, Bjørn at another; Anne has said much in the study."""
    stage = set_up()
    treated_at(stage.bjoern, OTHER_UNIT)
    return stage


@pytest.fixture
def gro(stage):
    """A GP to whom Anne is left since May; the unit has not said yet which account is hers."""
    Responsibility.objects.filter(person=stage.anne.person).update(
        holder="gp", gp_name="Gro Lege", gp_deputy="Ole Vikar"
    )
    return holder("gro", "Gro Lege", Role.GP, HeldAt("unit", UNIT))


def at_unit(role: Role, unit: str = UNIT) -> Account:
    return holder(f"{role}-{unit}", role.value.title(), role, HeldAt("unit", unit))


def lines(verb: str) -> list[tuple[str, str, list]]:
    found = LogLine.objects.filter(verb=verb).order_by("number")
    return [(one.role, one.held_at_key, [each.person_key for each in one.people.all()]) for one in found]


@pytest.mark.parametrize("role", [Role.PRIMARY_CONTACT, Role.SPECIALIST_PHYSICIAN, Role.UNIT_LEADER])
def test_section_1_those_who_treat_see_the_patients_of_their_own_unit_and_no_word_of_a_study(stage, signed_in, role):
    browser = signed_in(at_unit(role))
    said = main_words(browser.get(f"{HERE}patients/"))
    assert ("Anne Berg" in said, "Bjørn Dahl" in said) == (True, False)
    (way,) = (
        one for one in links(browser.get(f"{HERE}patients/")) if "/patients/" in one and one != f"{HERE}patients/"
    )
    one = main_words(browser.get(way))
    assert ("Anne Berg" in one, "Lar-Bergen" in one, "W-001" in one, "Olav" in one) == (True, True, False, False)
    assert lines("person.read") == [(role, UNIT, [stage.anne.person.key])]
    record_deaths(deaths=[(stage.anne.person, Death(AT.date(), "told"))], by=stage.entry.actor)
    assert "No patient belongs to this unit today." in main_words(browser.get(f"{HERE}patients/"))


def test_section_1_a_gp_sees_a_patient_only_while_the_patient_is_left_to_them(stage, gro, signed_in):
    browser, leader = signed_in(gro), signed_in(at_unit(Role.UNIT_LEADER))
    row = Responsibility.objects.get(person=stage.anne.person)
    assert "No patient is left to you today." in main_words(browser.get(f"{HERE}delegated/"))
    page = leader.post(f"{HERE}patients/{row.key}/gp/", {"gp": str(gro.key), "deputy": ""}, follow=True)
    assert "The GP sees the patient from now on" in main_words(page)
    assert "Anne Berg" in main_words(browser.get(f"{HERE}delegated/"))
    assert "Anne Berg" in main_words(browser.get(f"{HERE}delegated/{row.key}/"))
    assert browser.get(f"{HERE}patients/").status_code == 404
    treated_at(stage.anne, UNIT, since=AT.date())
    assert browser.get(f"{HERE}delegated/{row.key}/").status_code == 404
    assert "No patient is left to you today." in main_words(browser.get(f"{HERE}delegated/"))


def test_section_1_nobody_becomes_the_gp_of_somebody_whom_they_interview(stage, gro, signed_in):
    grant(gro, Role.INTERVIEWER, HeldAt("study", KEY))
    row = Responsibility.objects.get(person=stage.anne.person)
    page = signed_in(at_unit(Role.SPECIALIST_PHYSICIAN)).post(f"{HERE}patients/{row.key}/gp/", {"gp": str(gro.key)})
    row.refresh_from_db()
    assert (page.status_code, row.gp_account) == (422, None)
    assert "cannot also treat somebody who takes part in it. Nothing was changed." in main_words(page)
    other = holder("ola", "Ola", Role.GP, HeldAt("unit", OTHER_UNIT))
    page = signed_in(Account.objects.get(username="specialist_physician-lar-bergen")).post(
        f"{HERE}patients/{row.key}/gp/", {"gp": str(other.key)}
    )
    assert (page.status_code, "does not hold the role of GP at this unit today" in main_words(page)) == (422, True)


def test_section_1_a_clinician_looks_up_a_patient_of_another_unit_for_a_day_and_the_leader_sees_it(stage, signed_in):
    browser = signed_in(at_unit(Role.PRIMARY_CONTACT, OTHER_UNIT))
    page = browser.post(f"{THERE}outside/", ASKED, follow=True)
    where = page.redirect_chain[-1][0]
    assert "This is open to you until" in main_words(page)
    assert ("Anne Berg" in main_words(page), "W-001" in page.content.decode()) == (True, False)
    assert lines("patient.looked_from_outside") == [("primary_contact", OTHER_UNIT, [stage.anne.person.key])]
    assert LogLine.objects.filter(reason__contains="legevakten").count() == 0  # the words stay out of the log
    assert browser.get(f"{HERE}patients/").status_code == 404
    assert signed_in(contact(OTHER_UNIT, "per")).get(where).status_code == 404
    leader = main_words(signed_in(at_unit(Role.UNIT_LEADER)).get(f"{HERE}outside-looks/"))
    assert "Anne Berg Primary_Contact, Primary contact, lar-voss The patient is here and needs help. Skadet," in leader
    theirs = main_words(signed_in(at_unit(Role.UNIT_LEADER, OTHER_UNIT)).get(f"{THERE}outside-looks/"))
    assert "Nobody from outside has looked up a patient of this unit." in theirs
    with time_machine.travel(AT + timedelta(hours=23, minutes=59), tick=False):
        assert signed_in(Account.objects.get(username="primary_contact-lar-voss")).get(where).status_code == 200
    with time_machine.travel(AT + timedelta(hours=24), tick=False):
        assert signed_in(Account.objects.get(username="primary_contact-lar-voss")).get(where).status_code == 404


def test_section_1_the_patient_finds_in_their_log_who_looked_them_up_and_who_opened_them(stage, signed_in, settings):
    settings.TEST_EID = True
    signed_in(at_unit(Role.SPECIALIST_PHYSICIAN, OTHER_UNIT)).post(f"{THERE}outside/", ASKED, follow=True)
    anne = come_in(signed_in(None))
    said = main_words(anne.get(f"/me/{KEY}/course/readers/"))
    assert "Looked you up without belonging to your unit, with a reason" in said
    assert "Opened what is kept about you Specialist physician, Specialist_Physician" in said
    assert "legevakten" not in said


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"said": " "}, "Write the reason in a few words."),
        ({"why": ""}, "Choose a reason."),
        ({"number": "15887710099"}, "No unit here follows anybody with that number."),
        ({"number": "x"}, "No unit here follows anybody with that number."),
    ],
)
def test_a_look_without_a_reason_or_of_nobody_opens_nothing_and_keeps_what_was_typed(stage, signed_in, given, sentence):
    page = signed_in(at_unit(Role.SPECIALIST_PHYSICIAN, OTHER_UNIT)).post(f"{THERE}outside/", {**ASKED, **given})
    assert (page.status_code, sentence in main_words(page)) == (422, True)
    assert (OutsideLook.objects.count(), lines("patient.looked_from_outside")) == (0, [])


def test_section_1_whoever_interviews_somebody_does_not_look_them_up(stage, signed_in):
    both = at_unit(Role.PRIMARY_CONTACT, OTHER_UNIT)
    grant(both, Role.INTERVIEWER, HeldAt("study", KEY))
    page = signed_in(both).post(f"{THERE}outside/", ASKED)
    assert (page.status_code, OutsideLook.objects.count()) == (422, 0)
    assert "Whoever interviews in a study, or reads its answers, cannot also treat" in main_words(page)


def test_section_1_whoever_looked_somebody_up_finds_nothing_of_them_in_a_study_given_to_them_later(stage, signed_in):
    """Each of the three questions that ask who treats whom says the same."""
    per, day = at_unit(Role.PRIMARY_CONTACT, OTHER_UNIT), AT.date()
    signed_in(per).post(f"{THERE}outside/", ASKED)
    grant(per, Role.INTERVIEWER, HeldAt("study", KEY))
    key, anne = str(per.key), stage.anne.person_id
    assert list(participants_of(enter_interviews(per, KEY, AT))) == []
    for on, is_so in ((day, True), (day + timedelta(1), True), (day + timedelta(2), False)):
        asked = (treats(key, anne, on), key in who_treats([key], anne, on), anne in _people(key, on))
        assert asked == (is_so, is_so, is_so)


def _people(key: str, on: date) -> set[int]:
    return {row["person_id"] for row in treated_by(key, on)}


def test_section_1_the_account_of_a_gp_treats_whatever_its_name(stage, gro):
    Account.objects.filter(pk=gro.pk).update(name="Helt Annet Navn")
    key, anne, on = str(gro.key), stage.anne.person_id, AT.date()
    assert not treats(key, anne, on)
    for column in ("gp_account", "deputy_account"):
        Responsibility.objects.filter(person=anne).update(gp_account=None, deputy_account=None)
        Responsibility.objects.filter(person=anne, to_on=None).update(**{column: gro.key})
        assert (treats(key, anne, on), key in who_treats([key], anne, on), anne in _people(key, on)) == (True,) * 3


def test_whoever_holds_two_roles_at_a_unit_wears_the_one_they_chose(stage, signed_in):
    both = at_unit(Role.PRIMARY_CONTACT)
    grant(both, Role.UNIT_LEADER, HeldAt("unit", UNIT))
    browser = signed_in(both)
    assert f"{HERE}?as=primary_contact" in links(browser.get("/"))
    assert "You are here as: Primary contact. Be here as: Unit leader" in main_words(browser.get(HERE))
    assert "You are here as: Unit leader." in main_words(browser.get(f"{HERE}?as=unit_leader"))
    browser.get(f"{HERE}patients/")
    assert LogLine.objects.order_by("number").last().role == "unit_leader"
    browser.get(f"{HERE}patients/?as=administrator")  # not theirs: the choice before it stands
    assert LogLine.objects.order_by("number").last().role == "unit_leader"


def test_whoever_interviews_in_two_ways_does_so_in_the_one_they_chose(stage, signed_in):
    both = holder("bo", "Bo", Role.INTERVIEWER, HeldAt("study", KEY))
    grant(both, Role.PEER_INTERVIEWER, HeldAt("study", KEY))
    browser = signed_in(both)
    for address, role in (("", "interviewer"), ("?as=peer_interviewer", "peer_interviewer"), ("", "peer_interviewer")):
        browser.get(f"/interviews/{KEY}/{address}")
        assert LogLine.objects.order_by("number").last().role == role
