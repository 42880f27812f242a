"""Whoever was asked, at a desk, with the keyboard alone and in nynorsk: an answer by code, a yes, and out again."""

from larix.schedule.invited import State
from tests.browser.conftest import DESK
from tests.browser.envelopes import NUMBERS, SIGNS_IN_AT_A_DESK, WRITES_AT_A_DESK
from tests.browser.hands import Keyboard
from tests.browser.test_asked import moved
from tests.browser.test_inviting import funnel


def at_a_desk(invited, visit_at, path):
    page = visit_at(invited.demo, None, path, size=DESK, language="nn")
    return page, Keyboard(page)


def enter(page):
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_somebody_answers_by_code_with_the_keyboard_alone(invited, visit_at):
    coordinator = visit_at(invited.demo, "koordinator")
    before = funnel(coordinator)
    page, hands = at_a_desk(invited, visit_at, "/answer/")
    hands.write(page.locator("#code"), invited.codes[WRITES_AT_A_DESK])
    enter(page)
    hands.tick(page.locator("main input[type=radio]").first)  # the first one: yes, get in touch
    hands.go(page.locator("main form button", has_text="Send svaret mitt"))
    assert "Ja, ta kontakt med meg" in page.get_by_role("status").inner_text()
    assert funnel(coordinator) == moved(before, State.SENT, State.YES)
    assert page.complaints == []


def test_the_person_says_yes_and_leaves_with_the_keyboard_alone(invited, visit_at):
    coordinator = visit_at(invited.demo, "koordinator")
    before = funnel(coordinator)
    page, hands = at_a_desk(invited, visit_at, "/me/sign-in/test/")
    hands.write(page.locator("#number"), NUMBERS[SIGNS_IN_AT_A_DESK])
    enter(page)
    hands.go(page.locator("main a[href$='/consent/']"))
    hands.tick(page.locator("main input[name=scope]").first)
    hands.go(page.locator("#consent p button"))
    assert funnel(coordinator) == moved(before, State.SENT, State.CONSENTED)
    page.goto("/me/")
    hands.go(page.locator("main a[href$='/out/']"))
    whole = page.locator("main input[type=radio][value=project]")
    hands.tick(page.locator("main input[type=radio]").first)
    while not whole.is_checked():
        page.keyboard.press("ArrowDown")
    hands.go(page.locator("main form.stack button"))
    hands.go(page.locator("main form.stack button"))
    assert "Du har gått ut, og er ikkje med." in page.locator("main").inner_text()
    assert funnel(coordinator) == moved(before, State.SENT, State.WITHDRAWN)
    assert page.complaints == []
