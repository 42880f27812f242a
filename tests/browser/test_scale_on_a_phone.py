"""A scale on a phone: whoever would rather not answer need not look further than whoever would."""

from tests.browser.conftest import PHONE

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
