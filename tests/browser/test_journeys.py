"""What people come to Larix to do, walked from the front page to its end in a real browser."""

import json
import re

import pytest

from tests.browser.served import give_both_factors

LETTERS = "abcdefghijklmnopqrst"


def sign_in(page, served, who):
    page.goto("/")
    page.get_by_role("link", name="Logg inn").click()
    page.get_by_label("Brukernavn").wait_for()
    give_both_factors(page, who, served.passwords[who])


def open_participant(page, participant):
    """Wherever in the work list they stand, with their earlier interviews unfolded."""
    for number in range(1, 9):
        page.goto(f"/interviews/practice/?page={number}")
        link = page.get_by_role("link", name=participant, exact=True)
        if link.count():
            link.first.click()
            return unfold_earlier(page, participant)
    pytest.fail(f"{participant} stands nowhere in the list")


def unfold_earlier(page, participant):
    """They are open already where somebody has to choose between two answers: a press would fold them."""
    page.locator("h1").filter(has_text=participant).wait_for()
    page.evaluate("document.querySelectorAll('details.earlier').forEach(one => { one.open = true })")


def stored(page):
    """The page says that the part is finished; what was typed last is kept before that."""
    page.get_by_role("status").filter(has_text="Svarene er lagret.").wait_for()


def open_form(page, participant, month):
    open_participant(page, participant)
    page.locator(f"a[href*='/{month}/ces_d/whole/']").click()
    page.wait_for_url("**/ces_d/whole/", wait_until="load")


def answer_all(page, choice="1"):
    for letter in LETTERS:
        page.locator(f"label[for='f1{letter}-{choice}']").click()


def test_a_researcher_goes_from_the_front_page_to_the_report(served, visit):
    page = visit(None)
    sign_in(page, served, "forsker")
    page.get_by_role("link", name="Åpne studien HELP-studien").click()
    assert "Ekte, avidentifiserte, offentlige data" in page.locator(".notice").inner_text()
    waves = page.get_by_role("table", name="Intervjuede personer ved hvert målepunkt").locator("tbody tr")
    assert [row.split("\t")[1] for row in waves.all_inner_texts()] == ["470", "254", "217", "254", "277"]
    assert "27 personer av dem som ble med, er døde." in page.locator("main").inner_text()

    page.get_by_role("link", name="Kompletthet").click()
    page.get_by_role("link", name="CES-D: hvordan du har hatt det den siste uken").click()
    assert page.locator("main tbody tr").count() == 20
    page.get_by_role("link", name="Kodebok").click()
    assert "arbeidsoversettelse, ikke validert" in page.locator("main").inner_text()

    page.get_by_label("Sider i studien").get_by_role("link", name="Personer").click()
    page.get_by_role("link", name="Neste").click()
    page.locator("main table a").first.click()
    assert page.get_by_role("img", name="Forløp").is_visible()
    assert page.get_by_role("table", name="Det samme som tabell").locator("tbody tr").count() > 0
    assert "dag 0" in page.locator("main tbody").inner_text()

    page.get_by_role("link", name="Øyeblikksbilde").click()
    snapshot = page.locator("main dl code").first.inner_text()
    assert re.fullmatch(r"[0-9a-f]{12}", snapshot)

    page.get_by_role("link", name="Rapport").click()
    page.get_by_label("Fil").select_option("json")
    with page.expect_download() as given:
        page.get_by_role("button", name="Lag rapporten").click()
    assert given.value.suggested_filename == f"report-{snapshot}.json"
    results = json.loads(given.value.path().read_text())
    assert [row["done"] for row in results["flow"]] == [470, 254, 217, 254, 277]

    page.get_by_label("Fil").select_option("html")
    page.get_by_role("button", name="Lag rapporten").click()
    page.wait_for_load_state()
    assert page.locator("svg").count() > 2
    assert snapshot in page.locator("body").inner_text()
    assert page.complaints == []


def test_an_interviewer_fills_in_a_form_and_corrects_it(served, visit):
    page = visit(None)
    sign_in(page, served, "intervjuer")
    page.get_by_role("link", name="Gå til deltakerne Øvingsstudien").click()
    open_participant(page, "T-01")
    page.locator("a[href*='/m00/ces_d/whole/']").click()
    assert "Hvem kan lese denne siden: intervjuerne i studien" in page.locator("main").inner_text()
    answer_all(page)
    page.locator("label[for='f1c-declined']").click()
    page.get_by_role("button", name="Lagre svarene").last.click()
    stored(page)
    assert "24,21 på en skala fra 0 til 60" in page.locator(".score").inner_text()

    page.get_by_role("link", name="Rett svarene").click()
    assert page.locator("#f1c-declined").is_checked()
    page.locator("label[for='f1a-3']").click()
    page.get_by_label("Hvorfor rettes det?").fill("Hørte feil")
    page.get_by_role("button", name="Lagre rettingen").last.click()
    stored(page)
    versions = page.locator(".version").all_inner_texts()
    assert [version.split("\n")[0] for version in versions] == ["Versjon 1", "Versjon 2 gjelder nå"]
    assert "Grunn: Hørte feil" in versions[1]
    [changed] = page.get_by_role("table", name="Endret siden versjon 1").locator("tbody tr").all_inner_texts()
    assert changed.split("\t") == [
        "Jeg ble plaget av ting som vanligvis ikke plager meg.",
        "Noe eller litt av tiden (1–2 dager)",
        "Mesteparten av tiden eller hele tiden (5–7 dager)",
    ]
    page.get_by_role("link", name="Tilbake til deltakeren").click()
    unfold_earlier(page, "T-01")
    assert "Måned 0 intervjuet etter perioden" in page.locator(".earlier .wave").first.inner_text()
    assert page.complaints == []


def test_the_language_can_be_changed_in_the_middle_of_a_form(visit):
    page = visit("intervjuer")
    open_form(page, "T-03", "m12")
    page.locator("label[for='f1b-2']").click()
    page.get_by_label("Hvordan det ble gjort").select_option("phone")
    page.get_by_role("button", name="Nynorsk").click()
    page.locator("html[lang=nn]").wait_for()
    assert page.get_by_label("Korleis det vart gjort").input_value() == "phone"
    assert page.locator("#f1b-2").is_checked()
    assert page.get_by_text("Eg hadde ikkje lyst på mat").first.is_visible()


def test_an_administrator_opens_an_account_and_whoever_got_it_is_told_what_to_do(served, visit):
    page = visit(None)
    sign_in(page, served, "administrator")
    page.get_by_role("link", name="Kontoer og roller").click()
    page.get_by_role("link", name="Åpne en konto").click()
    page.get_by_label("Navn", exact=True).fill("Nora Ny")
    page.get_by_label("Brukernavn").fill("nora")
    page.get_by_label("Første passord").fill("kort")
    page.get_by_role("button", name="Åpne kontoen").click()
    assert "Passordet er for kort. Det må ha minst 8 tegn." in page.locator("main").inner_text()
    assert page.get_by_label("Navn", exact=True).input_value() == "Nora Ny"
    page.get_by_label("Første passord").fill("kastanje-og-lerk")
    page.get_by_role("button", name="Åpne kontoen").click()
    desk = page.url

    nora = visit(None)
    served.passwords["nora"] = "kastanje-og-lerk"
    sign_in(nora, served, "nora")
    assert "Be administratoren der du arbeider, om å gi deg en rolle." in nora.locator("main").inner_text()

    page.get_by_label("Rolle").select_option("researcher")
    page.get_by_label("Studie", exact=True).select_option("practice")
    page.get_by_role("button", name="Gi rollen").click()
    assert "Rollen er gitt, fra i dag." in page.get_by_role("status").inner_text()
    nora.reload()
    assert nora.get_by_role("link", name="Åpne studien Øvingsstudien").is_visible()

    page.goto(desk)
    page.get_by_role("link", name="Steng kontoen …").click()
    page.get_by_role("button", name="Steng kontoen").click()
    assert "Kontoen er stengt, og rollene er avsluttet." in page.get_by_role("status").inner_text()
    nora.goto("/studies/practice/")
    assert "/sign-in/" in nora.url
    assert page.complaints == nora.complaints == []


def test_a_form_is_filled_in_with_the_keyboard_alone(visit):
    page = visit("intervjuer")
    open_form(page, "T-04", "m12")
    press = page.keyboard.press
    press("Tab")
    assert focused(page) == "Hopp til innholdet"
    press("Enter")
    tab_to(page, "#on")
    tab_to(page, "#mode")
    press("ArrowDown")
    tab_to(page, "#f1a-0")
    press("Space")
    press("ArrowDown")
    assert page.locator("#f1a-1").is_checked()
    tab_to(page, "details.others summary")
    press("Enter")
    assert page.locator("#f1a-not_asked").is_visible()
    tab_to(page, ".buttons--last button")
    press("Enter")
    page.locator("#faults").wait_for()
    tab_to(page, "#faults a")
    press("Enter")
    press("Tab")
    press("Shift+Tab")
    assert page.evaluate("document.activeElement.id") == "f1b-0"
    assert page.locator("#f1a-1").is_checked()
    for letter in LETTERS[1:]:
        tab_to(page, f"#f1{letter}-0")
        press("Space")
    assert page.get_by_label("Hvordan det ble gjort").input_value() == "phone"
    tab_to(page, ".buttons--last button")
    press("Enter")
    stored(page)


def focused(page):
    return page.evaluate("document.activeElement.innerText")


def tab_to(page, selector):
    """Tab until the first element with this selector has the focus; fail where it cannot be reached."""
    wanted = page.locator(selector).first.element_handle()
    for _ in range(40):
        if page.evaluate("wanted => document.activeElement === wanted", wanted):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not reach {selector}")


def test_a_session_that_ends_in_the_middle_of_an_interview_loses_nothing(served, visit):
    page = visit(None)
    sign_in(page, served, "intervjuer")
    page.get_by_role("heading", name="Hei, Ida Intervjuer").wait_for()
    open_form(page, "T-06", "m12")
    page.context.clear_cookies(name="sessionid")
    answer_all(page, "2")
    page.locator("#kept").filter(has_text="Du er logget ut. Logg inn i en annen fane, og trykk så igjen.").wait_for()
    other = page.context.new_page()
    sign_in(other, served, "intervjuer")
    other.get_by_role("heading", name="Hei, Ida Intervjuer").wait_for()
    page.bring_to_front()
    assert page.locator("#f1t-2").is_checked()
    page.locator(".buttons--last button").first.click()
    stored(page)


def test_five_megabytes_in_a_field_are_refused_with_a_sentence_and_kept(visit):
    page = visit("intervjuer")
    open_form(page, "T-05", "m12")
    answer_all(page)
    page.locator("#on").evaluate("field => { field.type = 'text'; field.value = 'å'.repeat(2500000) }")
    page.locator(".buttons--last button").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Det var for mye på en gang"
    page.go_back()
    assert page.locator("#f1t-1").is_checked()
