"""Funnels, run charts and control charts against printed tables, exact chances, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from larix.statistics.control_charts import moving_ranges, p_chart, u_chart, xmr_chart
from larix.statistics.funnel import Overdispersion, exact_limits, overdispersion, widened_limits
from larix.statistics.run_chart import run_chart

# Montgomery (2013), Introduction to Statistical Quality Control, table 6.6: viscosity of 15 batches.
VISCOSITY = [33.75, 33.05, 34.00, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.20, 33.62, 33.00, 33.54, 33.12, 33.84]


@given(st.floats(0.02, 0.98), st.integers(2, 2000), st.sampled_from([0.95, 0.998]))
def test_limits_lie_within_one_person_of_the_exact_ones(target, total, level):
    found = exact_limits(target, total, level)
    low, high = (stats.binom.ppf(p, total, target) / total for p in ((1 - level) / 2, (1 + level) / 2))
    assert max(0.0, low - 1 / total) - 1e-12 <= found.low <= low + 1e-12
    assert high - 1 / total - 1e-12 <= found.high <= high + 1e-12


@given(st.floats(0.1, 0.9), st.integers(5, 500))
def test_ten_times_as_many_people_have_narrower_limits(target, total):
    few, many = exact_limits(target, total, 0.998), exact_limits(target, 10 * total, 0.998)
    assert (many.low >= few.low, many.high <= few.high) == (True, True)


def test_units_that_differ_as_by_chance_widen_nothing_and_others_do():
    alike = overdispersion([(50, 100), (52, 100), (48, 100), (49, 100)], 0.5)
    apart = overdispersion([(40, 100), (60, 100), (35, 100), (65, 100)], 0.5, drawn_in=0)
    assert (alike.between, alike.phi < 1) == (0.0, True)
    assert (apart.phi, apart.between) == (pytest.approx((4 + 4 + 9 + 9) / 4), pytest.approx((26 - 3) / 3 * 0.0025))
    narrow, wide = widened_limits(0.5, 100, 0.95, alike), widened_limits(0.5, 100, 0.95, apart)
    assert narrow.high - narrow.low == pytest.approx(2 * 1.959964 * 0.05, abs=1e-6)
    assert wide.high - wide.low == pytest.approx(2 * 1.959964 * (0.0025 + apart.between) ** 0.5, abs=1e-6)


def test_one_odd_unit_in_ten_is_drawn_in():
    even = [(50, 100)] * 9
    assert overdispersion([*even, (100, 100)], 0.5) == overdispersion([*even, (50, 100)], 0.5)


def test_limits_never_leave_what_a_share_can_be():
    assert widened_limits(0.02, 10, 0.998, Overdispersion(5, 2.0, 0.01)).low == 0.0


@pytest.mark.parametrize("wrong", [(0.0, 10, 0.95), (1.0, 10, 0.95), (0.5, 0, 0.95), (0.5, 10, 1.0)])
def test_a_funnel_refuses_what_cannot_be(wrong):
    with pytest.raises(ValueError, match=r"target|people|level"):
        exact_limits(*wrong)


# Anhøj & Olesen (2014), PLoS ONE 9(11):e113825, table 1.
@pytest.mark.parametrize(("n", "run", "crossings"), [(10, 6, 2), (12, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8)])
def test_the_limits_of_a_run_chart(n, run, crossings):
    found = run_chart([1, 2] * (n // 2))
    assert (found.useful, found.run_at_most, found.crossings_at_least) == (n, run, crossings)
    assert (found.longest_run, found.crossings, found.shift) == (1, n - 1, False)


def test_a_level_that_changed_is_a_shift_and_figures_on_the_median_count_for_nothing():
    found = run_chart([1, 2, 1, 2, 1, 2, 1, 2, 5, 9, 8, 9, 8, 9, 8, 9, 8])
    assert (found.centre, found.useful, found.longest_run, found.crossings, found.shift) == (5, 16, 8, 1, True)


@given(st.lists(st.integers(-50, 50), min_size=25, max_size=60), st.integers(1, 9), st.integers(-9, 9))
def test_the_unit_of_the_figures_changes_nothing_but_the_centre(values, times, more):
    try:
        found = run_chart(values)
    except ValueError:
        return
    scaled = run_chart([times * value + more for value in values])
    assert (scaled.longest_run, scaled.crossings, scaled.shift) == (found.longest_run, found.crossings, found.shift)


def test_nine_figures_are_too_few():
    with pytest.raises(ValueError, match=r"it takes ten"):
        run_chart([1, 2, 1, 2, 1, 2, 1, 2, 1])


def test_montgomerys_batches():
    chart, ranges = xmr_chart(VISCOSITY), moving_ranges(VISCOSITY)
    point = chart.points[0]
    assert (round(chart.centre, 2), round(ranges.centre, 2)) == (33.52, 0.48)
    assert (point.low, point.high) == (pytest.approx(32.24, abs=0.01), pytest.approx(34.80, abs=0.01))
    assert not any(one.signal for one in (*chart.points, *ranges.points))


def test_montgomerys_cans():
    """Section 7.2.1: 347 of 30 × 50 cans; the limits of one sample."""
    chart = p_chart([347 - 29 * 11, *[11] * 29], [50] * 30)
    assert (round(chart.centre, 4), round(chart.points[1].low, 4), round(chart.points[1].high, 4)) == (
        0.2313,
        0.0524,
        0.4102,
    )


def test_a_period_with_more_people_has_narrower_limits_and_a_far_figure_is_a_signal():
    shares, events = p_chart([2, 20, 90], [20, 200, 200]), u_chart([2, 20, 60], [10.0, 100.0, 100.0])
    for chart in (shares, events):
        small, large, far = chart.points
        assert (large.high < small.high, small.low >= 0, far.signal) == (True, True, True)


@pytest.mark.parametrize(
    "wrong",
    [lambda: p_chart([3], [2]), lambda: p_chart([], []), lambda: u_chart([-1], [1.0]), lambda: u_chart([1], [0.0]),
     lambda: xmr_chart([1.0]), lambda: xmr_chart([1.0, float("inf")])],
)  # fmt: skip
def test_a_control_chart_refuses_what_cannot_be(wrong):
    with pytest.raises(ValueError, match=r"total|period|negative|two finite"):
        wrong()
