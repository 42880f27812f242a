"""An interview in a real browser: kept as one types, a net that goes, two on one part, one question on a phone."""

import re

import pytest

from tests.browser.conftest import PHONE
from tests.browser.eyes import found_by_axe
from tests.browser.served import give_both_factors
from tests.browser.test_journeys import open_participant, stored

LETTERS = "abcdefghijklmnopqrst"
STORED = re.compile(r"^Lagret \d\d:\d\d\.$")
LOST = "Ikke lagret ennå: la denne siden stå åpen. Nettet er borte; vi prøver igjen."
SIGNED_OUT = "Ikke lagret ennå: la denne siden stå åpen. Du er logget ut."


def address_of(page, participant, month):
    open_participant(page, participant)
    page.locator("ol.waves").first.wait_for()
    return page.url + f"{month}/ces_d/whole/"


def open_form(page, participant, month):
    page.goto(address_of(page, participant, month))
    page.locator("#kept").wait_for(state="attached")


def tap(page, letter, choice):
    page.locator(f"label[for='f1{letter}-{choice}']").click()


def answer_all(page, choice):
    for letter in LETTERS:
        tap(page, letter, choice)


def kept(page, words, seconds=15):
    """Waits until the page says this of what is kept."""
    said = page.locator("#kept")
    if isinstance(words, str):
        words = re.compile("^" + re.escape(words))
    said.filter(has_text=words).wait_for(timeout=seconds * 1000)
    return said


def test_section_13_what_is_typed_is_kept_without_pressing_anything_and_gone_on_with_elsewhere(visit):
    page = visit("intervjuer")
    open_form(page, "T-07", "m12")
    tap(page, "a", 2)
    page.get_by_label("Hvordan det ble gjort").select_option("phone")
    kept(page, STORED)
    assert page.locator("#kept").get_attribute("role") == "status"
    there = visit("intervjuer")  # another machine
    open_form(there, "T-07", "m12")
    assert there.locator("#f1a-2").is_checked()
    assert there.get_by_label("Hvordan det ble gjort").input_value() == "phone"
    assert "ikke ferdig" in there.locator("main .facts").inner_text()
    assert page.complaints == there.complaints == []


def test_section_13_when_the_net_goes_the_page_says_so_and_stores_when_it_is_back(visit):
    page = visit("intervjuer")
    open_form(page, "T-08", "m12")
    tap(page, "a", 1)
    kept(page, STORED)
    page.context.set_offline(True)
    tap(page, "b", 3)
    assert kept(page, LOST).is_visible()
    page.get_by_role("button", name="Lagre svarene").last.click()  # nothing is left, nothing is lost
    tap(page, "c", 2)
    assert page.locator("#f1b-3").is_checked()
    page.context.set_offline(False)
    kept(page, STORED)
    again = visit("intervjuer")
    open_form(again, "T-08", "m12")
    assert [again.locator(f"#f1{one}").is_checked() for one in ("a-1", "b-3", "c-2")] == [True] * 3
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


def test_section_13_an_answer_that_was_stored_but_never_heard_of_is_not_stored_twice(visit):
    page = visit("intervjuer")
    open_form(page, "T-09", "m12")
    dropped = []

    def drop_the_answer(route):
        if not dropped:
            dropped.append(route.fetch().status)  # it reaches the server, and its answer is lost
            route.abort()
        else:
            route.continue_()

    page.route("**/ces_d/whole/", drop_the_answer)
    tap(page, "a", 1)
    kept(page, LOST)
    tap(page, "b", 2)
    kept(page, STORED)
    assert dropped == [200]
    assert page.locator("#kept-more").is_hidden()
    assert page.locator("input[name=number]").input_value() == "2"


def test_section_3_two_on_one_part_the_second_is_told_sees_both_and_chooses(visit):
    first, second = visit("intervjuer"), visit("intervjuer")
    for page in (first, second):
        open_form(page, "T-02", "m00")
    answer_all(first, 1)
    kept(first, STORED)
    answer_all(second, 2)
    kept(second, "Noen andre har lagret denne delen imens.")
    second.get_by_role("link", name="Se begge og velg").click()
    said = second.locator("main").inner_text()
    assert "To har skrevet på denne delen samtidig. Ingenting er borte." in said
    assert "20 svar er andre enn i det som står nå" in said
    first.get_by_role("button", name="Lagre svarene").last.click()
    assert first.get_by_role("heading", level=1).inner_text() == "Ulike svar på det samme skjemaet"
    second.get_by_role("button", name=re.compile("Fortsett med dette")).last.click()
    assert second.locator("#f1t-2").is_checked()
    second.get_by_role("button", name="Lagre svarene").last.click()
    stored(second)


def test_section_18_a_warning_before_the_session_ends_and_one_tap_more(visit):
    page = visit("intervjuer")
    where = address_of(page, "T-03", "m12")
    page.clock.install()
    page.goto(where)
    assert page.locator("#time-is-short").is_hidden()
    page.clock.fast_forward(60 * 116 * 1000)
    page.locator("#time-is-short").wait_for()
    for end in (0, "document.body.scrollHeight"):
        page.evaluate(f"scrollTo(0, {end})")
        box = page.locator("#time-is-short").bounding_box()
        assert 0 <= box["y"] < page.viewport_size["height"] - box["height"], "it is seen wherever one is on the page"
    assert [fault["id"] for fault in found_by_axe(page)] == []
    page.get_by_role("button", name="Jeg er her fremdeles").click()
    page.locator("#time-is-short").wait_for(state="hidden")


def alone(visit, served):
    """A phone with a sign-in of its own: how the page is shown is remembered for the sitting."""
    page = visit(None, "/sign-in/", size=PHONE)
    give_both_factors(page, "intervjuer", served.passwords["intervjuer"])
    return page


def test_section_18_one_question_at_a_time_on_a_phone_by_the_keyboard_alone(visit, served):
    page = alone(visit, served)
    open_form(page, "T-01", "m12")
    to(page, "button[value=one]")
    press(page, "Enter", "Vis alle spørsmålene samtidig")
    to(page, ".buttons--last button[value=next]")
    press(page, "Enter", "Spørsmål 1 av omtrent 20")
    for number, letter in enumerate(LETTERS, start=1):
        assert page.locator("main fieldset").count() == 1
        to(page, f"#f1{letter}-0")
        page.keyboard.press("Space")
        last = number == len(LETTERS)
        to(page, f".buttons--last button[value={'finish' if last else 'next'}]")
        press(page, "Enter", "Svarene er lagret." if last else f"Spørsmål {number + 1} av omtrent 20")
    assert page.locator("dl.answers > div").count() == len(LETTERS)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.complaints == []


def to(page, selector):
    wanted = page.locator(selector).first.element_handle()
    for _ in range(90):
        if page.evaluate("wanted => document.activeElement === wanted", wanted):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not reach {selector}")


def press(page, key, until):
    page.keyboard.press(key)
    page.get_by_text(until).first.wait_for()


@pytest.mark.parametrize("layout", ["one", "all"])
def test_the_form_has_no_faults_for_axe_in_either_layout_or_in_larger_text(visit, served, layout):
    page = alone(visit, served)
    open_form(page, "T-02", "m12")
    for value in ("larger", layout):
        with page.expect_navigation():
            page.locator(f"button[value={'one' if value == 'all' else value}]").click()
    assert [fault["id"] for fault in found_by_axe(page)] == []
