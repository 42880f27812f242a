"""What an instrument is, what it refuses to be, and what it does with answers."""

from dataclasses import replace

import pytest

from larix.core.words import same
from larix.instruments import Block, Item, Licence, Source
from larix.instruments.answers import Whole
from larix.instruments.conditions import Equals
from larix.instruments.formulas import Value
from tests.unit.instruments.everyday import ANSWERS, EVERYDAY, ITEMS, SOURCE, form, score

A = Item("a", same("A?"), Whole(0, 1))
B = Item("b", same("B?"), Whole(0, 1), only_if=Equals("a", 1))


@pytest.mark.parametrize(
    ("impossible", "why"),
    [
        (lambda: form(), "an instrument needs a question"),
        (lambda: form(A, A), "a stands there twice"),
        (lambda: form(B, A), "b depends on a, which is not before it"),
        (lambda: form(A, replace(A, name="c", only_if=Equals("c", 1))), "c depends on c"),
        (lambda: form(replace(A, since=4)), "a is newer than its instrument"),
        (lambda: form(replace(A, since=0)), "a is newer than its instrument"),
        (lambda: form(A, B, blocks=(Block(("b", "a")),)), "the blocks must hold every item once"),
        (lambda: form(A, B, blocks=(Block(("a",)),)), "the blocks must hold every item once"),
        (lambda: form(A, scores=(score("s", Value("b")),)), "the score s reads b, which is not an item"),
        (lambda: form(A, scores=(score("s", Value("a")),) * 2), "the score s stands there twice"),
        (lambda: replace(form(A), languages=EVERYDAY.languages[:2]), "nb, nn, en says what kind of wording it is"),
        (lambda: replace(form(A), licence=Licence("GREEN", same("x"), Source("x", " ", verified=False))), "licence"),
        (lambda: replace(form(A), id="Two words"), "is not a name"),
        (lambda: replace(A, name="a__b"), "is not a name"),
        (lambda: replace(score("s", Value("a")), high=0), "a scale from 0 to 0"),
        (lambda: replace(score("s", Value("a")), sources=()), "says where it comes from"),
        (lambda: score("S", Value("a")), "is not a name"),
    ],
)
def test_an_instrument_that_cannot_be_right_cannot_be_made(impossible, why):
    with pytest.raises(ValueError, match=why):
        impossible()


def test_an_amber_licence_need_not_have_its_evidence_yet():
    waiting = replace(form(A), licence=Licence("AMBER", same("asked"), Source("x", "", verified=False)))
    assert waiting.licence.tier == "AMBER"


def test_a_question_is_found_by_its_name():
    assert EVERYDAY.item("worry") == ITEMS[-2]
    with pytest.raises(KeyError):
        EVERYDAY.item("worries")


def test_an_instrument_without_blocks_is_one_list_in_order():
    assert EVERYDAY.layout == (Block(tuple(item.name for item in ITEMS)),)
    blocks = (Block(("a",), same("First")), Block(("b",), layout="matrix"))
    assert form(A, B, blocks=blocks).layout == blocks


def test_every_score_is_worked_out_and_says_none_where_it_has_no_value():
    assert EVERYDAY.scored(ANSWERS) == {
        "total": 4,
        "average": 2,
        "prorated": 4,
        "calm": 0,
        "home": 1.5,
        "heavy": 3.5,
        "log_nights": pytest.approx(2.995732273553991),
        "band": 1,
        "rent_a_day": None,
    }


def test_what_was_answered_to_a_hidden_question_is_not_scored():
    hidden = ANSWERS | {"housing": "own", "rent": 3_000, "worry": 1, "worry_at_night": 3, "nights_out": 20}
    scores = EVERYDAY.scored(hidden)
    assert (scores["total"], scores["prorated"], scores["band"], scores["rent_a_day"]) == (None, 2, None, 100)


def test_own_words_stay_out_of_snapshots_and_strangers_too():
    kept = EVERYDAY.without_own_words(ANSWERS | {"stranger": "x"})
    assert kept == {name: value for name, value in ANSWERS.items() if name != "what_matters"}
    assert [item.name for item in ITEMS if item.stays_out_of_snapshots] == ["what_matters"]


def test_sources_say_whether_somebody_has_read_them():
    assert SOURCE.verified is True
