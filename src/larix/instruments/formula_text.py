"""Formulas as text, for the codebook: written so that a person can work them out by hand."""

from larix.core.words import Words
from larix.instruments.answers import Code
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

# What the words in a formula mean; the codebook prints those that its formulas use.
MEANING = {
    "sum": Words(
        "summen; ingen verdi hvis noe mangler",
        "summen; ingen verdi om noko manglar",
        "the sum; no value if anything is missing",
    ),
    "mean": Words(
        "gjennomsnittet; ingen verdi hvis noe mangler",
        "gjennomsnittet; ingen verdi om noko manglar",
        "the mean; no value if anything is missing",
    ),
    "prorate": Words(
        "gjennomsnittet av det som er svart på, ganget med antallet; ingen verdi hvis flere enn `missing` mangler",
        "gjennomsnittet av det som er svara på, gonga med talet på ledd; ingen verdi om fleire enn `missing` manglar",
        "the mean of what is answered, times the number of terms; no value if more than `missing` are missing",
    ),
    "recode": Words(
        "tallet som står for svaret; ingen verdi for andre svar",
        "talet som står for svaret; ingen verdi for andre svar",
        "the number that stands for the answer; no value for other answers",
    ),
    "ln": Words(
        "den naturlige logaritmen; ingen verdi for null og lavere",
        "den naturlege logaritmen; ingen verdi for null og lågare",
        "the natural logarithm; no value for zero and below",
    ),
    "cut": Words(
        "hvor mange av grensene verdien har nådd",
        "kor mange av grensene verdien har nådd",
        "how many of the limits the value has reached",
    ),
    "if_chosen": Words(
        "tallet hvis dette er valgt, 0 hvis det er svart uten å velge det; ingen verdi hvis det ikke er svart",
        "talet om dette er valt, 0 om det er svara utan å velje det; ingen verdi om det ikkje er svara",
        "the number if this is chosen, 0 if it is answered without it; no value if it is not answered",
    ),
}


def formula_text(formula: Formula) -> str:
    """For example `prorate(f1a, f1b, 3 - f1d; missing <= 4)`; the same in every language."""
    match formula:
        case Constant(value):
            return figure(value)
        case Value(item):
            return item
        case Recode(item, numbers):
            return f"recode({item}; {', '.join(f'{_code(code)} = {figure(number)}' for code, number in numbers)})"
        case IfChosen(item, code, of):
            return f"if_chosen({item}: {_code(code)}; {formula_text(of)})"
        case Function(name, items):
            return f"{name}({', '.join(items)})"
        case Arithmetic(left, sign, right):
            return f"{_part(left)} {sign} {_part(right)}"
        case Reverse() | Log() | Cut():
            return _turned(formula)
        case Sum() | Mean() | Prorate() | Weighted():
            return _together(formula)


def _together(formula: Sum | Mean | Prorate | Weighted) -> str:
    parts = ", ".join(formula_text(one) for one in formula.of)
    match formula:
        case Sum():
            return f"sum({parts})"
        case Mean():
            return f"mean({parts})"
        case Prorate(max_missing=most):
            return f"prorate({parts}; missing <= {most})"
        case Weighted(of, weights):
            return f"sum({', '.join(f'{figure(w)} * {_part(one)}' for w, one in zip(weights, of, strict=True))})"


def _turned(formula: Reverse | Log | Cut) -> str:
    match formula:
        case Reverse(of, low, high):
            return f"{figure(low + high)} - {_part(of)}"
        case Log(of):
            return f"ln({formula_text(of)})"
        case Cut(of, points):
            return f"cut({formula_text(of)}; {', '.join(map(figure, points))})"


def figure(number: float) -> str:
    """A number without decimals that say nothing: 3, 0.5, -2."""
    return str(int(number)) if float(number).is_integer() else repr(float(number))


def _part(formula: Formula) -> str:
    """A formula inside another one: with brackets where it would otherwise be read in the wrong order."""
    text = formula_text(formula)
    return f"({text})" if isinstance(formula, Reverse | Arithmetic) or text.startswith("-") else text


def _code(code: Code) -> str:
    return str(code) if isinstance(code, int) else f"'{code}'"
