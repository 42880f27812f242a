"""Weights by inverse chances: what they add up to, what is cut, what they cost, and whether groups come to be alike."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.statistics.inverse_weights import balance, inverse_weights, is_concentrated
from larix.statistics.no_fit import NoFit
from larix.statistics.reasons import NoNumber

PEOPLE = st.lists(st.tuples(st.booleans(), st.floats(0.05, 0.95)), min_size=2, max_size=40)


def test_a_worked_example_by_hand():
    """Two of four are members: a member with chance p weighs 0.5 / p, one who is not 0.5 / (1 - p)."""
    found = inverse_weights([True, True, False, False], [0.5, 0.25, 0.25, 0.5])
    assert found.weights == pytest.approx((1, 2, 2 / 3, 1))
    assert found.effective == pytest.approx((9 / 5, (5 / 3) ** 2 / (13 / 9)))
    assert (found.cut, found.limits, found.warnings) == (0, None, ())


def test_a_numerator_given_less_takes_the_place_of_the_share():
    assert inverse_weights([True, False], [0.5, 0.8], [0.25, 0.4]).weights == pytest.approx((0.5, 3))


def test_weights_that_are_cut_are_counted_and_the_limits_are_told():
    chances = [0.5] * 18 + [0.01, 0.99]
    found = inverse_weights([True] * 20, chances, [0.5] * 20, quantiles=(0.05, 0.95))
    assert found.limits == pytest.approx(tuple(np.quantile([1.0] * 18 + [50, 0.5 / 0.99], [0.05, 0.95])))
    assert (found.cut, max(found.weights), min(found.weights)) == (2, found.limits[1], found.limits[0])


@given(PEOPLE)
def test_chances_that_say_nothing_give_everybody_the_weight_of_one(people):
    member = [yes for yes, _ in people]
    if len(set(member)) < 2:
        return
    found = inverse_weights(member, [sum(member) / len(member)] * len(member))
    assert found.weights == pytest.approx([1.0] * len(member))
    assert found.effective == pytest.approx((sum(member), len(member) - sum(member)))


@given(PEOPLE)
def test_who_is_called_a_member_does_not_matter(people):
    member, chances = [yes for yes, _ in people], [p for _, p in people]
    one, other = (
        inverse_weights(member, chances),
        inverse_weights([not yes for yes in member], [1 - p for p in chances]),
    )
    assert other.weights == pytest.approx(one.weights)
    assert other.effective == pytest.approx(one.effective[::-1])


def test_a_few_who_carry_most_of_the_weight_are_told():
    one = inverse_weights([True] * 20, [0.5] * 19 + [0.01], [0.5] * 20)
    assert one.warnings == (NoFit.WEIGHTS_CONCENTRATED,)
    assert (is_concentrated([1.0] * 9 + [50]), is_concentrated([1.0] * 20), is_concentrated([50.0, 1])) == (
        True, False, False,
    )  # fmt: skip


def test_a_saturated_model_makes_the_groups_alike():
    """30 without and 10 with; a fifth of the first and half of the second take part."""
    rows, member = [[0.0]] * 30 + [[1.0]] * 10, [True] * 6 + [False] * 24 + [True] * 5 + [False] * 5
    weights = inverse_weights(member, [0.2] * 30 + [0.5] * 10).weights
    [one] = balance(["erfaring"], rows, member, weights)
    assert (one.name, round(one.before.value, 2), one.after.value) == ("erfaring", 0.62, pytest.approx(0, abs=1e-12))


def test_where_a_group_has_nobody_or_one_there_is_no_balance():
    [nobody] = balance(["alder"], [[1.0], [2.0]], [True, True], [1, 1])
    [single] = balance(["alder"], [[1.0], [2.0], [3.0]], [True, True, False], [1, 1, 1])
    [constant] = balance(["alder"], [[1.0]] * 4, [True, True, False, False], [1] * 4)
    assert [one.after.no_value for one in (nobody, single, constant)] == [
        NoNumber.NO_VALUES, NoNumber.ONE_VALUE, NoNumber.NO_SPREAD,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: inverse_weights([], []), "there must be somebody"),
        (lambda: inverse_weights([True, False], [0.5]), "1 chances for 2 people"),
        (lambda: inverse_weights([True, False], [0.5, 1.0]), "nobody stands for those who are never"),
        (lambda: inverse_weights([True, False], [0.5, float("nan")]), "a chance is not above 0"),
        (lambda: inverse_weights([True, False], [0.5, 0.5], [0.5, 0]), "a numerator is not"),
        (lambda: inverse_weights([True, False], [0.5, 0.5], quantiles=(0.9, 0.1)), "quantiles 0.9 and 0.1"),
        (lambda: is_concentrated([1, float("inf")]), "a weight is not a finite number"),
        (lambda: balance(["a"], [[1.0], [2.0]], [True, False], [1, float("inf")]), "a weight is above 0"),
    ],
)
def test_what_cannot_be_weighted_is_told(act, told):
    with pytest.raises(ValueError, match=told):
        act()
