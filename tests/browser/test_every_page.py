"""Every page, as a phone and as a desk show it, in all three languages: nothing sticks out, and axe finds nothing."""

from functools import partial

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DESK, PHONE, RULES
from tests.browser.pages import PAGES, SENT_PAGES

LEAST = 44  # pixels that a finger needs


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole_in_every_language_and_at_every_size(visit, name):
    assert whole(visit, *PAGES[name]) == []


@pytest.mark.parametrize("name", SENT_PAGES)
def test_a_page_of_an_invitation_that_was_sent_is_whole(invited, visit_at, name):
    assert whole(partial(visit_at, invited.demo), *SENT_PAGES[name](invited)) == []


def whole(visit, who, way):
    """What is wrong with a page, in any of three languages and at either size. One browser window does for all."""
    faults, page = [], visit(who, "/answer/hidden/")
    here = page.evaluate("location.origin")
    for language, sizes in (("nb", (PHONE, DESK)), ("nn", (DESK,)), ("en", (PHONE,))):
        page.context.add_cookies([{"name": "larix_language", "value": language, "url": here}])
        page.goto(way) if isinstance(way, str) else way(page)
        for size in sizes:
            page.set_viewport_size(size)
            found = [*faults_of(page, language, size), *found_by_axe(page)]
            faults += [f"{language} {size['width']}: {fault}" for fault in found]
    return faults


def faults_of(page, language, size):
    if page.locator("html").get_attribute("lang") != language:
        yield "another language"
    if page.locator("h1").count() != 1 or page.title() in ("", "Larix"):
        yield f"{page.locator('h1').count()} main headings, title {page.title()!r}"
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > size["width"]:
        yield f"{width} pixels wide"
    boxes = [
        box for box in (one.bounding_box() for one in page.locator("button:visible, .ds-button:visible").all()) if box
    ]
    yield from (f"{box['height']} pixels high" for box in boxes if 2 < box["height"] < LEAST)
    yield from page.complaints


def found_by_axe(page):
    # Without the long lists of what is right: they take most of the time.
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    yield from (f"{fault['id']}: {fault['help']} {fault['nodes'][0]['html'][:150]}" for fault in found)
