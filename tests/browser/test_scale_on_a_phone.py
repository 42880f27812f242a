"""A scale is seen whole: on a phone half a screen, on a desk one line, and would rather not is beside it."""

from tests.browser.conftest import DESK, PHONE
from tests.browser.eyes import found_by_axe

PROJECT_X = "/interviews/project-x/"
SCALE = ".options--scale:visible"


def test_section_4_would_rather_not_is_on_the_same_screen_as_the_scale_and_as_large(visit):
    page = visit("intervjuer", PROJECT_X, size=PHONE)
    page.locator("main tbody a").first.click()
    page.locator("main a[href$='/begin/']").first.wait_for(state="attached")
    page.locator("main a[href$='/measure_point/person/']").first.click()
    scale = page.locator(SCALE).first
    scale.wait_for()
    declined = scale.locator("label").last
    assert declined.inner_text() == "Vil ikke svare"
    boxes = [label.bounding_box() for label in scale.locator("label").all()]
    assert len(boxes) == 12  # 0 to 10, and would rather not
    last = boxes[-1]
    assert last["y"] + last["height"] - boxes[0]["y"] < PHONE["height"] / 2
    assert all(last["height"] >= box["height"] >= 44 and last["width"] >= box["width"] for box in boxes)


def test_section_18_on_a_desk_a_scale_is_one_line_in_its_order_with_would_rather_not_at_its_end(visit):
    page = visit("intervjuer", PROJECT_X, size=DESK)
    page.locator("main tbody a").first.click()
    page.locator("main a[href$='/begin/']").first.wait_for(state="attached")
    page.locator("main a[href$='/measure_point/person/']").first.click()
    scale = page.locator(f"[data-item=coping] {SCALE}")
    scale.wait_for()
    boxes = [label.bounding_box() for label in scale.locator("label").all()]
    assert len({(round(box["y"]), round(box["height"])) for box in boxes}) == 1
    assert boxes == sorted(boxes, key=lambda box: box["x"])
    assert min(min(box["width"], box["height"]) for box in boxes) >= 44
    assert scale.locator("label").last.inner_text() == "Vil ikke svare"
    assert boxes[-1]["width"] >= boxes[1]["width"]
    assert [fault["id"] for fault in found_by_axe(page)] == []
