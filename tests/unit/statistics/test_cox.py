"""Cox's model beside a likelihood written out pair by pair, and what must hold at its maximum."""

from dataclasses import replace
from math import log

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from larix.statistics import NoFit, cox, times_of
from larix.statistics.cox_likelihood import likelihood_at
from larix.statistics.cox_robust import martingale_residuals, score_residuals
from larix.statistics.cox_rows import cox_rows, ties_of
from tests.unit.statistics.survival_cases import cases

TIES = st.sampled_from(["efron", "breslow"])


def written_out(case, b, ties, weight):
    """The partial log-likelihood, risk set by risk set."""
    value, risk = 0.0, weight * np.exp(case.x @ b)
    for stratum in np.unique(case.group):
        mine = case.group == stratum
        for day in np.unique(case.stop[mine & (case.kind > 0)]):
            had = mine & (case.stop == day) & (case.kind > 0)
            at_risk = mine & (case.start < day) & (case.stop >= day)
            value += float(weight[had] @ (case.x[had] @ b))
            d = int(had.sum())
            for turn in range(d):
                out = turn / d if ties == "efron" else 0
                value -= weight[had].mean() * log(risk[at_risk].sum() - out * risk[had].sum())
    return value


def numbers(model):
    return [term.estimate for term in model.fitted.terms], [term.se for term in model.fitted.terms]


def fitted(case, times=None, **how):
    model = cox(times or case.times(), case.covariates, **({"strata": case.group} | how))
    assume(model.fitted.no_fit is None)
    return model


@settings(max_examples=30)
@given(cases(), TIES, st.floats(-1, 1), st.floats(-1, 1))
def test_the_likelihood_is_what_it_is_risk_set_by_risk_set(case, ties, first, second):
    rows = cox_rows(case.times(), case.covariates, case.group)
    at, b = likelihood_at(rows, ties_of(rows, ties), np.array([first, second])), np.array([first, second])
    assert at.log_likelihood == pytest.approx(written_out(case, b, ties, case.weight), rel=1e-11)
    step = 1e-5 * np.eye(2)
    slope = [written_out(case, b + e, ties, case.weight) - written_out(case, b - e, ties, case.weight) for e in step]
    assert at.score == pytest.approx(np.array(slope) / 2e-5, rel=1e-5, abs=1e-5)
    ends = [[likelihood_at(rows, ties_of(rows, ties), b + sign * e).score for sign in (1, -1)] for e in step]
    curve = -np.array([(up - down) / 2e-5 for up, down in ends])
    assert at.information == pytest.approx(curve, rel=1e-5, abs=1e-5)


@settings(max_examples=20)
@given(cases(), TIES)
def test_robust_errors_are_what_every_rows_weight_moves(case, ties):
    """With ties, strata, late entry and weights: the derivative of b by each weight, taken by hand."""
    model = fitted(case, ties=ties, robust=True)
    rows = cox_rows(case.times(), case.covariates, case.group)
    b = np.array(numbers(model)[0])

    def slope(weight):
        heavier = weight[rows.order]
        mass = np.bincount(rows.last[rows.event > 0] - 1, heavier[rows.event > 0], len(rows.time))
        changed = replace(rows, weight=heavier, mass=mass)
        return likelihood_at(changed, ties_of(changed, ties), b).score

    each = 1e-5 * np.eye(len(case.weight))
    moved = np.array([(slope(case.weight + e) - slope(case.weight - e)) / 2e-5 for e in each])
    dfbeta = (moved * case.weight[:, None]) @ np.array(model.model_covariance)
    assert np.array(model.fitted.covariance) == pytest.approx(dfbeta.T @ dfbeta, rel=1e-5, abs=1e-8)
    clustered = fitted(case, ties=ties, clusters=np.arange(len(case.weight)) // 2)
    summed = np.add.reduceat(dfbeta, np.arange(0, len(dfbeta), 2))
    assert np.array(clustered.fitted.covariance) == pytest.approx(summed.T @ summed, rel=1e-5, abs=1e-8)


@settings(max_examples=20)
@given(cases(), TIES)
def test_what_is_left_over_adds_up_to_nothing(case, ties):
    fit = fitted(case, ties=ties).fit
    assert fit.rows.weight @ martingale_residuals(fit.rows, fit.at) == pytest.approx(0, abs=1e-9)
    assert score_residuals(fit.rows, fit.at).sum(axis=0) == pytest.approx([0, 0], abs=1e-6)


def test_three_people_by_hand():
    """Events in the order 1, 0, 1 of x: L = e/(2e + 1) · 1/(e + 1) with e = exp(b); highest at e = sqrt(1/2)."""
    model = cox(times_of([1, 2, 3], [1, 1, 1]), {"x": [1, 0, 1]})
    e = np.sqrt(0.5)
    assert model.fitted.terms[0].estimate == pytest.approx(log(e))
    assert model.fitted.log_likelihood == pytest.approx(log(e / (2 * e + 1) / (e + 1)))
    assert model.null_log_likelihood == pytest.approx(-log(6))
    assert model.likelihood_ratio.value == pytest.approx(2 * (log(e / (2 * e + 1) / (e + 1)) + log(6)))
    assert model.score.value == pytest.approx((1 - 2 / 3 - 1 / 2) ** 2 / (2 / 9 + 1 / 4))
    assert model.wald.value == pytest.approx(log(e) ** 2 / model.model_covariance[0][0])
    assert (model.wald.df, model.ties, model.robust) == (1, "efron", False)
    assert model.model_covariance[0][0] == pytest.approx(1 / (2 * e / (2 * e + 1) ** 2 + e / (e + 1) ** 2))
    assert (model.fitted.n_people, model.events, model.fitted.warnings) == (3, 3, (NoFit.FEW_EVENTS,))


@settings(max_examples=20)
@given(cases(), TIES, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(case, ties, random):
    shuffled = list(range(len(case.stop)))
    random.shuffle(shuffled)
    for robust in (False, True):
        again = fitted(case.at(shuffled), ties=ties, robust=robust)
        assert numbers(again)[1] == pytest.approx(numbers(fitted(case, ties=ties, robust=robust))[1], rel=1e-7)


@settings(max_examples=20)
@given(cases(), st.floats(-100, 100), st.floats(0.01, 100))
def test_the_unit_of_a_covariate_changes_its_coefficient_and_nothing_else(case, shift, scale):
    model = fitted(case, robust=True)
    moved = cox(case.times(), case.covariates | {"alder": case.x[:, 0] * scale + shift}, strata=case.group, robust=True)
    (b, se), (b_moved, se_moved) = numbers(model), numbers(moved)
    assert (b_moved[0] * scale, b_moved[1]) == pytest.approx(b, rel=1e-6, abs=1e-8)
    assert (se_moved[0] * scale, se_moved[1]) == pytest.approx(se, rel=1e-6)
    assert moved.score.value == pytest.approx(model.score.value)
    assert moved.wald.value == pytest.approx(model.wald.value, rel=1e-6)


@settings(max_examples=20)
@given(cases())
def test_everybody_twice_with_half_the_weight_is_everybody_once(case):
    """By Breslow (to Efron, twice as many are tied); the robust errors hold where people are the clusters."""
    twice = np.repeat(np.arange(len(case.stop)), 2)
    double = case.at(twice)
    times = times_of(double.stop, double.kind, start=double.start, weights=double.weight / 2)
    half = fitted(double, times, ties="breslow", people=twice, robust=True)
    once = fitted(case, ties="breslow", robust=True)
    assert np.array(numbers(half)) == pytest.approx(np.array(numbers(once)), rel=1e-6)
    assert np.array(half.model_covariance) == pytest.approx(np.array(once.model_covariance), rel=1e-6)
    assert (half.fitted.n_people, half.fitted.n_rows) == (len(case.stop), 2 * len(case.stop))


@settings(max_examples=20)
@given(cases(), TIES)
def test_weights_of_one_are_no_weights(case, ties):
    ones = times_of(case.stop, case.kind, start=case.start, weights=np.ones(len(case.stop)))
    one, none = fitted(case, ones, ties=ties), fitted(case, case.times(weighted=False), ties=ties)
    assert one.fitted == none.fitted


@settings(max_examples=20)
@given(cases(), TIES)
def test_a_person_cut_in_two_rows_is_one_person(case, ties):
    """Everything is the same, the robust errors too, where the two rows are one person's."""
    cut = np.flatnonzero(case.stop > 3)
    who = np.concatenate([np.arange(len(case.stop)), cut])
    stop = np.concatenate([np.minimum(case.stop, 3), case.stop[cut]])
    kind = np.concatenate([np.where(case.stop > 3, 0, case.kind), case.kind[cut]])
    start = np.concatenate([np.zeros(len(case.stop)), np.full(len(cut), 3.0)])
    split = replace(case.at(who), start=start, stop=stop, kind=kind)
    whole = fitted(case, case.times(late=False), ties=ties, robust=True)
    parts = fitted(split, ties=ties, people=who, robust=True)
    assert np.array(numbers(parts)) == pytest.approx(np.array(numbers(whole)), rel=1e-6)
    assert parts.fitted.log_likelihood == pytest.approx(whole.fitted.log_likelihood, rel=1e-10)


@settings(max_examples=20)
@given(cases(), st.integers(0, 10_000))
def test_without_ties_efron_and_breslow_are_the_same(case, seed):
    stop = case.stop + np.random.default_rng(seed).random(len(case.stop)) / 2
    times = times_of(stop, case.kind, start=case.start, weights=case.weight)
    first, second = (fitted(case, times, ties=ties, robust=True) for ties in ("efron", "breslow"))
    assert (first.fitted, first.score) == (second.fitted, second.score)


X = {"alder": [30, 40, 50, 60, 35, 45]}
SIX = times_of([1, 2, 3, 4, 5, 6], [1, 1, 0, 1, 0, 1])


@pytest.mark.parametrize(
    ("times", "x", "reason"),
    [
        (times_of([1, 2, 3], [0, 0, 0]), {"a": [1, 2, 3]}, NoFit.ONE_OUTCOME),
        (times_of([1], [1]), {"a": [1]}, NoFit.COLLINEAR),
        (SIX, {"a": [7] * 6}, NoFit.COLLINEAR),
        (SIX, X | {"twice": [60, 80, 100, 120, 70, 90]}, NoFit.COLLINEAR),
        (SIX, {"a": [0, 0, 0, 0, 0, 1]}, NoFit.SEPARATED),
        (SIX, {"a": [1, 1, 0, 0, 0, 0]}, NoFit.SEPARATED),
        (SIX, {"a": [-1, -2, -3, -4, -5, -6]}, NoFit.SEPARATED),
    ],
    ids=["no events", "one person", "a constant", "twice the same", "last", "first", "in order"],
)
@pytest.mark.parametrize("ties", ["efron", "breslow"])
def test_where_there_is_no_answer_it_says_why(times, x, reason, ties):
    model = cox(times, x, ties=ties)
    assert (model.fitted.no_fit, model.fitted.terms, model.fit, model.wald) == (reason, (), None, None)


def test_what_is_the_same_for_all_within_each_stratum_tells_nothing():
    place = [1, 1, 1, 2, 2, 2]
    assert cox(SIX, X | {"sted": place}, strata=place).fitted.no_fit is NoFit.COLLINEAR


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"covariates": {}}, "at least one covariate"),
        ({"covariates": {"år i LAR": [1, 2]}}, "år i LAR: one number for each row is wanted, of 6 rows"),
        ({"covariates": {"år i LAR": [float("nan")] * 6}}, "år i LAR: never measured"),
        ({"covariates": {"år i LAR": [1, 2, 3, 4, 5, float("inf")]}}, "år i LAR: row 6 is not a finite number"),
        ({"ties": "exact"}, "ties = exact: efron or breslow"),
        ({"clusters": [1] * 6}, "clusters: there are 1, too few for robust errors of 1 covariates"),
        ({"people": ["a"]}, "people: one group for each of 6 rows"),
        ({"level": 95}, "level = 95 is not between 0 and 1"),
    ],
)
def test_what_is_amiss_is_told_with_its_name(given, told):
    with pytest.raises(ValueError, match=told):
        cox(SIX, **({"covariates": X} | given))


@settings(max_examples=20)
@given(cases())
def test_one_kind_of_event_is_modelled_as_if_the_other_were_censored(case):
    only = times_of(case.stop, case.kind == 1, start=case.start, weights=case.weight)
    assert fitted(case, kind=1).fitted == fitted(case, only).fitted


def test_ten_events_for_each_term_are_not_few():
    x = {"x": [0, 1] * 5 + [1]}
    enough, few = (cox(times_of(range(1, 12), [1] * n + [0] * (11 - n)), x) for n in (10, 9))
    assert (enough.fitted.warnings, few.fitted.warnings) == ((), (NoFit.FEW_EVENTS,))


@settings(max_examples=20)
@given(cases(), TIES)
def test_many_short_strata_are_summed_as_few_long_ones_are(case, ties):
    rows = cox_rows(case.times(), case.covariates, np.arange(len(case.stop)) % 11)
    b, slow = np.array([0.3, -0.2]), replace(rows, turns=())
    assert len(rows.turns) in range(1, 11)
    one, other = (likelihood_at(which, ties_of(which, ties), b) for which in (rows, slow))
    assert one.information == pytest.approx(other.information, rel=1e-10)
    assert (one.log_likelihood, one.score) == (pytest.approx(other.log_likelihood), pytest.approx(other.score))
