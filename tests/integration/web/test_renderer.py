"""The one renderer shows every kind of question, holds what was typed in it, and knows no person and no account."""

import re
from dataclasses import replace
from datetime import date

import pytest
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils import translation

from larix.core.words import same
from larix.instruments import Block, Instrument, Item, Library, as_posted, read_form
from larix.instruments.answers import Choice, Column, Day, Number, OneOf, OwnWords, SeveralOf, Table, Text, Whole
from larix.instruments.conditions import Equals
from larix.web.forms.answered import answers_said, differences, scores_said
from larix.web.forms.page import form_page
from tests.integration.web.reading import fields, words

CES_D = Library.read().get("ces_d", 1)
VALUE = re.compile(r'<input [^>]*value="([^"]*)"')
YES_NO = (Choice("yes", same("Yes")), Choice("no", same("No")))
ITEMS = (
    Item("well", same("Are you well?"), OneOf(YES_NO)),
    Item("why", same("Why not?"), OwnWords(200), only_if=Equals("well", "no")),
    Item("with_whom", same("With whom do you live?"), SeveralOf((Choice(1, same("Alone")), Choice(2, same("Family"))))),
    Item("rooms", same("How many rooms?"), Whole(0, 20)),
    Item("weight", same("How heavy are you?"), Number(20, 300, 1, same("kg"))),
    Item("medicine", same("Which medicine?"), Text(40)),
    Item("since", same("Since when?"), Day(latest=date(2026, 11, 20))),
    Item(
        "children",
        same("Which children?"),
        Table((Column("age", same("Age"), Whole(0, 30)), Column("here", same("Lives here"), OneOf(YES_NO)))),
    ),
)
EVERYTHING = Instrument(
    id="everything", version=1, title=same("Everything"), source=CES_D.source, licence=CES_D.licence,
    languages=CES_D.languages, items=ITEMS,
)  # fmt: skip
FULL = {
    "well": "no", "why": "Tired.\nVery.", "with_whom": [1, 2], "rooms": 3, "weight": 70.5, "medicine": "<b>&",
    "since": "2026-03-02", "children": [{"age": 4, "here": "yes"}, {"age": 9, "here": "no"}],
}  # fmt: skip


def shown(instrument, answers, missing, faults=(), language="en"):
    page = form_page(instrument, as_posted(instrument, answers, missing), faults, language)
    with translation.override(language):
        return HttpResponse(render_to_string("forms/instrument.html", {"page": page}))


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        (FULL, {}),
        ({}, {item.name: "declined" for item in ITEMS if item.name != "why"}),
        ({}, {item.name: "not_asked" for item in ITEMS if item.name != "why"}),
        ({**FULL, "well": "yes"}, {}),
        ({"rooms": "many", "since": "yesterday", "weight": "heavy"}, {"well": "not_stored"}),
        ({}, {}),
    ],
)
def test_what_a_form_shows_is_what_it_would_send(answers, missing):
    read = read_form(EVERYTHING, fields(shown(EVERYTHING, answers, missing)))
    assert (read.answers, read.missing) == (answers, missing)


@pytest.mark.parametrize("instrument", Library.read().instruments.values(), ids=lambda one: f"{one.id}.{one.version}")
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_published_instrument_stands_whole_on_its_page(instrument, language):
    said = words(shown(instrument, {}, {}, language=language))
    asked = [" ".join(item.ask.said_in(language).split()) for item in instrument.items]
    assert [ask for ask in asked if ask not in said] == []


def test_declining_is_among_the_choices_and_as_large_as_they_are():
    html = shown(EVERYTHING, {}, {}).content.decode()
    choices = html.partition('<div class="options">')[2].partition("</div>")[0]
    assert choices.count('<label class="option') == 3
    assert choices.count('name="well"') == 3
    assert 'value="__declined"' in choices


def test_choices_that_belong_together_are_a_group_with_its_name_and_declining_stands_in_none():
    at_home, alone = same("At home"), Choice("none", same("Nobody"), alone=True)
    grouped = (Choice("son", same("A son"), at_home), Choice("friend", same("A friend"), same("Outside")))
    for choices, outside in (((*grouped, alone), ["none", "__declined"]), (grouped, ["__declined"])):
        item = Item("who", same("Who is there?"), SeveralOf(choices))
        html = shown(replace(EVERYTHING, items=(item,)), {}, {}).content.decode()
        groups = re.findall(r'<fieldset class="options-group"><legend>(.*?)</legend>(.*?)</fieldset>', html, re.DOTALL)
        assert [(name, VALUE.findall(inside)) for name, inside in groups] == [
            ("At home", ["son"]),
            ("Outside", ["friend"]),
        ]
        after = html.rpartition("</fieldset>")[0].rpartition("</fieldset>")[2].partition("<details")[0]
        assert VALUE.findall(after) == outside
        assert after.count("data-alone") == len(outside), "what stands in no group here takes the place of all others"


def test_each_fault_stands_at_its_question_and_the_question_says_so():
    faults = EVERYTHING.faults({"rooms": 99}, {})
    html = shown(EVERYTHING, {"rooms": 99}, {}, faults).content.decode()
    assert 'id="rooms-fault"' in html
    assert 'aria-invalid="true"' in html
    assert html.count('class="fault"') == len(faults)


def test_the_same_fault_is_said_once_with_all_its_questions():
    page = form_page(EVERYTHING, {}, EVERYTHING.faults({}, {}), "en")
    [(fault, at)] = page.by_fault
    assert fault == "There is no answer here. Answer, or choose “I would rather not answer”."
    assert [field.item for field in at] == [item.name for item in ITEMS if item.name != "why"]


def test_a_fault_that_belongs_to_no_question_is_kept_apart():
    page = form_page(EVERYTHING, {}, EVERYTHING.faults({"shoes": 2}, {}), "en")
    assert page.strangers == ("“shoes” is not a question in this form. Remove it.",)


def test_questions_with_the_same_choices_are_rows_of_one_table_unless_something_hangs_on_one():
    block = (Block(("a", "b"), layout="matrix"),)
    alike = [Item(name, same(name), OneOf(YES_NO)) for name in ("a", "b")]
    another = Item("b", same("b"), OneOf((Choice("no", same("No")),)))
    sometimes = Item("b", same("b"), OneOf(YES_NO), only_if=Equals("a", "yes"))

    def drawn(first, second, **other):
        form = replace(EVERYTHING, items=(first, second), blocks=block)
        return [section.matrix for section in form_page(form, {}, [], "en", **other).sections]

    assert drawn(*alike) == [True]
    assert drawn(*alike, shown={"a"}) == [False], "one question a page"
    assert [drawn(alike[0], other) for other in (another, sometimes)] == [[False], [False]]


def test_a_conditional_question_says_when_it_is_asked_and_own_words_ask_for_no_names():
    said = words(shown(EVERYTHING, {}, {}))
    assert "Only when “Are you well?” is “No”." in said
    assert "Feel free to use your own words. Please don't write other people's names." in said


def test_answers_are_said_in_the_words_of_their_choices():
    said = [(one.ask, one.answer) for one in answers_said(EVERYTHING, FULL, {}, "en")]
    assert said == [
        ("Are you well?", "No"),
        ("Why not?", "Tired.\nVery."),
        ("With whom do you live?", "Alone, Family"),
        ("How many rooms?", "3"),
        ("How heavy are you?", "70.5"),
        ("Which medicine?", "<b>&"),
        ("Since when?", "2026-03-02"),
        ("Which children?", "Age: 4, Lives here: Yes; Age: 9, Lives here: No"),
    ]


def test_numbers_are_written_as_the_language_writes_them():
    [said] = [one.answer for one in answers_said(EVERYTHING, FULL, {}, "nb") if one.ask == "How heavy are you?"]
    assert said == "70,5"


def test_a_difference_shows_both_sides_also_where_a_reason_took_the_place_of_an_answer():
    after = {name: value for name, value in FULL.items() if name != "rooms"} | {"medicine": "None"}
    found = differences(EVERYTHING, (FULL, {}), (after, {"rooms": "declined"}), "en")
    assert [(one.ask, one.before, one.after) for one in found] == [
        ("How many rooms?", "3", "I would rather not answer"),
        ("Which medicine?", "<b>&", "None"),
    ]


@pytest.mark.parametrize(("missing", "value"), [(0, "24"), (1, "24.21"), (4, "23.75"), (5, None)])
def test_a_score_is_shown_only_where_its_own_rule_gives_one(missing, value):
    answers = {item.name: 1 for item in CES_D.items}
    for item in ("f1a", "f1b", "f1c", "f1d", "f1t")[:missing]:
        del answers[item]
    [score] = scores_said(CES_D, answers, "en")
    assert (score.value, score.low, score.high) == (value, "0", "60")
