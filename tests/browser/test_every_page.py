"""Every page, as a phone and as a desk show it, in all three languages: nothing sticks out, and axe finds nothing."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import DESK, PHONE, RULES

HELP, PRACTICE = "/studies/help/", "/interviews/practice/"
LEAST = 44  # pixels that a finger needs
HEIGHTS = """() => [...document.querySelectorAll("button, .ds-button, .option, summary")]
    .filter(one => one.checkVisibility()).map(one => one.getBoundingClientRect().height)"""

Page = tuple[str | None, str | Callable]


def first_link(page, start: str, selector: str = "main table a") -> None:
    page.goto(start)
    page.locator(selector).first.click()


def course(page):
    first_link(page, f"{HELP}people/")


def participant(page):
    first_link(page, PRACTICE)


def empty_form(page):
    participant(page)
    page.locator("main a[href$='/m12/ces_d/']").click()


def form_with_faults(page):
    empty_form(page)
    page.locator("#f1a-0").check()
    page.locator(".buttons--last button").click()


def answers(page):
    page.goto(PRACTICE)
    page.locator("main table a").nth(5).click()
    page.locator("main a[href$='/answers/']").first.click()


def correction(page):
    answers(page)
    page.locator("main .buttons a").first.click()


def account(page):
    first_link(page, "/office/")


def closing(page):
    account(page)
    page.locator("main a[href$='/close/']").click()


def wrong_password(page):
    page.goto("/sign-in/")
    page.fill("#id_username", "ingen")
    page.fill("#id_password", "feil")
    page.press("#id_password", "Enter")
    page.locator("[role=alert]").wait_for()


def wrong_day(page):
    page.goto(f"{HELP}report/")
    page.fill("#id_as_of", "i morgen")
    page.locator("main form button").click()


PAGES: dict[str, Page] = {
    "welcome": (None, "/"),
    "sign-in": (None, "/sign-in/"),
    "wrong password": (None, wrong_password),
    "no such page": (None, "/nowhere/"),
    "front page": ("forsker", "/"),
    "studies": ("forsker", "/studies/"),
    "overview": ("forsker", HELP),
    "completeness": ("forsker", f"{HELP}completeness/"),
    "items": ("forsker", f"{HELP}completeness/ces_d/"),
    "people": ("forsker", f"{HELP}people/"),
    "last people": ("forsker", f"{HELP}people/?page=10"),
    "course": ("forsker", course),
    "codebook": ("forsker", f"{HELP}codebook/ces_d/"),
    "another codebook": ("forsker", f"{HELP}codebook/help_baseline/"),
    "report": ("forsker", f"{HELP}report/"),
    "wrong day": ("forsker", wrong_day),
    "snapshot": ("forsker", f"{HELP}snapshot/"),
    "somebody else's": ("forsker", PRACTICE),
    "interviews": ("intervjuer", "/interviews/"),
    "participants": ("intervjuer", PRACTICE),
    "participant": ("intervjuer", participant),
    "form": ("intervjuer", empty_form),
    "form with faults": ("intervjuer", form_with_faults),
    "answers": ("intervjuer", answers),
    "correction": ("intervjuer", correction),
    "accounts": ("administrator", "/office/"),
    "open account": ("administrator", "/office/open-account/"),
    "account": ("administrator", account),
    "closing": ("administrator", closing),
    "units": ("administrator", "/office/units/"),
    "open a unit": ("administrator", "/office/units/open/"),
    "the country's units": ("administrator", "/office/units/from-the-list/"),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_whole_in_every_language_and_at_every_size(visit, name):
    who, way = PAGES[name]
    faults = []
    for language, sizes in (("nb", (PHONE, DESK)), ("nn", (DESK,)), ("en", (PHONE,))):
        page = visit(who, way if isinstance(way, str) else "/", language=language)
        if not isinstance(way, str):
            way(page)
        for size in sizes:
            page.set_viewport_size(size)
            found = [*faults_of(page, language, size), *found_by_axe(page)]
            faults += [f"{language} {size['width']}: {fault}" for fault in found]
        page.close()
    assert faults == []


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
