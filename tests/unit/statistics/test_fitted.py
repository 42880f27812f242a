"""A term's interval and p follow from its estimate, its variance and its degrees of freedom."""

import math

import pytest

from larix.statistics import NoFit, Term, terms_of


def test_a_term_of_the_normal_distribution_has_the_numbers_of_the_printed_table():
    [term] = terms_of(["dose"], [1.96], [[1.0]])
    assert (term.term, term.estimate, term.se, term.df) == ("dose", 1.96, 1.0, None)
    assert math.isclose(term.p, 0.0499957902964409, rel_tol=1e-12)
    assert math.isclose(term.ci_low, 1.96 - 1.959963984540054, abs_tol=1e-12)
    assert math.isclose(term.ci_high, 1.96 + 1.959963984540054, abs_tol=1e-12)


def test_a_term_with_ten_degrees_of_freedom_uses_students_table():
    """Student's t, 10 degrees: 2.228 for 95 % (Fisher & Yates, Statistical Tables, table III)."""
    [term] = terms_of(["dose"], [0.0], [[4.0]], [10])
    assert (round(term.ci_high / 2, 3), term.p) == (2.228, 1.0)


def test_each_term_has_its_own_variance_and_degrees():
    first, second = terms_of(["a", "b"], [1, 1], [[1, 0.5], [0.5, 4]], [5, 50])
    assert (first.se, second.se, first.df, second.df) == (1.0, 2.0, 5, 50)
    assert isinstance(first, Term)


@pytest.mark.parametrize("variance", [0.0, -1.0, math.nan, math.inf])
def test_a_variance_that_is_none_is_told_with_the_name_of_the_term(variance):
    with pytest.raises(ValueError, match=r"år i LAR: the variance"):
        terms_of(["år i LAR"], [1.0], [[variance]])


@pytest.mark.parametrize("level", [0, 1, 95])
def test_a_level_is_a_share(level):
    with pytest.raises(ValueError, match="level"):
        terms_of(["a"], [1.0], [[1.0]], level=level)


@pytest.mark.parametrize("code", list(NoFit))
def test_every_reason_and_warning_has_words_in_three_languages(code):
    assert all((code.words.nb, code.words.nn, code.words.en))
