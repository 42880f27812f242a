"""My course: what a person finds about themself, for whom else it is not, and that it judges nobody."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from larix.access.deeds import deed, read
from larix.access.models import Account, LogLine
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.history import Death
from larix.people.actions import record_deaths
from tests.cast import AT, acting
from tests.course_stage import KEY, LATER, SYNTHETIC, also, come_in, contact, measured, set_up, worried
from tests.integration.web.reading import links, main_words, words

COURSE, PICTURE, LOG = (f"/me/{KEY}/course/{rest}" for rest in ("", "picture/", "readers/"))
SHARING = f"/me/{KEY}/course/sharing/"
OWN_PAGES = (COURSE, PICTURE, LOG, SHARING)


@pytest.fixture
def stage(db, settings):
    settings.TEST_EID = True
    return set_up()


@pytest.fixture
def here(stage, signed_in):
    return come_in(signed_in(None))


def without_taps(page):
    """What stands on the screen before anything is tapped."""
    html = page.content.decode()
    shown = re.sub(r"<details.*?</details>", "", html[html.index("<main") :], flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", shown))


def rows(page):
    cells = re.findall(r"<tr><th scope=\"row\">(.*?)</th><td>(.*?)</td><td>(.*?)</td></tr>", page.content.decode())
    return [tuple(cell) for cell in cells]


def test_the_picture_has_the_answers_by_their_true_day_and_the_lanes_below(here):
    page = here.get(PICTURE)
    found = rows(page)
    assert [row for row in found if row[0] == "18 November 2026"] == [
        ("18 November 2026", "Coping with substance use (0–10)", "7"),
        ("18 November 2026", "Life now (0–10)", "5"),
        ("18 November 2026", "Is the dose of my medicine right?", "Too low"),
        ("18 November 2026", "Interviews", "Month 3"),
    ]
    assert ("1 October 2026 – 11 October 2026", "What happened in my life", "In prison") in found
    assert ("2 November 2026", "What happened in my life", "Moved") in found
    assert ("1 January 2026 – still so", "Who is responsible for my treatment", "Lar-Bergen") in found
    assert "Next appointment: 26 November 2026 10:00. Café (Kafé Sol)" in main_words(page)


def test_what_is_a_share_in_a_report_is_yes_or_no_to_the_person_it_is_about(stage, here):
    measured(stage, "m06", LATER, housing="rented")
    measured(stage, "m09", AT.date(), housing="homeless")
    found = [row[1:] for row in rows(here.get(PICTURE)) if "housing" in row[1]]
    assert found == [("Stable housing", "yes"), ("Stable housing", "no")]
    offered = main_words(here.get(SHARING))
    assert ("Stable housing" in offered, "(share)" in offered) == (True, False)


def test_what_mattered_is_told_with_whether_it_helped_or_harmed(here):
    told = without_taps(here.get(PICTURE))
    assert re.search(r"18 November 2026 [^.]*? \+3 – helped a lot [^.]*? −2 – made it harder", told)


def test_section_10_own_words_are_hidden_until_they_are_tapped(here):
    page = here.get(PICTURE)
    own = ("Olav", "datteren min Kari")
    assert [each in without_taps(page) for each in own] == [False, False]
    assert [each in words(page) for each in own] == [True, True]


@pytest.mark.parametrize("address", OWN_PAGES)
def test_section_21_no_page_of_ones_own_judges_or_uses_the_words_that_hurt(here, stage, address):
    page = here.get(address)
    said = words(page).lower()
    assert [word for word in ("failed", "lost", "non-compliance", "worst", "better", "addict") if word in said] == []
    html = page.content.decode()
    assert [c for c in ('data-color="success"', 'data-color="warning"', "ds-tag", "#a8480b") if c in html] == []


def test_section_18_the_first_screen_and_every_title_say_nothing(here):
    first = here.get(COURSE)
    shown = without_taps(first)
    telling = ("Anne", "Berg", KEY, "Project X", "LAR", "Larix", "opioid", "coping", "substance")
    assert [each for each in telling if re.search(rf"\b{each}\b", shown)] == []
    titles = {re.search(r"<title>(.*?)</title>", here.get(one).content.decode()).group(1) for one in OWN_PAGES}
    assert titles == {"My page"}


@pytest.mark.parametrize("address", OWN_PAGES)
def test_section_18_hide_is_on_every_page_and_clears_the_session(here, address):
    assert 'action="/me/hide/"' in here.get(address).content.decode()
    assert here.post("/me/hide/").headers["Location"] == "/answer/hidden/"
    assert (dict(here.session), here.get(address).headers["Location"]) == ({}, "/me/sign-in/")


def test_the_home_page_leads_to_it_only_for_whoever_takes_part(here, stage, signed_in):
    assert COURSE in links(here.get("/me/"))
    stage.bjoern.delete()
    assert COURSE not in links(come_in(signed_in(None), SYNTHETIC).get("/me/"))


def test_section_1_a_persons_page_opens_for_nobody_else(stage, signed_in):
    """Bjørn's page has nothing of Anne's; staff of any kind are led to sign in as themselves."""
    bjoern = come_in(signed_in(None), SYNTHETIC)
    assert [each in words(bjoern.get(PICTURE)) for each in ("Olav", "In prison", "Too low")] == [False] * 3
    assert words(bjoern.get(LOG)).count("Opened what is kept about you") == 0
    staff = (stage.entry.actor.account, contact())
    assert staff[0] != str(staff[1].key)
    client = signed_in(staff[1])
    assert [client.get(one).headers["Location"] for one in OWN_PAGES] == ["/me/sign-in/"] * 4


def test_section_21_ones_own_reading_is_no_line_of_somebody_who_read(here, stage):
    here.get(PICTURE)
    here.get(PICTURE)
    assert main_words(here.get(LOG)).count("Opened what is kept about you") == 0
    own = LogLine.objects.filter(
        verb=Verb.PERSON_READ, purpose=f"study:{KEY}", people__person_key=stage.anne.person.key
    )
    assert {line.role for line in own} == {Role.PERSON}


def test_section_21_who_has_read_is_told_by_name_or_by_role_and_number(here, stage, signed_in, settings):
    iris = signed_in(_account(stage))
    iris.get(f"/interviews/{KEY}/{stage.anne.key}/")
    assert "Opened what is kept about you Interviewer, Iris" in main_words(here.get(LOG))
    settings.STAFF_BY_ROLE = frozenset({KEY})
    shown, number = main_words(here.get(LOG)), stage.entry.actor.account[:8].upper()
    assert ("Iris" in shown, f"Opened what is kept about you Interviewer, number {number}" in shown) == (False, True)
    assert "You can ask for the name" in shown


def test_looked_at_again_and_again_on_one_day_is_one_line_with_its_count_and_every_time(here, stage, signed_in):
    iris, about = acting(_account(stage), Role.INTERVIEWER, KEY), [stage.anne.person.key]
    for minutes in (0, 7, 24 * 60, 12, 59):
        read(Verb.PERSON_READ, by=replace(iris, at=AT + timedelta(minutes=minutes)), about=about)
    with deed(Verb.HAPPENING_RECORDED, by=iris, about=about):
        pass
    with deed(Verb.HAPPENING_RECORDED, by=iris, about=about):
        pass
    page = here.get(LOG)
    shown = main_words(page)
    assert shown.count("Noted something that happened Interviewer, Iris") == 2, "what was done is never put together"
    said = "20 November 2026 Opened what is kept about you: 4 times, from 10:00 to 10:59 Interviewer, Iris Each time"
    assert f"{said} 20 November 2026: Opened what is kept about you 10:00 · 10:07 · 10:12 · 10:59" in shown
    assert "21 November 2026 10:00 Opened what is kept about you Interviewer, Iris" in shown
    assert said not in re.sub(r"\s+", " ", without_taps(page)).replace("Each time", ""), "the times are folded"


def test_section_21_the_use_of_a_snapshot_is_told_as_use_and_not_as_a_reading(here, stage):
    read(Verb.SNAPSHOT_READ, by=acting(_account(stage), Role.RESEARCHER, KEY), snapshot="x", page="overview")
    shown = main_words(here.get(LOG))
    used = ("Answers without names were used in the study" in shown, "once, on 20 November 2026" in shown)
    assert (used, "Used a snapshot" in shown) == ((True, True), False)


def test_who_treats_one_is_not_named_among_those_who_can_read(here, stage):
    petra = contact()
    also(petra, Role.INTERVIEWER)
    shown = main_words(here.get(LOG))
    assert ("Petra" in shown, "Iris" in shown) == (False, True)


def test_section_21_a_worry_is_told_to_the_person_and_stands_in_no_lane(here, stage):
    worried(stage, stage.entry.actor.account)
    log, picture = words(here.get(LOG)), words(here.get(PICTURE))
    assert [each in log for each in ("Overdose", "At jeg ble bekymret", "Ingen andre")] == [True] * 3
    assert [each in picture for each in ("Overdose", "bekymret", "hemmelig")] == [False] * 3
    assert "Sa noe hemmelig" not in log


def test_an_empty_page_says_what_comes(stage, signed_in):
    page = main_words(come_in(signed_in(None), SYNTHETIC).get(PICTURE))
    assert "You have not been asked about this yet." in page
    assert "No goal is written down yet." in page


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_page_is_there_in_each_language(stage, signed_in, language):
    client = come_in(signed_in(None, language))
    assert {client.get(one).content.decode().count(f'<html lang="{language}"') for one in OWN_PAGES} == {1}


def test_whoever_has_left_or_died_has_no_page(here, stage):
    record_deaths(deaths=[(stage.anne.person, Death(None, "test"))], by=stage.entry.actor)
    assert [here.get(one).headers["Location"] for one in OWN_PAGES] == ["/me/sign-in/"] * 4


def test_section_18_everything_can_be_had_on_paper_from_the_interviewer(stage, here, signed_in):
    iris = signed_in(_account(stage))
    paper = f"/interviews/{KEY}/{stage.anne.key}/own-page-on-paper/"
    plain, full = iris.get(paper), iris.get(f"{paper}?words=yes")
    assert rows(plain) == rows(here.get(PICTURE))
    assert [("Olav" in words(page), "Anne" in words(page)) for page in (plain, full)] == [(False, False), (True, False)]
    assert "Printed your page for you Interviewer, Iris" in main_words(here.get(LOG))


def test_paper_tells_an_interviewer_no_worry_that_another_wrote(stage, signed_in):
    iris = signed_in(_account(stage))
    paper = f"/interviews/{KEY}/{stage.anne.key}/own-page-on-paper/"
    worried(stage, "somebody-else")
    assert "bekymret" not in words(iris.get(paper))
    worried(stage, stage.entry.actor.account)
    assert words(iris.get(paper)).count("At jeg ble bekymret") == 1


def test_section_1_paper_is_printed_by_no_coordinator_researcher_or_outsider_and_not_by_who_treats(stage, signed_in):
    paper = f"/interviews/{KEY}/{stage.anne.key}/own-page-on-paper/"
    petra, kari = contact(), contact("lar-voss", "kari")
    also(petra, Role.INTERVIEWER)
    also(kari, Role.COORDINATOR)
    also(kari, Role.RESEARCHER)
    assert [signed_in(one).get(paper).status_code for one in (petra, kari)] == [404, 404]
    assert LogLine.objects.filter(verb=Verb.OWN_PAGE_PRINTED).count() == 0


def _account(stage):
    return Account.objects.get(key=stage.entry.actor.account)
