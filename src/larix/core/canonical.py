"""One way to write a value down, so that equal things have equal bytes and equal digests."""

import hashlib
import json
from math import isfinite
from typing import Any

SIGNIFICANT = 10  # digits of a printed number: beyond them, machines differ


def rounded(value: Any) -> Any:
    """`value` with every float in it rounded to ten significant digits; a NaN or an infinity is an error."""
    if isinstance(value, float):
        if not isfinite(value):
            raise ValueError(f"{value} cannot be written down: say that it is missing instead")
        short = float(f"{value:.{SIGNIFICANT}g}")
        return (short if isfinite(short) else value) + 0.0  # the largest of all stay whole; + 0.0 turns -0.0 into 0.0
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [rounded(inner) for inner in value]
    return value


def canonical(value: Any, *, indent: int | None = None) -> str:
    """JSON with sorted keys, text as it is (no escapes beyond what JSON needs) and rounded numbers."""
    return exact(rounded(value), indent=indent)


def exact(value: Any, *, indent: int | None = None) -> str:
    """The same form with every digit kept: this is for what is stored, `canonical` for what is compared."""
    separators = (",", ":") if indent is None else (",", ": ")
    return json.dumps(value, sort_keys=True, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)


def digest(value: Any) -> str:
    """SHA-256 of the canonical form, as 64 hexadecimal digits."""
    return hashlib.sha256(canonical(value).encode()).hexdigest()
