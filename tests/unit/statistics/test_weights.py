"""Weights of those who took part: what they add up to, what they cost, and whether groups come nearer."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.statistics import (
    NoNumber,
    effective_size,
    logistic,
    participation_weights,
    weighted_difference,
    weighted_mean,
)

WEIGHTS = st.lists(st.floats(0.01, 100), min_size=1, max_size=50)


def test_a_worked_example_by_hand():
    weights = participation_weights([0.5, 0.25, 0.25], 0.25)
    assert weights == (0.5, 1.0, 1.0)
    assert effective_size(weights) == pytest.approx(2.5**2 / 2.25)
    assert weighted_mean([1, 0, 0], weights) == pytest.approx(0.2)
    assert weighted_difference(3, 1, 1, np.sqrt(7)).value == pytest.approx(1)


@given(WEIGHTS)
def test_the_effective_size_lies_between_one_and_the_number_of_people(weights):
    assert 1 - 1e-9 <= effective_size(weights) <= len(weights) + 1e-9


@given(st.floats(0.01, 100), st.integers(1, 50))
def test_equal_weights_cost_nothing(weight, n):
    assert effective_size([weight] * n) == pytest.approx(n)


@given(WEIGHTS)
def test_numpy_says_the_same(weights):
    values = list(range(len(weights)))
    assert weighted_mean(values, weights) == pytest.approx(np.average(values, weights=weights))


def test_weighting_by_a_saturated_model_makes_the_groups_alike():
    """One variable of two values: each cell is weighted by its own share, so both groups look like everybody."""
    rows = [[0]] * 30 + [[1]] * 10
    took_part = [True] * 6 + [False] * 24 + [True] * 5 + [False] * 5
    model = logistic(rows, took_part)
    own = [p if yes else 1 - p for p, yes in zip(model.fitted, took_part, strict=True)]
    for yes in (True, False):
        some = [place for place, answer in enumerate(took_part) if answer is yes]
        weights = participation_weights([own[place] for place in some], len(some) / 40)
        assert weighted_mean([rows[place][0] for place in some], weights) == pytest.approx(0.25)
        assert sum(weights) == pytest.approx(len(some))


def test_nobody_has_no_mean_and_no_size():
    assert (weighted_mean([], []), effective_size([])) == (None, 0.0)


def test_without_spread_there_is_no_difference():
    assert weighted_difference(1, 2, 0, 0).no_value is NoNumber.NO_SPREAD


@pytest.mark.parametrize("chance", [0, -0.1, 1.1, float("nan")])
def test_a_chance_that_is_none_is_refused(chance):
    with pytest.raises(ValueError, match="above 0 and at most 1"):
        participation_weights([chance], 0.5)


@pytest.mark.parametrize(("values", "weights"), [([1, 2], [1]), ([1], [0]), ([1], [float("inf")])])
def test_a_value_without_a_weight_is_refused(values, weights):
    with pytest.raises(ValueError, match="each value needs a weight"):
        weighted_mean(values, weights)
