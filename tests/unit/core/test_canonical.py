"""Equal things have equal bytes, on every machine."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.core.canonical import canonical, digest, exact, rounded

SIMPLE = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
VALUES = st.recursive(SIMPLE, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=12)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("around", [lambda n: n, lambda n: [1, {"a": (n,)}]], ids=["alone", "deep inside"])
def test_a_number_that_is_none_cannot_be_written_down(number, around):
    for write in (canonical, digest, rounded, exact):
        with pytest.raises(ValueError):
            write(around(number))


def test_the_form_is_that_of_plain_json_with_sorted_keys_and_no_spaces():
    assert canonical({"b": [1, True, None], "a": {"d": "x", "c": 2.5}}) == '{"a":{"c":2.5,"d":"x"},"b":[1,true,null]}'
    assert canonical({"b": (1, 2), "a": "x"}, indent=1) == '{\n "a": "x",\n "b": [\n  1,\n  2\n ]\n}'


def test_the_order_in_which_keys_were_given_does_not_matter():
    assert digest({"a": 1, "b": {"c": 2, "d": 3}}) == digest({"b": {"d": 3, "c": 2}, "a": 1})


def test_norwegian_letters_stand_as_they_are():
    assert canonical("Ærlig, Øyvind på Ås – «ja»") == '"Ærlig, Øyvind på Ås – «ja»"'


def test_zero_has_no_sign():
    assert canonical([0.0, -0.0, -1e-300 * 1e-300]) == "[0.0,0.0,0.0]"


def test_a_number_keeps_ten_significant_digits():
    assert rounded([1 / 3, 123456.7890123, 1e-20 / 3, 2.0]) == [0.3333333333, 123456.789, 3.333333333e-21, 2.0]
    assert rounded([12345678901, 10**30, True]) == [12345678901, 10**30, True]
    assert digest(0.1 + 0.2) == digest(0.3)
    assert digest(0.3) != digest(0.3000000001)


def test_the_exact_form_keeps_every_digit():
    assert exact({"b": 1 / 3, "a": 0.1 + 0.2}) == '{"a":0.30000000000000004,"b":0.3333333333333333}'


def test_a_digest_is_the_sha256_of_the_canonical_bytes():
    assert digest({"å": 1}) == hashlib.sha256('{"å":1}'.encode()).hexdigest()


@given(VALUES)
def test_what_was_read_back_is_written_in_the_same_way(value):
    assert canonical(json.loads(canonical(value))) == canonical(value)
    assert json.loads(exact(value)) == value
