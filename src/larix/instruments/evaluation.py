"""One function that works out any formula on one person's answers."""

from math import fsum, isfinite, log

from larix.instruments.answers import Answers
from larix.instruments.conditions import Equals, holds, is_number
from larix.instruments.formulas import (
    Arithmetic,
    Constant,
    Cut,
    Formula,
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
)
from larix.instruments.functions import FUNCTIONS


def evaluate(formula: Formula, answers: Answers) -> float | None:
    """The value of the formula on these answers; None where it has none. Never NaN, never infinite.

    An answer that is not a number has no value.
    """
    match formula:
        case Constant(value):
            return _finite(value)
        case Value(item):
            return _finite(answers.get(item))
        case Recode(item, numbers):
            given = answers.get(item)
            return next((float(to) for code, to in numbers if type(code) is type(given) and code == given), None)
        case Function(name):
            return _finite(FUNCTIONS[name](answers))
        case Sum(of) | Mean(of) | Prorate(of) | Weighted(of):
            return _together(formula, [evaluate(one, answers) for one in of])
        case IfChosen(item, code, inner):
            if holds(Equals(item, code), answers):
                return evaluate(inner, answers)
            return 0.0 if item in answers else None
        case Arithmetic(left, sign, right):
            return _arithmetic(evaluate(left, answers), sign, evaluate(right, answers))
        case Reverse(inner) | Log(inner) | Cut(inner):
            number = evaluate(inner, answers)
            return None if number is None else _turned(formula, number)


def _together(formula: Sum | Mean | Prorate | Weighted, values: list[float | None]) -> float | None:
    there = [value for value in values if value is not None]
    may_be_missing = formula.max_missing if isinstance(formula, Prorate) else 0
    if not there or len(values) - len(there) > may_be_missing:
        return None
    if isinstance(formula, Weighted):
        there = [weight * value for weight, value in zip(formula.weights, there, strict=True)]
    total = _exact_sum(there)
    match formula:
        case Mean() if total is not None:
            return total / len(there)
        case Prorate() if total is not None:
            return _finite(total * len(values) / len(there))
        case _:
            return total


def _turned(formula: Reverse | Log | Cut, number: float) -> float | None:
    match formula:
        case Reverse(low=low, high=high):
            return _finite(low + high - number)
        case Log():
            return log(number) if number > 0 else None
        case Cut(points=points):
            return float(sum(number >= point for point in points))


def _arithmetic(left: float | None, sign: str, right: float | None) -> float | None:
    if left is None or right is None:
        return None
    match sign:
        case "+":
            return _finite(left + right)
        case "-":
            return _finite(left - right)
        case "*":
            return _finite(left * right)
        case _:
            return _finite(left / right) if right else None


def _exact_sum(values: list[float]) -> float | None:
    """The sum without rounding on the way (`fsum`), so that the order of the items cannot matter."""
    try:
        return _finite(fsum(values))
    except (OverflowError, ValueError):  # beyond the largest float on the way, or infinities of both signs
        return None


def _finite(value: object) -> float | None:
    """`value` as a float; None for what is no number, not finite, or a whole number too large for a float."""
    if not is_number(value):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if isfinite(number) else None
