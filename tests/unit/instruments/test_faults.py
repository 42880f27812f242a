"""What is wrong with a whole form: in words a person can act on, and whatever somebody sends."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.core.canonical import canonical
from larix.core.words import LANGUAGES
from larix.instruments import CATALOGUE, Missing
from larix.instruments.missing import reason
from tests.unit.instruments.drawn import ANY_TEXT, ANYTHING, given_to
from tests.unit.instruments.everyday import ANSWERS, EVERYDAY, ITEMS, form

INSTRUMENTS = pytest.mark.parametrize("instrument", [*CATALOGUE, EVERYDAY], ids=lambda instrument: instrument.id)


def faults(answers, missing=None):
    return [(fault.item, fault.code) for fault in EVERYDAY.faults(answers, missing or {})]


def without(*names):
    return {name: value for name, value in ANSWERS.items() if name not in names}


def test_a_form_where_every_question_is_answered_has_no_fault():
    assert EVERYDAY.faults(ANSWERS, {}) == []


def test_a_blank_without_a_reason_is_a_fault_and_with_one_is_none():
    assert faults(without("medicine")) == [("medicine", "neither")]
    for known in Missing:
        assert faults(without("medicine"), {"medicine": known.value}) == []


def test_a_reason_that_nobody_knows_is_a_fault_and_the_known_ones_are_named():
    (fault,) = EVERYDAY.faults(without("medicine"), {"medicine": "lazy"})
    assert (fault.item, fault.code) == ("medicine", "unknown_reason")
    assert fault.words.nb == (
        "«lazy» er ikke en grunn til at et svar mangler. Velg en av disse: Vil ikke svare; Vet ikke eller husker ikke; "
        "Gjelder ikke; Ikke spurt; Ikke lagret."
    )


@pytest.mark.parametrize("code", [None, 1, ["declined"], {}, "", "DECLINED", "declined ", float("nan")])
def test_only_a_known_code_is_a_reason(code):
    assert reason(code) is None
    assert faults(without("worry_at_night"), {"worry_at_night": code}) == [("worry_at_night", "unknown_reason")]


def test_an_answer_and_a_reason_cannot_both_stand():
    assert faults(ANSWERS, {"housing": "declined"}) == [("housing", "both")]


def test_a_hidden_question_stands_in_neither_map_and_the_fault_says_when_it_is_asked():
    assert faults(ANSWERS, {"rent": "not_asked"}) == [("rent", "hidden")]
    (fault,) = EVERYDAY.faults(ANSWERS | {"rent": 9_000.5}, {})
    assert (fault.item, fault.code) == ("rent", "hidden")
    assert fault.words.nn == (
        "Dette spørsmålet blir berre stilt når «Kvar bur du?» er «Eigen bustad». "
        "Ta bort svaret, eller rett det det heng på."
    )


def test_what_is_no_question_is_named_first_in_order_once():
    posted = ANSWERS | {"zebra": 1, "ape": 2}
    assert faults(posted, {"ape": "declined"}) == [("ape", "unknown_item"), ("zebra", "unknown_item")]
    assert EVERYDAY.faults(posted, {})[0].words.nb == "«ape» er ikke et spørsmål i dette skjemaet. Ta det bort."


def test_faults_come_in_the_order_of_the_questions_with_their_place_in_a_table():
    wrong = ANSWERS | {"worry": 4, "medicine": "for langt namn", "stays": [{"place": "own", "nights": 0}]}
    found = [(fault.item, fault.code, fault.row, fault.column) for fault in EVERYDAY.faults(wrong, {})]
    assert found == [
        ("medicine", "too_long", None, None),
        ("stays", "not_allowed", 1, "nights"),
        ("worry", "not_allowed", None, None),
    ]


def test_answers_that_are_no_map_are_refused_whole():
    for answers, missing in (([], {}), ({}, None), ("text", {}), (None, None)):
        (fault,) = EVERYDAY.faults(answers, missing)
        assert (fault.item, fault.code) == ("", "not_maps")
        assert fault.words.en.endswith("they must be pairs of question and answer. Nothing was stored.")


@INSTRUMENTS
def test_answers_of_the_right_kind_have_no_faults(instrument):
    @given(given_to(instrument))
    def holds(drawn):
        assert instrument.faults(*drawn) == []
        assert set(instrument.scored(drawn[0])) == {score.name for score in instrument.scores}

    holds()


@INSTRUMENTS
def test_whatever_is_sent_is_met_with_faults_that_can_be_printed(instrument):
    names = st.sampled_from([item.name for item in instrument.items]) | ANY_TEXT
    maps = st.dictionaries(names, ANYTHING, max_size=6)

    @given(maps, maps)
    def holds(answers, missing):
        found = instrument.faults(answers, missing)
        for fault in found:
            texts = [fault.words.said_in(language) for language in LANGUAGES] + [fault.item, fault.column or ""]
            assert all(len(text.encode()) < 2_000 and "\0" not in text for text in texts)
        sound = {item.name for item in instrument.items} - {fault.item for fault in found}
        kept = {name: value for name, value in answers.items() if name in sound}
        assert json.loads(canonical(kept).encode()) == kept
        instrument.scored(answers)

    holds()


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.name)
def test_no_value_is_too_long_too_deep_or_too_large_for_a_fault(item):
    deep = []
    for _ in range(10_000):
        deep = [deep]
    always = form(replace(item, only_if=None))
    for hostile in ("x" * 5_000_000, deep, {"a": deep}, 10**5_000, -(10**5_000), [deep] * 10_000, b"bytes", object()):
        found = always.faults({item.name: hostile}, {})
        assert {fault.item for fault in found} == {item.name}
        assert all(len(fault.words.en) < 2_000 for fault in found)
