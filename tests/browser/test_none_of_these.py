"""Choices under headings, and a choice that is never together with another: what one taps last is what holds."""

import re

from tests.browser.conftest import DESK

PROJECT_X = "/interviews/project-x/"
DIFFICULT = "?page=3"  # the questions about substances, after the page that announces them


def test_section_9_none_of_these_takes_the_others_away_and_the_others_take_it_away(visit):
    page = visit("intervjuer", PROJECT_X, size=DESK)
    page.locator("main tbody a").first.click()
    page.locator("main a[href$='/begin/']").first.wait_for(state="attached")
    page.locator("main a[href$='/measure_point/person/']").first.click()
    page.locator(".matrix").wait_for()
    page.goto(page.url + DIFFICULT)
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
