"""Roles are looked over on a day of their own, and whoever leaves is out the same moment, with a form open too."""

from datetime import date, timedelta

import pytest
import time_machine

from larix.access import actions
from larix.access.actor import HeldAt, operator
from larix.access.models import Grant, LogLine, LogSubject
from larix.access.roles import Role
from larix.followup.models import Draft
from tests.cast import AT, PRACTICE, SINCE, account, grant
from tests.integration.web.reading import fields, main_words

A_YEAR_ON = AT + timedelta(days=(SINCE - AT.date()).days + 365)  # a year after the cast's roles began


@pytest.fixture
def kari(practice):
    """An interviewer since the beginning of the year, whose role before that has ended."""
    made = account("kari", "Kari Intervjuer")
    grant(made, Role.INTERVIEWER, HeldAt("study", PRACTICE))
    grant(made, Role.RESEARCHER, HeldAt("study", PRACTICE), date(2020, 1, 1), SINCE)
    return made


def due(browser) -> str:
    return main_words(browser.get("/office/?show=review"))


def test_section_5_a_role_that_nobody_has_looked_over_for_a_year_is_on_the_administrators_list(
    kari, administrator, signed_in
):
    browser, held = signed_in(administrator), kari.grants.get(role="interviewer")
    actions.give_role(account=administrator, role=Role.EDITOR, held_at=HeldAt("installation", "this"), by=operator(AT))
    assert "Kari Intervjuer" not in due(browser)
    with time_machine.travel(A_YEAR_ON - timedelta(days=1), tick=False):
        assert "Kari Intervjuer" not in due(signed_in(administrator))
    with time_machine.travel(A_YEAR_ON, tick=False):
        browser = signed_in(administrator)
        assert "2 roles are to be looked over: are they still needed?" in main_words(browser.get("/office/"))
        assert "Interviewer: The practice study (to be looked over)" in due(browser)
        page = browser.post(f"/office/accounts/{kari.key}/review-role/{held.key}/", follow=True)
        assert "Noted: the role is still needed. It is looked over again in a year." in main_words(page)
        assert "Looked over next 1 January 2028." in main_words(page)
        assert "Kari Intervjuer" not in due(browser)
    browser.post(f"/office/accounts/{kari.key}/review-role/{held.key}/")
    line = LogLine.objects.filter(verb="role.reviewed").first()
    assert (line.role, line.counts) == ("administrator", {"account": str(kari.key), "role": "interviewer"})


def test_looking_over_twice_a_day_or_what_has_ended_changes_nothing(kari):
    for held in (kari.grants.get(role="researcher"), *([kari.grants.get(role="interviewer")] * 2)):
        actions.review_role(grant=held, by=operator(AT))
    assert LogLine.objects.filter(verb="role.reviewed").count() == 1
    assert sorted(Grant.objects.values_list("role", "reviewed_on")) == [
        ("interviewer", AT.date()), ("researcher", None),
    ]  # fmt: skip


def test_section_5_whoever_leaves_is_out_the_same_moment_with_a_form_open_and_typed_into(kari, practice, signed_in):
    browser, someone = signed_in(kari), practice.participations.order_by("label").first()
    form = f"/interviews/{PRACTICE}/{someone.key}/m00/ces_d/whole/"
    typed = {name: value[0] for name, value in fields(browser.get(form)).items()} | {"f1a": "3"}
    assert browser.get(form).status_code == 200
    actions.close_account(account=kari, by=operator(AT))
    read, drafts = LogSubject.objects.count(), Draft.objects.count()
    page = browser.post(form, typed)
    assert (page.status_code, "You are not signed in any more" in main_words(page)) == (403, True)
    assert browser.get(form).headers["Location"].startswith("/sign-in/?next=")
    assert (LogSubject.objects.count(), Draft.objects.count()) == (read, drafts)


def test_section_5_whose_role_ends_while_a_form_is_open_stores_nothing_more(kari, practice, signed_in):
    browser, someone = signed_in(kari), practice.participations.order_by("label").first()
    form = f"/interviews/{PRACTICE}/{someone.key}/m00/ces_d/whole/"
    typed = {name: value[0] for name, value in fields(browser.get(form)).items()} | {"f1a": "3"}
    actions.end_role(grant=kari.grants.get(role="interviewer"), by=operator(AT))
    drafts = Draft.objects.count()
    assert (browser.post(form, typed).status_code, Draft.objects.count()) == (404, drafts)
