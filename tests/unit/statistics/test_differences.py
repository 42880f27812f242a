"""Standardised differences against printed ones, against numpy, and what must always hold."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.statistics import Difference, Mean, NoNumber, mean_difference, mean_of, share_difference

VALUES = st.lists(st.integers(0, 60), min_size=2, max_size=40).filter(lambda values: len(set(values)) > 1)
SHARES = st.tuples(st.integers(1, 40), st.integers(1, 40)).map(lambda pair: (pair[0], sum(pair)))


def of(mean: float, sd: float) -> Mean:
    return Mean(100, mean, sd, None, None)


# README of the R package tableone (K. Yoshida): Mayo Clinic PBC trial by treatment, column SMD, printed unsigned.
@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [
        (of(51.42, 11.01), of(48.58, 9.96), 0.270),  # age
        (of(120.21, 54.52), of(124.97, 58.93), 0.084),  # ast
        (of(258.75, 100.32), of(265.20, 90.73), 0.067),  # platelet
        (of(2015.62, 1094.12), of(1996.86, 1155.93), 0.017),  # time
    ],
)
def test_the_printed_difference_of_means(first, second, printed):
    # Printed means and deviations are rounded, so the last digit may differ by one.
    assert abs(mean_difference(first, second).value) == pytest.approx(printed, abs=0.001)


def test_the_printed_difference_of_shares():
    # The same table: women 137 of 158 and 139 of 154, SMD 0.111.
    assert round(share_difference(139, 154, 137, 158).value, 3) == 0.111


@given(VALUES, VALUES)
def test_numpy_says_the_same(first, second):
    pooled = np.sqrt((np.var(first, ddof=1) + np.var(second, ddof=1)) / 2)
    found = mean_difference(mean_of(first), mean_of(second)).value
    assert found == pytest.approx((np.mean(first) - np.mean(second)) / pooled, rel=1e-9, abs=1e-12)


@given(VALUES, VALUES, st.integers(-50, 50), st.integers(1, 9))
def test_the_unit_does_not_matter(first, second, shift, scale):
    found = mean_difference(mean_of(first), mean_of(second)).value
    moved = [mean_of(scale * value + shift for value in group) for group in (first, second)]
    assert mean_difference(*moved).value == pytest.approx(found, rel=1e-9, abs=1e-9)


@given(VALUES, VALUES)
def test_the_other_way_round_changes_the_sign(first, second):
    there, back = mean_difference(mean_of(first), mean_of(second)), mean_difference(mean_of(second), mean_of(first))
    assert there.value == pytest.approx(-back.value)


@given(SHARES, SHARES)
def test_the_other_level_of_two_has_the_opposite_difference(first, second):
    other = share_difference(first[1] - first[0], first[1], second[1] - second[0], second[1])
    assert share_difference(*first, *second).value == pytest.approx(-other.value, rel=1e-9, abs=1e-12)


@given(SHARES, SHARES)
def test_groups_of_double_size_differ_as_much(first, second):
    doubled = share_difference(2 * first[0], 2 * first[1], 2 * second[0], 2 * second[1])
    assert doubled.value == pytest.approx(share_difference(*first, *second).value, rel=1e-12, abs=1e-12)


def test_no_spread_at_all_gives_no_difference():
    assert mean_difference(of(5, 0.0), of(7, 0.0)) == Difference(None, NoNumber.NO_SPREAD)
    assert share_difference(9, 9, 0, 9) == Difference(None, NoNumber.NO_SPREAD)


def test_one_person_or_nobody_gives_no_difference():
    assert mean_difference(mean_of([3]), mean_of([1, 2])) == Difference(None, NoNumber.ONE_VALUE)
    assert mean_difference(mean_of([1, 2]), mean_of([])) == Difference(None, NoNumber.NO_VALUES)
    assert mean_difference(mean_of([]), mean_of([1, 2])) == Difference(None, NoNumber.NO_VALUES)
    assert mean_difference(mean_of([1, 2]), mean_of([3])) == Difference(None, NoNumber.ONE_VALUE)
    assert share_difference(0, 0, 3, 9) == Difference(None, NoNumber.NO_VALUES)
    assert share_difference(3, 9, 0, 0) == Difference(None, NoNumber.NO_VALUES)


def test_a_group_of_one_has_a_share():
    assert share_difference(1, 1, 1, 2).value == pytest.approx(0.5 / 0.125**0.5)


def test_more_hits_than_people_is_refused():
    with pytest.raises(ValueError, match="10 of 9 is not a share"):
        share_difference(1, 2, 10, 9)
