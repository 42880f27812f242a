"""When a consent is a consent: one thing wrong at a time, and what each refusal is called."""

from dataclasses import replace
from datetime import date

import pytest

from larix import law
from larix.core.words import same
from larix.schedule import Inviting, Scope
from larix.studies.consenting import Consent, How
from larix.studies.rules import Around, may_assess, may_consent, may_move_scan, may_set_aside, may_withdraw

DAY = date(2016, 9, 1)
INVITING = Inviting(
    scopes=(Scope("interviews", same("interviews"), needed=True), Scope("registry", same("registry"))),
    names_deleted_on=date(2016, 12, 31),
)
GOOD = Consent(
    on=DAY, scopes={"interviews": True}, how=How.FIRST_MEETING, text_version=2, taken_by="coordinator",
    copy="handed_over",
)  # fmt: skip
ROUND = Around(INVITING, today=DAY, listed_on=date(2016, 5, 1), current_text=2, treats=False)


def ruled(consent: Consent = GOOD, around: Around = ROUND, **other: object) -> str:
    parts = {name: other.pop(name) for name in list(other) if name in Around.__dataclass_fields__}
    return may_consent(replace(consent, **other), replace(around, **parts)).code


def test_section_6_a_consent_with_nothing_wrong_is_allowed():
    assert ruled() == "allowed"
    assert ruled(how=How.EID, taken_by="", treats=None) == "allowed"
    assert ruled(how=How.PAPER, has_scan=True) == "allowed"


@pytest.mark.parametrize("how", ["code", "slip", "telephone", ""])
def test_section_6_a_code_never_consents(how):
    assert ruled(how=how) == "a_code_never_consents"


def test_section_6_nobody_who_treats_the_person_takes_the_consent():
    assert ruled(treats=True) == "treats_the_person"


def test_section_6_whether_they_treat_the_person_must_have_been_asked():
    assert ruled(treats=None) == "treats_the_person"


def test_section_6_only_the_needed_scope_is_needed_and_it_stands_alone():
    assert ruled(scopes={"registry": True}) == "needed_scope"
    assert ruled(scopes={"interviews": True, "registry": False}) == "allowed"
    assert ruled(scopes={}) == "needed_scope"


def test_a_paper_consent_needs_the_signature():
    assert ruled(how=How.PAPER) == "no_signature"


def test_on_a_screen_and_at_a_meeting_the_text_is_todays():
    assert ruled(text_version=1) == "older_text"
    assert ruled(how=How.EID, taken_by="", text_version=1) == "older_text"


def test_a_form_signed_on_an_older_text_is_recorded_as_it_was_signed():
    assert ruled(how=How.PAPER, has_scan=True, text_version=1) == "allowed"
    assert ruled(how=How.PAPER, has_scan=True, text_version=3) == "older_text"


def test_section_6_lacking_capacity_stops_unless_the_protocol_says_otherwise():
    relative = replace(INVITING, without_capacity="nearest_relative")
    assert [ruled(capable=False), ruled(capable=True), ruled(capable=False, inviting=relative)] == [
        "not_capable",
        "allowed",
        "allowed",
    ]


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("not_invited", {"listed_on": None}),
        ("not_invited", {"is_eligible": False}),
        ("dead", {"died": True}),
        ("nobody_took_it", {"taken_by": ""}),
        ("nobody_took_it", {"how": How.EID}),
        ("day_has_not_come", {"on": date(2016, 9, 2)}),
        ("day_has_not_come", {"on": date(2016, 4, 30)}),
        ("no_text", {"current_text": None}),
        ("no_such_scope", {"scopes": {"interviews": True, "blood": True}}),
        ("no_such_channel", {"contact_channels": ("pigeon",)}),
        ("no_copy", {"copy": ""}),
    ],
)
def test_each_thing_that_is_wrong_has_its_own_name(code, wrong):
    assert ruled(**wrong) == code


def test_every_refusal_is_a_decision_that_can_be_read():
    ruling = may_consent(replace(GOOD, copy=""), ROUND)
    assert (ruling.provision.where, ruling.provision.verified) == ("docs/adr/0019-consent.md", True)


def test_an_assessment_is_somebodys_of_a_day_that_has_come():
    told = {"on": DAY, "today": DAY, "by_name": "Kari Lege", "by_profession": "lege"}
    wrong = [{"on": date(2016, 9, 2)}, {"by_name": " "}, {"by_profession": ""}]
    assert may_assess(**told).allowed
    assert [may_assess(**{**told, **each}).code for each in wrong] == ["nobody_assessed"] * 3


def test_section_6_withdrawing_is_always_allowed():
    assert may_withdraw().allowed


def test_section_6_a_consent_may_be_of_any_day_since_the_person_came_on_the_list():
    assert [ruled(on=date(2016, 5, 1)), ruled(on=DAY)] == ["allowed", "allowed"]


def test_a_form_on_paper_rests_on_a_text_that_there_has_been():
    signed = [ruled(how=How.PAPER, has_scan=True, text_version=version) for version in (0, 1, 2, 3)]
    assert signed == ["older_text", "allowed", "allowed", "older_text"]
    assert [ruled(text_version=version) for version in (1, 2, 3)] == ["older_text", "allowed", "older_text"]


def test_section_6_by_electronic_identity_nobody_is_asked_whether_they_treat_the_person():
    assert [ruled(how=How.EID, taken_by="", treats=treats) for treats in (None, False, True)] == ["allowed"] * 3


def test_every_way_of_being_contacted_that_is_shown_may_be_chosen():
    assert ruled(contact_channels=("telephone", "sms", "email", "post")) == "allowed"
    assert ruled(contact_channels=("telephone", "pigeon")) == "no_such_channel"


def test_what_is_wrong_with_the_persons_situation_is_said_before_what_is_wrong_with_the_form():
    wrong = {"listed_on": None, "died": True, "capable": False, "taken_by": "", "copy": ""}
    rights = ({"listed_on": DAY}, {"died": False}, {"capable": None}, {"taken_by": "coordinator"}, {"copy": "post"})
    said = []
    for right in rights:
        said.append(ruled(**wrong))
        wrong |= right
    assert [*said, ruled(**wrong)] == ["not_invited", "dead", "not_capable", "nobody_took_it", "no_copy", "allowed"]
    assert may_consent(GOOD, replace(ROUND, died=True)).provision is law.DEAD_ARE_LEFT_IN_PEACE


def test_a_scanned_page_is_moved_within_its_study_until_a_consent_rests_on_it():
    moved = {(same_study, used): may_move_scan(same_study=same_study, is_used=used).code
             for same_study in (True, False) for used in (True, False)}  # fmt: skip
    assert {case for case, code in moved.items() if code == "allowed"} == {(True, False)}
    assert set(moved.values()) == {"allowed", "scan_stays"}


def test_a_scanned_page_that_is_nobodys_is_set_aside_with_a_reason():
    told = [("blank", False), (" ", False), ("blank", True)]
    assert [may_set_aside(why=why, is_matched=matched).code for why, matched in told] == [
        "allowed", "scan_stays", "scan_stays",
    ]  # fmt: skip
