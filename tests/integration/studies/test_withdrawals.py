"""Four ways out, each of its own: leave the study, reserve against the registry, both, object to the comparison."""

from itertools import product
from uuid import uuid4

import pytest
from django.apps import apps

from larix.access.actor import Actor, HeldAt
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.followup.given import check
from larix.followup.models import RecordedScore, Response, ResponseVersion
from larix.people.actions import record_reservation
from larix.people.models import Pseudonym, Reservation
from larix.schedule.invited import Answer, Channel, State
from larix.studies.actions import record_answer, record_interview, record_objection, withdraw
from larix.studies.leaving import Chosen, Leaving
from larix.studies.models import ConsentEntry, Invitation, Participation, ReleasedReport, Visit
from larix.studies.queries import stories
from larix.studies.queries.consents import standing_of
from larix.studies.queries.invited import standings
from larix.studies.queries.withdrawing import consequences, taking_back
from tests.cast import AT, SINCE, save_of
from tests.invited import TODAY, consented, coordinating, founded, listed

pytestmark = pytest.mark.django_db


@pytest.fixture
def study():
    return founded()


@pytest.fixture
def anne(study):
    """Anne takes part, with a yes to the registry and to keeping, and has answered once; Bjørn has answered too."""
    anne, bjorn = listed(study, 2)
    for invitation in (anne, bjorn):
        consented(invitation, registry=True, keep=True)
        interviewed(invitation)
    return anne


def interviewed(invitation):
    participation = Participation.objects.get(study=invitation.study, person=invitation.person)
    purpose = invitation.study.protocol.purpose
    by = Actor("ida", Role.INTERVIEWER, HeldAt("study", invitation.study.key), purpose, AT)
    given = check(save_of(participation, name=str(invitation.key), save_id=uuid4()))
    record_interview(participation=participation, given=given, by=by)
    RecordedScore.objects.create(
        person=invitation.person, purpose=purpose, name="ces_d", wave="m00", on=TODAY, value=12, source="a test"
    )


def took_back(invitation, scopes=None, channel=Channel.TELEPHONE):
    return withdraw(
        study=invitation.study, person=invitation.person, scopes=scopes, channel=channel, on=TODAY,
        by=coordinating(invitation.study),
    )  # fmt: skip


def traces(invitation):
    """How much of a study's knowledge about a person there is, table by table."""
    person, scope = invitation.person_id, invitation.study.protocol.scope
    return {
        "responses": Response.objects.filter(person=person).count(),
        "versions": ResponseVersion.objects.filter(response__person=person).count(),
        "scores": RecordedScore.objects.filter(person=person).count(),
        "visits": Visit.objects.filter(participation__person=person).count(),
        "participations": Participation.objects.filter(person=person).count(),
        "pseudonyms": Pseudonym.objects.filter(person=person, scope=scope).count(),
    }


EVERYTHING = dict.fromkeys(("responses", "versions", "scores", "visits", "participations", "pseudonyms"), 1)
NOTHING = dict.fromkeys(EVERYTHING, 0)


def reservations():
    return list(Reservation.objects.values_list("person", "reserved"))


def state(invitation):
    return standings(invitation.study, TODAY)[invitation.pk].state


def test_section_7_leaving_the_study_deletes_what_was_answered_and_reserves_nothing(study, anne):
    took_back(anne, frozenset({"interviews", "keep"}))
    assert (traces(anne), reservations(), state(anne)) == (NOTHING, [], State.WITHDRAWN)


def test_section_7_taking_back_the_registry_alone_reserves_and_leaves_the_study_as_it_was(study, anne):
    took_back(anne, frozenset({"registry"}))
    assert (traces(anne), reservations()) == (EVERYTHING, [(anne.person_id, True)])
    assert state(anne) is State.CONSENTED


def test_section_7_taking_everything_back_does_both(study, anne):
    took_back(anne)
    assert (traces(anne), reservations()) == (NOTHING, [(anne.person_id, True)])


def test_section_7_an_objection_leaves_study_and_registry_as_they_were(study, anne):
    record_objection(invitation=anne, channel=Channel.TELEPHONE, on=TODAY, by=coordinating(study))
    assert (traces(anne), reservations(), state(anne)) == (EVERYTHING, [], State.CONSENTED)
    assert Invitation.objects.get(pk=anne.pk).described == {}


def test_section_7_declining_the_study_is_never_a_reservation(study):
    anne = listed(study, 1)[0]
    record_answer(invitation=anne, answer=Answer.NO, channel=Channel.SLIP, on=TODAY, by=coordinating(study))
    assert (reservations(), state(anne)) == ([], State.NO)


def test_nobody_elses_answers_go(study, anne):
    bjorn = Invitation.objects.exclude(pk=anne.pk).get()
    took_back(anne)
    assert traces(bjorn) == EVERYTHING


def test_answers_of_another_purpose_stay(study, anne):
    Response.objects.create(id=uuid4(), person=anne.person, purpose="treatment", instrument="ces_d", wave="m00")
    took_back(anne)
    assert list(Response.objects.filter(person=anne.person).values_list("purpose", flat=True)) == ["treatment"]


def test_who_leaves_keep_standing_leaves_the_answers_without_being_seen_by_interviewers(study, anne):
    took_back(anne, frozenset({"interviews"}))
    assert traces(anne) == EVERYTHING
    assert Participation.objects.get(person=anne.person).left_on == TODAY
    seen = Participation.objects.visible_to(HeldAt("study", study.key)).values_list("person", flat=True)
    assert anne.person_id not in set(seen)
    assert state(anne) is State.WITHDRAWN


def test_who_kept_the_answers_can_have_them_deleted_later(study, anne):
    took_back(anne, frozenset({"interviews"}))
    took_back(anne)
    assert traces(anne) == NOTHING


def test_a_snapshot_made_after_a_withdrawal_has_nothing_of_the_person(study, anne):
    before = len(list(stories(study)))
    took_back(anne)
    assert [before, len(list(stories(study)))] == [2, 1]


@pytest.mark.parametrize("channel", list(Channel))
def test_section_6_any_channel_will_do_and_it_works_at_once(study, anne, channel):
    took_back(anne, channel=channel)
    assert traces(anne) == NOTHING
    assert ConsentEntry.objects.get(kind="withdrawn").how == channel


def test_withdrawing_twice_is_withdrawing_once(study, anne):
    took_back(anne)
    assert took_back(anne) is None
    assert LogLine.objects.filter(verb="consent.withdrawn").count() == 1


def test_section_6_there_is_nowhere_to_write_a_reason():
    columns = {field.name for field in apps.get_model("studies", "ConsentEntry")._meta.fields}
    assert columns & {"reason", "why", "because", "comment", "note"} == set()


def test_that_there_was_a_consent_stays_so_that_nobody_asks_again(study, anne):
    took_back(anne)
    kinds = ConsentEntry.objects.filter(person=anne.person).order_by("number").values_list("kind", "on")
    assert list(kinds) == [("given", TODAY), ("withdrawn", TODAY)]
    assert set(standing_of(study, anne.person).values()) == {False}


def does(invitation, how, *some):
    """What the choice does: codes of what ends, what is deleted, and what stays, in English."""
    told = consequences(invitation.study, invitation.person, Chosen(how, frozenset(some)))
    return (
        [scope.code for scope in told.ends], [words.en for words in told.deleted], [one.what.en for one in told.stays]
    )  # fmt: skip


DELETED = [
    "Your answers from the interviews (1 form), with every earlier version of them.",
    "Your number in the project, and everything that shows that the answers were yours.",
]
TREATMENT, SAID = "Your treatment stays the same.", "That you said yes, and what you take back, with the days."
RESERVED = "It is recorded that the quality registry is not to use anything about you. This is a reservation."
YES_STANDS = "Your yes to the quality registry."


def test_section_22_what_each_choice_does_is_said_before_it_is_confirmed(anne):
    assert does(anne, Leaving.PROJECT) == (["interviews", "keep"], DELETED, [TREATMENT, SAID, YES_STANDS])
    assert does(anne, Leaving.PROJECT_AND_REGISTRY) == (
        ["interviews", "registry", "keep"], DELETED, [TREATMENT, SAID, RESERVED],
    )  # fmt: skip
    assert does(anne, Leaving.SOME, "registry") == (
        ["registry"], [], [TREATMENT, "You still take part.", SAID, RESERVED]
    )  # fmt: skip
    assert does(anne, Leaving.SOME, "interviews") == (
        ["interviews"], [], [TREATMENT, "Your answers, without your name.", SAID, YES_STANDS],
    )  # fmt: skip
    assert does(anne, Leaving.SOME, "interviews", "keep") == does(anne, Leaving.PROJECT)
    assert does(anne, Leaving.SOME, "contact") == ([], [], [])


def test_section_22_a_report_that_counts_the_person_is_named_by_its_day_and_one_that_does_not_is_not(study, anne):
    own = Pseudonym.objects.get(person=anne.person, scope=study.protocol.scope).value
    for number, (day, counted) in enumerate([(TODAY, [own]), (TODAY, [own]), (SINCE, [own]), (AT.date(), ["other"])]):
        ReleasedReport.objects.create(
            study=study, snapshot=f"s{number}", pseudonyms=counted, as_of=day, language="nb", digests={},
            files="0" * 64, on=day,
        )  # fmt: skip
    assert does(anne, Leaving.PROJECT)[2] == [
        TREATMENT, SAID, YES_STANDS, "The report that was handed out on 1 January 2026.",
        "The report that was handed out on 20 November 2026.",
    ]  # fmt: skip
    assert [line for line in does(anne, Leaving.SOME, "registry")[2] if "report" in line] == []


@pytest.mark.parametrize("how", [Leaving.PROJECT, Leaving.PROJECT_AND_REGISTRY])
def test_what_was_said_that_a_choice_does_is_what_it_does(study, anne, how):
    chosen = Chosen(how)
    said = does(anne, how)[2]
    back = chosen.takes_back(standing_of(study, anne.person))
    withdraw(
        study=study, person=anne.person, scopes=back, reserves=chosen.reserves, channel=Channel.EID, on=TODAY,
        by=coordinating(study),
    )  # fmt: skip
    assert (traces(anne), bool(reservations())) == (NOTHING, RESERVED in said)
    assert standing_of(study, anne.person)["registry"] is (YES_STANDS in said)


def test_the_ways_out_are_three_where_the_registry_applies_and_none_where_nothing_stands(study, anne):
    told = taking_back(study, anne.person)
    assert ([scope.code for scope in told.standing], told.ways) == (["interviews", "registry", "keep"], tuple(Leaving))
    assert told.kept_if_left is not None
    nobody = taking_back(study, listed(founded("other-w"), 1)[0].person)
    assert (nobody.standing, nobody.ways, nobody.kept_if_left) == ((), (), None)


def test_who_has_left_and_left_some_standing_takes_it_back_one_by_one(study, anne):
    took_back(anne, frozenset({"interviews"}))
    told = taking_back(study, anne.person)
    assert ([scope.code for scope in told.standing], told.ways) == (["registry", "keep"], (Leaving.SOME,))
    assert does(anne, Leaving.SOME, "keep") == (["keep"], DELETED, [TREATMENT, SAID])


def test_section_7_a_reservation_can_be_asked_for_on_leaving_also_without_a_yes_to_the_registry(study):
    finn = listed(founded("w"), 1)[0]
    consented(finn)
    assert taking_back(finn.study, finn.person).ways == (Leaving.PROJECT, Leaving.PROJECT_AND_REGISTRY)
    withdraw(
        study=finn.study, person=finn.person, scopes=None, reserves=True, channel=Channel.EID, on=TODAY,
        by=coordinating(finn.study),
    )  # fmt: skip
    assert reservations() == [(finn.person_id, True)]


def test_section_7_who_has_reserved_already_is_not_asked_to_do_it_again(study):
    finn = listed(founded("w"), 1)[0]
    consented(finn)
    record_reservation(person=finn.person, reserved=True, channel="eid", on=TODAY, by=coordinating(study))
    assert taking_back(finn.study, finn.person).ways == (Leaving.PROJECT,)


def test_whoever_never_consented_is_told_of_no_consequences(study):
    invitation = listed(study, 1)[0]
    for how in Leaving:
        assert does(invitation, how) == ([], [], [])


def test_nothing_a_withdrawal_leaves_in_the_log_says_what_was_answered(study, anne):
    took_back(anne)
    line = LogLine.objects.get(verb="consent.withdrawn")
    assert line.counts == {
        "study": "study-w", "channel": "telephone", "number": 2, "responses": 1, "scores": 1, "answers.erased": 1,
        "reserved": 1, "reservation.recorded": 1,
    }  # fmt: skip


def test_any_choice_of_scopes_reserves_exactly_when_the_registry_is_among_them(study):
    for number, chosen in enumerate(product([True, False], repeat=3)):
        invitation = listed(founded(f"w{number}"), 1)[0]
        consented(invitation, registry=True, keep=True)
        scopes = frozenset(scope for scope, yes in zip(("interviews", "registry", "keep"), chosen, strict=True) if yes)
        took_back(invitation, scopes)
        assert Reservation.objects.filter(person=invitation.person).exists() == ("registry" in scopes)
