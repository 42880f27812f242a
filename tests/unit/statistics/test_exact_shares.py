"""Exact shares and differences of shares against Newcombe's printed tables, scipy, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from larix.statistics import Proportion, clopper_pearson, newcombe, wilson

COUNTS = st.integers(1, 200).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))


# Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 5.
@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [(81, 263, 0.2527, 0.3676), (15, 148, 0.0578, 0.1617), (0, 20, 0.0, 0.1684), (1, 29, 0.0009, 0.1776)],
)
def test_newcombes_table_of_exact_intervals(hits, total, low, high):
    found = clopper_pearson(hits, total)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


# Newcombe (1998), Statistics in Medicine 17:873-890, table II, method 10.
@pytest.mark.parametrize(
    ("counts", "low", "high"),
    [
        ((56, 70, 48, 80), 0.0524, 0.3339), ((9, 10, 3, 10), 0.1705, 0.8090), ((6, 7, 2, 7), 0.0582, 0.8062),
        ((5, 56, 0, 29), -0.0381, 0.1926), ((0, 10, 0, 20), -0.1611, 0.2775), ((0, 10, 0, 10), -0.2775, 0.2775),
        ((10, 10, 0, 20), 0.6791, 1.0), ((10, 10, 0, 10), 0.6075, 1.0),
    ],
)  # fmt: skip
def test_newcombes_table_of_differences(counts, low, high):
    found = newcombe(*counts)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@given(COUNTS, st.sampled_from([0.5, 0.9, 0.95, 0.998]))
def test_scipy_says_the_same_of_exact_intervals(counts, level):
    other = stats.binomtest(*counts).proportion_ci(level, method="exact")
    found = clopper_pearson(*counts, level)
    assert (found.low, found.high) == pytest.approx((other.low, other.high), abs=1e-10)


@given(COUNTS)
def test_the_exact_interval_is_not_narrower_than_it_promises(counts):
    """At its own limits, what was seen or more (or less) has a chance of 2.5 %."""
    hits, total = counts
    found = clopper_pearson(hits, total)
    above = stats.binom.sf(hits - 1, total, found.low) if hits else 0.025
    below = stats.binom.cdf(hits, total, found.high) if hits < total else 0.025
    assert (above, below) == pytest.approx((0.025, 0.025), abs=1e-9)


@given(COUNTS, COUNTS)
def test_turned_round_the_difference_changes_its_sign(one, two):
    there, back = newcombe(*one, *two), newcombe(*two, *one)
    assert (there.difference, there.low, there.high) == pytest.approx((-back.difference, -back.high, -back.low))
    assert -1 <= there.low <= there.difference <= there.high <= 1


def test_without_people_there_is_no_share_and_no_difference():
    assert clopper_pearson(0, 0) == Proportion(0, 0, None, None)
    nobody = newcombe(0, 0, 3, 4)
    assert (nobody.difference, nobody.low, nobody.high, nobody.second) == (None, None, None, wilson(3, 4))


@pytest.mark.parametrize("hits", [-1, 3])
def test_hits_that_are_no_part_of_the_total_are_refused(hits):
    with pytest.raises(ValueError, match=f"{hits} of 2 is not a share"):
        clopper_pearson(hits, 2)
