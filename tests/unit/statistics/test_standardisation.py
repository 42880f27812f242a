"""Standardised rates against sums by hand, exact Poisson limits of a printed table, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from larix.statistics import NoNumber, direct, expected_events, indirect

STRATA = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 5000), st.integers(1, 900)), min_size=1, max_size=6)


def test_a_rate_is_what_the_standard_population_would_have():
    found = direct([10, 30], [1000, 1000], [300, 100])
    assert (found.events, found.value) == (40, pytest.approx(0.75 * 0.01 + 0.25 * 0.03))


@given(STRATA)
def test_people_who_are_as_the_standard_have_their_own_rate(strata):
    events, people = [d for d, _, _ in strata], [n for _, n, _ in strata]
    assert direct(events, people, people).value == pytest.approx(sum(events) / sum(people))


@given(STRATA)
def test_the_size_of_the_standard_is_of_no_consequence_and_the_interval_holds_the_rate(strata):
    events, people, standard = zip(*strata, strict=True)
    found, larger = direct(events, people, standard), direct(events, people, [7 * w for w in standard])
    assert (found.value, found.low, found.high) == pytest.approx((larger.value, larger.low, larger.high))
    assert 0 <= found.low <= found.value <= found.high


@given(st.integers(0, 300), st.integers(1, 10_000))
def test_one_stratum_has_the_exact_poisson_interval(events, people):
    found, ratio = direct([events], [people], [1]), indirect(events, people)
    assert (found.low, found.high) == pytest.approx((ratio.low, ratio.high))
    assert ratio.high == pytest.approx(stats.chi2.ppf(0.975, 2 * events + 2) / 2 / people)


# Breslow & Day (1987), table 2.10: exact 95 % limits of a Poisson mean, for one expected.
@pytest.mark.parametrize(("observed", "low", "high"), [(1, 0.0253, 5.57), (2, 0.121, 3.61), (10, 0.480, 1.84)])
def test_breslow_and_days_factors(observed, low, high):
    found = indirect(observed, float(observed))
    assert (found.low, found.high) == (pytest.approx(low, rel=2e-3), pytest.approx(high, rel=3e-3))


def test_expected_are_the_people_with_the_standards_rates():
    assert expected_events([100, 200], [0.1, 0.01]) == pytest.approx(12)


def test_a_stratum_without_people_has_no_rate_and_nobody_expected_no_ratio():
    assert direct([1, 0], [10, 0], [5, 5]).no_value == indirect(3, 0).no_value == NoNumber.NO_VALUES
    assert direct([1, 0], [10, 0], [5, 0]).value == pytest.approx(0.1)


@pytest.mark.parametrize(("events", "people", "standard"), [([1], [1, 2], [1]), ([-1], [1], [1]), ([1], [1], [0])])
def test_what_cannot_be_is_refused(events, people, standard):
    with pytest.raises(ValueError, match=r"strata|negative|empty"):
        direct(events, people, standard)
