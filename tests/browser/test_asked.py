"""Whoever was asked: a stranger who holds the envelope, somebody who answers by its code, and the person, signed in."""

import json
import re
from pathlib import Path

import pytest

from larix.schedule.invited import State
from tests.browser.conftest import PHONE
from tests.browser.envelopes import ANSWERS_BY_CODE, INVITING, LOOKED_AT, NOT_MINE, NUMBERS, SIGNS_IN, open_person
from tests.browser.test_inviting import funnel
from tests.browser.watching import leaves_nothing, log_of, watch

# What a page must not say that may be seen over somebody's shoulder.
TELLING = re.compile(r"\bLAR\b|(?i:larix|rus|opioid|metadon|buprenorfin|øvingsinvitasjon|behandl|syntet)")


def type_code(page, code):
    page.goto("/answer/")
    page.get_by_label("Koden").fill(code)
    page.get_by_role("button", name="Gå videre").click()


def test_somebody_with_a_code_answers_changes_the_answer_and_a_stranger_learns_nothing(invited, visit_at):
    name = ANSWERS_BY_CODE
    coordinator = visit_at(invited.demo, "koordinator")
    before = funnel(coordinator)
    page = visit_at(invited.demo, None, "/answer/", size=PHONE)
    seen = watch(page)
    told = []

    def look():
        told.append(page.title() + "\n" + page.locator("body").inner_text())

    page.reload()
    look()
    type_code(page, invited.codes[name].lower().replace("-", " "))
    look()
    assert page.locator("main input:checked").count() == 0
    page.get_by_label("Ja, ta kontakt med meg").check()
    page.get_by_role("button", name="Send svaret mitt").click()
    look()
    assert "Vi har notert svaret ditt: «Ja, ta kontakt med meg»." in page.get_by_role("status").inner_text()
    assert funnel(coordinator) == before | {State.SENT: before[State.SENT] - 1, State.YES: before.get(State.YES, 0) + 1}

    type_code(page, invited.codes[name])  # the same code once more
    look()
    page.get_by_label("Nei takk").check()
    page.get_by_role("button", name="Send svaret mitt").click()
    look()
    assert "Det svaret står fortsatt" in page.get_by_role("alert").inner_text()
    assert funnel(coordinator)[State.YES] == before.get(State.YES, 0) + 1
    page.get_by_role("button", name="Ja, endre svaret mitt").click()
    look()
    page.get_by_role("link", name="Skjul denne siden").click()
    look()
    assert funnel(coordinator) == before | {State.SENT: before[State.SENT] - 1, State.NO: before.get(State.NO, 0) + 1}

    assert [TELLING.findall(each) for each in told] == [[] for _ in told]
    assert not any(part in each for each in told for part in name.split())
    assert seen.titles() == {"Svar på et brev", "Tom side"}
    leaves_nothing(page, seen, log_of(invited.demo), *name.split(), invited.codes[name])
    assert page.complaints == []


def test_another_language_keeps_the_code_that_is_typed_and_enter_goes_on(invited, visit_at):
    """Enter presses the first button of a form: that is the one that goes on, not a language."""
    page = visit_at(invited.demo, None, "/answer/", size=PHONE)
    page.fill("#code", "ABC-DE")
    page.get_by_role("button", name="Nynorsk").click()
    assert page.input_value("#code") == "ABC-DE"
    assert page.locator("html").get_attribute("lang") == "nn"
    page.press("#code", "Enter")
    page.get_by_role("alert").wait_for()
    assert page.locator("html").get_attribute("lang") == "nn"
    assert page.complaints == []


def test_a_letter_that_is_not_mine_has_no_code_any_more(invited, visit_at):
    code = invited.codes[NOT_MINE]
    coordinator = visit_at(invited.demo, "koordinator", f"{INVITING}breaches/")
    before = coordinator.locator("main tbody tr").count()
    page = visit_at(invited.demo, None, "/answer/")
    type_code(page, "ABC-DEF-GHJ")
    nobodys = page.get_by_role("alert").inner_text()
    type_code(page, code)
    page.get_by_role("button", name="Brevet er ikke til meg").click()
    page.get_by_role("button", name="Nei, gå tilbake").click()
    page.get_by_role("button", name="Brevet er ikke til meg").click()
    page.get_by_role("button", name="Ja, stopp koden").click()
    assert "Koden kan ikke brukes lenger." in page.get_by_role("status").inner_text()
    type_code(page, code)
    assert page.get_by_role("alert").inner_text() == nobodys
    coordinator.reload()
    assert coordinator.locator("main tbody tr").count() == before + 1
    assert NOT_MINE not in coordinator.locator("main").inner_text()


@pytest.fixture
def signed_in(invited, visit_at):
    """Somebody who has signed in with an electronic identity on a phone and is watched from the start."""
    page = visit_at(invited.demo, None, "/me/", size=PHONE)
    page.seen = watch(page)
    page.reload()
    page.get_by_role("link", name="Logg inn med prøveinnloggingen").click()
    page.get_by_label("Syntetisk nummer").fill(NUMBERS[SIGNS_IN])
    page.get_by_role("button", name="Logg inn").click()
    return page


def test_the_person_consents_takes_one_yes_back_and_leaves(invited, visit_at, signed_in):
    coordinator = visit_at(invited.demo, "koordinator")
    before, page = funnel(coordinator), signed_in
    page.get_by_role("link", name="Les, og si ja eller nei").click()
    scopes = page.locator("main input[name=scope]")
    assert scopes.count() == 7
    assert page.locator("main input:checked").count() == 0
    scopes.nth(0).check()
    page.get_by_label("At dere kan bruke mine egne ord").check()
    page.get_by_role("button", name="Jeg sier ja til det jeg har krysset av for").click()
    assert "Under er din egen kopi." in page.get_by_role("status").inner_text()
    yes = [line.split(":")[0] for line in page.locator("main ul.plain li").all_inner_texts()]
    assert (yes.count("Ja"), yes.count("Nei")) == (2, 5)
    assert funnel(coordinator) == moved(before, State.SENT, State.CONSENTED)

    page.get_by_role("link", name="Tilbake til mine valg").click()
    takes_everything_out_and_says_what_is_wrong(page)
    page.get_by_role("link", name="Trekk tilbake").click()
    assert page.locator("main input:checked").count() == 0
    page.get_by_label("Bare noe av det jeg har sagt ja til").check()
    page.get_by_label("At dere kan bruke mine egne ord").check()
    page.get_by_role("button", name="Vis hva det gjør").click()
    assert all(page.locator("main ul").all_inner_texts())  # what ends, what is deleted, and what stays
    page.get_by_role("button", name="Trekk tilbake nå").click()
    assert "Det er gjort, og gjelder fra nå." in page.get_by_role("status").inner_text()
    assert funnel(coordinator) == moved(before, State.SENT, State.CONSENTED)
    page.get_by_role("link", name="Trekk tilbake").click()
    assert page.get_by_label("At dere kan bruke mine egne ord").count() == 0  # there is no such yes any more
    page.get_by_label("Ut av prosjektet", exact=True).check()
    page.get_by_role("button", name="Vis hva det gjør").click()
    page.get_by_role("button", name="Trekk tilbake nå").click()
    assert "Du har gått ut, og er ikke med." in page.locator("main").inner_text()
    assert funnel(coordinator) == moved(before, State.SENT, State.WITHDRAWN)
    page.get_by_role("button", name="Skjul og logg ut").click()
    page.goto("/me/")
    assert page.locator("main input, main table").count() == 0
    leaves_nothing(page, page.seen, log_of(invited.demo), *SIGNS_IN.split(), NUMBERS[SIGNS_IN], invited.codes[SIGNS_IN])
    assert not [title for title in page.seen.titles() if TELLING.search(title)]
    assert page.complaints == []


def takes_everything_out_and_says_what_is_wrong(page):
    """From the person's choices and back to them."""
    page.get_by_role("link", name="Mine rettigheter").click()
    assert SIGNS_IN not in page.locator("main").inner_text()  # nothing before they press
    page.get_by_role("link", name="Vis alt").click()
    assert NUMBERS[SIGNS_IN] in page.locator("main").inner_text()
    page.get_by_role("link", name="Tilbake").click()
    with page.expect_download() as file:
        page.get_by_role("link", name="Ta det med som en fil").click()
    told = json.loads(Path(file.value.path()).read_text(encoding="utf-8"))
    assert (file.value.suggested_filename, told["format"]) == ("everything.json", "larix-everything-1")
    page.get_by_role("link", name="Si hva som er feil").click()
    assert page.locator("main input:checked").count() == 0
    page.get_by_label("Navn, adresse eller nummer").check()
    page.get_by_label("Hva er feil, og hva er riktig?").fill("Jeg har flyttet.")
    page.get_by_role("button", name="Send det").click()
    assert "Det er sendt." in page.get_by_role("status").inner_text()
    page.get_by_role("link", name="Tilbake til mine valg").click()


def moved(counts, out_of, into):
    after = counts | {out_of: counts[out_of] - 1, into: counts.get(into, 0) + 1}
    return {state: count for state, count in after.items() if count}


def test_who_somebody_is_stays_on_the_page_and_nowhere_else_in_the_coordinators_browser(invited, visit_at):
    """Not in addresses, titles, referrers, storage or cookies: those outlive the page and are told to others."""
    name = LOOKED_AT
    page = visit_at(invited.demo, "koordinator")
    seen = watch(page)
    open_person(page, name)
    for link, field in (("answer", "#id_answer"), ("consent", "#id_how")):
        page.locator(f"main a[href$='/{link}/']").first.click()
        page.locator(field).wait_for()
        page.go_back()
    page.locator(".tabs a[href$='/letters/']").click()
    page.locator("main tbody th a").last.click()
    assert name in page.locator("main").inner_text()
    with page.expect_download():
        page.locator("main a[href$='/pdf/']").click()
    page.goto(f"{INVITING}people/")
    page.fill("#search", NUMBERS[name])
    page.press("#search", "Enter")
    page.locator("main tbody").get_by_role("link", name=name).click()
    assert page.locator("h1").inner_text() == name
    page.goto(f"{INVITING}people/nobody/")  # a page that is not there
    assert page.locator("h1").count() == 1
    leaves_nothing(page, seen, log_of(invited.demo), *name.split(), NUMBERS[name], invited.codes[name])
