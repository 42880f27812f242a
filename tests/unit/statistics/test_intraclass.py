"""Intraclass correlations: the printed example, the mixed model's answer, and what must always hold."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.statistics.intraclass import intraclass
from larix.statistics.mixed import mixed
from larix.statistics.reasons import NoNumber

# Shrout & Fleiss (1979), table 2: six people, four judges.
PRINTED = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
KINDS = ("one way", "agreement", "consistency")
SCORES = st.integers(2, 4).flatmap(
    lambda k: st.lists(st.lists(st.integers(0, 20), min_size=k, max_size=k), min_size=2, max_size=8)
)


def test_the_printed_correlations():
    # Shrout & Fleiss (1979), table 4.
    assert [round(intraclass(PRINTED, kind).value, 2) for kind in KINDS] == [0.17, 0.29, 0.71]
    assert [round(intraclass(PRINTED, kind, average=True).value, 2) for kind in KINDS] == [0.44, 0.62, 0.91]


def test_the_intervals_that_rs_psych_prints_for_them():
    found = [intraclass(PRINTED, kind) for kind in KINDS]
    assert [(round(one.low, 2), round(one.high, 2)) for one in found] == [(-0.13, 0.72), (0.02, 0.76), (0.34, 0.95)]


def test_a_mixed_model_shares_out_the_variance_in_the_same_way():
    y = np.array(PRINTED, dtype=float)
    who, judge = np.repeat(np.arange(6), 4), np.tile(np.arange(4), 6)
    for kind, x in (("one way", np.ones((24, 1))), ("consistency", np.eye(4)[judge])):
        terms = [f"d{place}" for place in range(x.shape[1])]
        model = mixed(y.ravel(), x, who, np.ones((24, 1)), name="skår", terms=terms, random_terms=["start"])
        share = model.spread[0][0] / (model.spread[0][0] + model.residual)
        assert intraclass(PRINTED, kind).value == pytest.approx(share, rel=1e-7)


@settings(max_examples=50)
@given(SCORES, st.sampled_from(KINDS), st.floats(-50, 50), st.floats(0.1, 10))
def test_the_unit_and_the_order_do_not_matter(scores, kind, shift, scale):
    one, other = intraclass(scores, kind), intraclass((np.array(scores)[::-1, ::-1] * scale + shift).tolist(), kind)
    assert (other.no_value, other.no_interval) == (one.no_value, one.no_interval)
    if one.no_interval is None:
        ours, moved = (one.value, one.low, one.high), (other.value, other.low, other.high)
        assert np.isfinite(ours).all()
        assert moved == pytest.approx(ours, rel=1e-5, abs=1e-6)


@settings(max_examples=50)
@given(SCORES, st.lists(st.integers(-9, 9), min_size=4, max_size=4))
def test_consistency_does_not_mind_a_judge_who_is_strict(scores, strict):
    moved = [[value + strict[place] for place, value in enumerate(row)] for row in scores]
    one, other = intraclass(scores, "consistency"), intraclass(moved, "consistency")
    if one.value is not None and other.value is not None:
        assert other.value == pytest.approx(one.value, abs=1e-9)


def test_judges_who_always_agree_are_at_one_and_a_constant_has_no_answer():
    assert [intraclass([[1, 1], [2, 2], [4, 4]], kind).value for kind in KINDS] == [1, 1, 1]
    assert intraclass([[1, 1], [2, 2], [4, 4]], "agreement").no_interval is NoNumber.NO_SPREAD
    assert [intraclass([[3, 3], [3, 3]], kind).no_value for kind in KINDS] == [NoNumber.NO_SPREAD] * 3
    assert intraclass([[0, 1], [1, 0]], "agreement").no_value is NoNumber.NO_SPREAD


@pytest.mark.parametrize("scores", [[], [[1, 2]], [[1], [2]], [[1, 2], [1]]])
def test_too_little_to_compare_is_told(scores):
    with pytest.raises(ValueError, match="two people with two scores each"):
        intraclass(scores, "one way")


def test_a_missing_score_is_told():
    with pytest.raises(ValueError, match="leave out people with a missing one"):
        intraclass([[1, 2], [3, float("nan")]], "one way")
