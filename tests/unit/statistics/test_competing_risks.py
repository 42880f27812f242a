"""The share to whom each of several things has happened first: by hand, and beside Kaplan–Meier."""

from fractions import Fraction
from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.statistics import aalen_johansen, kaplan_meier, times_of
from tests.unit.statistics.survival_cases import cases

FIVE = times_of([1, 2, 2, 3, 4], [1, 2, 1, 0, 2])


def test_five_people_two_things_and_a_tie_by_hand():
    found = aalen_johansen(FIVE)
    assert [step.estimate for step in found[1].steps] == pytest.approx([0.2, 0.4, 0.4, 0.4], abs=1e-15)
    assert [step.estimate for step in found[2].steps] == pytest.approx([0, 0.2, 0.2, 0.6], abs=1e-15)
    assert [(step.at_risk, step.events) for step in found[2].steps] == [(5, 0), (4, 1), (2, 0), (1, 1)]
    assert found[1].steps[1].se == pytest.approx(sqrt(0.4 * 0.6 / 5), rel=1e-13)
    assert (found[1].name, found[1].events, found[2].events) == ("cumulative incidence 1", 2, 2)


def test_the_variance_by_hand():
    """At 4 the one left has the second event: F2 = 0.2 + S(3), and what S lost at 1 and 2 pulls F2 with it."""
    share = Fraction(3, 5)
    f2 = {1: Fraction(0), 2: Fraction(1, 5)}
    variance = sum((share - f2[t]) ** 2 * Fraction(d, y * (y - d)) for t, d, y in ((1, 1, 5), (2, 2, 4)))
    variance += Fraction(4, 5) ** 2 * Fraction(1 * 3, 4**3)
    variance -= 2 * (share - f2[2]) * Fraction(4, 5) * Fraction(1, 4**2)
    assert aalen_johansen(FIVE)[2].steps[-1].se == pytest.approx(sqrt(variance), rel=1e-13)


def test_where_nobody_had_the_second_kind_it_is_not_there():
    assert list(aalen_johansen(times_of([1, 2], [1, 0]))) == [1]
    assert [step.estimate for step in aalen_johansen(times_of([1, 2], [2, 0]))[1].steps] == [0, 0]


def test_all_censored_and_one_person():
    [step] = aalen_johansen(times_of([3], [0]))[1].steps
    assert (step.estimate, step.se, step.low, step.high) == (0, 0, None, None)
    [step] = aalen_johansen(times_of([3], [1]))[1].steps
    assert (step.estimate, step.se, step.low, step.high) == (1, 0, None, None)


@settings(max_examples=40)
@given(cases())
def test_what_has_happened_and_what_has_not_add_up_to_everybody(case):
    found, left = aalen_johansen(case.times()), kaplan_meier(case.times())
    for place, step in enumerate(left.steps):
        assert step.estimate + sum(curve.steps[place].estimate for curve in found.values()) == pytest.approx(1)


@settings(max_examples=40)
@given(cases())
def test_with_one_kind_it_is_the_other_side_of_kaplan_meier(case):
    times = times_of(case.stop, case.kind > 0, start=case.start, weights=case.weight)
    for one, other in zip(aalen_johansen(times, "plain")[1].steps, kaplan_meier(times, "plain").steps, strict=True):
        assert one.estimate == pytest.approx(1 - other.estimate)
        if other.low is not None:
            assert (one.se, 1 - one.high, 1 - one.low) == pytest.approx((other.se, other.low, other.high), abs=1e-9)


@settings(max_examples=30)
@given(cases())
def test_where_nobody_is_censored_it_is_a_share_with_a_shares_variance(case):
    kind, n = np.maximum(case.kind, 1), len(case.kind)
    for which, curve in aalen_johansen(times_of(case.stop, kind)).items():
        for step in curve.steps:
            share = ((case.stop <= step.time) & (kind == which)).mean()
            assert (step.estimate, step.se) == pytest.approx((share, sqrt(share * (1 - share) / n)), abs=1e-8)


@settings(max_examples=25)
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_the_tied_does_not_matter_and_twice_half_is_once(case, random):
    shuffled = list(range(len(case.stop))) * 2
    random.shuffle(shuffled)
    again = case.at(shuffled)
    half = aalen_johansen(times_of(again.stop, again.kind, start=again.start, weights=again.weight / 2))
    for which, curve in aalen_johansen(case.times()).items():
        for one, other in zip(curve.steps, half[which].steps, strict=True):
            assert (one.estimate, one.se) == pytest.approx((other.estimate, other.se), abs=1e-8)
