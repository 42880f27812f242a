"""The coordinator's pages of Project X, and the way to each."""

from collections.abc import Callable

from tests.browser.envelopes import INVITING
from tests.browser.fieldwork_pages import nothing_typed
from tests.browser.leaving import and_leaving

PROJECT_X = "/inviting/project-x/"


def first_link(page, start: str, selector: str = "main table a") -> None:
    page.goto(start)
    page.locator(selector).first.click()


def person(page, state="yes", then=""):
    first_link(page, f"{PROJECT_X}people/?state={state}")
    if then in ("capacity", "wrong-opener", "use-nothing", "death"):
        page.locator("main details.more summary").last.click()
    if then:
        page.locator(f"main a[href$='/{then}/']").first.click()


def with_faults(state, then):
    def way(page):
        person(page, state, then)
        page.evaluate("document.querySelectorAll('input[type=date]').forEach(field => { field.value = '' })")
        nothing_typed(page)

    return way


def found(page):
    page.goto(f"{PROJECT_X}people/")
    page.fill("#search", "Andersen")
    page.press("#search", "Enter")
    page.locator("main table").wait_for()


def waiting_scan(page):
    first_link(page, f"{PROJECT_X}scans/")


def scan_of_nobody(page):
    waiting_scan(page)
    page.fill("#code", "000-000-000")
    page.press("#code", "Enter")
    page.locator("[role=alert]").wait_for()


def write_text(page):
    page.goto(f"{PROJECT_X}texts/letter/write/")
    page.fill("#id_title_nb", "")
    page.locator("button[name=keep]").click()
    page.locator("#faults").wait_for()


def text_seen_before_it_is_kept(page):
    page.goto(f"{PROJECT_X}texts/information/write/")
    page.locator("button[name=preview]").click()
    page.locator("main [role=status]").wait_for()


def no_list(page):
    page.goto(f"{INVITING}list/")
    page.locator("main form.narrow button").click()
    page.locator("[role=alert]").wait_for()


COORDINATORS: dict[str, tuple[str, str | Callable]] = {
    "invitations": ("koordinator", "/inviting/"),
    "funnel": ("koordinator", PROJECT_X),
    "funnel of nobody": ("koordinator", INVITING),
    "letters opened by others": ("koordinator", f"{PROJECT_X}breaches/"),
    "messages that did not arrive": ("koordinator", f"{PROJECT_X}undelivered/"),
    "questions about the log": ("koordinator", f"{PROJECT_X}questions/"),
    "unusual reading": ("koordinator", f"{PROJECT_X}unusual/"),
    "unusual reading at a unit": ("enhetsleder", "/clinic/lar-helse-bergen/unusual/"),
    "questions to a unit": ("enhetsleder", "/clinic/lar-helse-bergen/questions/"),
    "people on the list": ("koordinator", f"{PROJECT_X}people/"),
    "people of one state": ("koordinator", f"{PROJECT_X}people/?state=no"),
    "people found": ("koordinator", found),
    "nobody on the list": ("koordinator", f"{INVITING}people/"),
    "one person": ("koordinator", person),
    "somebody who takes part": ("koordinator", lambda page: person(page, "consented")),
    "an address": ("koordinator", lambda page: person(page, "returned", "reach")),
    "record an answer": ("koordinator", lambda page: person(page, "yes", "answer")),
    "an answer with faults": ("koordinator", with_faults("yes", "answer")),
    "an invitee's death": ("koordinator", lambda page: person(page, "yes", "death")),
    "record a consent": ("koordinator", lambda page: person(page, "yes", "consent")),
    "a consent with faults": ("koordinator", with_faults("yes", "consent")),
    "capacity with faults": ("koordinator", with_faults("yes", "capacity")),
    "record a withdrawal": ("koordinator", lambda page: person(page, "consented", "out")),
    "what a withdrawal does": ("koordinator", and_leaving(lambda page: person(page, "consented", "out"))),
    "another opener": ("koordinator", lambda page: person(page, "yes", "wrong-opener")),
    "the person says: use nothing": ("koordinator", with_faults("yes", "use-nothing")),
    "scans": ("koordinator", f"{PROJECT_X}scans/"),
    "a scan": ("koordinator", waiting_scan),
    "a scan of nobody": ("koordinator", scan_of_nobody),
    "letters": ("koordinator", f"{PROJECT_X}letters/"),
    "no letters": ("koordinator", f"{INVITING}letters/"),
    "before a reminder": ("koordinator", f"{PROJECT_X}letters/reminder/before/"),
    "those left out": ("koordinator", f"{PROJECT_X}letters/invitation/before/died/"),
    "a pile that was posted": ("koordinator", lambda page: first_link(page, f"{PROJECT_X}letters/")),
    "texts": ("koordinator", f"{PROJECT_X}texts/"),
    "a text": ("koordinator", f"{PROJECT_X}texts/information/"),
    "versions of a text": ("koordinator", f"{PROJECT_X}texts/consent/versions/"),
    "write a text": ("koordinator", write_text),
    "a text before it is kept": ("koordinator", text_seen_before_it_is_kept),
    "bring a list": ("koordinator", f"{INVITING}list/"),
    "no list brought": ("koordinator", no_list),
    "somebody else's invitation": ("forsker", PROJECT_X),
}
