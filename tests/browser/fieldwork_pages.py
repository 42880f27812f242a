"""The interviewer's pages of field work and the way to each: whose turn it is, one participant, what is noted."""

import re
from collections.abc import Callable

PRACTICE = "/interviews/practice/"


def nothing_typed(page):
    page.locator("main form:not([action*='not-today']) button[type=submit]").first.click()
    page.locator("[role=alert]").first.wait_for()


def unfold(page):
    """A participant's page with their earlier interviews unfolded."""
    page.wait_for_url(re.compile(r"/interviews/practice/[0-9a-f-]{36}/$"))
    page.evaluate("document.querySelectorAll('details.earlier').forEach(one => { one.open = true })")


def participant(page, then=""):
    """Somebody who has answered nothing yet; and on to what is noted of them."""
    page.goto(PRACTICE)
    page.locator("main tbody tr").filter(has_text=re.compile(r"\b0 (of|av) ")).locator("a").first.click()
    unfold(page)
    if then in ("pause", "interviewer", "death"):
        page.locator("main details.more summary").first.click()
    if then:
        page.locator(f"main a[href$='/{then}/']").first.click()


def an_appointment(page):
    participant(page, "appointment")
    page.fill("#id_on", "2016-09-08")
    page.fill("#id_hour", "12:30")
    page.select_option("#id_place", "cafe")
    page.locator("main form button[type=submit]").click()
    page.wait_for_url(re.compile(r"/interviews/practice/[^/]+/$"))


def what_became_of_it(page):
    an_appointment(page)
    page.locator("main a[href*='/appointment/']").nth(1).click()


def moving_it(page):
    what_became_of_it(page)
    page.locator("main a[href$='/move/']").click()


def a_stay(page):
    participant(page, "happened")
    page.select_option("#id_kind", "prison")
    page.locator("main form button[type=submit]").click()
    page.wait_for_url(re.compile(r"/(stay/.+|practice/[^/]+)/$"))


def noted_with_faults(then):
    def way(page):
        participant(page, then)
        nothing_typed(page)

    return way


FIELD_WORK: dict[str, tuple[str | None, str | Callable]] = {
    "whose turn it is": ("intervjuer", f"{PRACTICE}?state=overdue&whose=mine"),
    "participant": ("intervjuer", participant),
    "a try to make contact": ("intervjuer", noted_with_faults("try")),
    "make an appointment": ("intervjuer", noted_with_faults("appointment")),
    "a participant with an appointment": ("intervjuer", an_appointment),
    "what became of an appointment": ("intervjuer", what_became_of_it),
    "move an appointment": ("intervjuer", moving_it),
    "a pause": ("intervjuer", noted_with_faults("pause")),
    "something happened": ("intervjuer", noted_with_faults("happened")),
    "a stay": ("intervjuer", a_stay),
    "who interviews": ("intervjuer", noted_with_faults("interviewer")),
    "a death": ("intervjuer", noted_with_faults("death")),
    "the sheet of a day": ("intervjuer", f"{PRACTICE}day/?on=2016-09-08&whose=all"),
    "a day without appointments": ("intervjuer", f"{PRACTICE}day/?on=2016-01-01"),
}
