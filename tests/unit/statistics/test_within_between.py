"""What differs between people and what differs within one add up to what was measured."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.statistics.reasons import NoNumber
from larix.statistics.within_between import within_and_between

ROWS = st.lists(st.tuples(st.sampled_from("abcde"), st.floats(-1e3, 1e3)), min_size=1, max_size=40)


def test_a_worked_example_by_hand():
    """Åse has 1, 3 and 2 (mean 2), Ole 8 (mean 8): the middle of the people is 5, whoever was met more often."""
    found = within_and_between([1, 3, 8, 2], ["Åse", "Åse", "Ole", "Åse"])
    assert (found.middle, found.between, found.within) == (5, (-3, -3, 3, -3), (-1, 1, 0, 0))
    assert (found.no_between, found.no_within) == (None, None)


@given(ROWS)
def test_the_parts_add_up_and_say_nothing_of_one_another(rows):
    who, values = [one for one, _ in rows], [value for _, value in rows]
    found = within_and_between(values, who)
    total = np.array(found.between) + np.array(found.within) + found.middle
    assert total == pytest.approx(np.array(values), abs=1e-9)
    assert np.dot(found.between, found.within) == pytest.approx(0, abs=1e-5)
    for person in set(who):
        own = [part for part, one in zip(found.within, who, strict=True) if one == person]
        assert sum(own) == pytest.approx(0, abs=1e-9)


def test_one_wave_has_nothing_within_and_one_person_nothing_between():
    assert within_and_between([1, 2], ["a", "b"]).no_within is NoNumber.NO_SPREAD
    assert within_and_between([1, 2], ["a", "a"]).no_between is NoNumber.NO_SPREAD
    constant = within_and_between([0.1] * 3, ["a", "a", "b"])
    assert (constant.no_between, constant.no_within, constant.within) == (NoNumber.NO_SPREAD,) * 2 + ((0, 0, 0),)


def test_nothing_has_no_parts():
    assert within_and_between([], []).no_between is NoNumber.NO_VALUES


@pytest.mark.parametrize(("values", "who"), [([1.0, float("nan")], "ab"), ([1.0], "ab"), ([float("inf")], "a")])
def test_what_is_missing_must_be_left_out(values, who):
    with pytest.raises(ValueError, match="leave out what is missing"):
        within_and_between(values, list(who))
