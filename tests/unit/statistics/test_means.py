"""Means, spreads and intervals: against printed tables, against another program, and what must always hold."""

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from larix.statistics import Mean, NoNumber, mean_of, t_interval

LIVED = st.lists(st.integers(0, 600).map(lambda tenths: tenths / 10), min_size=2, max_size=60).filter(
    lambda values: len(set(values)) > 1
)


# Student's t, one tail 0.025: NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.2.
@pytest.mark.parametrize(
    ("degrees", "quantile"),
    [(1, 12.706), (2, 4.303), (5, 2.571), (9, 2.262), (10, 2.228), (20, 2.086), (30, 2.042), (60, 2.000), (100, 1.984)],
)
def test_the_interval_reaches_as_far_as_the_printed_table_of_t_says(degrees, quantile):
    n = degrees + 1
    _, high = t_interval(n, 0.0, n**0.5)  # then the reach is the quantile itself
    assert round(high, 3) == quantile


def test_the_heat_flow_meter_has_the_printed_interval():
    # NIST/SEMATECH e-Handbook, section 1.3.5.2, data ZARR13: n 195, mean 9.261460, sd 0.02278881.
    # The printed mean is rounded to the sixth decimal, so the ends are known to that decimal.
    assert t_interval(195, 9.261460, 0.02278881) == pytest.approx((9.258242, 9.264679), abs=1e-6)


def test_five_numbers_by_hand():
    # 1..5: mean 3, sum of squares 10, sd sqrt(2.5); t with 4 degrees is 2.776.
    found = mean_of([1, 2, 3, 4, 5])
    assert (found.n, found.mean, round(found.sd, 6)) == (5, 3.0, 1.581139)
    assert (round(found.low, 3), round(found.high, 3)) == (1.037, 4.963)


@given(LIVED)
def test_another_program_says_the_same(values):
    found = mean_of(values)
    other = stats.t.interval(0.95, len(values) - 1, loc=statistics.mean(values), scale=stats.sem(values))
    assert found.mean == pytest.approx(statistics.fmean(values), rel=1e-12)
    assert found.sd == pytest.approx(statistics.stdev(values), rel=1e-9)
    assert (found.low, found.high) == pytest.approx(other, rel=1e-9, abs=1e-9)


@given(LIVED, st.randoms(use_true_random=False))
def test_the_order_of_people_changes_nothing_not_even_the_last_digit(values, random):
    shuffled = list(values)
    random.shuffle(shuffled)
    assert mean_of(shuffled) == mean_of(values)


@given(LIVED, st.integers(-50, 50), st.integers(1, 9))
def test_another_unit_moves_and_stretches_everything_alike(values, shift, scale):
    found, moved = mean_of(values), mean_of(scale * value + shift for value in values)
    assert moved.sd == pytest.approx(scale * found.sd, rel=1e-9)
    assert (moved.low, moved.mean, moved.high) == pytest.approx(
        tuple(scale * place + shift for place in (found.low, found.mean, found.high)), rel=1e-9, abs=1e-7
    )


@given(LIVED)
def test_everybody_twice_leaves_the_mean_and_narrows_the_interval(values):
    once, twice = mean_of(values), mean_of(values + values)
    assert twice.mean == pytest.approx(once.mean, rel=1e-12)
    assert twice.high - twice.low < once.high - once.low


def test_nobody_has_no_mean_and_says_why():
    nothing = NoNumber.NO_VALUES
    assert mean_of([]) == Mean(0, None, None, None, None, nothing, nothing, nothing)


def test_one_person_has_a_mean_but_no_spread():
    only = NoNumber.ONE_VALUE
    assert mean_of([7.5]) == Mean(1, 7.5, None, None, None, no_sd=only, no_interval=only)


def test_equal_values_have_no_spread_and_no_interval():
    assert mean_of([0.1] * 3) == Mean(3, 0.1, 0.0, None, None, no_interval=NoNumber.NO_SPREAD)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_value_that_is_no_number_is_refused(value):
    with pytest.raises(ValueError, match="not a finite number"):
        mean_of([1.0, value])


@pytest.mark.parametrize(("n", "sd", "level"), [(1, 1.0, 0.95), (9, 0.0, 0.95), (9, 1.0, 1.0)])
def test_an_interval_needs_two_values_some_spread_and_a_level(n, sd, level):
    with pytest.raises(ValueError, match="no t interval"):
        t_interval(n, 5.0, sd, level)
