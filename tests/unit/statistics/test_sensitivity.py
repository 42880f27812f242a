"""What it would take to change a conclusion: something unmeasured (E-value), or other people missing (delta)."""

from math import exp, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.statistics.e_value import e_value, of_difference, of_hazards, of_odds
from larix.statistics.fitted import terms_of
from larix.statistics.tipping_point import tipping_point


def test_the_printed_e_values():
    # VanderWeele & Ding (2017): smoking (Hammond & Horn) and breast-feeding (Victora et al.).
    smoking, feeding = e_value(10.73, 8.02, 14.36), e_value(3.9, 1.8, 8.7)
    assert (round(smoking.estimate, 1), round(smoking.interval, 1), round(feeding.interval, 1)) == (20.9, 15.5, 3.0)


@given(st.floats(0.01, 100), st.floats(1, 3))
def test_protection_needs_as_much_as_harm(ratio, reach):
    one, other = e_value(ratio, ratio / reach, ratio * reach), e_value(1 / ratio, 1 / ratio / reach, reach / ratio)
    assert other.estimate == pytest.approx(one.estimate)
    assert other.interval == pytest.approx(one.interval)
    assert one.estimate >= one.interval >= 1


def test_an_interval_that_covers_one_needs_nothing():
    assert (e_value(1, 1, 1).estimate, e_value(2, 0.9, 4).interval) == (1, 1)


def test_common_outcomes_are_read_as_risks_by_hand():
    assert of_odds(4) == 2
    assert of_hazards(4) == pytest.approx((1 - 0.25) / (1 - 0.5**0.5))
    assert of_hazards(1) == 1
    assert of_difference(0.5) == pytest.approx(exp(0.455))
    assert e_value(2, 2, 2).estimate == pytest.approx(2 + sqrt(2))


@pytest.mark.parametrize(
    "act",
    [
        lambda: e_value(0, 0, 1), lambda: e_value(2, 3, 4), lambda: e_value(2, 1, float("inf")), lambda: of_odds(-1),
        lambda: of_hazards(float("nan")), lambda: of_difference(float("nan")),
    ],
)  # fmt: skip
def test_what_is_no_ratio_is_refused(act):
    with pytest.raises(ValueError, match="is not a"):
        act()


def falls(delta):
    """An effect of 3 that shrinks by what is added: its interval is 1.96 to either side."""
    [term] = terms_of(["behandling"], [3 + delta], [[1.0]])
    return term


def test_the_first_delta_that_lets_the_interval_cover_nothing_tips_the_conclusion():
    found = tipping_point(falls, [0, -0.5, -1, -1.5, -2])
    assert (found.delta, found.held, len(found.path)) == (-1.5, -1, 4)


def test_a_conclusion_that_jumps_to_the_other_side_has_tipped():
    assert tipping_point(falls, [0, -6]).delta == -6


def test_a_conclusion_that_holds_and_one_that_never_was():
    assert (tipping_point(falls, [0, 1, 2]).delta, tipping_point(falls, [0, 1, 2]).held) == (None, 2)
    assert (tipping_point(falls, [-3, -4]).delta, tipping_point(falls, [-3, -4]).held) == (-3, None)


def test_without_a_delta_there_is_nothing_to_try():
    with pytest.raises(ValueError, match="no delta"):
        tipping_point(falls, [])
