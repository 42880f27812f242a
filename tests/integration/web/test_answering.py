"""The pages that a code opens: an answer and a way out, on a telephone that anybody may look at."""

import re

import pytest
from django.test import Client

from larix.access.models import LogLine
from larix.access.verbs import Verb
from larix.schedule.invited import State
from larix.studies.codes import form_code, grouped
from larix.studies.models import AnswerEntry, ConsentEntry, WrongOpening
from tests.integration.web.answering_stage import (  # noqa: F401  (fixtures: pytest finds them by name)
    ENTER,
    GIVEN,
    NOT_MINE,
    OUT,
    OUT_DONE,
    a_code,
    a_someone,
    an_anne,
    state_of,
)
from tests.integration.web.reading import fields, main_words, same_for_everyone, words
from tests.invited import TODAY, consented
from tests.vault_look import change

CANNOT = "This code cannot be used. See that it is copied correctly, or ring the number in the letter."
TELLING = ("Anne", "Berg", "study-w", "practice", "Øving", "Practice", "LAR", "Larix", "rus", "opioid", "registry")


def given():
    return list(AnswerEntry.objects.order_by("number").values_list("answer", "channel"))


def told_in(page):
    """Words of the page, whole ones, that would tell a stranger something."""
    return [each for each in TELLING if re.search(rf"\b{each}\b", words(page))]


def pages_of(client, code):
    """Every page that a code leads through, with somebody who takes part behind it."""
    yield client.get(ENTER)
    yield client.post(ENTER, {"code": code})
    yield client.post(GIVEN, {"code": code, "answer": "yes"})
    yield client.post(GIVEN, {"code": code, "answer": "no"})
    yield client.post(OUT, {"code": code})
    yield client.post(OUT, {"code": code, "how": "project_and_registry", "asked": "yes"})
    yield client.post(OUT, {"code": code, "how": "some", "asked": "yes"})
    yield client.post(NOT_MINE, {"code": code})
    yield client.get("/answer/hidden/")


def test_an_answer_is_noted_and_said_back(someone, anne, code):
    page = someone.post(ENTER, {"code": code.lower().replace("-", " ")})
    assert "A yes here only means that we may contact you." in main_words(page)
    done = someone.post(GIVEN, {"code": fields(page)["code"][0], "answer": "yes"})
    assert "We have noted your answer: “Yes, contact me”." in main_words(done)
    assert (given(), state_of(anne)) == ([("yes", "code")], State.YES)


@pytest.mark.parametrize("typed", ["", "K7M-2PX-9WT", "Anne Berg", "x" * 10_000, "²²²²²²²²²", "\x00"])
def test_a_wrong_code_gets_its_sentence_and_the_form_again(someone, anne, typed):
    page = someone.post(ENTER, {"code": typed})
    assert (page.status_code, CANNOT in main_words(page)) == (422, True)
    assert fields(page)["code"] == [typed[:40]]


@pytest.mark.parametrize("address", [ENTER, GIVEN, OUT, OUT_DONE])
def test_section_12_a_dead_code_and_one_that_never_was_show_the_same_page_byte_for_byte(someone, anne, code, address):
    someone.post(NOT_MINE, {"code": code, "sure": "yes"})
    wrong = "K7M-2PX-9WT"
    dead, never = (someone.post(address, {"code": each, "answer": "yes"}) for each in (code, wrong))
    assert (dead.status_code, never.status_code) == (422, 422)
    assert same_for_everyone(dead, f'value="{code}"') == same_for_everyone(never, f'value="{wrong}"')
    assert given() == []


def test_section_12_the_letter_is_not_mine_kills_the_code_and_says_nothing_of_whose_it_was(someone, anne, code):
    page = someone.post(NOT_MINE, {"code": code, "sure": "yes"})
    assert "The code can no longer be used." in main_words(page)
    assert (WrongOpening.objects.count(), told_in(page)) == (1, [])
    again, never = (someone.post(NOT_MINE, {"code": each, "sure": "yes"}) for each in (code, "K7M-2PX-9WT"))
    assert same_for_everyone(again, "-") == same_for_everyone(never, "-") == same_for_everyone(page, "-")
    assert WrongOpening.objects.count() == 1


def test_section_12_the_letter_is_not_mine_is_asked_once_more_and_the_way_back_leads_to_ones_answer(someone, code):
    asked = someone.post(NOT_MINE, {"code": code})
    said = main_words(asked)
    assert "Is this letter not yours? If you press yes, the code stops working" in said
    assert (WrongOpening.objects.count(), told_in(asked)) == (0, [])
    assert f'action="{ENTER}"' in asked.content.decode()
    assert fields(asked)["sure"] == ["yes"]
    back = someone.post(ENTER, {"code": fields(asked)["code"][0]})
    assert "What do you want to answer?" in main_words(back)
    dead = "K7M-2PX-9WT"
    assert same_for_everyone(someone.post(NOT_MINE, {"code": dead}), dead) == same_for_everyone(asked, code)


def test_a_code_used_twice_tells_what_was_answered_and_asks_before_it_changes_anything(someone, code):
    someone.post(GIVEN, {"code": code, "answer": "yes"})
    again = someone.post(ENTER, {"code": code})
    assert "On 20 November 2026 you answered: “Yes, contact me”." in main_words(again)
    assert fields(again)["answer"] == ["yes"]
    asked = someone.post(GIVEN, {"code": code, "answer": "no"})
    assert "That answer still stands. Do you want to change it to “No, thank you”?" in main_words(asked)
    assert (asked.status_code, given()) == (422, [("yes", "code")])
    sent = {name: value[0] for name, value in fields(asked).items() if name in ("code", "answer", "changing")}
    someone.post(GIVEN, sent)
    assert given() == [("yes", "code"), ("no", "code")]


def test_the_same_answer_twice_is_one_answer(someone, code):
    pages = [someone.post(GIVEN, {"code": code, "answer": "talk"}) for _ in range(2)]
    assert ({main_words(page) for page in pages}, given()) == ({main_words(pages[0])}, [("talk", "code")])


@pytest.mark.parametrize("answer", ["", "maybe", "returned", "not_eligible", "consented", "YES", "yes,no"])
def test_an_answer_that_is_not_among_the_choices_is_not_noted(someone, code, answer):
    page = someone.post(GIVEN, {"code": code, "answer": answer, "changing": "yes"})
    assert (page.status_code, given()) == (422, [])
    assert "Choose one of the answers. Nothing is noted yet." in main_words(page)


def test_what_is_put_into_a_form_by_hand_changes_nothing_but_the_answer(someone, anne, code):
    more = {
        "channel": "in_person",
        "on": "2020-01-01",
        "on_behalf": "guardian",
        "text_version": "1",
        "scope": "interviews",
    }
    someone.post(GIVEN, {"code": code, "answer": "yes"} | more)
    entry = AnswerEntry.objects.get()
    assert (entry.channel, entry.on, entry.on_behalf, ConsentEntry.objects.count()) == ("code", TODAY, "", 0)


def test_section_6_a_code_never_consents_and_no_page_of_it_offers_to(someone, anne, code):
    for page in pages_of(someone, code):
        assert {"scope", "text_version"} & set(fields(page)) == set()
    assert (ConsentEntry.objects.count(), state_of(anne)) == (0, State.YES)


def test_section_6_the_code_of_a_consent_form_opens_nothing(someone, anne):
    page = someone.post(ENTER, {"code": grouped(form_code(anne.key, 1))})
    assert (page.status_code, CANNOT in main_words(page)) == (422, True)


def test_once_somebody_has_acted_on_an_answer_the_page_offers_the_way_out_only(someone, anne, code):
    consented(anne)
    for page in (
        someone.post(ENTER, {"code": code}),
        someone.post(GIVEN, {"code": code, "answer": "no", "changing": "y"}),
    ):
        assert "You can leave at any time, and you need not say why." in main_words(page)
        assert "answer" not in fields(page)
    assert given() == []


def test_section_6_and_18_no_page_of_a_code_says_a_name_a_study_or_an_illness(someone, anne, code):
    consented(anne)
    assert [told_in(page) for page in pages_of(someone, code)] == [[]] * 9


def test_section_18_titles_are_the_same_for_every_study_and_every_person(someone, code):
    titles = {re.search("<title>(.*)</title>", page.content.decode())[1] for page in pages_of(someone, code)}
    assert titles == {"Answer to a letter", "Empty page"}


def test_section_18_what_goes_wrong_there_is_as_neutral(someone, code):
    wrong = [someone.get("/answer/nowhere/"), someone.get(GIVEN), someone.post("/answer/hidden/")]
    assert [(page.status_code, told_in(page)) for page in wrong] == [(404, []), (405, []), (405, [])]
    assert {page.headers["Cache-Control"] for page in wrong} == {"no-store"}


def test_section_18_a_form_from_elsewhere_is_refused_on_a_page_that_is_as_neutral(signed_in, code):
    page = signed_in(None, enforce_csrf_checks=True).post(GIVEN, {"code": code, "answer": "yes"})
    assert (page.status_code, told_in(page), given()) == (403, [], [])


def test_section_18_nothing_is_kept_by_the_browser_and_there_is_no_session(someone, code):
    kept = [page.headers["Cache-Control"] for page in pages_of(someone, code)]
    assert ["no-store" in each for each in kept] == [True] * 9
    assert set(someone.cookies) == {"larix_language", "csrftoken"}


def test_section_18_the_code_stands_in_no_address(someone, code):
    html = " ".join(page.content.decode() for page in pages_of(someone, code))
    places = re.findall(r'(?:action|href)="([^"]*)"', html)
    assert [place for place in places if code in place or code.replace("-", "") in place] == []


@pytest.mark.parametrize(
    ("letter", "chosen", "heading"),
    [
        ("nn", None, "Svaret ditt"),
        ("nb", None, "Svaret ditt"),
        ("en", None, "Your answer"),
        ("nn", "en", "Your answer"),
    ],
)
def test_section_18_the_page_is_in_the_language_of_the_letter_unless_somebody_chose_another(
    anne, code, letter, chosen, heading
):
    change(anne.person, language=letter)
    client = Client(headers={"accept-language": "en" if letter != "en" else "nb"})
    if chosen:
        client.cookies["larix_language"] = chosen
    page = client.post(ENTER, {"code": code})
    assert heading in main_words(page)
    assert f'<html lang="{chosen or letter}"' in page.content.decode()


def test_section_18_also_what_was_answered_is_said_in_the_language_of_the_letter(anne, code):
    change(anne.person, language="nn")
    client = Client(headers={"accept-language": "en"})
    assert "«Eg har spørsmål først»" in main_words(client.post(GIVEN, {"code": code, "answer": "talk"}))
    asked = main_words(client.post(GIVEN, {"code": code, "answer": "no"}))
    assert ("«Eg har spørsmål først»" in asked, "«Nei takk»" in asked) == (True, True)


def test_trying_codes_is_written_nowhere_and_answering_is_a_line_by_the_person(someone, anne, code):
    before = LogLine.objects.count()
    for typed in ("wrong", "K7M-2PX-9WT", code):
        someone.post(ENTER, {"code": typed})
    assert LogLine.objects.count() == before
    someone.post(GIVEN, {"code": code, "answer": "yes"})
    line = LogLine.objects.get(verb=Verb.ANSWER_RECORDED)
    assert (line.role, line.account, code in repr(line.counts)) == ("person", "", False)
