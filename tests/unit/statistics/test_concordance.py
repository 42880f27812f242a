"""How often the one with the higher risk has the event first: beside counting every pair."""

from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.statistics import NoNumber, concordance, times_of
from larix.statistics.dominance import beyond, longer
from tests.unit.statistics.survival_cases import cases


def counted(case, risk, weight):
    """Every pair in turn: weights of the concordant, the discordant, the tied."""
    sums = [0.0, 0.0, 0.0]
    for i in np.flatnonzero(case.kind > 0):
        for j in range(len(case.stop)):
            later = case.stop[j] > case.stop[i] or (case.stop[j] == case.stop[i] and case.kind[j] == 0)
            if later and case.start[j] < case.stop[i] and case.group[i] == case.group[j]:
                place = 2 if risk[i] == risk[j] else int(risk[i] < risk[j])
                sums[place] += weight[i] * weight[j]
    return sums


@settings(max_examples=40)
@given(cases())
def test_it_is_what_counting_every_pair_gives(case):
    risk = np.round(case.x[:, 0], 0)
    found = concordance(case.times(), risk, case.group)
    both, against, tied = counted(case, risk, case.weight)
    assert (found.concordant, found.discordant, found.tied) == pytest.approx((both, against, tied))
    assert found.value == pytest.approx((both + tied / 2) / (both + against + tied))


@settings(max_examples=15)
@given(cases(least=15, most=20))
def test_the_se_is_what_every_persons_weight_moves(case):
    risk = np.round(case.x[:, 0], 0)

    def value(weight):
        both, against, tied = counted(case, risk, weight)
        return (both + tied / 2) / (both + against + tied)

    step = 1e-5
    each = np.eye(len(risk)) * step
    moved = [(value(case.weight + one) - value(case.weight - one)) / (2 * step) for one in each]
    found = concordance(case.times(), risk, case.group)
    assert found.se == pytest.approx(sqrt(sum((case.weight * moved) ** 2)), rel=1e-6, abs=1e-9)


@settings(max_examples=20)
@given(cases())
def test_a_person_cut_in_two_rows_is_one_person(case):
    cut = np.flatnonzero(case.stop > 3)
    who = np.concatenate([np.arange(len(case.stop)), cut])
    stop = np.concatenate([np.minimum(case.stop, 3), case.stop[cut]])
    kind = np.concatenate([np.where(case.stop > 3, 0, case.kind), case.kind[cut]])
    start = np.concatenate([np.zeros(len(case.stop)), np.full(len(cut), 3.0)])
    parts = times_of(stop, kind, start=start, weights=case.weight[who])
    whole, found = concordance(case.times(late=False), case.x[:, 0]), concordance(parts, case.x[who, 0], people=who)
    assert (found.concordant, found.value, found.se) == pytest.approx((whole.concordant, whole.value, whole.se))


def test_three_people_by_hand():
    found = concordance(times_of([1, 2, 3], [1, 1, 0]), [3, 1, 2])
    assert (found.concordant, found.discordant, found.tied, found.value) == (2, 1, 0, 2 / 3)


def test_an_event_and_a_censoring_on_the_same_day_are_compared_and_two_events_are_not():
    assert concordance(times_of([1, 1], [1, 0]), [2, 1]).value == 1
    assert concordance(times_of([1, 1], [1, 1]), [2, 1]).no_value is NoNumber.NO_EVENTS


@pytest.mark.parametrize("event", [0, 2])
def test_without_events_there_is_no_value(event):
    found = concordance(times_of([1, 2], [event, event]), [1, 2], kind=1)
    assert (found.value, found.se, found.no_value) == (None, None, NoNumber.NO_EVENTS)


def test_a_risk_is_a_number():
    with pytest.raises(ValueError, match="risk: row 1 is not a finite number"):
        concordance(times_of([1, 2], [1, 1]), [float("nan"), 2])


@settings(max_examples=30)
@given(cases(), st.floats(0.1, 10), st.floats(-5, 5))
def test_the_unit_of_the_risk_does_not_matter_and_its_opposite_is_the_other_side(case, scale, shift):
    found = concordance(case.times(), case.x[:, 0])
    assert concordance(case.times(), np.exp(case.x[:, 0] * scale) + shift).value == pytest.approx(found.value)
    assert concordance(case.times(), -case.x[:, 0]).value == pytest.approx(1 - found.value)


pairs = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1, max_size=30)


@settings(max_examples=60)
@given(pairs, pairs, st.integers(0, 10_000))
def test_points_to_the_right_and_below_are_counted_as_one_by_one(questions, points, seed):
    weight = np.random.default_rng(seed).random(len(points))
    at, rank = np.array(questions).T
    place, height = np.array(points).T
    lower, same = beyond(at, rank, place, height, weight)
    right = place[None, :] > at[:, None]
    assert lower == pytest.approx((right & (height[None, :] < rank[:, None])) @ weight)
    assert same == pytest.approx((right & (height[None, :] == rank[:, None])) @ weight)
    assert longer(at, place, weight) == pytest.approx(right @ weight)
