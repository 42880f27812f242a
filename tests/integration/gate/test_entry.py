"""Purpose before role, role before anything: who comes in where, and what is closed to everyone else."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser

from larix.access.actor import INSTALLATION, Actor, HeldAt
from larix.access.models import LogLine
from larix.access.roles import Role
from larix.gate import Hat, Outside, enter_study, hats, may_administer
from tests.cast import AT, OTHER, PRACTICE, SINCE, account, grant

pytestmark = pytest.mark.django_db
HERE = HeldAt("study", PRACTICE)
TODAY = AT.date()
TOMORROW = TODAY + timedelta(days=1)


def lines():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def outside(account, role, study=PRACTICE, at=AT):
    """Whether the door is closed, and nobody who knocked there is told why."""
    with pytest.raises(Outside) as closed:
        enter_study(account, study, role, at)
    return str(closed.value) == str(Outside())


@pytest.mark.parametrize("who", ["researcher", "interviewer"])
def test_whoever_holds_a_role_at_a_study_comes_in_as_that(practice, request, who):
    somebody, role = request.getfixturevalue(who), Role(who)
    entry = enter_study(somebody, PRACTICE, role, AT)
    assert entry.actor == Actor(str(somebody.key), role, HERE, "study:practice", AT)
    assert (entry.study, entry.protocol.key) == (practice, PRACTICE)


@pytest.mark.parametrize(
    ("who", "role"),
    [
        ("outsider", Role.INTERVIEWER), ("outsider", Role.RESEARCHER), ("interviewer", Role.RESEARCHER),
        ("researcher", Role.INTERVIEWER), ("administrator", Role.ADMINISTRATOR), ("administrator", Role.RESEARCHER),
        ("primary_contact", Role.PRIMARY_CONTACT), ("primary_contact", Role.INTERVIEWER), ("researcher", Role.OPERATOR),
    ],
)  # fmt: skip
def test_nobody_comes_in_as_what_they_are_not(practice, request, who, role):
    assert outside(request.getfixturevalue(who), role)


def test_a_primary_contact_never_comes_into_a_study_not_even_with_a_forged_role_at_it(practice, primary_contact):
    grant(primary_contact, Role.PRIMARY_CONTACT, HERE)
    grant(primary_contact, Role.ADMINISTRATOR, HERE)
    assert outside(primary_contact, Role.PRIMARY_CONTACT)
    assert outside(primary_contact, Role.ADMINISTRATOR)


def test_an_administrator_sees_nothing_clinical_not_even_with_a_forged_role_at_the_study(practice, administrator):
    grant(administrator, Role.ADMINISTRATOR, HERE)
    assert outside(administrator, Role.ADMINISTRATOR)


@pytest.mark.parametrize(
    ("from_on", "to_on"),
    [(SINCE, TODAY), (SINCE, date(2026, 6, 1)), (TOMORROW, None), (date(2027, 1, 1), date(2028, 1, 1)), (TODAY, TODAY)],
)
def test_a_role_opens_nothing_before_its_first_day_or_after_its_last(practice, from_on, to_on):
    kari = account("kari", "Kari")
    grant(kari, Role.RESEARCHER, HERE, from_on, to_on)
    assert outside(kari, Role.RESEARCHER)
    assert hats(kari, AT) == ()


@pytest.mark.parametrize(("from_on", "to_on"), [(TODAY, None), (TODAY, TOMORROW), (SINCE, TOMORROW)])
def test_a_role_opens_on_its_first_day_and_on_the_day_before_its_end(practice, from_on, to_on):
    kari = account("kari", "Kari")
    grant(kari, Role.RESEARCHER, HERE, from_on, to_on)
    assert enter_study(kari, PRACTICE, Role.RESEARCHER, AT).actor.role is Role.RESEARCHER


def test_the_day_that_counts_is_the_day_in_norway(practice):
    kari = account("kari", "Kari")
    grant(kari, Role.RESEARCHER, HERE, TOMORROW)
    before_midnight = AT.replace(hour=23, minute=59)
    assert outside(kari, Role.RESEARCHER, at=before_midnight)
    assert enter_study(kari, PRACTICE, Role.RESEARCHER, before_midnight + timedelta(minutes=1)).study == practice


def test_a_closed_account_opens_nothing(practice, researcher, administrator):
    for somebody in (researcher, administrator):
        somebody.is_active = False
    assert outside(researcher, Role.RESEARCHER)
    with pytest.raises(Outside):
        may_administer(administrator, AT)


def test_somebody_who_has_not_signed_in_opens_nothing(practice):
    assert outside(AnonymousUser(), Role.RESEARCHER)
    with pytest.raises(Outside):
        may_administer(AnonymousUser(), AT)


@pytest.mark.parametrize("key", ["other", "none", "", "practice ", "PRACTICE", "practice:1"])
def test_a_study_that_is_not_ones_own_looks_like_one_that_does_not_exist(practice, other_study, researcher, key):
    assert outside(researcher, Role.RESEARCHER, key)


def test_a_role_at_a_study_that_does_not_exist_opens_nothing(researcher):
    assert outside(researcher, Role.RESEARCHER)


def test_the_hats_are_the_roles_that_one_holds_today_with_the_studys_own_title(practice, researcher, outsider):
    grant(researcher, Role.ADMINISTRATOR, INSTALLATION)
    grant(researcher, Role.INTERVIEWER, HeldAt("study", OTHER), SINCE, TODAY)
    assert hats(researcher, AT) == (
        Hat(Role.ADMINISTRATOR, INSTALLATION, None),
        Hat(Role.RESEARCHER, HERE, practice.protocol.title),
    )
    assert hats(outsider, AT) == (Hat(Role.INTERVIEWER, HeldAt("study", OTHER), None),)


def test_the_hats_cost_two_queries(practice, other_study, researcher, django_assert_num_queries):
    grant(researcher, Role.INTERVIEWER, HeldAt("study", OTHER))
    with django_assert_num_queries(2):
        assert len(hats(researcher, AT)) == 2


def test_only_an_administrator_administers(administrator, researcher, interviewer, primary_contact, outsider):
    by = may_administer(administrator, AT)
    assert by == Actor(str(administrator.key), Role.ADMINISTRATOR, INSTALLATION, "administration", AT)
    for somebody in (researcher, interviewer, primary_contact, outsider):
        with pytest.raises(Outside):
            may_administer(somebody, AT)
