"""What is read off a fitted Cox model: the baseline hazard, and whether hazards are proportional."""

from itertools import pairwise
from math import exp

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from larix.statistics import cox, hazard_of, kaplan_meier, nelson_aalen, proportional_hazards, times_of
from larix.statistics.cox_likelihood import likelihood_at
from larix.statistics.cox_rows import cox_rows, ties_of
from tests.unit.statistics.survival_cases import cases

SIX = times_of([1, 2, 3, 4, 5, 6], [1, 1, 0, 1, 0, 1])
X = {"alder": [30, 40, 50, 60, 35, 45]}
SCALES = ["km", "rank", "identity", "log"]


def fitted(case, times=None, **how):
    model = cox(times or case.times(), case.covariates, **how)
    assume(model.fitted.no_fit is None)
    return model


@settings(max_examples=30)
@given(cases())
def test_what_the_hazard_expects_in_all_is_what_was_seen(case):
    """By Breslow the rows' own hazards add up to the events, stratum by stratum."""
    model = fitted(case, strata=case.group, ties="breslow")
    risk = np.exp(case.x @ [term.estimate for term in model.fitted.terms])
    found = hazard_of(model)
    assert list(found) == ["0", "1", "2"]
    for stratum, steps in found.items():
        mine = case.group == int(stratum)
        upto = np.array([0.0, *(step.hazard for step in steps)])
        days = [step.time for step in steps]
        starts, ends = (np.searchsorted(days, t[mine], "right") for t in (case.start, case.stop))
        expected = (case.weight[mine] * risk[mine] * (upto[ends] - upto[starts])).sum()
        assert expected == pytest.approx(case.weight[mine][case.kind[mine] > 0].sum())


@settings(max_examples=20)
@given(cases(), st.integers(0, 10_000))
def test_where_nothing_matters_it_is_nelson_and_aalens(case, seed):
    """Every row beside its mirror image: b is 0, so the hazard at x = 0 is the curve's, and its se is not less."""
    n = len(case.stop)
    x, both = np.concatenate([case.x[:, 0], -case.x[:, 0]]), np.tile(np.arange(n), 2)
    times = times_of(case.stop[both], case.kind[both], start=case.start[both])
    model = cox(times, {"x": x}, ties="breslow")
    assert model.fitted.terms[0].estimate == pytest.approx(0, abs=1e-9)
    curve = [step for step in nelson_aalen(times).steps if step.events]
    for ours, theirs in zip(hazard_of(model)[""], curve, strict=True):
        assert (ours.time, ours.hazard, ours.se) == pytest.approx((theirs.time, theirs.estimate, theirs.se))
        assert ours.survival == exp(-ours.hazard)


@settings(max_examples=20)
@given(cases(), st.floats(-1, 1), st.floats(0, 1))
def test_other_covariates_multiply_the_hazard(case, first, second):
    model = fitted(case)
    factor = exp(sum(term.estimate * x for term, x in zip(model.fitted.terms, (first, second), strict=True)))
    for one, base in zip(hazard_of(model, {"alder": first, "kjønn": second})[""], hazard_of(model)[""], strict=True):
        assert one.hazard == pytest.approx(factor * base.hazard)


@settings(max_examples=15)
@given(cases(), st.sampled_from(["efron", "breslow"]))
def test_the_se_is_of_the_counting_and_of_b_together(case, ties):
    """q is the slope of the hazard by b, taken by hand."""
    model, asked = fitted(case, ties=ties), np.array([0.4, 1.0])
    rows = cox_rows(case.times(), case.covariates)
    tied, b = ties_of(rows, ties), np.array([term.estimate for term in model.fitted.terms])

    def hazard(at_b):
        at = likelihood_at(rows, tied, at_b)
        return np.cumsum(at.once[0]) * exp(asked @ at_b - at.shift)

    q = np.array([(hazard(b + e) - hazard(b - e)) / 2e-5 for e in 1e-5 * np.eye(2)])
    at = likelihood_at(rows, tied, b)
    counting = np.cumsum(at.twice[0]) * exp(2 * (asked @ b - at.shift))
    found = hazard_of(model, dict(zip(("alder", "kjønn"), asked, strict=True)))[""]
    variance = counting + np.einsum("ik,ij,jk->k", q, np.array(model.model_covariance), q)
    assert [step.se**2 for step in found] == pytest.approx(variance, rel=1e-5)


@pytest.mark.parametrize("asked", [{}, {"år": 1}, {"alder": float("nan")}, {"alder": 1, "år": 2}])
def test_a_hazard_is_of_somebody_with_all_covariates(asked):
    with pytest.raises(ValueError, match="a finite number is wanted for each of: alder"):
        hazard_of(cox(SIX, X), asked)


def test_where_there_is_no_model_there_is_nothing_to_read_off():
    none = cox(SIX, {"a": [1] * 6}, name="Sted")
    for read in (hazard_of, lambda model: proportional_hazards(model, SIX)):
        with pytest.raises(ValueError, match=r"Sted: there is no model \(collinear\)"):
            read(none)


@settings(max_examples=15)
@given(cases(), st.sampled_from(SCALES), st.sampled_from(["efron", "breslow"]))
def test_the_test_is_the_score_test_of_the_model_with_time_in_it(case, scale, ties):
    """The rows are cut at every day with an event, and x · g(t) is a covariate like any other."""
    times = case.times()
    model = fitted(case, ties=ties)
    days = np.unique(case.stop[case.kind > 0])
    cut = [(i, a, b) for i in range(len(case.stop)) for a, b in pieces(case.start[i], case.stop[i], days)]
    who, start, stop = (np.array(column) for column in zip(*cut, strict=True))
    kind = np.where(stop == case.stop[who], case.kind[who], 0)
    g = np.array([scaled(scale, times, day) for day in stop])
    g = g - np.average(g[kind > 0], weights=case.weight[who][kind > 0])
    x = dict(case.covariates) | {f"{name}·t": values[who] * g for name, values in case.covariates.items()}
    x |= {name: values[who] for name, values in case.covariates.items()}
    rows = cox_rows(times_of(stop, kind, start=start, weights=case.weight[who]), x)
    b = np.array([term.estimate for term in model.fitted.terms] + [0, 0])
    at = likelihood_at(rows, ties_of(rows, ties), b)
    found = proportional_hazards(model, times, scale)
    assert found.together.value == pytest.approx(at.score @ np.linalg.solve(at.information, at.score), rel=1e-5)
    one = [0, 1, 2]
    alone = at.score[one] @ np.linalg.solve(at.information[np.ix_(one, one)], at.score[one])
    assert (found.terms["alder"].value, found.terms["alder"].df) == (pytest.approx(alone, rel=1e-5), 1)


def pieces(start, stop, days):
    return pairwise([start, *(day for day in days if start < day < stop), stop])


def scaled(scale, times, day):
    """g(t) written out."""
    if scale == "km":
        before = [step.estimate for step in kaplan_meier(times).steps if step.time < day]
        return 1 - before[-1] if before else 0.0
    if scale == "rank":
        return (times.stop < day).sum() + ((times.stop == day).sum() + 1) / 2
    return np.log(day) if scale == "log" else day


@pytest.mark.parametrize(
    ("times", "scale", "told"),
    [
        (times_of([1, 2], [1, 1]), "km", "time: the model was fitted to 6 rows, not 2"),
        (SIX, "sqrt", "sqrt is no scale of time: km, rank, identity, log"),
    ],
)
def test_what_cannot_be_tested_is_told(times, scale, told):
    with pytest.raises(ValueError, match=told):
        proportional_hazards(cox(SIX, X), times, scale)


def test_a_time_of_zero_has_no_logarithm():
    times = times_of([0, 2, 3, 4, 5, 6], [1, 1, 0, 1, 0, 1], name="dager")
    with pytest.raises(ValueError, match="dager: a time of 0 has no logarithm"):
        proportional_hazards(cox(times, X), times, "log")


def test_one_day_with_events_cannot_tell_whether_anything_changes():
    times = times_of([2, 2, 3, 3], [1, 1, 0, 0])
    with pytest.raises(ValueError, match="alder: there is one time with events"):
        proportional_hazards(cox(times, {"alder": [1, 3, 2, 4]}), times)
