"""Rubin's rules against a case worked out in whole fractions, and what must always hold."""

from fractions import Fraction
from math import inf, isclose

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.statistics.fitted import Fitted, terms_of
from larix.statistics.no_fit import NoFit
from larix.statistics.pooling import pool, pooled

NUMBERS = st.floats(-100, 100)
SETS = st.lists(st.tuples(NUMBERS, st.floats(0.01, 100)), min_size=2, max_size=20)


def test_a_case_worked_out_in_fractions():
    """q = 1, 2, 3 and u = 1: B = 1, T = 1 + 4/3 = 7/3, share = 4/7; old = 2 × 49/16, seen = 11/13 × 10 × 3/7."""
    found = pool([1, 2, 3], [1, 1, 1], 10)
    df = 1 / (Fraction(16, 98) + Fraction(91, 330))
    lost = (Fraction(4, 3) + 2 / (df + 3)) / (1 + Fraction(4, 3))
    assert (found.estimate, found.within, found.between) == (2, 1, 1)
    assert isclose(found.total, Fraction(7, 3), rel_tol=1e-14)
    assert isclose(found.df, df, rel_tol=1e-14)
    assert isclose(found.lost, lost, rel_tol=1e-14)


def test_without_a_limit_to_the_complete_data_the_degrees_are_rubins():
    assert isclose(pool([1, 2, 3], [1, 1, 1]).df, 2 * 49 / 16, rel_tol=1e-14)


@given(SETS, st.floats(1, 1000))
def test_pooling_never_knows_more_than_complete_data(sets, complete):
    found = pool([q for q, _ in sets], [u for _, u in sets], complete)
    assert found.total >= found.within
    assert 0 < found.df <= complete * (complete + 1) / (complete + 3) * (1 + 1e-12)
    assert 0 <= found.lost <= 1


@given(SETS, st.floats(-50, 50), st.floats(0.1, 10))
def test_the_unit_goes_through(sets, shift, scale):
    one = pool([q for q, _ in sets], [u for _, u in sets], 50)
    other = pool([q * scale + shift for q, _ in sets], [u * scale**2 for _, u in sets], 50)
    assert other.estimate == pytest.approx(one.estimate * scale + shift, abs=1e-9)
    assert other.total == pytest.approx(one.total * scale**2, rel=1e-6)
    assert other.df == pytest.approx(one.df, rel=1e-5)


@given(SETS)
def test_the_order_of_the_sets_does_not_matter(sets):
    one, other = (pool(*zip(*order, strict=True), 20) for order in (sets, sets[::-1]))
    assert (one.estimate, one.within, one.df) == (other.estimate, other.within, pytest.approx(other.df, rel=1e-12))


def test_sets_that_agree_lose_nothing():
    found = pool([5, 5, 5], [2, 2, 2])
    assert (found.estimate, found.total, found.df, found.lost) == (5, 2, inf, 0)


def model(estimates, no_fit=None, names=("start", "år i LAR"), warnings=()):
    covariance = ((1.0, 0.2), (0.2, 2.0))
    terms = () if no_fit else terms_of(names, estimates, covariance, [30.0, 40.0])
    return Fitted("søvn", "mixed", 5, 20, terms, covariance, no_fit=no_fit, warnings=warnings)


def test_models_are_pooled_term_by_term_and_their_covariance_as_a_whole():
    found = pooled([model([1, 4]), model([2, 6]), model([3, 8])])
    second = pool([4, 6, 8], [2, 2, 2], 40)
    assert [term.estimate for term in found.terms] == [2, 6]
    assert (found.terms[1].df, found.terms[1].se ** 2) == (pytest.approx(second.df), pytest.approx(second.total))
    assert np.array(found.covariance) == pytest.approx(np.array([[1 + 4 / 3, 0.2 + 8 / 3], [0.2 + 8 / 3, 2 + 16 / 3]]))
    assert (found.name, found.kind, found.n_people, found.n_rows) == ("søvn", "mixed", 5, 20)


def test_one_set_without_a_model_is_no_model_and_one_warning_warns():
    boundary = model([1, 2], warnings=(NoFit.BOUNDARY,))
    assert pooled([model([1, 2]), boundary]).warnings == (NoFit.BOUNDARY,)
    assert pooled([model([1, 2]), model([], NoFit.COLLINEAR)]).no_fit is NoFit.COLLINEAR


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: pool([1], [1]), "1 estimates and 1 variances"),
        (lambda: pool([1, 2], [1]), "2 estimates and 1 variances"),
        (lambda: pool([1, 2], [1, 0]), "a variance is not above 0"),
        (lambda: pool([1, inf], [1, 1]), "not a finite number"),
        (lambda: pool([1, 2], [1, 1], 0), "complete_df = 0"),
        (lambda: pooled([model([1, 2])]), "1 models"),
        (lambda: pooled([model([1, 2]), model([1, 2], names=("start", "alder"))]), "søvn: the models have different"),
    ],
)
def test_what_cannot_be_pooled_is_told(act, told):
    with pytest.raises(ValueError, match=told):
        act()
