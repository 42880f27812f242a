"""A person's change: the printed example, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.statistics.reliable_change import Change, change, changes, cut_off_between, index, ruler

SCORE = st.floats(0, 100)


def test_the_printed_example():
    # Jacobson & Truax (1991): s = 7.5, reliability 0.80, from 32.5 to 47.5; means 40 (s 7.5) and 60 (s 7.5).
    by = ruler(7.5, 0.80, "higher")
    assert (round(by.error, 2), round(index(32.5, 47.5, by), 2)) == (4.74, 3.16)
    assert cut_off_between(40, 7.5, 60, 7.5) == 50


def test_each_kind_of_change_by_hand():
    """sd 10 and reliability 0.5: error 10, least 19.6; lower is better and the cut-off is 30."""
    by = ruler(10, 0.5, "lower", cut_off=30)
    pairs = {(60, 20): "recovered", (60, 30): "recovered", (60, 31): "improved", (60, 41): "unchanged",
             (29, 5): "improved", (20, 60): "worse", (20, 39): "unchanged"}  # fmt: skip
    assert {pair: change(*pair, by).value for pair in pairs} == pairs
    counts = changes([one for one, _ in pairs], [other for _, other in pairs], by)
    assert counts == {Change.RECOVERED: 2, Change.IMPROVED: 2, Change.UNCHANGED: 2, Change.WORSE: 1}


@given(SCORE, SCORE)
def test_what_is_worse_one_way_is_better_the_other(before, after):
    there, back = (change(*pair, ruler(8, 0.7, "lower")) for pair in ((before, after), (after, before)))
    mirror = {Change.WORSE: Change.IMPROVED, Change.IMPROVED: Change.WORSE, Change.UNCHANGED: Change.UNCHANGED}
    assert back is mirror[there]


@given(SCORE, SCORE, st.floats(0.1, 10), st.floats(-50, 50))
def test_the_unit_of_the_score_does_not_matter(before, after, scale, shift):
    one, other = ruler(8, 0.7, "higher"), ruler(8 * scale, 0.7, "higher")
    moved = index(before * scale + shift, after * scale + shift, other)
    assert moved == pytest.approx(index(before, after, one), abs=1e-9)


def test_nobody_is_counted_as_nobody():
    assert set(changes([], [], ruler(1, 0.9, "lower")).values()) == {0}


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: ruler(0, 0.8, "lower"), "no ruler of sd = 0"),
        (lambda: ruler(5, 1, "lower"), "reliability = 1"),
        (lambda: ruler(float("nan"), 0.5, "lower"), "sd = nan"),
        (lambda: cut_off_between(1, 0, 2, 1), "spreads 0 and 1"),
        (lambda: change(1, float("nan"), ruler(5, 0.8, "lower")), "leave out those without both"),
        (lambda: changes([1], [], ruler(5, 0.8, "lower")), "shorter"),
    ],
)
def test_what_cannot_be_measured_is_told(act, told):
    with pytest.raises(ValueError, match=told):
        act()
