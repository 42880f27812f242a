"""What is borrowed from scipy. It takes half a second to start, so it is fetched at the first number that needs it:
most commands and pages need none.
"""

from math import inf

import numpy as np
from numpy.typing import NDArray


def expit(log_odds: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """1 / (1 + exp(-x)), also where exp would overflow; the same shape as `log_odds`."""
    from scipy import special

    return np.asarray(special.expit(log_odds))


def t_quantile(df: float, p: float) -> float:
    """The value that Student's t with `df` degrees of freedom (inf: the normal) stays below with probability `p`."""
    from scipy.special import ndtri, stdtrit

    return float(ndtri(p)) if df == inf else float(stdtrit(df, p))


def t_two_sided(df: float, t: float) -> float:
    """The chance that Student's t with `df` degrees of freedom (inf: the normal) lies further from 0 than `t`."""
    from scipy.special import ndtr, stdtr

    return float(2 * ndtr(-abs(t))) if df == inf else float(2 * stdtr(df, -abs(t)))


def above_chi_square(df: int, value: float) -> float:
    """The chance that chi-square with `df` degrees of freedom lies above `value`."""
    from scipy.special import chdtrc

    return float(chdtrc(df, value))


def maximum(gain: NDArray[np.float64], at_least_0: NDArray[np.float64]) -> float:
    """The largest gain·b with at_least_0 @ b >= 0 and every b between -1 and 1 (HiGHS).

    `gain` has the shape p, `at_least_0` n x p.
    """
    from scipy.optimize import linprog

    found = linprog(-gain, A_ub=-at_least_0, b_ub=np.zeros(len(at_least_0)), bounds=(-1, 1), method="highs")
    return float(-found.fun)


def f_quantile(first: float, second: float, p: float) -> float:
    """The value that F with `first` and `second` degrees of freedom stays below with probability `p`."""
    from scipy.special import fdtri

    return float(fdtri(first, second, p))


def beta_quantile(a: float, b: float, p: float) -> float:
    """The value that Beta(a, b) stays below with probability `p`."""
    from scipy.special import betaincinv

    return float(betaincinv(a, b, p))


def gamma_quantile(shape: float, p: float) -> float:
    """The value that Gamma with this shape and scale 1 stays below with probability `p`."""
    from scipy.special import gammaincinv

    return float(gammaincinv(shape, p))


def binomial_up_to(k: int, n: int, share: float) -> float:
    """The chance of at most `k` of `n`, each with chance `share`."""
    from scipy.special import bdtr

    return float(bdtr(k, n, share)) if k >= 0 else 0.0


def least_whole(cost: NDArray[np.float64], rows: NDArray[np.float64], sums: NDArray[np.float64]) -> float:
    """The least cost·x over whole numbers x >= 0 with rows @ x = sums (HiGHS). `rows` has the shape sums x cost.

    ValueError where no x fits. Where the cost falls without end, -(2^31 - 1).
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    most = float(2**31 - 1)
    found = milp(
        cost, integrality=np.ones(len(cost)), bounds=Bounds(0, most), constraints=LinearConstraint(rows, sums, sums)
    )
    if found.fun is None:
        raise ValueError(f"no whole numbers fit the sums: {found.message}")
    return float(found.fun)
