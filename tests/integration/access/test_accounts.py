"""Accounts and roles: given, ended, and never more than was given."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from larix.access import actions, queries
from larix.access.actor import INSTALLATION, HeldAt, operator
from larix.access.models import Account, Grant, LogLine
from larix.access.roles import GIVEN_TO_PEOPLE, MEANINGS, Role, may_read
from larix.core.rulings import Refused
from tests.cast import AT, SINCE, account, grant

pytestmark = pytest.mark.django_db
BY = operator(AT)
TODAY = AT.date()
LATER = replace(BY, at=AT + timedelta(days=3))
STUDY = HeldAt("study", "practice")


def verbs():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def test_an_account_that_was_opened_can_sign_in_and_holds_no_role():
    made = actions.open_account(username="kari", name="Kari Nordmann", password="et langt passord", by=BY)
    row = queries.account_row(made.key)
    assert row == queries.AccountRow(made.key, "kari", "Kari Nordmann", True, ())
    assert Account.objects.get().check_password("et langt passord")
    assert LogLine.objects.get().counts == {"account": str(made.key)}


def test_neither_name_nor_password_of_an_account_stands_in_the_log():
    actions.open_account(username="kari.nordmann", name="Kari Nordmann", password="hemmelig ord", by=BY)
    actions.set_password(account=Account.objects.get(), password="nytt hemmelig ord", by=BY)
    told = repr([list(LogLine.objects.values_list()), verbs()]).lower()
    assert [word for word in ("kari", "nordmann", "hemmelig") if word in told] == []


def test_whoever_does_not_get_in_is_logged_and_what_they_typed_stands_nowhere():
    kari = account("kari", "Kari")
    for typed in ("KARI", "nobody", "Nobody ", "mitt hemmelige passord", "\ud800"):
        actions.record_failed_sign_in(username=typed, by=BY)
    known, first, again, secret, odd = LogLine.objects.order_by("number").values_list("counts", flat=True)
    assert (known, first, set(verbs())) == ({"account": str(kari.key)}, again, {"sign_in.failed"})
    assert [len(each["typed"]) for each in (first, secret, odd)] == [64, 64, 64]
    assert len({each["typed"] for each in (first, secret, odd)}) == 3
    told = repr(list(LogLine.objects.values_list())).lower()
    assert [word for word in ("kari", "nobody", "hemmelige") if word in told] == []


def test_a_username_is_taken_whatever_its_letters_are():
    actions.open_account(username="Kari", name="Kari", password="x", by=BY)
    with pytest.raises(Refused) as refused:
        actions.open_account(username="kari", name="Another", password="x", by=BY)
    assert refused.value.ruling.code == "name_is_taken"
    assert (queries.usernames(), verbs()) == (("Kari",), ["account.opened"])


def test_a_username_that_is_taken_in_the_same_moment_is_refused_the_same_way(monkeypatch):
    actions.open_account(username="Kari", name="Kari", password="x", by=BY)
    monkeypatch.setattr(actions, "account_named", lambda username: None)
    with pytest.raises(Refused) as refused:
        actions.open_account(username="kari", name="Another", password="x", by=BY)
    assert refused.value.ruling.code == "name_is_taken"
    assert (queries.usernames(), verbs()) == (("Kari",), ["account.opened"])


def test_the_database_itself_keeps_usernames_apart_whatever_their_letters():
    account("Kari", "Kari")
    with pytest.raises(IntegrityError), transaction.atomic():
        account("kARI", "Another")


@pytest.mark.parametrize("leave", ["end_role", "close_account"])
def test_the_last_administrator_cannot_leave_until_another_is_there(leave):
    first, second = account("ada", "Ada"), account("bea", "Bea")
    held = actions.give_role(account=first, role=Role.ADMINISTRATOR, held_at=INSTALLATION, by=BY)
    go = {
        "end_role": lambda: actions.end_role(grant=held, by=BY),
        "close_account": lambda: actions.close_account(account=first, by=BY),
    }[leave]
    with pytest.raises(Refused) as refused:
        go()
    assert refused.value.ruling.code == "last_administrator"
    assert list(Grant.objects.holding_on(TODAY)) == [held]
    assert Account.objects.get(pk=first.pk).is_active

    actions.give_role(account=second, role=Role.ADMINISTRATOR, held_at=INSTALLATION, by=BY)
    go()
    assert [each.account for each in Grant.objects.holding_on(TODAY)] == [second]


def test_an_account_is_found_whatever_letters_its_name_is_written_in():
    made = account("Kari", "Kari")
    assert queries.account_named("kARI") == made == Account.objects.get_by_natural_key("KARI")


def test_a_role_holds_from_the_day_it_was_given():
    given = actions.give_role(account=account("kari", "Kari"), role=Role.INTERVIEWER, held_at=STUDY, by=BY)
    assert (given.role, given.from_on, given.to_on) == ("interviewer", TODAY, None)
    held = Grant.objects.holding_on
    assert [list(held(day)) for day in (TODAY - timedelta(days=1), TODAY)] == [[], [given]]


def test_a_role_that_is_held_already_is_not_given_twice():
    kari = account("kari", "Kari")
    first = actions.give_role(account=kari, role=Role.INTERVIEWER, held_at=STUDY, by=BY)
    again = actions.give_role(account=kari, role=Role.INTERVIEWER, held_at=STUDY, by=LATER)
    assert (first, Grant.objects.get().from_on, verbs()) == (again, TODAY, ["role.given"])


def test_a_role_that_ended_opens_nothing_from_that_moment_and_may_be_given_again():
    kari = account("kari", "Kari")
    first = grant(kari, Role.RESEARCHER, STUDY)
    actions.end_role(grant=first, by=BY)
    assert list(Grant.objects.holding_on(TODAY)) == []
    again = actions.give_role(account=kari, role=Role.RESEARCHER, held_at=STUDY, by=BY)
    assert [(g.from_on, g.to_on) for g in Grant.objects.order_by("pk")] == [(SINCE, TODAY), (TODAY, None)]
    assert list(Grant.objects.holding_on(TODAY)) == [again]


def test_ending_a_role_that_ended_before_does_not_make_it_longer():
    ended = grant(account("kari", "Kari"), Role.RESEARCHER, STUDY, to_on=date(2026, 3, 1))
    actions.end_role(grant=ended, by=BY)
    assert (Grant.objects.get().to_on, verbs()) == (date(2026, 3, 1), [])


def test_a_role_that_was_to_end_later_can_be_ended_today():
    ending = grant(account("kari", "Kari"), Role.RESEARCHER, STUDY, to_on=date(2027, 3, 1))
    actions.end_role(grant=ending, by=BY)
    assert Grant.objects.get().to_on == TODAY


def test_a_role_that_has_not_begun_never_does_when_it_is_ended():
    coming = grant(account("kari", "Kari"), Role.RESEARCHER, STUDY, from_on=date(2027, 1, 1))
    actions.end_role(grant=coming, by=BY)
    assert Grant.objects.get().to_on == date(2027, 1, 1)
    assert list(Grant.objects.holding_on(date(2027, 1, 1))) == []


def test_a_closed_account_holds_nothing_any_more_and_is_still_there_to_be_read():
    kari, per = account("kari", "Kari"), account("per", "Per")
    grant(kari, Role.RESEARCHER, STUDY)
    grant(kari, Role.INTERVIEWER, STUDY, to_on=date(2027, 3, 1))
    grant(kari, Role.ADMINISTRATOR, INSTALLATION, to_on=date(2026, 3, 1))
    grant(per, Role.RESEARCHER, STUDY)
    actions.close_account(account=kari, by=BY)
    assert [g.to_on for g in kari.grants.order_by("pk")] == [TODAY, TODAY, date(2026, 3, 1)]
    assert (Account.objects.get(pk=kari.pk).is_active, per.grants.get().to_on) == (False, None)
    actions.close_account(account=kari, by=LATER)
    assert verbs() == ["account.closed"]


@pytest.mark.parametrize(
    ("role", "held_at"),
    [
        (Role.OPERATOR, INSTALLATION),
        (Role.PRIMARY_CONTACT, STUDY),
        (Role.ADMINISTRATOR, STUDY),
        (Role.RESEARCHER, INSTALLATION),
    ],
)
def test_a_role_is_held_only_at_the_kind_of_place_it_is_made_for(role, held_at):
    with pytest.raises(ValueError):
        actions.give_role(account=account("kari", "Kari"), role=role, held_at=held_at, by=BY)
    assert (Grant.objects.count(), verbs()) == (0, [])


def test_no_treatment_role_may_ever_read_a_study_and_no_study_role_the_treatment():
    kinds = ("treatment", "registry", "study:practice", "worry:practice")
    assert {role: tuple(may_read(role, kind) for kind in kinds) for role in Role} == {
        Role.RESEARCHER: (False, False, True, False),
        Role.INTERVIEWER: (False, False, True, False),
        Role.PEER_INTERVIEWER: (False, False, True, False),
        Role.RESPONSIBLE_CLINICIAN: (False, False, False, True),
        Role.COORDINATOR: (False, False, False, False),
        Role.PRIMARY_CONTACT: (True, True, False, False),
        Role.SPECIALIST_PHYSICIAN: (True, True, False, False),
        Role.GP: (True, False, False, False),
        Role.UNIT_LEADER: (True, True, False, False),
        Role.REGISTRY_OFFICER: (False, True, False, False),
        Role.EDITOR: (False, False, False, False),
        Role.ADMINISTRATOR: (False, False, False, False),
        Role.OPERATOR: (True, True, True, False),
        Role.PERSON: (False, False, True, False),
    }
    assert (set(MEANINGS), Role.OPERATOR in GIVEN_TO_PEOPLE) == (set(Role), False)


def test_the_day_of_a_deed_is_the_day_it_is_in_norway():
    half_past_midnight = AT.replace(hour=0, minute=30)
    assert operator(half_past_midnight).day == TODAY
    assert half_past_midnight.utctimetuple().tm_mday == TODAY.day - 1


def test_a_page_of_accounts_costs_three_queries_however_many_there_are(django_assert_num_queries):
    for name in ("anne", "berit", "cato", "dag"):
        grant(account(name, name.title()), Role.RESEARCHER, STUDY)
    with django_assert_num_queries(3):
        rows, total = queries.accounts(start=1, size=2)
    assert ([row.username for row in rows], total) == (["berit", "cato"], 4)
    assert [[held.role for held in row.roles] for row in rows] == [[Role.RESEARCHER], [Role.RESEARCHER]]
