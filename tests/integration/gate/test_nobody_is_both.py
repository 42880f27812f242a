"""Nobody is interviewer and treater of the same person, whichever came first: every way in, when one follows Anne."""

from datetime import timedelta

import pytest

from larix.access import actions
from larix.access.actor import HeldAt, operator
from larix.access.models import Account
from larix.access.roles import Role
from larix.core.rulings import Refused
from larix.gate import Outside
from larix.gate.field_deeds import assign
from larix.gate.fieldwork import open_participant
from larix.gate.participants import participation_of
from larix.gate.worklist import Filter, work_list
from larix.studies.actions.fieldwork import assign_interviewer
from larix.treatment.models import OutsideLook, Responsibility
from larix.units.models import Unit
from tests.cast import AT
from tests.course_stage import OTHER_UNIT, UNIT, set_up, treated_at
from tests.fieldwork_stage import interviewing

DAY = AT.date()


@pytest.fixture
def stage(db):
    return set_up()


@pytest.fixture
def vera(stage):
    """Another interviewer, who follows Anne."""
    entry = interviewing(stage.study, "vera")
    assign_interviewer(
        participation=stage.anne, account=entry.actor.account, interviews=True, treats=False, by=entry.actor
    )
    return entry


def who_follows(stage) -> tuple[list[str], str]:
    """In the list and on Anne's own page, as another interviewer sees it."""
    shown = work_list(stage.entry, Filter(), DAY, start=0, size=9)
    line = next(one for one in shown.lines if one.key == stage.anne.key)
    return list(shown.names.values()) if line.interviewer else [], open_participant(
        stage.entry, stage.anne.key, DAY
    ).interviewer


def a_treating_role(stage, account):
    actions.give_role(account=account, role=Role.SPECIALIST_PHYSICIAN, held_at=HeldAt("unit", UNIT), by=operator(AT))


def the_patient_moves(stage, account):
    actions.give_role(account=account, role=Role.UNIT_LEADER, held_at=HeldAt("unit", OTHER_UNIT), by=operator(AT))
    treated_at(stage.anne, OTHER_UNIT, since=DAY)


def the_name_of_the_gp(stage, account):
    Responsibility.objects.filter(person=stage.anne.person).update(holder="gp", gp_name=account.name.upper())


def the_account_of_the_deputy(stage, account):
    rows = Responsibility.objects.filter(person=stage.anne.person)
    rows.update(holder="gp", gp_name="Noen Annen", deputy_account=account.key)


def a_look_from_outside(stage, account):
    OutsideLook.objects.create(
        person=stage.anne.person, account=account.key, role="primary_contact", held_at=OTHER_UNIT, why="other",
        unit=Unit.objects.get(key=UNIT), said="x", at=AT, until=AT + timedelta(hours=24), from_on=DAY, last_on=DAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    "becomes",
    [a_treating_role, the_patient_moves, the_name_of_the_gp, the_account_of_the_deputy, a_look_from_outside],
)
def test_section_1_whoever_comes_to_treat_whom_they_follow_follows_nobody_and_finds_nothing(stage, vera, becomes):
    assert who_follows(stage) == (["Vera"], "Vera")
    becomes(stage, Account.objects.get(key=vera.actor.account))
    with pytest.raises(Outside):
        participation_of(vera, stage.anne.key)
    assert who_follows(stage) == ([], "")


@pytest.mark.parametrize("leaves", ["closed", "role"])
def test_section_5_whom_somebody_followed_who_left_is_nobodys_until_taken_up(stage, vera, leaves):
    account = Account.objects.get(key=vera.actor.account)
    if leaves == "closed":
        actions.close_account(account=account, by=operator(AT))
    else:
        actions.end_role(grant=account.grants.get(), by=operator(AT))
    assert who_follows(stage) == ([], "")


def test_section_1_a_patient_is_not_given_to_the_one_who_treats_them(stage, vera):
    a_treating_role(stage, Account.objects.get(key=vera.actor.account))
    with pytest.raises(Refused) as refused:
        assign(stage.entry, stage.anne.key, vera.actor.account)
    assert refused.value.ruling.code == "treats"
