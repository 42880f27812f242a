"""Questions with the same choices: the rows of one table on a desk, one question after the other on a phone."""

import re

import pytest

from tests.browser.conftest import DESK, PHONE
from tests.browser.eyes import found_by_axe

PROJECT_X = "/interviews/project-x/"
AREAS, SHOWN = 8, 12  # rows; 0 to 10, and would rather not


def areas(visit, size):
    page = visit("intervjuer", PROJECT_X, size=size)
    page.locator("main tbody a").first.click()
    page.locator("main a[href$='/begin/']").first.wait_for(state="attached")
    page.locator("main a[href$='/measure_point/person/']").first.click()
    page.locator(".matrix").wait_for()
    return page


def boxes_of(page, row):
    shown = page.locator(".matrix td").nth(row).locator(".options label:visible")
    return [label.bounding_box() for label in shown.all()]


def too_wide(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def test_section_18_on_a_desk_the_life_areas_are_a_table_with_each_choice_below_the_other(visit):
    page = areas(visit, DESK)
    assert page.get_by_role("rowheader").count() == AREAS
    assert page.get_by_role("columnheader").all_inner_texts()[0] == "Spørsmål"
    first, last = boxes_of(page, 0), boxes_of(page, AREAS - 1)
    assert [len(first), len({round(box["y"]) for box in first})] == [SHOWN, 1]
    assert [round(box["x"]) for box in first] == [round(box["x"]) for box in last]
    assert {round(box["width"]) for box in first} == {round(first[0]["width"])}
    assert min(min(box["width"], box["height"]) for box in first) >= 44
    assert too_wide(page) == 0


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_section_18_each_row_is_a_group_of_choices_with_its_question_whatever_the_screen(visit, size):
    page = areas(visit, size)
    group = page.get_by_role("group", name=re.compile("Hvordan du har det inni deg"))
    names = group.locator(".options").first.locator(".option__words").all_text_contents()
    assert names == ["0 – går veldig dårlig", *map(str, range(1, 10)), "10 – går veldig bra", "Vil ikke svare"]
    assert group.get_by_role("radio", name="10 – går veldig bra", exact=True).count() == 1
    group.get_by_role("radio", name="4", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert group.get_by_role("radio", name="5", exact=True).is_checked()
    assert too_wide(page) == 0
    assert [fault["id"] for fault in found_by_axe(page)] == []


def test_section_18_what_the_choices_mean_stays_in_sight_down_to_the_last_row(visit):
    page = areas(visit, DESK)
    page.locator(".matrix td").last.evaluate("cell => cell.scrollIntoView({block: 'end'})")
    page.mouse.wheel(0, 500)
    page.wait_for_function("document.querySelector('.matrix tbody').getBoundingClientRect().top < 0")
    assert page.locator(".matrix thead").get_by_text("10 – går veldig bra").is_visible()
    top = page.locator(".matrix thead th").last.bounding_box()
    kept, last = page.locator(".kept").bounding_box(), page.locator(".matrix td").last.bounding_box()
    assert kept["y"] <= top["y"] < last["y"]
    assert top["y"] >= 0


def test_section_18_on_a_phone_a_row_is_a_question_like_the_others(visit):
    page = areas(visit, PHONE)
    assert page.locator(".matrix thead").is_hidden()
    assert len({round(box["y"]) for box in boxes_of(page, 0)}) > 3
    assert page.locator(".matrix th").last.inner_text() == "8. Det som har med rus å gjøre"
