"""Wilson's interval against Newcombe's printed table, against scipy, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from larix.statistics import Proportion, wilson

COUNTS = st.integers(1, 300).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total)))


# Newcombe (1998), Statistics in Medicine 17:857-872, table I, method 3.
@pytest.mark.parametrize(
    ("hits", "total", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_newcombes_table(hits, total, low, high):
    found = wilson(hits, total)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


@given(COUNTS)
def test_scipy_says_the_same(counts):
    other = stats.binomtest(*counts).proportion_ci(0.95, method="wilson")
    found = wilson(*counts)
    assert (found.low, found.high) == pytest.approx((other.low, other.high), abs=1e-12)


@given(COUNTS)
def test_the_interval_holds_the_share_and_stays_between_nought_and_one(counts):
    found = wilson(*counts)
    assert 0 <= found.low <= found.share <= found.high <= 1


@given(COUNTS)
def test_counting_the_others_mirrors_the_interval(counts):
    hits, total = counts
    found, others = wilson(hits, total), wilson(total - hits, total)
    assert (1 - others.high, 1 - others.low) == pytest.approx((found.low, found.high), abs=1e-12)


@given(COUNTS)
def test_ten_times_as_many_people_are_surer(counts):
    hits, total = counts
    few, many = wilson(hits, total), wilson(10 * hits, 10 * total)
    assert many.high - many.low < few.high - few.low


def test_nobody_gives_no_share_and_no_interval():
    nobody = wilson(0, 0)
    assert (nobody, nobody.share) == (Proportion(0, 0, None, None), None)


def test_more_hits_than_people_is_refused():
    with pytest.raises(ValueError, match="3 of 2 is not a share"):
        wilson(3, 2)
