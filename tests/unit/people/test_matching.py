"""Whose numbers: rows of a list that share a number are one person, whatever else stands in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.people.matching import TwoPeople, owners

digests = st.sampled_from("abcdefgh")
rows = st.lists(st.lists(digests, max_size=1), max_size=12)


def test_known_new_repeated_and_nameless_rows_each_get_their_person():
    assert owners([["a"], ["x"], [], ["x", "y"], ["y"], []], {"a": 7}) == [7, -1, -2, -1, -1, -3]


def test_a_new_number_beside_a_known_one_is_the_known_persons():
    assert owners([["a", "x"], ["x"]], {"a": 7}) == [7, 7]


@pytest.mark.parametrize(
    ("rows", "row"), [([["a", "b"]], 1), ([["a"], ["x"], ["x", "a"]], 3), ([["x"], ["y"], ["x", "y"]], 3)]
)
def test_numbers_of_two_people_in_one_row_are_seen_with_the_row(rows, row):
    with pytest.raises(TwoPeople) as seen:
        owners(rows, {"a": 7, "b": 8})
    assert seen.value.row == row


@given(rows, st.dictionaries(digests, st.integers(1, 3), max_size=4))
def test_two_rows_are_one_person_exactly_when_they_share_a_number_or_both_name_somebody_known(rows, known):
    found = owners(rows, known)
    assert [row for row, owner in zip(rows, found, strict=True) if row and row[0] in known and owner < 0] == []
    for one, its in zip(rows, found, strict=True):
        for other, its_own in zip(rows, found, strict=True):
            share = one is other or (
                one and other and (one == other or known.get(one[0], -1) == known.get(other[0], -2))
            )
            assert (its == its_own) == bool(share)
