"""Conditions on answers, and what they look like to a person."""

import pytest

from larix.core.words import same
from larix.instruments.answers import Choice, OneOf
from larix.instruments.conditions import AllOf, AnyOf, AtLeast, Equals, IsOneOf, Not, holds, items_asked_by
from larix.instruments.item import Item, on_the_page
from larix.instruments.saying import told
from tests.unit.instruments.everyday import EVERYDAY, ITEMS

OWN = Equals("housing", "own")
OFTEN = AtLeast("worry", 2)


@pytest.mark.parametrize(
    ("condition", "answers", "expected"),
    [
        (OWN, {"housing": "own"}, True), (OWN, {"housing": "none"}, False), (OWN, {}, False),
        (Equals("n", 1), {"n": True}, False), (Equals("n", 1), {"n": "1"}, False), (Equals("n", 1), {"n": 1}, True),
        (Equals("helpers", "gp"), {"helpers": ["family", "gp"]}, True),
        (Equals("helpers", "gp"), {"helpers": ["family"]}, False),
        (IsOneOf("housing", ("none", "shelter")), {"housing": "shelter"}, True),
        (IsOneOf("housing", ("none", "shelter")), {"housing": "own"}, False),
        (IsOneOf("helpers", ("gp", "nobody")), {"helpers": ["family", "nobody"]}, True),
        (OFTEN, {"worry": 2}, True), (OFTEN, {"worry": 1.9}, False), (OFTEN, {"worry": 3}, True), (OFTEN, {}, False),
        (OFTEN, {"worry": "9"}, False), (AtLeast("worry", 1), {"worry": True}, False),
        (OFTEN, {"worry": float("nan")}, False),
        (Not(OWN), {"housing": "none"}, True), (Not(OWN), {"housing": "own"}, False), (Not(OWN), {}, True),
        (AllOf((OWN, OFTEN)), {"housing": "own", "worry": 2}, True),
        (AllOf((OWN, OFTEN)), {"housing": "own", "worry": 1}, False),
        (AnyOf((OWN, OFTEN)), {"housing": "none", "worry": 2}, True),
        (AnyOf((OWN, OFTEN)), {"housing": "none", "worry": 1}, False),
        (AllOf(()), {}, True), (AnyOf(()), {}, False),
    ],
)  # fmt: skip
def test_a_condition_holds_on_the_answers_it_names(condition, answers, expected):
    assert holds(condition, answers) is expected


def test_a_condition_says_which_items_it_looks_at():
    assert items_asked_by(AllOf((OWN, Not(AnyOf((OFTEN, IsOneOf("helpers", ("gp",)))))))) == (
        "housing",
        "worry",
        "helpers",
    )


def names(answers):
    return [item.name for item in on_the_page(ITEMS, answers)]


ALWAYS = ["housing", "helpers", "moved_on", "medicine", "what_matters", "stays", "worry"]


def test_a_question_under_a_condition_stands_on_the_page_only_when_it_holds():
    assert names({}) == ALWAYS
    assert names({"housing": "own", "helpers": ["nobody"]}) == ["housing", "rent", *ALWAYS[1:]]
    assert names({"housing": "own"}) == ["housing", "rent", "helpers", "help_days", *ALWAYS[2:]]
    assert names({"housing": "shelter", "worry": 2}) == ["housing", "nights_out", *ALWAYS[1:], "worry_at_night"]
    assert names({"housing": "shelter", "worry": 1}) == ["housing", "nights_out", *ALWAYS[1:]]


def test_what_was_answered_to_a_hidden_question_opens_no_other():
    chain = (
        *ITEMS[:1],
        Item("nights", same("Nights"), ITEMS[1].answer, only_if=Equals("housing", "none")),
        Item("where", same("Where"), ITEMS[6].answer, only_if=AtLeast("nights", 1)),
    )
    assert [item.name for item in on_the_page(chain, {"housing": "own", "nights": 5})] == ["housing"]
    assert [item.name for item in on_the_page(chain, {"housing": "none", "nights": 5})] == [
        "housing",
        "nights",
        "where",
    ]


@pytest.mark.parametrize(
    ("condition", "nb", "en"),
    [
        (OWN, "«Hvor bor du?» er «Egen bolig»", "“Where do you live?” is “Own home”"),
        (
            IsOneOf("housing", ("shelter", "none")),
            "«Hvor bor du?» er en av: Herberge; Ingen bolig",
            "“Where do you live?” is one of: Shelter; No home",
        ),
        (AtLeast("rent", 0.5), "«Rent» er minst 0,5", "“Rent” is at least 0.5"),
        (
            Not(OWN),
            "«Hvor bor du?» er noe annet enn «Egen bolig»",
            "“Where do you live?” is something other than “Own home”",
        ),
        (Equals("nights_out", 3), "«Nights out» er «3»", "“Nights out” is “3”"),
        (
            Not(AllOf((OWN, AnyOf((OWN, AtLeast("rent", 1)))))),
            "ikke («Hvor bor du?» er «Egen bolig» og («Hvor bor du?» er «Egen bolig» eller «Rent» er minst 1))",
            "not (“Where do you live?” is “Own home” and (“Where do you live?” is “Own home” or “Rent” is at least 1))",
        ),
    ],
)
def test_a_condition_is_told_in_the_words_of_the_questions(condition, nb, en):
    words = told(condition, {item.name: item for item in EVERYDAY.items})
    assert (words.nb, words.en) == (nb, en)


def test_of_many_choices_a_condition_names_those_that_are_left_out_and_a_question_may_be_called_by_its_number():
    answer = OneOf(tuple(Choice(code, same(str(code))) for code in range(6)))
    items = {"which": Item("which", same("Which?"), answer)}
    assert told(IsOneOf("which", (0, 1, 2, 3)), items).en == "“Which?” is something other than “4” or “5”"
    assert told(IsOneOf("which", (0, 1, 2)), items).en == "“Which?” is one of: 0; 1; 2"
    assert told(IsOneOf("which", (0, 1, 2, 3, 4, 5)), items).en == "“Which?” is one of: 0; 1; 2; 3; 4; 5"
    assert told(Equals("which", 4), items, {"which": same("question 7")}).en == "question 7 is “4”"
