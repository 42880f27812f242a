"""The pages of a form in parts: one question or all, announced and skipped, kept as one types, and who reads them."""

import json
import re

import pytest

from larix.access.models import LogLine
from larix.followup.models import ResponseVersion
from larix.instruments import Missing
from larix.web.forms.screens import screens_of
from tests.cast import published
from tests.form_stage import BASIS, MATTERED, PERSON, STAFF, new_stage
from tests.integration.web.part_pages import drafts, finish_all, press
from tests.integration.web.reading import fields, links, main_words

READERS = {
    "nb": "Hvem kan lese denne siden: du og intervjueren.",
    "nn": "Kven kan lese denne sida: du og intervjuaren.",
    "en": "Who can read this page: you and the interviewer.",
}
PERSONS = published().get("measure_point", 1).view("person")
EASY = {"treatment_status": "1"}


@pytest.fixture
def stage(db):
    return new_stage()


@pytest.fixture
def client(stage, signed_in):
    return signed_in(stage.ida)


@pytest.fixture
def other(stage, signed_in):
    return signed_in(stage.ivar)


# ── who reads ──


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_section_22_the_top_of_a_sealed_page_says_who_can_read_it_on_every_page_of_it(stage, signed_in, language):
    client = signed_in(stage.ida, language)
    press(client, stage.address(), "one")
    for number in (1, 2, 9, 30, 99):
        assert READERS[language] in main_words(client.get(f"{stage.address()}?page={number}"))


def test_section_1_the_staffs_part_says_that_the_studys_interviewers_read_it(stage, client):
    assert "Who can read this page: the interviewers of this study." in main_words(client.get(stage.address(STAFF)))


def test_section_3_an_outsider_meets_neither_the_part_nor_its_draft_nor_its_choice(stage, client, signed_in, outsider):
    press(client, stage.address(), "next", coping="3")
    strange = signed_in(outsider)
    for rest in ("", "answers/", "choose/"):
        assert strange.get(stage.address() + rest).status_code == 404
    assert strange.post(stage.address(), {"do": "save", "coping": "9"}).status_code == 404
    assert drafts()["person"]["coping"] == ["3"]


def test_a_part_that_the_protocol_does_not_ask_is_no_page(stage, client):
    assert client.get(stage.address().replace("/person/", "/whole/")).status_code == 404
    assert client.get(stage.address(MATTERED).replace("/whole/", "/person/")).status_code == 404


# ── one question a page, or all ──


def test_section_18_one_question_a_page_says_how_far_one_has_come(stage, client):
    page = press(client, stage.address(), "one")
    assert [name for name in fields(page) if name in ("on", "mode", "present", "interpreter")] == [
        "on", "mode", "present", "interpreter",
    ]  # fmt: skip
    assert "Question" not in main_words(page)
    first = press(client, stage.address(), "next")
    asked = len(PERSONS.on_the_page({}))
    assert f"Question 1 of about {asked}" in main_words(first)
    assert re.findall(r'data-item="(\w+)"', first.content.decode()) == ["life_mental_health"]


def test_one_goes_on_and_back_and_finds_what_was_typed(stage, client):
    press(client, stage.address(), "one")
    second = press(client, f"{stage.address()}?page=2", "next", life_mental_health="4")
    assert "Question 2 of about" in main_words(second)
    back = press(client, f"{stage.address()}?page=3", "back", life_physical_health="6")
    assert fields(back)["life_mental_health"] == ["4"]
    assert drafts()["person"] == {"life_mental_health": ["4"], "life_physical_health": ["6"]}


def test_turning_over_to_all_questions_stays_at_the_question_one_was_at_and_keeps_it(stage, client):
    press(client, stage.address(), "one")
    page = press(client, f"{stage.address()}?page=11", "all", own_doing="Jeg sluttet å møte dem")
    assert "Jeg sluttet å møte dem" in page.content.decode()
    assert fields(page)["layout"] == ["all"]


def test_a_page_that_was_only_looked_at_begins_no_draft(stage, client):
    for do in ("larger", "one", "next", "back", "leave"):
        press(client, stage.address(), do)
    assert (drafts(), LogLine.objects.filter(verb="draft.begun").count()) == ({}, 0)


def test_section_18_larger_text_stays_for_the_whole_sitting(stage, client):
    assert "form-page--larger" not in client.get(stage.address()).content.decode()
    press(client, stage.address(), "larger")
    assert "form-page--larger" in client.get(stage.address(MATTERED)).content.decode()
    press(client, stage.address(), "usual")
    assert "form-page--larger" not in client.get(stage.address()).content.decode()


def announced(stage, layout):
    """The address of the screen that announces the questions about substances."""
    screens = screens_of(PERSONS, layout, about=True)
    at = next(s.number for s in screens if s.announces and s.announces.name == "substance_use")
    return f"{stage.address()}?page={at}"


@pytest.mark.parametrize("layout", ["one", "all"])
def test_section_4_a_difficult_block_is_announced_and_skipped_with_one_tap_and_no_why(stage, client, layout):
    press(client, stage.address(), layout)
    at = announced(stage, layout)
    said = main_words(client.get(at))
    assert "Nobody asks why." in said
    after = press(client, at, "skip")
    assert "overdose" not in main_words(after).lower()
    draft = drafts()["person"]
    [block] = [block for block in PERSONS.layout if block.name == "substance_use"]
    assert {draft[f"{name}__missing"][0] for name in block.items} == {Missing.DECLINED.value}
    assert len([field for field in draft if field.endswith("__missing")]) == len(block.items)


def test_section_4_what_was_skipped_is_stored_as_declined_for_what_was_asked_and_nothing_for_what_was_hidden(
    stage, client
):
    at = announced(stage, "all")
    press(client, at, "skip")
    typed = {item.name: "__declined" for item in PERSONS.items}
    finish_all(client, stage.address(), typed)
    version = ResponseVersion.objects.get()
    assert {"used", "days_away", "overdose", "naloxone_at_hand"} <= set(version.missing)
    assert [
        name for name in (*version.answers, *version.missing) if name.startswith("days_") and name != "days_away"
    ] == []
    assert set(version.missing.values()) == {"declined"}


# ── what does not apply ──


def test_what_does_not_apply_is_hidden_and_never_stored(stage, client):
    typed = {"own_words": "Ingenting", "factor_1": "nothing", "effect_1": "3", "factor_2": "work"}
    page = finish_all(client, stage.address(MATTERED), typed)
    assert "The answers are stored." in main_words(page)
    version = ResponseVersion.objects.get()
    assert (version.answers, version.own_words, version.missing) == (
        {"factor_1": "nothing"}, {"own_words": "Ingenting"}, {},
    )  # fmt: skip


def test_a_question_that_is_known_not_to_apply_is_out_of_sight_and_one_that_may_still_apply_is_not(stage, client):
    press(client, stage.address(MATTERED), "next", own_words="x")
    undecided = client.get(f"{stage.address(MATTERED)}?page=2").content.decode()
    assert re.search(r'data-item="effect_1"[^>]*hidden', undecided) is None
    press(client, f"{stage.address(MATTERED)}?page=2", "back", factor_1="nothing")
    decided = client.get(f"{stage.address(MATTERED)}?page=2").content.decode()
    assert re.search(r'data-item="effect_1"[^>]*hidden disabled', decided)


def test_one_question_a_page_passes_over_what_does_not_apply(stage, client):
    press(client, stage.address(MATTERED), "one")
    at = f"{stage.address(MATTERED)}?page=3"
    page = press(client, at, "next", factor_1="nothing")
    assert 'data-item="effect_1"' not in page.content.decode()


# ── after it is finished ──


def test_section_4_scores_are_shown_after_the_end_and_on_no_page_before(stage, client):
    number = {item.name: "__declined" for item in PERSONS.items}
    titles = [score.title.en for score in PERSONS.scores]
    for screen in range(1, 12):
        said = main_words(client.get(f"{stage.address()}?page={screen}"))
        assert [title for title in titles if title in said] == []
    page = finish_all(client, stage.address(), number)
    assert [title for title in titles if title not in main_words(page)] == []


def test_a_part_leads_on_to_the_next_one(stage, client):
    page = press(client, stage.address(STAFF), "finish", **EASY)
    assert stage.address(PERSON) in links(page)
    assert "Go on to the next part" in main_words(page)


def test_section_4_last_times_goals_are_shown_after_todays_have_been_asked_and_not_before(stage, client):
    base = {item.name: "__declined" for item in PERSONS.items}
    finish_all(client, stage.address(wave="m00"), {**base, "own_goal": "Få lappen tilbake"})
    before = [client.get(f"{stage.address(wave='m03')}?page={number}") for number in range(1, 12)]
    assert [page for page in before if "Få lappen tilbake" in page.content.decode()] == []
    after = finish_all(client, stage.address(wave="m03"), {**base, "own_goal": "Jobb"})
    asked = "What is that goal, and what do you want to happen next?"
    assert f"The goal last time {asked} Få lappen tilbake" in main_words(after)


def test_mode_who_was_there_and_interpreter_are_asked_on_the_first_page_and_said_afterwards(stage, client):
    page = press(
        client, stage.address(STAFF), "finish", mode="phone", present="relative", interpreter="professional", **EASY
    )
    version = ResponseVersion.objects.get()
    assert (version.mode, version.present, version.interpreter) == ("phone", "relative", "professional")
    assert "By telephone · A relative · A professional interpreter" in main_words(page)
    asked = client.get(stage.address(STAFF)).content.decode()
    offered = re.findall(r'<option value="(\w+)"', asked.partition('name="interpreter"')[2].partition("</select>")[0])
    assert offered == ["none", "professional", "other_adult"]


@pytest.mark.parametrize(("field", "value"), [("present", "child"), ("interpreter", "child"), ("mode", "x")])
def test_what_is_no_choice_of_the_page_is_not_stored(stage, client, field, value):
    page = press(client, stage.address(STAFF), "finish", **{field: value}, **EASY)
    assert (page.status_code, ResponseVersion.objects.count()) == (422, 0)


def test_a_finish_with_questions_left_says_which_and_leads_to_each(stage, client):
    press(client, stage.address(), "one")
    page = press(client, f"{stage.address()}?page=99", "finish")
    assert page.status_code == 422
    to = [link for link in links(page) if link.startswith(f"{stage.address()}?page=")]
    assert len(to) == len(PERSONS.on_the_page({})) - 1
    first = client.get(to[0])
    assert to[0].rpartition("#")[2] in re.findall(r'id="([^"]+)"', first.content.decode())


def test_a_value_that_cannot_be_is_told_at_once_and_kept(stage, client):
    press(client, stage.address(), "one")
    at = next(
        n for n in range(1, 30) if 'data-item="children"' in client.get(f"{stage.address()}?page={n}").content.decode()
    )
    page = press(client, f"{stage.address()}?page={at}", "next", children="99")
    assert (page.status_code, fields(page)["children"]) == (422, ["99"])
    assert drafts()["person"]["children"] == ["99"]


def test_basis_is_walked_through_to_its_end(stage, client):
    view = published().get("basis", 1)
    page = finish_all(client, stage.address(BASIS), {item.name: "__declined" for item in view.items})
    assert "The answers are stored." in main_words(page)


def test_what_the_script_is_told_holds_no_answer(stage, client):
    press(client, stage.address(), "next", coping="3")
    page = client.get(stage.address()).content.decode()
    for told in re.findall(r'data-when="([^"]*)"', page):
        assert set(json.loads(told.replace("&quot;", '"'))) <= {"kind", "of", "item", "values", "value"}
