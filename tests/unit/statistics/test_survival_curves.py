"""Curves of who is left, worked out by hand, and what must hold whatever happened to whom."""

from fractions import Fraction
from math import exp, isclose, log, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.statistics import NoNumber, kaplan_meier, nelson_aalen, quantile_of, restricted_mean, times_of
from larix.statistics.restricted_mean import restricted_mean_difference
from tests.unit.statistics.survival_cases import cases

FOUR = times_of([1, 2, 2, 5], [1, 1, 0, 1])  # at 2 one has the event and one is censored
Z = 1.959963984540054


def shown(curve):
    return [(step.time, step.at_risk, step.events, step.censored, step.estimate) for step in curve.steps]


def test_four_people_by_hand():
    curve = kaplan_meier(FOUR)
    assert shown(curve) == [(1, 4, 1, 0, 0.75), (2, 3, 1, 1, 0.5), (5, 1, 1, 0, 0.0)]
    assert (curve.n, curve.events, curve.start) == (4, 3, 1.0)
    assert curve.at(2).se == pytest.approx(0.5 * sqrt(1 / 12 + 1 / 6), rel=1e-14)
    assert (curve.at(5).se, curve.at(5).low, curve.at(5).high) == (None, None, None)


def test_the_hazard_of_four_people_by_hand():
    curve = nelson_aalen(FOUR, "plain")
    assert [step.estimate for step in curve.steps] == pytest.approx([1 / 4, 1 / 4 + 1 / 3, 1 / 4 + 1 / 3 + 1])
    last, se = curve.steps[-1], sqrt(1 / 16 + 1 / 9 + 1)
    assert (last.se, last.high, last.low) == pytest.approx((se, 19 / 12 + Z * se, 0))
    logarithmic = nelson_aalen(FOUR).steps[-1]
    assert logarithmic.low * logarithmic.high == pytest.approx((19 / 12) ** 2)


@pytest.mark.parametrize(
    ("kind", "low", "high"),
    [
        ("plain", 0.5 - Z * 0.25, 0.5 + Z * 0.25),
        ("log", 0.5 * exp(-Z * 0.5), 1.0),
        ("log-log", 0.5 ** exp(Z * 0.5 / log(2)), 0.5 ** exp(-Z * 0.5 / log(2))),
    ],
)
def test_the_three_intervals_by_hand(kind, low, high):
    step = kaplan_meier(FOUR, kind).at(3)
    assert (step.se, step.low, step.high) == pytest.approx((0.25, low, high), abs=1e-14)


def test_before_the_first_event_all_are_left_and_after_the_last_day_nobody_knows():
    curve = kaplan_meier(FOUR)
    before = curve.at(0.5)
    assert (before.time, before.estimate, before.se, before.low, before.high) == (0.5, 1.0, 0.0, None, None)
    assert (curve.at(4.9).time, curve.at(5.1)) == (2, None)


def test_somebody_who_leaves_on_day_zero_is_counted():
    assert shown(kaplan_meier(times_of([0, 3], [1, 1]))) == [(0, 2, 1, 0, 0.5), (3, 1, 1, 0, 0.0)]


def test_the_median_lies_in_the_middle_where_the_curve_runs_level_at_a_half():
    median = quantile_of(kaplan_meier(FOUR))
    assert (median.time, median.low, median.high) == (3.5, 1.0, None)
    assert quantile_of(kaplan_meier(FOUR), 0.25).time == 1.5
    assert quantile_of(kaplan_meier(FOUR), 0.9).time == 5
    assert quantile_of(kaplan_meier(times_of([1, 2], [1, 0]))).time == 1
    assert quantile_of(kaplan_meier(times_of([1, 2, 3], [1, 0, 0]))).time is None


@pytest.mark.parametrize("share", [0, 1, 50])
def test_a_quantile_is_of_a_share(share):
    with pytest.raises(ValueError, match="share between 0 and 1"):
        quantile_of(kaplan_meier(FOUR), share)


def test_a_hazard_has_no_median():
    with pytest.raises(ValueError, match="of survival"):
        quantile_of(nelson_aalen(FOUR))


@pytest.mark.parametrize(("kind", "level"), [("logit", 0.95), ("log", 95), ("log", 0)])
def test_an_interval_that_is_none_is_told(kind, level):
    with pytest.raises(ValueError, match=r"no kind of interval|level"):
        kaplan_meier(FOUR, kind, level)


def test_a_hazard_has_no_log_log_interval():
    with pytest.raises(ValueError, match="plain or a log"):
        nelson_aalen(FOUR, "log-log")


def test_the_mean_within_four_days_by_hand():
    found = restricted_mean(FOUR, 4)
    variance = Fraction(7, 4) ** 2 / 12 + 1 / Fraction(6)  # areas to come 0.75 + 1 and 1
    assert (found.n, found.mean, found.no_mean) == (4, 1 + 0.75 + 1, None)
    assert found.se == pytest.approx(sqrt(variance), rel=1e-14)
    assert found.high - found.mean == pytest.approx(Z * found.se)


def test_where_nobody_was_followed_so_long_there_is_no_mean():
    found = restricted_mean(times_of([1, 2], [1, 0]), 3)
    assert (found.mean, found.se, found.no_mean) == (None, None, NoNumber.FOLLOWED_TOO_SHORT)
    gone = restricted_mean(times_of([1, 2], [0, 1]), 3)
    assert (gone.mean, gone.se, gone.no_interval) == (2.0, 0.0, NoNumber.NO_SPREAD)
    assert restricted_mean_difference(found, gone).no_mean is NoNumber.FOLLOWED_TOO_SHORT


def test_two_means_are_compared_within_the_same_time():
    first, second = restricted_mean(FOUR, 4), restricted_mean(times_of([3, 4, 6], [1, 1, 0]), 4)
    apart = restricted_mean_difference(first, second)
    assert (apart.mean, apart.n) == (pytest.approx(first.mean - second.mean), 7)
    assert apart.se == pytest.approx(sqrt(first.se**2 + second.se**2))
    with pytest.raises(ValueError, match="cannot be compared"):
        restricted_mean_difference(first, restricted_mean(FOUR, 3))


@pytest.mark.parametrize("until", [0, -1, float("nan"), float("inf")])
def test_a_mean_is_until_some_day(until):
    with pytest.raises(ValueError, match="time: a mean until"):
        restricted_mean(FOUR, until)


@settings(max_examples=40)
@given(st.lists(st.integers(1, 9), min_size=2, max_size=30), st.integers(1, 9))
def test_where_nobody_is_censored_the_curve_is_a_share_and_the_area_a_mean(days, until):
    """S(t) is the share above t with the variance p(1 - p) / n; the area is the mean of min(time, until)."""
    times, n = times_of(days, [1] * len(days)), len(days)
    for step in kaplan_meier(times).steps[:-1]:
        share = sum(day > step.time for day in days) / n
        assert (step.estimate, step.se) == pytest.approx((share, sqrt(share * (1 - share) / n)))
    capped = np.minimum(days, until)
    found = restricted_mean(times, until)
    assert (found.mean, found.se) == pytest.approx((capped.mean(), capped.std() / sqrt(n)), abs=1e-12)


def close(first, second):
    assert len(first.steps) == len(second.steps)
    for one, other in zip(first.steps, second.steps, strict=True):
        for name in ("time", "at_risk", "events", "censored", "estimate", "se", "low", "high"):
            a, b = getattr(one, name), getattr(other, name)
            assert (a is None) == (b is None)
            assert a is None or isclose(a, b, rel_tol=1e-9, abs_tol=1e-9), (name, a, b)


CURVES = [kaplan_meier, nelson_aalen]


@pytest.mark.parametrize("curve", CURVES)
@settings(max_examples=25)
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(curve, case, random):
    shuffled = list(range(len(case.stop)))
    random.shuffle(shuffled)
    close(curve(case.times()), curve(case.at(shuffled).times()))


@pytest.mark.parametrize("curve", CURVES)
@settings(max_examples=25)
@given(cases())
def test_everybody_twice_with_half_the_weight_is_everybody_once(curve, case):
    twice = case.at(np.repeat(np.arange(len(case.stop)), 2))
    half = times_of(twice.stop, twice.kind, start=twice.start, weights=twice.weight / 2)
    close(curve(case.times()), curve(half))


@pytest.mark.parametrize("curve", CURVES)
@settings(max_examples=25)
@given(cases())
def test_a_weight_of_two_is_two_people_and_a_weight_of_one_is_none(curve, case):
    doubled = case.at(np.repeat(np.arange(len(case.stop)), 2))
    n = len(case.stop)
    two = times_of(case.stop, case.kind, start=case.start, weights=np.full(n, 2.0))
    one = times_of(case.stop, case.kind, start=case.start, weights=np.ones(n))
    close(curve(two), curve(doubled.times(weighted=False)))
    assert curve(one) == curve(case.times(weighted=False))


@pytest.mark.parametrize("curve", CURVES)
@settings(max_examples=25)
@given(cases(), st.floats(0.01, 100))
def test_the_unit_of_time_moves_the_steps_and_nothing_else(curve, case, unit):
    first, second = curve(case.times()), curve(times_of(case.stop * unit, case.kind, start=case.start * unit,
                                                        weights=case.weight))  # fmt: skip
    assert [step.estimate for step in first.steps] == [step.estimate for step in second.steps]
    assert [step.high for step in first.steps] == [step.high for step in second.steps]


@settings(max_examples=25)
@given(cases())
def test_a_person_cut_in_two_rows_is_one_person(case):
    late = case.times(late=False)
    cut = case.stop > 3
    start = np.concatenate([np.zeros(len(cut)), np.full(cut.sum(), 3.0)])
    stop = np.concatenate([np.minimum(case.stop, 3), case.stop[cut]])
    kind = np.concatenate([np.where(cut, 0, case.kind), case.kind[cut]])
    weights = np.concatenate([case.weight, case.weight[cut]])
    whole = {step.time: step for step in kaplan_meier(late).steps}
    for step in kaplan_meier(times_of(stop, kind, start=start, weights=weights)).steps:
        if step.time in whole and step.se is not None:
            assert (step.estimate, step.se) == pytest.approx((whole[step.time].estimate, whole[step.time].se))


@settings(max_examples=25)
@given(cases())
def test_the_three_intervals_hold_the_estimate_and_lie_within_0_and_1(case):
    for kind in ("plain", "log", "log-log"):
        for step in kaplan_meier(case.times(), kind).steps:
            if step.low is not None:
                assert 0 <= step.low <= step.estimate <= step.high <= 1
            else:
                assert step.estimate in (0, 1)


@pytest.mark.parametrize("curve", CURVES)
def test_where_all_are_censored_nothing_happens(curve):
    found = curve(times_of([1, 2, 3], [0, 0, 0]))
    assert {(step.estimate, step.se, step.low, step.high) for step in found.steps} == {(found.start, 0.0, None, None)}
    assert found.events == 0


@pytest.mark.parametrize("curve", CURVES)
def test_one_person_alone(curve):
    [step] = curve(times_of([7], [1])).steps
    assert (step.time, step.at_risk, step.estimate) == (7, 1, 1 - curve(times_of([7], [0])).start)


@settings(max_examples=25)
@given(cases())
def test_the_robust_se_without_weights_and_late_entry_is_greenwoods(case):
    times = case.times(late=False, weighted=False)
    close(kaplan_meier(times, robust=True), kaplan_meier(times))


@settings(max_examples=15)
@given(cases(least=15, most=20))
def test_the_robust_se_is_what_every_persons_weight_moves(case):
    """With weights and late entry: the derivative of S by each weight, taken by hand."""
    each, steps = np.eye(len(case.stop)) * 1e-5, kaplan_meier(case.times(), robust=True).steps

    def survival(weight):
        again = times_of(case.stop, case.kind, start=case.start, weights=weight)
        return np.array([step.estimate for step in kaplan_meier(again).steps])

    moved = np.array([(survival(case.weight + e) - survival(case.weight - e)) / 2e-5 for e in each])
    by_hand = np.sqrt(((moved * case.weight[:, None]) ** 2).sum(axis=0))
    for step, se in zip(steps, by_hand, strict=True):
        assert step.se is None or step.se == pytest.approx(se, rel=1e-5, abs=1e-8)


@settings(max_examples=20)
@given(cases(), st.floats(0.1, 10))
def test_robust_errors_do_not_hang_on_the_size_of_all_weights(case, size):
    heavier = times_of(case.stop, case.kind, start=case.start, weights=case.weight * size)
    for one, other in zip(kaplan_meier(heavier, robust=True).steps, kaplan_meier(case.times(), robust=True).steps,
                          strict=True):  # fmt: skip
        assert (one.se is None) == (other.se is None)
        assert one.se is None or one.se == pytest.approx(other.se, abs=1e-7)
