"""The tablet in a person's hands, in a real browser: handed over, filled in alone, locked, given back."""

from tests.browser.conftest import PHONE
from tests.browser.eyes import faults_of
from tests.browser.served import give_both_factors
from tests.browser.watching import leaves_nothing, log_of, watch


def sign_in(page, demo):
    give_both_factors(page, "intervjuer", demo.passwords["intervjuer"])


def sees_nothing(page):
    return page.locator("main fieldset, main dl, main table, main .facts").count() == 0


def test_section_3_a_tablet_is_handed_over_filled_in_alone_locked_and_shows_nothing_when_one_goes_back(
    served, visit_at
):
    page = visit_at(served, None, "/sign-in/", size=PHONE)
    seen = watch(page)
    sign_in(page, served)
    page.wait_for_url(f"{served.address}/")
    page.goto("/interviews/practice/")
    page.locator("main tbody a").last.click()
    participant = page.url
    page.locator("main a[href$='/m12/begin/']").first.click()
    begin = page.url
    assert list(faults_of(page, "nb", PHONE)) == []
    page.get_by_role("button", name="personen fyller ut alene").click()
    page.wait_for_url("**/form/")
    assert list(faults_of(page, "nb", PHONE)) == []
    assert "Ingen leser dette akkurat nå." in page.locator("main").inner_text()

    for closed in (begin, participant, f"{served.address}/interviews/"):
        page.goto(closed)
        assert page.url.startswith(f"{served.address}/sign-in/")
    page.goto("/me/")
    assert page.url == f"{served.address}/me/sign-in/"

    page.goto("/form/")
    page.get_by_role("link", name="Begynn").click()
    part = page.url
    page.locator("button[name=do][value=all]").click()
    page.locator("main fieldset").nth(5).wait_for()
    assert list(faults_of(page, "nb", PHONE)) == []
    assert page.title() == "Svarene dine"
    for number in range(page.locator("main fieldset.question").count()):
        page.locator("main fieldset.question").nth(number).get_by_text("Vil ikke svare", exact=True).click()
    page.locator(".buttons--last button").first.click()
    page.wait_for_url("**/form/?stored=1")
    page.get_by_role("link", name="Gå videre").click()
    page.get_by_label("Litt tungt, men det går").check()
    assert list(faults_of(page, "nb", PHONE)) == []
    page.get_by_role("button", name="Jeg er ferdig, lås").click()
    page.wait_for_url("**/form/back/")
    assert sees_nothing(page)
    assert "Gi nettbrettet tilbake" in page.locator("h1").inner_text()
    assert list(faults_of(page, "nb", PHONE)) == []

    for _press in range(4):
        page.go_back()
        assert sees_nothing(page), page.url
    for closed in (part, f"{served.address}/form/end/", f"{served.address}/form/"):
        page.goto(closed)
        assert page.url == f"{served.address}/form/back/"
        assert sees_nothing(page)

    sign_in(page, served)
    page.wait_for_url(begin)
    assert page.get_by_role("button", name="Logg ut").count() == 1
    page.go_back()
    assert sees_nothing(page)
    assert page.complaints == []
    leaves_nothing(page, seen, log_of(served), "tungt", "Vil ikke svare")


def test_section_18_alone_on_a_phone_each_question_and_its_first_answer_stand_on_the_first_screen(served, visit_at):
    page = visit_at(served, None, "/sign-in/", size=PHONE)
    sign_in(page, served)
    page.wait_for_url(f"{served.address}/")
    page.goto("/interviews/project-x/")
    page.locator("main tbody a").last.click()
    page.locator("main a[href$='/begin/']").first.click()
    page.get_by_role("button", name="personen fyller ut alene").click()
    page.get_by_role("link", name="Begynn").click()
    for question in (2, 3):
        page.locator(".buttons--last button[value=next]").click()
        page.get_by_text(f"Spørsmål {question} av omtrent").wait_for()
        box = page.locator("main fieldset.question label").first.bounding_box()
        assert box["y"] + box["height"] < PHONE["height"]
        assert "Hvem kan lese denne siden" in page.locator(".readers").inner_text()
        assert "Ingen leser dette akkurat nå." in page.locator(".help").inner_text()
        assert "Nettbrettet er åpent til" in page.locator("#time-left").inner_text()
    assert list(faults_of(page, "nb", PHONE)) == []
