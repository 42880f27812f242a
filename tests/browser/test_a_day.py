"""The handbook's day with Project X in a real browser: the interviewer, the person, the clinician and the clinic."""

import re
from pathlib import Path

import pytest

from tests.browser.conftest import DESK, PHONE
from tests.browser.eyes import faults_of
from tests.browser.hands import Keyboard

HANDBOOK = Path(__file__).parents[2] / "docs" / "handbook" / "a-day-with-project-x.md"
STUDY = "/interviews/project-x/"
SHARES = "X-005"


@pytest.fixture(scope="module")
def project_x(serve):
    """A demo of its own: in the shared one, nobody's course is written on."""
    with serve() as demo:
        yield demo


def looks_well(page, language="nb", size=PHONE):
    assert list(faults_of(page, language, size)) == []


def told(page):
    return re.sub(r"\s+", " ", page.locator("main").inner_text())


def wait_for(page, words):
    page.get_by_role("status").filter(has_text=words).wait_for()


def make_code(page, participant):
    page.goto(f"{participant}own-page/")
    page.get_by_role("button", name=re.compile("^(Lag en kode|Lag ein kode)$")).click()
    return page.locator(".own-code__code code").inner_text()


def come_in(page, code):
    page.goto("/me/code/")
    page.fill("#code", code)
    page.press("#code", "Enter")
    page.wait_for_url("**/course/")


def find(page, label):
    """The page of a participant, wherever in the list they stand."""
    for number in range(1, 9):
        page.goto(f"{STUDY}?page={number}")
        link = page.get_by_role("link", name=label, exact=True)
        if link.count():
            link.first.click()
            return page.url
    return pytest.fail(f"{label} stands nowhere in the list")


def stop_on_the_tablet(page):
    """The interviewer hands over; the person answers a little, stops, wants a call, and locks."""
    page.get_by_role("button", name="personen fyller ut alene").click()
    page.wait_for_url("**/form/")
    page.get_by_role("link", name="Begynn").click()
    page.locator("main fieldset.question").first.get_by_text("Vil ikke svare", exact=True).click()
    page.get_by_role("button", name="Stopp her og fortsett en annen dag").first.click()
    page.wait_for_url("**/form/end/")
    page.get_by_label("Jeg vil gjerne at noen ringer meg").check()
    page.get_by_role("button", name="Jeg er ferdig, lås").click()
    page.wait_for_url("**/form/back/")


def test_sections_2_3_and_21_a_day_as_the_handbook_tells_it(project_x, visit_at):
    page = visit_at(project_x, "intervjuer", f"{STUDY}day/", size=PHONE)
    first = page.locator("main tbody a").first
    label = first.inner_text()
    assert f"**{label}**" in HANDBOOK.read_text(encoding="utf-8"), "whom the handbook opens is met first"
    first.click()
    page.locator("h1").filter(has_text=label).wait_for()
    participant = page.url
    page.get_by_role("link", name="Begynn intervjuet for måned 24").click()
    page.get_by_role("button", name="Jeg har lest det høyt").click()
    wait_for(page, "Det er notert at dette ble sagt.")
    begin = page.url

    page.get_by_role("link", name="Jeg er bekymret").click()
    assert "Ansvarlig kliniker i studien: Knut Kliniker." in told(page)
    assert "Det står ikke noe nummer til den ansvarlige klinikeren her ennå." in told(page)
    page.get_by_label("Hva som ble sagt, i få ord").fill("Nær på i helgen")
    page.get_by_role("button", name="Skriv det ned").click()
    page.get_by_role("alert").wait_for()
    assert page.get_by_role("alert").bounding_box()["y"] < PHONE["height"], "what is wrong is seen without scrolling"
    assert page.get_by_label("Hva som ble sagt, i få ord").input_value() == "Nær på i helgen"
    looks_well(page)
    page.get_by_label("Overdose").check()
    page.get_by_label("Hva personen fikk vite").fill("At jeg ringer klinikeren")
    page.get_by_role("button", name="Skriv det ned").click()
    wait_for(page, "Larix har ikke sendt noe til noen.")
    looks_well(page)
    page.get_by_role("link", name="Tilbake til intervjuet").click()
    assert page.url == begin

    stop_on_the_tablet(page)
    project_x.states.pop("intervjuer")  # handing over signed them out
    page = visit_at(project_x, "intervjuer", participant, size=PHONE)
    assert "Vil gjerne bli ringt." in told(page)
    looks_well(page)
    page.get_by_role("button", name="Jeg har ringt i dag").click()
    wait_for(page, "Samtalen er notert.")
    assert "Vil gjerne bli ringt." not in told(page)
    code = make_code(page, participant)

    clinician = visit_at(project_x, "kliniker", "/worries/project-x/", size=PHONE)
    clinician.get_by_role("link", name=re.compile(label)).first.click()
    assert "Nær på i helgen" in told(clinician)

    person = visit_at(project_x, None, "/me/code/", size=PHONE)
    come_in(person, code)
    person.get_by_role("link", name="Vis hvordan det har gått").click()
    assert person.locator("summary", has_text="Det samme som tabell").is_visible()
    assert person.locator("main details:not([open]) p").first.is_hidden(), "own words wait for a tap"
    looks_well(person)
    person.go_back()
    person.get_by_role("link", name="Hvem kan lese, og hvem har lest").click()
    read = person.locator("main li").filter(has_text="Åpnet det som står om deg").filter(has_text="ganger")
    assert read.count() == 1
    each_time = read.locator("details").first
    assert each_time.locator("p").is_hidden()
    each_time.locator("summary").click()
    many = int(re.search(r": (\d+) ganger", read.inner_text())[1])
    assert each_time.locator("p").inner_text().count("·") == many - 1, "no reading is lost"
    assert "At jeg ringer klinikeren" in person.locator("main").text_content()
    assert "Nær på i helgen" not in person.locator("main").text_content()
    looks_well(person)
    ask_and_be_answered(person, visit_at(project_x, "koordinator", "/inviting/project-x/", size=DESK), read)
    person.get_by_role("button", name="Skjul og logg ut").click()
    person.goto("/me/project-x/course/picture/")
    assert "/me/sign-in/" in person.url
    assert page.complaints == clinician.complaints == person.complaints == []


def ask_and_be_answered(person, coordinator, entry):
    """At an entry of the log: a few words, and the answer on the same page."""
    ask = entry.locator("details").last
    assert ask.locator("textarea").is_hidden()
    ask.locator("summary").click()
    ask.locator("textarea").fill("Hvorfor så mange ganger?")
    looks_well(person)
    ask.get_by_role("button", name="Send spørsmålet").click()
    wait_for(person, "Spørsmålet ditt er sendt.")
    coordinator.reload()
    coordinator.get_by_role("link", name="Svar", exact=True).click()
    assert "Hvorfor så mange ganger?" in told(coordinator)
    looks_well(coordinator, size=DESK)
    coordinator.get_by_label(re.compile("^Svaret ditt")).fill("Vi gikk gjennom skjemaet sammen.")
    coordinator.get_by_role("button", name=re.compile("^Send svaret")).click()
    wait_for(coordinator, "Svaret ditt er lagret.")
    person.reload()
    assert "Vi gikk gjennom skjemaet sammen." not in told(person), "own words wait for a tap"
    person.locator("summary", has_text="besvart").click()
    assert "Vi gikk gjennom skjemaet sammen. Prosjektkoordinator, Kari Koordinator" in told(person)
    looks_well(person)
    assert coordinator.complaints == []


def test_section_1_sharing_is_ended_with_one_key_and_the_clinic_sees_nothing_more(project_x, visit_at):
    """At a desk, in nynorsk, with the keyboard alone."""
    interviewer = visit_at(project_x, "intervjuer", language="nn", size=DESK)
    code = make_code(interviewer, find(interviewer, SHARES))
    contact = visit_at(project_x, "primaerkontakt", "/clinic/lar-helse-bergen/", language="nn", size=DESK)
    assert contact.locator("main tbody tr").count() == 2
    looks_well(contact, "nn", DESK)
    person = visit_at(project_x, None, language="nn", size=DESK)
    come_in(person, code)
    hands = Keyboard(person)
    hands.go(person.get_by_role("link", name="Del eit bilete"))
    looks_well(person, "nn", DESK)
    for left in (1, 0):
        hands.go(person.get_by_role("button", name=re.compile("^Avslutt")))
        contact.reload()
        assert contact.locator("main tbody tr").count() == left
    nurse = visit_at(project_x, "sykepleier", "/clinic/helse-fonna/", language="nn", size=DESK)
    assert nurse.locator("main tbody tr").count() == 0
    outsider = visit_at(project_x, "administrator", "/clinic/lar-helse-bergen/", language="nn", size=DESK)
    assert outsider.locator("main tbody, main figure").count() == 0
    assert interviewer.complaints == contact.complaints == person.complaints == []
