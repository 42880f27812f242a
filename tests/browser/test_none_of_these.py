"""Choices under headings, and a choice that is never together with another: what one taps last is what holds."""

import re

from tests.browser.conftest import DESK

PROJECT_X = "/interviews/project-x/"
DIFFICULT = "?page=3"  # the questions about substances, after the page that announces them


def difficult(visit):
    page = visit("intervjuer", PROJECT_X, size=DESK)
    page.locator("main tbody a").first.click()
    page.locator("main a[href$='/begin/']").first.wait_for(state="attached")
    page.locator("main a[href$='/measure_point/person/']").first.click()
    page.locator(".matrix").wait_for()
    page.goto(page.url + DIFFICULT)
    return page


def test_section_4_what_does_not_apply_is_not_seen_and_what_applies_needs_no_word_of_why_it_is_asked(visit):
    page = difficult(visit)
    days = page.get_by_role("group", name=re.compile("Cannabis: hvor mange av de 28 dagene"))
    seen = page.locator("main fieldset.question:visible")
    assert [days.count(), seen.count()] == [0, 4]
    page.get_by_text("Cannabis", exact=True).click()
    assert [days.count(), seen.count()] == [1, 5]
    assert page.get_by_text("Bare når").count() == 0
    page.get_by_text("Ingenting av dette", exact=True).click()
    assert [days.count(), seen.count()] == [0, 4]


def test_section_9_none_of_these_takes_the_others_away_and_the_others_take_it_away(visit):
    page = difficult(visit)
    used = page.get_by_role("group", name=re.compile("Hva av dette har du brukt"))
    own, agreed = (used.get_by_role("group", name=name) for name in ("medisin utenom avtale", "Medisin på resept"))
    assert [own.get_by_role("checkbox").count(), agreed.get_by_role("checkbox").count()] == [7, 3]

    def ticked():
        return used.locator("input:checked").evaluate_all("fields => fields.map((field) => field.value)")

    own.get_by_text("Alkohol", exact=True).click()
    agreed.get_by_text("ADHD-medisin, på resept", exact=True).click()
    assert ticked() == ["alcohol", "prescribed_stimulants"]
    used.get_by_text("Ingenting av dette", exact=True).click()
    assert ticked() == ["none"]
    own.get_by_text("Cannabis", exact=True).click()
    assert ticked() == ["cannabis"]
    used.get_by_text("Vil ikke svare", exact=True).click()
    assert ticked() == ["__declined"]
