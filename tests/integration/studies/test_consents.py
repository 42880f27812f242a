"""A consent makes a participant, with a label of the study; a scanned form finds its person by its own code."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from larix.access.models import LogLine
from larix.core.canonical import digest
from larix.core.rulings import Refused
from larix.people.models import Pseudonym, Reservation
from larix.schedule import Inviting
from larix.schedule.invited import Answer, Channel, State
from larix.studies.actions import assess_capacity, record_answer, record_consent, withdraw
from larix.studies.consenting import How
from larix.studies.models import ConsentEntry, Participation
from larix.studies.queries.consents import standing_of, to_ask_again
from larix.studies.queries.invited import standings
from larix.texts.actions import still_true
from tests.invited import TODAY, consent_of, consented, coordinating, founded, listed, text_written

pytestmark = pytest.mark.django_db


@pytest.fixture
def study():
    return founded()


@pytest.fixture
def people(study):
    return listed(study, 3)


def labels():
    return list(Participation.objects.order_by("label").values_list("label", flat=True))


def refused(invitation, **other):
    """What it is called when this consent cannot be recorded; nothing may have been stored."""
    study, treats = invitation.study, other.pop("taken_by_treats", None)
    consent = replace(consent_of(study), **other)
    with pytest.raises(Refused) as error:
        record_consent(
            study=study, person=invitation.person, consent=consent, by=coordinating(study), taken_by_treats=treats
        )
    assert (ConsentEntry.objects.count(), Participation.objects.count()) == (0, 0)
    return error.value.ruling.code


def test_a_consent_makes_a_participant_from_its_own_day(study, people):
    consented(people[0], date(2026, 11, 2))
    consented(people[2], TODAY)
    assert list(Participation.objects.order_by("label").values_list("label", "person", "joined_on")) == [
        ("W-001", people[0].person_id, date(2026, 11, 2)),
        ("W-002", people[2].person_id, TODAY),
    ]
    assert Pseudonym.objects.filter(scope=study.protocol.scope).count() == 2


def test_section_6_every_scope_has_its_own_yes_and_what_was_left_out_is_a_no(people):
    entry = consented(people[0], registry=True)
    assert entry.scopes == {
        "interviews": True, "contact": False, "registry": True, "named_sources": False, "keep": False,
    }  # fmt: skip


def test_channels_and_sources_are_kept_only_with_a_yes_to_their_scope(study, people):
    told = {"contact_channels": ("sms",), "named_sources": ("medical_record",)}
    for invitation, scopes in zip(people, ({}, {"contact": True, "named_sources": True}), strict=False):
        consent = replace(consent_of(study, **scopes), **told)
        record_consent(study=study, person=invitation.person, consent=consent, by=coordinating(study))
    assert list(ConsentEntry.objects.order_by("pk").values_list("contact_channels", "named_sources")) == [
        ([], []),
        (["sms"], ["medical_record"]),
    ]


def test_section_6_a_consent_taken_by_who_treats_the_person_is_refused(people):
    met = {"how": How.FIRST_MEETING, "taken_by": "petra"}
    assert refused(people[0], **met, taken_by_treats=True) == "treats_the_person"
    assert refused(people[0], **met) == "treats_the_person"


def test_a_paper_consent_without_its_scan_is_refused(people):
    assert refused(people[0], how=How.PAPER, taken_by="kari", taken_by_treats=False) == "no_signature"


def test_somebody_who_was_not_eligible_after_all_is_not_consented(people):
    by = coordinating(people[0].study)
    record_answer(invitation=people[0], answer=Answer.NOT_ELIGIBLE, channel=Channel.TELEPHONE, on=TODAY, by=by)
    assert refused(people[0]) == "not_invited"


def test_section_6_the_last_assessment_of_capacity_stands(study, people):
    told = {"study": study, "person": people[0].person, "by_name": "Kari Lege", "by_profession": "lege"}
    assess_capacity(**told, on=date(2026, 11, 1), capable=False, by=coordinating(study))
    assert refused(people[0]) == "not_capable"
    assess_capacity(**told, on=date(2026, 11, 10), capable=True, by=coordinating(study))
    assert consented(people[0]).number == 1


def test_section_6_capacity_is_judged_on_the_consents_own_day(study, people):
    told = {"study": study, "by_name": "Kari Lege", "by_profession": "lege", "by": coordinating(study)}
    for invitation, then, now in ((people[0], True, False), (people[1], False, True)):
        assess_capacity(**told, person=invitation.person, on=date(2026, 11, 1), capable=then)
        assess_capacity(**told, person=invitation.person, on=date(2026, 11, 10), capable=now)
    assert refused(people[1], on=date(2026, 11, 9)) == "not_capable"
    assert refused(people[0], on=date(2026, 11, 10)) == "not_capable"
    assert consented(people[0], date(2026, 11, 9)).on == date(2026, 11, 9)
    assert consented(people[1], date(2026, 11, 10)).number == 1


def test_section_6_lacking_capacity_stops_nothing_where_the_protocol_says_so(study, people):
    stored = {**study.stored_protocol["inviting"], "without_capacity": "nearest_relative"}
    study.stored_protocol = {**study.stored_protocol, "inviting": stored}
    study.fingerprint = digest(study.stored_protocol)
    study.save()
    again = type(study).objects.get(pk=study.pk)
    assert isinstance(again.protocol.inviting, Inviting)
    assess_capacity(
        study=again, person=people[0].person, on=TODAY, capable=False, by_name="Kari", by_profession="lege",
        by=coordinating(again),
    )  # fmt: skip
    record_consent(study=again, person=people[0].person, consent=consent_of(again), by=coordinating(again))
    assert labels() == ["W-001"]


def test_a_new_text_says_who_must_be_asked_again(study, people):
    consented(people[0])
    consented(people[1])
    newest = text_written(study)
    record_consent(study=study, person=people[1].person, consent=consent_of(study, text=newest), by=coordinating(study))
    asked = [(each.invitee, each.consented_to, each.current) for each in to_ask_again(study)]
    assert asked == [(people[0].key, 1, 2)]
    assert labels() == ["W-001", "W-002"]


def test_a_text_that_was_looked_at_again_and_found_right_asks_nobody_again(study, people):
    consented(people[0])
    new = still_true(scope=study.protocol.scope, code="consent", by=coordinating(study))
    assert (new.number, new.review_on, new.status) == (2, TODAY + timedelta(days=365), "draft")
    assert to_ask_again(study) == ()
    third = text_written(study)
    still_true(scope=study.protocol.scope, code="consent", by=coordinating(study))
    assert third == 3
    assert [(each.consented_to, each.current) for each in to_ask_again(study)] == [(1, 4)]


def test_whoever_has_left_is_not_asked_again(study, people):
    consented(people[0])
    withdraw(
        study=study, person=people[0].person, scopes=None, channel=Channel.TELEPHONE, on=TODAY, by=coordinating(study)
    )
    text_written(study)
    assert to_ask_again(study) == ()


def test_a_number_that_was_somebodys_is_never_anothers(study, people):
    consented(people[0])
    withdraw(
        study=study, person=people[0].person, scopes=None, channel=Channel.TELEPHONE, on=TODAY, by=coordinating(study)
    )
    consented(people[1])
    consented(people[0])
    assert list(Participation.objects.order_by("label").values_list("label", "person")) == [
        ("W-002", people[1].person_id),
        ("W-003", people[0].person_id),
    ]


def test_a_new_consent_without_the_registry_takes_the_yes_to_it_back(study, people):
    consented(people[0], registry=True)
    assert Reservation.objects.count() == 0
    consented(people[0])
    assert list(Reservation.objects.values_list("person", "reserved")) == [(people[0].person_id, True)]


def test_section_6_a_consent_is_a_line_about_the_person_without_what_was_said(study, people):
    consented(people[0], registry=True)
    line = LogLine.objects.get(verb="consent.recorded")
    assert line.counts == {"study": "study-w", "how": "eid", "text": 1, "number": 1}
    assert list(line.people.values_list("person_key", flat=True)) == [people[0].person.key]


def test_the_state_after_a_consent_is_consented(study, people):
    consented(people[0])
    assert standings(study, TODAY)[people[0].pk].state is State.CONSENTED
    assert standing_of(study, people[0].person)["interviews"] is True
