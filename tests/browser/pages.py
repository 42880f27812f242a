"""Every page there is and the way to it: who must be signed in (None: nobody), and what to open or to do."""

import re
from collections.abc import Callable

from larix.simulate.project_x.cohort import Part, invitees
from tests.browser.coordinators_pages import COORDINATORS, first_link
from tests.browser.envelopes import BY_HAND, CODE_TYPED, INVITING, OPENED_TOO, WRONG, bring, open_person
from tests.browser.fieldwork_pages import FIELD_WORK, PRACTICE, nothing_typed, participant, unfold
from tests.browser.leaving import and_leaving

HELP = "/studies/help/"
MINE = "/me/project-x/course/"
WORRIES = "/worries/project-x/"
SHARED = "/clinic/lar-helse-bergen/"

Page = tuple[str | None, str | Callable]


def course(page):
    first_link(page, f"{HELP}people/")


def their_own_page(page):
    participant(page)
    page.locator("main details.more summary").first.click()
    page.locator("main a[href$='/own-page/']").click()


def on_paper(page):
    their_own_page(page)
    page.locator("main a[href$='/own-page-on-paper/']").click()


def empty_form(page):
    participant(page)
    page.locator("main a[href$='/m12/ces_d/whole/']").click()


def form_with_faults(page):
    empty_form(page)
    page.locator("#f1a-0").check()
    page.locator(".buttons--last button").first.click()  # what is typed is stored first, and then the page is sent
    page.locator("#faults").wait_for()


def answers(page):
    page.goto(PRACTICE)
    rows = page.locator("main tbody tr").filter(has_not_text=re.compile(r"\b0 (of|av) "))
    rows.locator("a").first.click()
    unfold(page)
    page.locator("main a[href$='/answers/']").first.click()


def correction(page):
    answers(page)
    page.locator("main .buttons a").first.click()


def around_a_form(rest):
    """A page around an interview; what is not whole there is sent, so that its no is seen too."""

    def way(page):
        participant(page)
        page.locator("main a[href$='/m12/begin/']").first.click()
        if rest:
            page.locator(f"main a[href$='/{rest}/']").click()
        if rest == "worry":
            nothing_typed(page)

    return way


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


def password_only(page):
    """Up to the page that asks for the code."""
    page.goto("/sign-in/")
    page.fill("#id_username", "kliniker")
    page.fill("#id_password", page.passwords["kliniker"])
    page.press("#id_password", "Enter")
    page.locator("#demo-code").wait_for()


def wrong_day(page):
    page.goto(f"{HELP}report/")
    page.fill("#id_as_of", "i morgen")
    page.locator("main form button").click()


def list_with_faults(demo):
    def way(page):
        bring(page, demo.home / "practice" / WRONG)
        page.locator("main table").first.wait_for()

    return way


def wrong_code(page):
    page.goto("/answer/")
    page.fill("#code", "ABC-DEF-GHJ")
    page.press("#code", "Enter")
    page.locator("[role=alert]").wait_for()


def wrong_number(page):
    page.goto("/me/sign-in/test/")
    page.fill("#number", "12345678901")
    page.press("#number", "Enter")
    page.locator("[role=alert]").wait_for()


def number_of(part):
    return next(one.person.number for one in invitees() if one.part is part)


def oneself(number, then="/me/"):
    def way(page):
        page.goto("/me/sign-in/test/")
        page.fill("#number", number)
        page.press("#number", "Enter")
        page.wait_for_url("**/me/")
        page.goto(then)

    return way


def consent_to_nothing(page):
    oneself(number_of(Part.SILENT), "/me/project-x/consent/")(page)
    page.locator("main form[novalidate] button").click()
    page.locator("[role=alert]").wait_for()


PAGES: dict[str, Page] = {
    "welcome": (None, "/"),
    "sign-in": (None, "/sign-in/"),
    "wrong password": (None, wrong_password),
    "second factor": (None, password_only),
    "what I sign in with": ("kliniker", "/my-sign-in/"),
    "one more to sign in with": ("kliniker", "/sign-in/set-up/"),
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
    "release a report": ("forsker", f"{HELP}report/release/"),
    "wrong day": ("forsker", wrong_day),
    "snapshot": ("forsker", f"{HELP}snapshot/"),
    "somebody else's": ("forsker", PRACTICE),
    "interviews": ("intervjuer", "/interviews/"),
    "participants": ("intervjuer", PRACTICE),
    **FIELD_WORK,
    "form": ("intervjuer", empty_form),
    "form with faults": ("intervjuer", form_with_faults),
    "answers": ("intervjuer", answers),
    "correction": ("intervjuer", correction),
    "before the first question": ("intervjuer", around_a_form("")),
    "I am worried": ("intervjuer", around_a_form("worry")),
    "the end of an interview": ("intervjuer", around_a_form("ending")),
    "own worries": ("intervjuer", f"{PRACTICE}worries/"),
    "worries of studies": ("kliniker", "/worries/"),
    "worries": ("kliniker", WORRIES),
    "a worry": ("kliniker", lambda page: first_link(page, WORRIES, "main ul.plain a")),
    "units of a primary contact": ("primaerkontakt", "/clinic/"),
    "shared pictures": ("primaerkontakt", SHARED),
    "a shared picture": ("primaerkontakt", lambda page: first_link(page, SHARED)),
    "patients of a unit": ("primaerkontakt", f"{SHARED}patients/"),
    "a patient of a unit": ("enhetsleder", lambda page: first_link(page, f"{SHARED}patients/")),
    "a patient of another unit": ("primaerkontakt", f"{SHARED}outside/"),
    "looked up from outside": ("enhetsleder", f"{SHARED}outside-looks/"),
    "nobody shares": ("sykepleier", "/clinic/helse-fonna/"),
    "the tablet given back": (None, "/form/back/"),
    "accounts": ("administrator", "/office/"),
    "open account": ("administrator", "/office/open-account/"),
    "account": ("administrator", account),
    "closing": ("administrator", closing),
    "units": ("administrator", "/office/units/"),
    "open a unit": ("administrator", "/office/units/open/"),
    "the country's units": ("administrator", "/office/units/from-the-list/"),
    **COORDINATORS,
    "enter a code": (None, "/answer/"),
    "wrong code": (None, wrong_code),
    "hidden": (None, "/answer/hidden/"),
    "the person signs in": (None, "/me/sign-in/"),
    "the test provider": (None, wrong_number),
    "the person, asked": (None, oneself(number_of(Part.SILENT))),
    "the person takes part": (None, oneself(number_of(Part.CONSENTS))),
    "the person reads and consents": (None, consent_to_nothing),
    "the person's copy": (None, oneself(number_of(Part.CONSENTS), "/me/project-x/copy/")),
    "the person leaves": (None, oneself(number_of(Part.CONSENTS), "/me/project-x/out/")),
    "what leaving does": (None, and_leaving(oneself(number_of(Part.CONSENTS), "/me/project-x/out/"))),
    "my page": (None, oneself(number_of(Part.CONSENTS), f"{MINE}")),
    "my picture": (None, oneself(number_of(Part.CONSENTS), f"{MINE}picture/")),
    "who reads about me": (None, oneself(number_of(Part.CONSENTS), f"{MINE}readers/")),
    "what I share": (None, oneself(number_of(Part.CONSENTS), f"{MINE}sharing/")),
    "a code to my page": (None, "/me/code/"),
    "their own page": ("intervjuer", their_own_page),
    "their own page on paper": ("intervjuer", on_paper),
    "use nothing": (None, oneself(number_of(Part.SILENT), "/me/project-x/use-nothing/")),
    "my rights": (None, oneself(number_of(Part.CONSENTS), "/me/rights/")),
    "everything about me": (None, oneself(number_of(Part.SILENT), "/me/rights/everything/")),
    "something is wrong": (None, oneself(number_of(Part.CONSENTS), "/me/rights/wrong/")),
    "deleting everything": (None, oneself(number_of(Part.CONSENTS), "/me/rights/erase/")),
    "what waits of people's rights": ("koordinator", f"{INVITING}rights/"),
}


def somebodys_code(codes):
    def way(page):
        page.goto("/answer/")
        page.fill("#code", codes[CODE_TYPED])
        page.press("#code", "Enter")
        page.locator("main input[type=radio]").first.wait_for()

    return way


def not_mine(codes):
    def way(page):
        somebodys_code(codes)(page)
        page.locator("form[action$='/not-mine/'] button").click()
        page.locator("main input[name=sure]").wait_for(state="attached")

    return way


# The pages of the practice invitation after its letters were posted, each from what the fixture `invited` holds.
SENT_PAGES: dict[str, Callable] = {
    "a list with faults": lambda invited: ("koordinator", list_with_faults(invited.demo)),
    "the list is in": lambda invited: ("koordinator", lambda page: first_link(page, f"{INVITING}list/", LIST_DONE)),
    "before print": lambda invited: ("koordinator", f"{INVITING}letters/invitation/before/"),
    "a new pile": lambda invited: ("koordinator", lambda page: first_link(page, f"{INVITING}letters/")),
    "a pile to be posted": lambda invited: ("koordinator", newest_pile("post")),
    "a pile to throw away": lambda invited: ("koordinator", newest_pile("throw-away")),
    "somebody to be handed a letter": lambda invited: ("koordinator", lambda page: open_person(page, BY_HAND)),
    "somebody whose letter was opened": lambda invited: ("koordinator", lambda page: open_person(page, OPENED_TOO)),
    "the funnel after a day": lambda invited: ("koordinator", INVITING),
    "a code": lambda invited: (None, somebodys_code(invited.codes)),
    "a letter that is not mine": lambda invited: (None, not_mine(invited.codes)),
}
LIST_DONE = "main a[href$='/done/']"


def newest_pile(then):
    def way(page):
        first_link(page, f"{INVITING}letters/")
        page.locator(f"main a[href$='/{then}/']").click()

    return way
