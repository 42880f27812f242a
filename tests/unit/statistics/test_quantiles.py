"""Quantiles against numpy and a printed table of ranks, and what their intervals must always do."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.statistics import NoNumber, median, quantile

VALUES = st.lists(st.floats(-1e6, 1e6, allow_nan=False), min_size=1, max_size=60)


@given(VALUES, st.floats(0.01, 0.99))
def test_numpy_says_the_same(values, share):
    assert quantile(values, share).value == pytest.approx(np.quantile(values, share), rel=1e-12, abs=1e-9)


# Conover (1999), section 3.2, and any table of the sign test: the ranks between which the median lies.
@pytest.mark.parametrize(
    ("n", "ranks", "covers"),
    [(6, (1, 6), 0.96875), (8, (1, 8), 0.992188), (9, (2, 8), 0.960938), (10, (2, 9), 0.978516),
     (20, (6, 15), 0.958611), (30, (10, 21), 0.957226)],
)  # fmt: skip
def test_the_interval_of_a_median_lies_between_two_values(n, ranks, covers):
    found = median(range(1, n + 1))
    assert ((found.low, found.high), round(found.covers, 6)) == (ranks, covers)


@given(st.integers(1, 120), st.sampled_from([0.1, 0.25, 0.5, 0.9]), st.sampled_from([0.8, 0.95]))
def test_an_interval_covers_at_least_what_it_says_and_without_its_last_value_it_would_not(n, share, level):
    found = quantile(range(1, n + 1), share, level)
    if found.low is None:
        assert min(share**n, (1 - share) ** n) > (1 - level) / 2 or max(share**n, (1 - share) ** n) > (1 - level) / 2
    else:
        assert (found.covers >= level, found.low <= found.value <= found.high) == (True, True)


@given(VALUES)
def test_the_order_of_the_values_does_not_matter_and_their_unit_goes_through(values):
    found, scaled = median(values), median([2 * value + 3 for value in reversed(values)])
    assert scaled.value == pytest.approx(2 * found.value + 3, abs=1e-6)


def test_five_values_have_a_median_and_no_interval_and_nobody_has_neither():
    few, none = median([3, 1, 2, 5, 4]), median([])
    assert (few.value, few.low, few.no_interval) == (3, None, NoNumber.TOO_FEW_VALUES)
    assert (none.value, none.no_value) == (None, NoNumber.NO_VALUES)


@pytest.mark.parametrize("wrong", [([1, float("nan")], 0.5), ([1, 2], 0), ([1, 2], 1)])
def test_what_is_no_number_or_no_share_is_refused(wrong):
    with pytest.raises(ValueError, match=r"finite number|between 0 and 1"):
        quantile(*wrong)
