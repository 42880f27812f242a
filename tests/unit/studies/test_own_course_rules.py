"""When a code opens, when a picture may be shared, and what a code is."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.access.actor import OSLO
from larix.studies.codes import ALPHABET, normal_code
from larix.studies.own_codes import LENGTH, drawn, grouped, read_kindly
from larix.studies.rules.own_course import HandedCode, may_hand_code, may_share, may_sign_in

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=OSLO)
GOOD = HandedCode(NOW + timedelta(days=1), used=False, closed=False)
SHARING = {"whats": ["a"], "known": ["a", "b"], "unit": "u", "shown_unit": "u", "said_yes": True, "died": False}


@pytest.mark.parametrize(
    ("code", "ruling"),
    [
        (GOOD, "allowed"), (None, "no_such_code"), (replace(GOOD, used=True), "used"),
        (replace(GOOD, closed=True), "too_old"), (replace(GOOD, until=NOW), "too_old"),
        (replace(GOOD, used=True, until=NOW), "used"),
    ],
)  # fmt: skip
def test_a_code_opens_once_and_not_for_ever(code, ruling):
    assert may_sign_in(code, now=NOW).code == ruling


def test_nobody_who_has_died_is_handed_a_code():
    assert (may_hand_code(died=True).code, may_hand_code(died=False).code) == ("dead", "allowed")


@pytest.mark.parametrize(
    ("other", "ruling"),
    [
        ({}, "allowed"), ({"died": True}, "dead"), ({"said_yes": False}, "no_yes"),
        ({"unit": None}, "nobody_responsible"), ({"shown_unit": "v"}, "another_unit"),
        ({"whats": []}, "nothing_chosen"), ({"whats": ["a", "c"]}, "nothing_chosen"),
    ],
)  # fmt: skip
def test_a_picture_is_shared_as_it_was_said(other, ruling):
    assert may_share(**{**SHARING, **other}).code == ruling


@given(st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_never_another_code(place, wrong):
    code = drawn()
    slipped = code[:place] + wrong + code[place + 1 :]
    assert read_kindly(slipped) == (code if slipped == code else None)


@given(st.integers(0, LENGTH - 2))
def test_two_neighbours_that_changed_places_are_never_another_code(place):
    code = drawn()
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert read_kindly(swapped) == (code if swapped == code else None)


@given(st.text(max_size=200))
def test_whatever_is_typed_is_a_code_or_none(typed):
    found = read_kindly(typed)
    assert found is None or len(found) == LENGTH


def test_a_code_is_read_kindly_and_is_never_the_code_of_a_letter():
    code = drawn()
    kindly = [grouped(code), grouped(code).lower(), code.replace("0", "O").replace("1", "I"), f"  {code} "]
    assert ([read_kindly(one) for one in kindly], normal_code(code)) == ([code] * 4, None)
