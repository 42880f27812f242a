"""The two codes of an invitation: read kindly, told apart, never stored, and no slip of the pen is another code."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.studies.codes import (
    ALPHABET,
    DIGITS,
    LETTERS,
    CodeKind,
    answer_code,
    code_digest,
    digests,
    form_code,
    grouped,
    kind_of,
    normal_code,
)

KEYS, ROUNDS = st.uuids(), st.integers(1, 9)
KEY = UUID(int=7)


@given(KEYS, ROUNDS)
def test_a_code_is_nine_characters_without_look_alikes_and_says_what_it_is_for(key: UUID, number: int) -> None:
    answer, form = answer_code(key, number), form_code(key, number)
    assert (len(answer), len(form), set(answer + form) <= set(ALPHABET)) == (9, 9, True)
    assert (answer[0] in LETTERS, form[0] in DIGITS) == (True, True)
    assert (kind_of(answer), kind_of(form)) == (CodeKind.ANSWER, CodeKind.FORM)
    assert set("AEIOUYBDGLQSZ") & set(ALPHABET) == set()


@given(KEYS, ROUNDS, st.sampled_from(["lower", "spaces", "hyphens", "look-alikes"]))
def test_a_code_is_read_however_it_is_written(key: UUID, number: int, how: str) -> None:
    code = answer_code(key, number)
    written = {
        "lower": grouped(code).lower(),
        "spaces": " ".join(code) + "\n",
        "hyphens": f"{code[:2]}-{code[2:5]}–{code[5:]}",
        "look-alikes": code.replace("0", "O").replace("1", "l").replace("2", "Z").replace("5", "s").replace("8", "B"),
    }[how]
    assert normal_code(written) == code


@given(KEYS, st.integers(0, 8), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_no_code(key: UUID, place: int, other: str) -> None:
    code = answer_code(key, 1)
    slipped = code[:place] + other + code[place + 1 :]
    assert normal_code(slipped) == (code if other == code[place] else None)


@given(KEYS, st.integers(0, 7))
def test_two_neighbours_that_changed_places_are_no_code(key: UUID, place: int) -> None:
    code = form_code(key, 1)
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    assert normal_code(swapped) == (code if swapped == code else None)


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_code_in_its_normal_shape_or_none(typed: str) -> None:
    code = normal_code(typed)
    assert code is None or normal_code(code) == code


@pytest.mark.parametrize("typed", ["", "K7M", "K7M-2PX-9QT-1", "æøå-æøå-æøå", "=1+1", "٣٣٣٣٣٣٣٣٣", "K" * 10_000])
def test_what_is_no_code_is_told_so(typed: str) -> None:
    assert normal_code(typed) is None


def test_another_round_person_or_use_has_another_code_and_the_same_always_the_same() -> None:
    codes = [answer_code(KEY, 1), answer_code(KEY, 2), form_code(KEY, 1), answer_code(UUID(int=8), 1)]
    assert len(set(codes)) == 4
    assert answer_code(KEY, 1) == codes[0]


def test_a_forms_code_is_never_found_as_an_answer() -> None:
    answer, form = digests(KEY, 1)
    assert (answer, form) == (code_digest(answer_code(KEY, 1)), code_digest(form_code(KEY, 1)))
    assert answer != form
    assert answer_code(KEY, 1) not in answer
