"""A mean, how far people lie from it, and how sure it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum, isfinite, sqrt

from larix.statistics.borrowed import t_quantile
from larix.statistics.reasons import NoNumber


@dataclass(frozen=True, slots=True)
class Mean:
    """All in the unit of the values. What is None has its reason in `no_…`."""

    n: int
    mean: float | None
    sd: float | None
    low: float | None
    high: float | None
    no_mean: NoNumber | None = None
    no_sd: NoNumber | None = None
    no_interval: NoNumber | None = None


def mean_of(values: Iterable[float], level: float = 0.95) -> Mean:
    """Mean, standard deviation with n - 1, and the t interval of the mean.

    mean = sum(x) / n; sd = sqrt(sum((x - mean)^2) / (n - 1)); interval: see `t_interval`. Sums are exact (`fsum`), so
    the order of the values does not matter. Without values there is no mean; with one there is no sd; where all values
    are equal the sd is 0 and there is no interval, for one without width would say that the mean is certain.
    ValueError for a value that is not a finite number.
    Student (1908); Altman, Practical Statistics for Medical Research (1991), sections 3.4 and 8.4.
    """
    numbers = [float(value) for value in values]
    if not all(isfinite(number) for number in numbers):
        raise ValueError("a value is not a finite number: leave out what is missing")
    n = len(numbers)
    if n == 0:
        nothing = NoNumber.NO_VALUES
        return Mean(0, None, None, None, None, nothing, nothing, nothing)
    mean = fsum(numbers) / n
    if n == 1:
        return Mean(1, mean, None, None, None, no_sd=NoNumber.ONE_VALUE, no_interval=NoNumber.ONE_VALUE)
    constant = min(numbers) == max(numbers)
    sd = 0.0 if constant else sqrt(fsum((number - mean) ** 2 for number in numbers) / (n - 1))
    if sd == 0:
        return Mean(n, numbers[0] if constant else mean, 0.0, None, None, no_interval=NoNumber.NO_SPREAD)
    low, high = t_interval(n, mean, sd, level)
    return Mean(n, mean, sd, low, high)


def t_interval(n: int, mean: float, sd: float, level: float = 0.95) -> tuple[float, float]:
    """Both ends of mean ± t × sd / sqrt(n), t being the quantile (1 + level) / 2 of Student's t with n - 1 degrees.

    ValueError where n < 2, sd <= 0 or level is not between 0 and 1: then there is no interval. Student (1908).
    """
    if n < 2 or sd <= 0 or not 0 < level < 1:
        raise ValueError(f"no t interval for n = {n}, sd = {sd}, level = {level}")
    reach = t_quantile(n - 1, (1 + level) / 2) * sd / sqrt(n)
    return mean - reach, mean + reach
