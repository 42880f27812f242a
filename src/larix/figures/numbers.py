"""Numbers as each language writes them."""

from decimal import ROUND_HALF_EVEN, Decimal

MINUS = "\N{MINUS SIGN}"
NO_BREAK = "\N{NO-BREAK SPACE}"


def decimal(value: float, decimals: int, language: str) -> str:
    """`value` with so many decimals: in nb and nn a comma and spaces from 10 000, in en a point and commas."""
    rounded = _rounded(value, decimals)
    english = f"{abs(rounded):,.{decimals}f}"
    sign = MINUS if rounded < 0 else ""
    if language == "en":
        return sign + english
    whole, _, rest = english.partition(".")
    whole = whole.replace(",", NO_BREAK) if len(whole) > len("9,999") else whole.replace(",", "")
    return sign + (f"{whole},{rest}" if rest else whole)


def as_printed(value: float, decimals: int) -> float:
    """The number that a reader of the printed one has."""
    return float(_rounded(value, decimals)) + 0.0  # + 0.0 turns -0.0 into 0.0


def _rounded(value: float, decimals: int) -> Decimal:
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN)


def whole(value: int, language: str) -> str:
    return decimal(value, 0, language)
