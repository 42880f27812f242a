"""Rates as they would be if every place had the same kinds of people: weighed directly, or held against expected."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite

from larix.statistics.borrowed import gamma_quantile
from larix.statistics.reasons import NoNumber


@dataclass(frozen=True, slots=True)
class Standardised:
    """A rate (events per person) or a ratio (no unit), with an interval; None where there is none, and why."""

    events: int
    value: float | None
    low: float | None
    high: float | None
    no_value: NoNumber | None = None


def direct(
    events: Sequence[int], people: Sequence[float], standard: Sequence[float], level: float = 0.95
) -> Standardised:
    """The rate that the standard population would have with the rates of these strata.

    `events`, `people` (or person-years) and `standard` are by stratum, in the same order. With w = standard / sum:
    rate = sum(w d / n), variance v = sum(w² d / n²). Interval by the gamma distribution, which holds also with few
    events: low = v / 2r × chi²(a; 2r² / v), high = (v + m²) / 2(r + m) × chi²(1 - a; 2(r + m)² / (v + m²)), with m the
    largest w / n. A stratum of the standard without people here has no rate, so then there is none.
    ValueError for a negative number, more than one length, or a standard of nobody.
    Fay & Feuer (1997), Statistics in Medicine 16:791-801.
    """
    _sound(events, people, standard)
    if sum(standard) <= 0:
        raise ValueError("the standard population is empty")
    counted = [(d, n, w / sum(standard)) for d, n, w in zip(events, people, standard, strict=True) if w > 0]
    total = sum(events)
    if any(n == 0 for _, n, _ in counted):
        return Standardised(total, None, None, None, NoNumber.NO_VALUES)
    rate = sum(w * d / n for d, n, w in counted)
    variance = sum(w * w * d / (n * n) for d, n, w in counted)
    most, tail = max(w / n for _, n, w in counted), (1 - level) / 2
    low = variance / rate * gamma_quantile(rate * rate / variance, tail) if variance > 0 else 0.0
    upper, spread = rate + most, variance + most * most
    high = spread / upper * gamma_quantile(upper * upper / spread, 1 - tail)
    return Standardised(total, rate, low, high)


def indirect(observed: int, expected: float, level: float = 0.95) -> Standardised:
    """How many there were for each one expected, with the exact Poisson interval.

    observed / expected; low = chi²(a; 2 observed) / 2 expected, high = chi²(1 - a; 2 (observed + 1)) / 2 expected.
    `expected` is the sum over strata of people × the standard's rate. ValueError for a negative number.
    Breslow & Day (1987), Statistical Methods in Cancer Research II, section 2.3.
    """
    _sound([observed], [expected])
    if expected == 0:
        return Standardised(observed, None, None, None, NoNumber.NO_VALUES)
    tail = (1 - level) / 2
    low = gamma_quantile(observed, tail) if observed else 0.0
    return Standardised(
        observed, observed / expected, low / expected, gamma_quantile(observed + 1, 1 - tail) / expected
    )


def expected_events(people: Sequence[float], standard_rates: Sequence[float]) -> float:
    """How many events there would be here with the standard's rates, by stratum in the same order."""
    _sound(people, standard_rates)
    return sum(n * rate for n, rate in zip(people, standard_rates, strict=True))


def _sound(*rows: Sequence[float]) -> None:
    if len({len(row) for row in rows}) != 1:
        raise ValueError("the strata are not the same in all lists")
    if any(not isfinite(one) or one < 0 for row in rows for one in row):
        raise ValueError("a number is negative or not finite")
