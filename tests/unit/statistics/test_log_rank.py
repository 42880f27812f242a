"""Whether groups have the event at different times: by hand, and beside what must be the same test."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from larix.statistics import NoNumber, cox, log_rank, times_of
from tests.unit.statistics.survival_cases import cases


def test_four_people_by_hand():
    """At 1 one of a of 4, at 2 one of b of 3, at 3 one of a of 2: expected 1/2 + 1/3 + 1/2 in a."""
    found = log_rank(times_of([1, 2, 3, 4], [1, 1, 1, 0]), ["a", "b", "a", "b"])
    a, b = found.groups
    assert (a.group, a.n, a.observed, b.observed) == ("a", 2, 2, 1)
    assert (a.expected, b.expected) == pytest.approx((4 / 3, 5 / 3))
    assert (found.chi_square, found.df) == (pytest.approx((2 / 3) ** 2 / (1 / 4 + 2 / 9 + 1 / 4)), 1)


def test_weights_by_hand():
    """S before each time is 1, 3/4 and 1/2; so late times weigh 0, 1/4 · 3/4 and 1/2 · 1/2."""
    found = log_rank(times_of([1, 2, 3, 4], [1, 1, 1, 0]), ["a", "b", "a", "b"], rho=1, gamma=1)
    assert found.groups[0].observed == pytest.approx(1 / 4)
    assert found.groups[0].expected == pytest.approx(3 / 16 / 3 + 1 / 4 / 2)


@pytest.mark.parametrize("event", [[0, 0], [1, 1]], ids=["all censored", "never at risk together"])
def test_without_anything_to_compare_there_is_no_test(event):
    found = log_rank(times_of([1, 2], event, start=[0, 1]), ["a", "b"])
    assert (found.chi_square, found.p, found.df, found.no_test) == (None, None, 0, NoNumber.NO_EVENTS)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"groups": ["Ås", "Ås"]}, "everybody is in the group Ås"),
        ({"rho": -1}, "neither may be below 0"),
        ({"gamma": float("nan")}, "neither may be below 0"),
        ({"strata": ["a"]}, "strata: one group for each of 2 rows"),
    ],
)
def test_what_cannot_be_compared_is_told(given, told):
    with pytest.raises(ValueError, match=told):
        log_rank(times_of([1, 2], [1, 1]), **({"groups": ["a", "b"]} | given))


def test_weights_are_for_another_model():
    with pytest.raises(ValueError, match="takes no weights"):
        log_rank(times_of([1, 2], [1, 1], weights=[1, 2]), ["a", "b"])


def answered(case, **how):
    found = log_rank(case.times(weighted=False), case.group, **how)
    assume(found.chi_square is not None)
    return found


@settings(max_examples=40)
@given(cases(), st.sampled_from([(0, 0), (1, 0), (0, 1), (0.5, 2)]))
def test_what_is_seen_and_what_is_expected_add_up_to_the_same(case, powers):
    found = answered(case, rho=powers[0], gamma=powers[1], strata=case.x[:, 1])
    seen, awaited = (sum(getattr(g, name) for g in found.groups) for name in ("observed", "expected"))
    assert seen == pytest.approx(awaited)


@settings(max_examples=30)
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_the_names_of_groups_do_not_matter(case, random):
    shuffled = list(range(len(case.stop)))
    random.shuffle(shuffled)
    again = case.at(shuffled)
    renamed = np.array(["østre", "vestre", "ålesund"])[again.group]
    other = log_rank(again.times(weighted=False), renamed, strata=again.x[:, 1])
    assert other.chi_square == pytest.approx(answered(case, strata=case.x[:, 1]).chi_square)


@settings(max_examples=30)
@given(cases(), st.integers(0, 10_000))
def test_without_ties_it_is_the_score_test_of_cox(case, seed):
    """With late entry and strata too."""
    stop = case.stop + np.random.default_rng(seed).random(len(case.stop)) / 2
    times = times_of(stop, case.kind, start=case.start)
    first, second = (case.group == 1).astype(float), (case.group == 2).astype(float)
    model = cox(times, {"first": first, "second": second}, strata=case.x[:, 1])
    assume(model.fitted.no_fit is None)
    assert log_rank(times, case.group, strata=case.x[:, 1]).chi_square == pytest.approx(model.score.value)


@settings(max_examples=30)
@given(cases())
def test_one_kind_of_event_is_tested_as_if_the_other_were_censored(case):
    only = times_of(case.stop, case.kind == 2, start=case.start)
    assert log_rank(only, case.group) == log_rank(case.times(weighted=False), case.group, kind=2)
