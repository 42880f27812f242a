"""Numbers as each language writes them."""

from decimal import ROUND_HALF_EVEN, Decimal

MINUS = "\N{MINUS SIGN}"
NO_BREAK = "\N{NO-BREAK SPACE}"


def decimal(value: float, decimals: int, language: str) -> str:
    """`value` with so many decimals: in nb and nn a comma and spaces from 10 000, in en a point and commas."""
    rounded = Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_EVEN)
    english = f"{abs(rounded):,.{decimals}f}"
    sign = MINUS if rounded < 0 else ""
    if language == "en":
        return sign + english
    whole, _, rest = english.partition(".")
    whole = whole.replace(",", NO_BREAK) if len(whole) > len("9,999") else whole.replace(",", "")
    return sign + (f"{whole},{rest}" if rest else whole)


def whole(value: int, language: str) -> str:
    return decimal(value, 0, language)
