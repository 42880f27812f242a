"""Project X played again through the real actions: what the funnel, the letters, the vault and the log say after it."""

from collections import Counter
from datetime import date, datetime

import pytest

from larix.access.actor import OSLO
from larix.access.models import LogLine
from larix.access.permissions import Permission
from larix.access.roles import Role
from larix.cli import demo_story, preparing
from larix.cli.demo_accounts import demo_account, make_accounts
from larix.cli.demo_story import BEGAN_AT, NotPlayed, play_project_x
from larix.followup.models import Draft
from larix.gate import Outside, enter_interviews, enter_study
from larix.gate.clinic import enter_unit
from larix.gate.participants import participants_of, participation_of
from larix.gate.sharing import pictures
from larix.people.models import DeathEntry, Identifier, Identity
from larix.schedule.invited import State
from larix.simulate.project_x.cohort import SMALL, Part, invitees
from larix.studies.models import (
    Appointment,
    ConsentEntry,
    InviteeList,
    LetterRun,
    Participation,
    PauseEntry,
    Scan,
    Share,
    Study,
    Worry,
    WrongOpening,
)
from larix.studies.queries.invited import standings
from larix.studies.queries.inviting import funnel, states
from tests.vault_look import every

NOW = datetime(2026, 11, 20, 10, tzinfo=OSLO)  # the machine's own time
TODAY = date(2016, 9, 1)


@pytest.fixture
def stage(db, tmp_path, settings, monkeypatch):
    """A demo's accounts, and folders of its own."""
    settings.FILES = tmp_path / "files"
    monkeypatch.setattr("larix.cli.demo_accounts.SIGN_INS", tmp_path / "sign_ins.json")
    make_accounts(BEGAN_AT)


def play(**other):
    who = {"coordinator": demo_account("koordinator"), "interviewer": demo_account("intervjuer")}
    play_project_x(**who, now=NOW, **{"size": SMALL, **other})


@pytest.fixture
def played(stage):
    play()
    return Study.objects.get(key="project-x")


def known(study):
    """Everybody's number with where they stand on the demo's day."""
    place = {each.pk: each.person_id for each in study.invitations.all()}
    number = {each.person_id: each for each in Identifier.objects.all()}
    return [(number[place[pk]], standing) for pk, standing in standings(study, TODAY).items()]


def test_the_funnel_ends_in_as_many_consents_as_were_wanted(played):
    last = funnel(played, TODAY)
    assert (last.listed, last.consented, last.withdrawn) == (60, 13, 1)
    assert (last.eligible, last.died_before, last.wrong_person, last.returned) == (60, 3, 1, 2)
    sexes = Counter(every("registered_sex", Identity.objects.filter(person__participations__study=played)))
    assert sexes == {"male": 9, "female": 5}


def test_nothing_is_decided_before_its_day(played):
    assert states(played, date(2014, 5, 19)) == {State.LISTED: 58, State.DIED: 2}
    assert set(states(played, date(2014, 5, 21))) == {State.LISTED, State.DIED, State.SENT}


def test_everybody_ends_where_their_part_leads(played):
    ends = {
        Part.CONSENTS: State.CONSENTED, Part.DIES_FIRST: State.DIED, Part.DIES_IN_THE_PILE: State.DIED,
        Part.RESERVED: State.LISTED, Part.HIDDEN: State.LISTED, Part.MOVED: State.RETURNED,
        Part.WANTS_TO_TALK: State.TALK, Part.ONLY_SAYS_YES: State.YES,
        Part.LACKS_CAPACITY: State.YES, Part.CHANGES_THEIR_MIND: State.NO, Part.SAYS_NO_BY_OTHERS: State.NO,
        Part.MIXED_UP: State.NO_ANSWER, Part.OPENED_BY_ANOTHER: State.WRONG_PERSON, Part.OBJECTS: State.NO_ANSWER,
    }  # fmt: skip
    parts = {each.person.number: each.part for each in invitees(size=SMALL)}
    states_of = {each.number: standing.state for each, standing in known(played)}
    (withdrew,) = [number for number, state in states_of.items() if state is State.WITHDRAWN]
    assert parts.pop(withdrew) is Part.CONSENTS
    assert {number: states_of[number] for number, part in parts.items() if part in ends} == {
        number: ends[part] for number, part in parts.items() if part in ends
    }


def test_no_letter_was_printed_to_a_protected_address_or_to_somebody_who_had_died(played):
    invitation = LetterRun.objects.get(study=played, number=1)
    assert invitation.left_out["strictly_confidential"] == 2
    assert invitation.left_out["died"] == 2
    printed = Identity.objects.filter(person__invitations__letters__run=invitation)
    assert {(row.protection, row.no_fixed_address) for row in printed} == {("none", False)}
    assert invitation.letters.exclude(taken_out="").count() == 1


def test_a_consent_on_paper_has_its_scan_and_one_scan_matches_nobody(played):
    on_paper = ConsentEntry.objects.filter(study=played, how="paper")
    assert on_paper.count() > 0
    assert on_paper.filter(scan__invitation__isnull=True).count() == 0
    assert Scan.objects.filter(study=played, invitation=None).count() == 1


def test_the_wrong_opener_is_on_the_officers_list_and_the_list_itself_was_thrown_away(played, tmp_path):
    assert list(WrongOpening.objects.values_list("channel", "told_officer_on")) == [("code", None)]
    assert InviteeList.objects.get(study=played).at.astimezone(OSLO).date() == date(2014, 5, 15)


def test_the_log_tells_2014_and_who_did_what(played):
    lines = LogLine.objects.exclude(verb__in=["account.opened", "role.given"])
    days = [at.astimezone(OSLO).date() for at in lines.order_by("number").values_list("at", flat=True)]
    assert days == sorted(days)
    assert (days[0], days[-1]) == (date(2014, 5, 2), date(2016, 8, 31))
    by_role = Counter(lines.filter(verb="consent.recorded").values_list("role", flat=True))
    electronic = ConsentEntry.objects.filter(study=played, how="eid").count()
    assert by_role == Counter({Role.COORDINATOR.value: 14 - electronic, Role.PERSON.value: electronic})


def test_a_start_that_is_cut_off_has_played_nothing_and_the_next_plays_it_all(stage, monkeypatch):
    monkeypatch.setattr(demo_story.consents, "assess_capacity", lambda **_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        play()
    assert (Study.objects.count(), Identity.objects.count()) == (0, 0)
    monkeypatch.undo()
    with pytest.raises(NotPlayed):
        demo_story.Player._do(object(), "nothing that happens")


def test_the_coordinator_may_open_it_and_the_researcher_may_not_invite(played):
    entry = enter_study(demo_account("koordinator"), "project-x", Role.COORDINATOR, NOW)
    assert entry.study == played
    with pytest.raises(Outside):
        enter_study(demo_account("forsker"), "project-x", Role.COORDINATOR, NOW)


def test_each_interview_is_in_the_log_as_held_by_the_one_who_follows_the_person(played):
    held = Participation.objects.filter(study=played).exclude(visits=None)
    assert held.count() == 14
    for one in held:
        who = one.assignments.get().account
        lines = LogLine.objects.filter(verb="visits.recorded", people__person_key=one.person.key)
        assert set(lines.values_list("account", flat=True)) - {""} == {who}
    assert Participation.objects.get(left_on__isnull=False).visits.count() > 0


def test_the_death_that_was_none_stops_nobody_and_the_others_do(played):
    standing = DeathEntry.objects.standing(set(Participation.objects.values_list("person_id", flat=True)))
    assert sorted(entry.died for entry in standing.values()) == [False, True, True]


def test_the_nurse_interviews_one_and_meets_no_trace_of_the_other_whom_she_treats(played):
    nurse = demo_account("sykepleier")
    entry = enter_interviews(nurse, "project-x", datetime(2016, 9, 1, 10, tzinfo=OSLO))
    followed = Participation.objects.get(assignments__account=str(nurse.key))
    treated = Participation.objects.exclude(key__in=participants_of(entry).values("key")).get(left_on__isnull=True)
    assert (followed in participants_of(entry), treated.visits.count() > 0) == (True, True)
    with pytest.raises(Outside):
        participation_of(entry, treated.key)


def test_what_is_shared_is_seen_by_the_primary_contact_where_the_person_is_treated_and_by_no_other(played):
    noon = datetime(2016, 9, 1, 12, tzinfo=OSLO)
    contact = enter_unit(demo_account("primaerkontakt"), "lar-helse-bergen", Permission.SEE_SHARED_PICTURES, noon)
    seen, many = pictures(contact, start=0, size=25)
    assert {row.key for row in seen} == set(Share.objects.values_list("key", flat=True))
    assert many == Share.objects.count()
    nurse = enter_unit(demo_account("sykepleier"), "helse-fonna", Permission.SEE_SHARED_PICTURES, noon)
    assert pictures(nurse, start=0, size=25) == ((), 0)


def test_on_the_demos_day_there_is_a_pause_an_open_form_a_worry_and_people_to_meet(played):
    assert PauseEntry.objects.filter(to_on=None).count() == 1
    assert (Draft.objects.count(), Worry.objects.count(), Share.objects.count() % 2) == (1, 1, 0)
    ahead = Appointment.objects.filter(state="agreed")
    assert ahead.count() > 0
    assert min(ahead.values_list("at", flat=True)).astimezone(OSLO).date() >= TODAY


def test_the_practice_study_has_no_answer_after_the_demos_day(monkeypatch, tmp_path):
    told = tmp_path / "demo.json"
    monkeypatch.setattr(preparing, "DEMO", told)
    assert max(visit.on for history in preparing.practice_cohort() for visit in history.visits) > TODAY
    told.write_text("{}")
    assert max(visit.on for history in preparing.practice_cohort() for visit in history.visits) < TODAY
