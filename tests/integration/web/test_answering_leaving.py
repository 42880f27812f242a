"""Leaving by a letter's code, and another language on the way: nothing is told to whoever holds the envelope."""

import re

import pytest

from larix.people.models import Reservation
from larix.schedule.invited import State
from larix.studies.codes import answer_code, grouped
from larix.studies.models import ConsentEntry, Invitation
from tests.integration.web.answering_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    ENTER,
    NOT_MINE,
    OUT,
    OUT_DONE,
    a_code,
    a_someone,
    an_anne,
    state_of,
)
from tests.integration.web.reading import fields, links, main_words, same_for_everyone
from tests.invited import consented

WAYS = ("project", "project_and_registry")  # what a code may do; "some" of it is for other places
TREATED = (
    "treatment", "behandling", "journal", "record", "regist", "interv", "form", "skjema", "project", "prosjekt",
    "study", "studie", "research", "forsk",
)  # fmt: skip


def test_section_6_and_18_the_way_out_says_the_same_of_everybody_in_words_of_nothing(someone, anne, code):
    """Whoever holds the envelope learns of no treatment, project, register, record or interview."""
    bo = Invitation.objects.filter(study=anne.study).exclude(pk=anne.pk).earliest("pk")
    consented(anne, registry=True, keep=True)
    consented(bo)
    other = grouped(answer_code(bo.key, 1))
    for step in ({}, *({"how": way, "asked": "yes"} for way in (*WAYS, "some"))):
        one, another = (someone.post(OUT, step | {"code": each}) for each in (code, other))
        assert same_for_everyone(one, code) == same_for_everyone(another, other)
        for language in ("nb", "nn", "en"):
            someone.cookies["larix_language"] = language
            said = " ".join(main_words(someone.post(address, step | {"code": code})) for address in (ENTER, OUT))
            assert [each for each in TREATED if each in said.lower()] == [], (language, step)
    someone.cookies["larix_language"] = "en"
    assert "You have said yes. You can leave at any time" in main_words(someone.post(ENTER, {"code": code}))
    done = main_words(someone.post(OUT_DONE, {"code": code, "how": "project"}))
    assert [each for each in TREATED if each in done.lower()] == []


def test_section_6_a_code_offers_three_ways_out_and_chooses_none(someone, anne, code):
    consented(anne, registry=True)
    page = someone.post(OUT, {"code": code})
    shown = re.findall(r'name="how" value="(\w+)"', page.content.decode())
    assert (shown, "how" in fields(page), b"checked" in page.content) == ([*WAYS, "some"], False, False)
    for sent in ({"asked": "yes"}, {"how": "", "asked": "yes"}, {"how": "everything"}):
        again = someone.post(OUT, sent | {"code": code})
        assert (again.status_code, "Choose one of these. Nothing is done yet." in main_words(again)) == (422, True)


@pytest.mark.parametrize("how", ["", "some", "everything"])
def test_section_6_a_code_takes_nothing_back_that_was_not_chosen_and_shown(someone, anne, code, how):
    consented(anne, registry=True)
    page = someone.post(OUT_DONE, {"code": code, "how": how})
    assert (page.status_code, state_of(anne)) == (422, State.CONSENTED)


def test_section_6_only_some_of_it_is_not_for_a_code_which_says_where_it_is_done(someone, anne, code):
    """A list of what was said yes to would tell it to whoever holds the letter."""
    consented(anne, registry=True, keep=True)
    page = someone.post(OUT, {"code": code, "how": "some", "asked": "yes"})
    assert "Ring the number in the letter and say what you take back, or sign in" in main_words(page)
    assert ("/me/sign-in/" in links(page), "scope" in fields(page), state_of(anne)) == (True, False, State.CONSENTED)


@pytest.mark.parametrize(("how", "reservations"), [("project", 0), ("project_and_registry", 1)])
def test_section_7_leaving_by_code_is_a_reservation_only_for_who_chose_that(someone, anne, code, how, reservations):
    consented(anne, registry=True)
    page = someone.post(OUT, {"code": code, "how": how, "asked": "yes"})
    said = main_words(page)
    assert ("It is noted that you reserve yourself" in said, "that yes stands" in said) == (
        bool(reservations), not reservations,
    )  # fmt: skip
    assert (state_of(anne), Reservation.objects.count()) == (State.CONSENTED, 0)
    someone.post(OUT_DONE, {name: value[0] for name, value in fields(page).items() if name in ("code", "how")})
    assert (state_of(anne), Reservation.objects.count()) == (State.WITHDRAWN, reservations)


def test_who_is_not_in_is_not_asked_whether_to_leave(someone, code):
    page = main_words(someone.post(OUT, {"code": code}))
    assert ("What do you want to answer?" in page, "Do you want to leave?" in page) == (True, False)


def test_section_6_a_withdrawal_by_code_says_what_it_does_first_and_holds_at_once(someone, anne, code):
    consented(anne, registry=True)
    page = someone.post(OUT, {"code": code, "how": "project_and_registry", "asked": "yes"})
    said = main_words(page)
    assert ("You need not say why." in said, "This will be deleted" in said, "This stays, and why" in said) == (
        True,
    ) * 3
    assert (b"textarea" in page.content, state_of(anne)) == (False, State.CONSENTED)
    done = someone.post(OUT_DONE, {"code": fields(page)["code"][0], "how": fields(page)["how"][0]})
    assert "It is done, and holds from now." in main_words(done)
    assert (state_of(anne), Reservation.objects.count()) == (State.WITHDRAWN, 1)


def test_leaving_twice_is_leaving_once(someone, anne, code):
    consented(anne)
    first, second = (main_words(someone.post(OUT_DONE, {"code": code, "how": "project"})) for _ in range(2))
    assert first == second
    assert ConsentEntry.objects.filter(kind="withdrawn").count() == 1


@pytest.mark.parametrize("typed", ["ABC-12", "K7M-2PX-9WT", "<b>half", "x" * 10_000])
def test_section_18_another_language_keeps_the_code_that_is_being_typed_and_looks_for_nothing(someone, typed):
    page = someone.post(ENTER, {"code": typed, "language": "nn"})
    assert (page.status_code, fields(page)["code"]) == (200, [typed[:40]])
    assert '<html lang="nn"' in page.content.decode()
    assert (someone.cookies["larix_language"].value, page.cookies.keys() & {"code"}) == ("nn", set())
    assert '<html lang="nn"' in someone.get(ENTER).content.decode()


def test_section_18_the_languages_of_the_code_page_are_buttons_of_its_form_and_enter_presses_another(someone):
    html = someone.get(ENTER).content.decode()
    buttons = re.findall(r"<button[^>]*>", html)
    assert [re.findall(r'name="language" value="(\w+)" [^>]*form="code-form"', button) for button in buttons] == [
        [], ["nb"], ["nn"], ["en"], [],
    ]  # fmt: skip
    assert 'form="code-form"' in buttons[0]
    assert 'action="/language/"' not in html


@pytest.mark.parametrize("address", [ENTER, OUT, NOT_MINE])
def test_section_18_another_language_on_a_page_that_a_code_opened_keeps_the_code(someone, anne, code, address):
    consented(anne)
    html = someone.post(address, {"code": code}).content.decode()
    header = html[html.index("<header") : html.index("</header>")]
    assert f'action="{ENTER}"' in header
    sent = dict(re.findall(r'name="(code|opened)" value="([^"]*)"', header))
    page = someone.post(ENTER, sent | {"language": "nn"})
    assert "Svaret ditt" in main_words(page)
    assert code in fields(page)["code"]


def test_section_18_another_language_on_a_code_that_has_died_meanwhile_says_what_it_says_of_every_dead_one(someone):
    page = someone.post(ENTER, {"code": "K7M-2PX-9WT", "opened": "yes", "language": "nb"})
    assert (page.status_code, "Koden kan ikke brukes." in main_words(page)) == (422, True)


@pytest.mark.parametrize("language", ["", "xx", "../nb"])
def test_a_language_that_is_not_there_is_no_language_and_the_code_is_looked_for(someone, code, language):
    page = someone.post(ENTER, {"code": code, "language": language})
    assert "What do you want to answer?" in main_words(page)
