"""Formulas: worked out, printed, and what must always hold of them."""

from math import inf, isclose, log, nan

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from larix.instruments.evaluation import evaluate
from larix.instruments.formula_text import MEANING, formula_text
from larix.instruments.formulas import (
    Arithmetic,
    Constant,
    Cut,
    Function,
    IfChosen,
    Log,
    Mean,
    Prorate,
    Recode,
    Reverse,
    Sum,
    Value,
    Weighted,
    items_scored_by,
)
from larix.instruments.functions import FUNCTIONS
from tests.unit.instruments.drawn import ANYTHING

A, B, C = Value("a"), Value("b"), Value("c")
THREE = (A, B, C)
COLOURS = Recode("a", (("red", 3), (1, 7.5)))
OPENED = IfChosen("a", "wine", B)


@pytest.mark.parametrize(
    ("formula", "answers", "expected"),
    [
        (Constant(2), {}, 2), (A, {"a": 3}, 3), (A, {}, None),
        (A, {"a": "3"}, None), (A, {"a": True}, None), (A, {"a": nan}, None), (A, {"a": inf}, None),
        (A, {"a": 10**400}, None),
        (COLOURS, {"a": "red"}, 3), (COLOURS, {"a": 1}, 7.5), (COLOURS, {"a": "blue"}, None), (COLOURS, {}, None),
        (COLOURS, {"a": True}, None), (COLOURS, {"a": "1"}, None),
        (Sum(THREE), {"a": 1, "b": 2, "c": 4}, 7), (Sum(THREE), {"a": 1, "b": 2}, None), (Sum(()), {}, None),
        (Mean(THREE), {"a": 1, "b": 2, "c": 6}, 3), (Mean(THREE), {"a": 1, "b": 2}, None),
        (Prorate(THREE, 1), {"a": 1, "b": 2, "c": 6}, 9), (Prorate(THREE, 1), {"a": 1, "b": 3}, 6),
        (Prorate(THREE, 1), {"b": 3}, None), (Prorate(THREE, 2), {"b": 3}, 9), (Prorate(THREE, 2), {}, None),
        (Prorate(THREE, 0), {"a": 1, "b": 2}, None),
        (Weighted((A, B), (2, -0.5)), {"a": 3, "b": 4}, 4), (Weighted((A, B), (2, -0.5)), {"a": 3}, None),
        (Reverse(A, 0, 3), {"a": 1}, 2), (Reverse(A, 1, 5), {"a": 5}, 1), (Reverse(A, 0, 3), {}, None),
        (Log(A), {"a": 10}, log(10)), (Log(A), {"a": 0.5}, log(0.5)),
        (Log(A), {"a": 0}, None), (Log(A), {"a": -1}, None),
        (Cut(A, (1, 5)), {"a": 0.9}, 0), (Cut(A, (1, 5)), {"a": 1}, 1), (Cut(A, (1, 5)), {"a": 4}, 1),
        (Cut(A, (1, 5)), {"a": 5}, 2), (Cut(A, (1, 5)), {}, None),
        (Arithmetic(A, "+", B), {"a": 7, "b": 2}, 9), (Arithmetic(A, "-", B), {"a": 7, "b": 2}, 5),
        (Arithmetic(A, "*", B), {"a": 7, "b": 2}, 14), (Arithmetic(A, "/", B), {"a": 7, "b": 2}, 3.5),
        (Arithmetic(A, "/", B), {"a": 7, "b": 0}, None), (Arithmetic(A, "+", B), {"a": 7}, None),
        (OPENED, {"a": ["wine", "beer"], "b": 3}, 3), (OPENED, {"a": "wine", "b": 3}, 3),
        (OPENED, {"a": ["wine"]}, None),
        (OPENED, {"a": ["beer"], "b": 3}, 0), (OPENED, {"a": "none"}, 0), (OPENED, {}, None), (OPENED, {"b": 3}, None),
        (Arithmetic(A, "*", B), {"a": 1e300, "b": 1e300}, None), (Sum((A, A)), {"a": 1.7e308}, None),
    ],
)  # fmt: skip
def test_a_formula_is_worked_out_on_the_answers(formula, answers, expected):
    assert evaluate(formula, answers) == expected


def test_a_named_function_is_the_exception(monkeypatch):
    monkeypatch.setitem(FUNCTIONS, "highest", lambda answers: max(answers.values()))
    assert evaluate(Function("highest", ("a", "b")), {"a": 2, "b": 5}) == 5
    assert formula_text(Function("highest", ("a", "b"))) == "highest(a, b)"
    assert items_scored_by(Function("highest", ("a", "b"))) == ("a", "b")


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        (Constant(2), "2"), (Constant(-0.5), "-0.5"), (A, "a"),
        (Sum(THREE), "sum(a, b, c)"), (Mean((A, B)), "mean(a, b)"),
        (Prorate((A, Reverse(B, 0, 3)), 1), "prorate(a, 3 - b; missing <= 1)"),
        (COLOURS, "recode(a; 'red' = 3, 1 = 7.5)"),
        (Weighted((A, Reverse(B, 1, 5)), (2, -0.5)), "sum(2 * a, -0.5 * (6 - b))"),
        (Log(A), "ln(a)"), (Cut(A, (1, 2.5)), "cut(a; 1, 2.5)"),
        (OPENED, "if_chosen(a: 'wine'; b)"),
        (Reverse(Arithmetic(A, "+", B), 0, 6), "6 - (a + b)"),
        (Arithmetic(Arithmetic(A, "-", B), "*", Constant(2)), "(a - b) * 2"),
        (Arithmetic(A, "-", Constant(-1)), "a - (-1)"),
    ],
)  # fmt: skip
def test_a_formula_is_printed_so_that_a_person_can_work_it_out(formula, text):
    assert formula_text(formula) == text


def test_every_word_of_a_formula_has_a_meaning():
    formulas = (Sum(THREE), Mean(THREE), Prorate(THREE, 1), COLOURS, Log(A), Cut(A, (1,)), OPENED)
    assert {formula_text(formula).split("(")[0] for formula in formulas} == set(MEANING)


def test_a_formula_says_which_items_it_reads():
    weighted = Weighted((Mean((B,)), Prorate((C, COLOURS), 1), Sum((Constant(1),))), (1, 1, 1))
    deep = Arithmetic(Log(Cut(Reverse(A, 0, 3), (1,))), "/", weighted)
    assert items_scored_by(deep) == ("a", "b", "c", "a")
    assert items_scored_by(OPENED) == ("a", "b")


@pytest.mark.parametrize(
    "impossible",
    [
        lambda: Prorate(THREE, 3), lambda: Prorate(THREE, -1), lambda: Weighted(THREE, (1, 2)), lambda: Cut(A, (5, 1)),
        lambda: Cut(A, (1, 1)), lambda: Cut(A, ()), lambda: Function("unheard_of", ()),
    ],
)  # fmt: skip
def test_a_formula_without_a_meaning_cannot_be_written(impossible):
    with pytest.raises(ValueError):
        impossible()


SMALL = st.integers(-1_000, 1_000) | st.floats(-1_000, 1_000)
LISTS = st.lists(SMALL, min_size=1, max_size=25)


def terms(numbers):
    return tuple(Value(f"i{place}") for place in range(len(numbers)))


def answered(numbers):
    return {f"i{place}": number for place, number in enumerate(numbers)}


@given(LISTS)
def test_the_sum_is_the_mean_times_the_number_of_items(numbers):
    total, mean = (evaluate(kind(terms(numbers)), answered(numbers)) for kind in (Sum, Mean))
    assert isclose(total, mean * len(numbers), rel_tol=1e-9, abs_tol=1e-9)


@given(SMALL, st.integers(-5, 5), st.integers(6, 20))
def test_turned_twice_is_not_turned(number, low, high):
    assert isclose(
        evaluate(Reverse(Reverse(A, low, high), low, high), {"a": number}), number, rel_tol=1e-9, abs_tol=1e-9
    )


@given(LISTS, st.data())
def test_with_nothing_missing_the_prorated_score_is_the_sum(numbers, data):
    prorated = Prorate(terms(numbers), data.draw(st.integers(0, len(numbers) - 1)))
    assert isclose(
        evaluate(prorated, answered(numbers)), evaluate(Sum(terms(numbers)), answered(numbers)), abs_tol=1e-9
    )


@given(LISTS, st.randoms())
def test_the_order_of_answers_and_of_items_does_not_matter(numbers, random):
    answers, items = list(answered(numbers).items()), list(terms(numbers))
    random.shuffle(answers)
    random.shuffle(items)
    for kind in (Sum, Mean, lambda of: Prorate(of, 0)):
        assert evaluate(kind(tuple(items)), dict(answers)) == evaluate(kind(terms(numbers)), answered(numbers))


@given(LISTS, st.data())
def test_a_prorated_score_lies_between_what_the_missing_could_have_made_of_it(numbers, data):
    assume(len(numbers) > 1)
    gone = data.draw(st.integers(1, len(numbers) - 1))
    there = {name: number for place, (name, number) in enumerate(answered(numbers).items()) if place >= gone}
    prorated = evaluate(Prorate(terms(numbers), gone), there)
    low, high = (sum(there.values()) + gone * end for end in (min(there.values()), max(there.values())))
    assert low - 1e-6 <= prorated <= high + 1e-6
    assert evaluate(Prorate(terms(numbers), gone - 1), there) is None


@given(st.fixed_dictionaries({"a": ANYTHING, "b": ANYTHING, "c": ANYTHING}))
def test_no_answer_makes_a_formula_fail_or_its_value_infinite(answers):
    total = Sum(
        (Prorate(THREE, 2), COLOURS, Weighted((A, B), (1e308, 1e308)), Log(A), Cut(B, (1,)), Arithmetic(A, "/", C))
    )
    for formula in (total, *total.of):
        value = evaluate(formula, answers)
        assert value is None or -inf < value < inf
