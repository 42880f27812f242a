"""p-values of several questions: a printed example, another program, and what must always hold."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from larix.statistics.multiplicity import benjamini_hochberg, holm

# Benjamini & Hochberg (1995), section 3.2: thrombolysis, 15 endpoints.
PRINTED = (
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0,
)  # fmt: skip
VALUES = st.lists(st.floats(0, 1), min_size=1, max_size=30)


def test_the_printed_example_finds_four_where_three_would_stand_alone():
    assert sum(p <= 0.05 for p in benjamini_hochberg(PRINTED)) == 4
    assert sum(p <= 0.05 for p in holm(PRINTED)) == 3


def test_a_worked_example_by_hand():
    assert holm([0.03, 0.01, 0.02]) == pytest.approx((0.04, 0.03, 0.04))
    assert benjamini_hochberg([0.03, 0.01, 0.02]) == pytest.approx((0.03, 0.03, 0.03))


@pytest.mark.parametrize("p", [PRINTED, PRINTED[::-2], (0.5, 0.5, 0.01, 0, 1)])
def test_statsmodels_says_the_same(p):
    assert holm(p) == pytest.approx(multipletests(p, method="holm")[1], abs=1e-12)
    assert benjamini_hochberg(p) == pytest.approx(multipletests(p, method="fdr_bh")[1], abs=1e-12)


@given(VALUES, st.randoms(use_true_random=False))
def test_the_order_of_the_questions_does_not_matter(p, order):
    places = list(range(len(p)))
    order.shuffle(places)
    for adjust in (holm, benjamini_hochberg):
        assert adjust([p[place] for place in places]) == pytest.approx([adjust(p)[place] for place in places])


@given(VALUES)
def test_nothing_becomes_surer_and_the_order_stays(p):
    for adjusted in (holm(p), benjamini_hochberg(p)):
        assert all(after >= before - 1e-15 for before, after in zip(p, adjusted, strict=True))
        ranked = np.array(adjusted)[np.argsort(p, kind="stable")]
        assert (np.diff(ranked) >= 0).all()
        assert ranked[-1] <= 1


def test_one_question_is_as_it_was_and_none_is_none():
    assert (holm([0.2]), benjamini_hochberg([0.2]), holm([]), benjamini_hochberg([])) == ((0.2,), (0.2,), (), ())


@pytest.mark.parametrize("p", [-0.1, 1.1, float("nan")])
def test_what_is_no_p_value_is_refused(p):
    with pytest.raises(ValueError, match="is not a p-value"):
        holm([0.5, p])
