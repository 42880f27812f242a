"""The likelihood of a linear mixed model at given spreads, with its slope and its curvature in them."""

from dataclasses import dataclass
from math import log, pi

import numpy as np
from numpy.typing import NDArray

from larix.statistics.mixed_sums import Sums

Numbers = NDArray[np.float64]
NOTHING = 1e-12  # a residual variance, as a share of what least squares leaves, that is none


@dataclass(frozen=True, slots=True)
class Point:
    """-2 log likelihood (in the scaled coordinates of `Sums`) with the residual variance and the coefficients profiled.

    `theta` are the free entries of the lower triangle L; the random effects have the covariance sigma² L L'. `gradient`
    and `hessian` are of the profiled value; `curvature` of the value with theta and sigma² free (k + 1 each way), which
    at the maximum is twice the information in them. `about` holds dP/dtheta, P being (X'WX)^-1 (k x p x p).
    """

    value: float
    theta: Numbers
    gradient: Numbers
    hessian: Numbers
    curvature: Numbers
    sigma2: float
    b: Numbers
    covariance: Numbers  # P
    about: Numbers
    effects: Numbers  # m x q
    ratio: Numbers  # L L'
    slope: Numbers  # the derivative of the value in the entries of L L', q x q


def basis(q: int, *, correlated: bool) -> Numbers:
    """The free entries of L, each as a q x q matrix with one 1: the lower triangle, or only its diagonal."""
    places = [(i, j) for j in range(q) for i in range(j, q) if correlated or i == j]
    found = np.zeros((len(places), q, q))
    for number, (i, j) in enumerate(places):
        found[number, i, j] = 1.0
    return found


def at(theta: Numbers, sums: Sums, entries: Numbers, *, reml: bool) -> Point:
    """-2 log L = N log(2 pi s²) + sum log|I + A G| (+ log|X'WX|) + N, with s² = r'Wr / N and N = n (REML: n - p).

    G = L L'; for each person A = Z'Z, W = (I + Z G Z')^-1, S = Z'WZ = (I + A G)^-1 A, T = Z'WX, u = Z'Wr. With each
    person's own least squares line c of y (y = Z c + e), y'Wy = e'e + c'S c, and of X likewise. Then, in a
    direction E of G, the slope is tr(D E) with D = sum(S - T P T' - u u'/s²) (T P T' only in REML), and the curvature
    follows from dS = -S E S, dT = -S E T, du = -S E u + T P sum(T'Eu), dP = P sum(T'ET) P.
    Bates, Mächler, Bolker & Walker (2015), Journal of Statistical Software 67(1), sections 3.4-3.6 (the profiled
    criteria); Lindstrom & Bates (1988), Journal of the American Statistical Association 83:1014-1022 (the derivatives).
    """
    lower = (theta @ entries.reshape(len(theta), -1)).reshape(entries.shape[1:])
    ratio = lower @ lower.T
    inverse, log_determinant = _inverse(np.eye(len(lower)) + sums.own @ ratio)
    s = inverse @ sums.own
    weighted = s @ sums.lines  # Z'W[X y]
    fixed, covariance, b, left = _fixed(sums, weighted)
    free = sums.n - len(b) if reml else sums.n
    sigma2 = max(left / free, NOTHING)
    t = weighted[:, :, :-1]
    u = weighted[:, :, -1] - t @ b
    gained = u[:, :, None] * u[:, None, :] / sigma2
    if reml:
        gained = gained + (t @ covariance) @ t.transpose(0, 2, 1)
        log_determinant += float(np.linalg.slogdet(fixed)[1])
    slope = (s - gained).sum(axis=0)
    slope = (slope + slope.T) / 2
    turned = entries @ lower.T
    ways = turned + turned.transpose(0, 2, 1)  # dG / dtheta
    hessian, lost, about = _second(s, gained, t, u, covariance, sigma2, ways, reml=reml)
    hessian += 2 * (slope @ entries).reshape(len(theta), -1) @ entries.reshape(len(theta), -1).T
    return Point(
        value=free * (log(2 * pi * sigma2) + 1) + log_determinant,
        theta=theta,
        gradient=ways.reshape(len(theta), -1) @ slope.ravel(),
        hessian=hessian - np.outer(lost, lost) / (free * sigma2**2),
        curvature=_bordered(hessian, lost / sigma2**2, free / sigma2**2),
        sigma2=sigma2,
        b=b,
        covariance=covariance,
        about=about,
        effects=u @ ratio,
        ratio=ratio,
        slope=slope,
    )


def _fixed(sums: Sums, weighted: Numbers) -> tuple[Numbers, Numbers, Numbers, float]:
    """X'WX, its inverse, the coefficients and r'Wr, where `weighted` is Z'W[X y]."""
    m, q, width = weighted.shape
    whole = sums.around + sums.lines.reshape(m * q, width).T @ weighted.reshape(m * q, width)
    fixed = (whole[:-1, :-1] + whole[:-1, :-1].T) / 2
    covariance = np.asarray(np.linalg.inv(fixed), dtype=np.float64)
    b = covariance @ whole[:-1, -1]
    return fixed, covariance, b, float(whole[-1, -1] - whole[:-1, -1] @ b)


def _inverse(matrices: Numbers) -> tuple[Numbers, float]:
    """The inverse of each (m x q x q), the sum of their log determinants; written out for q of 1 and 2, for speed."""
    q = matrices.shape[-1]
    if q == 1:
        return 1 / matrices, float(np.log(matrices).sum())
    if q > 2:
        inverse = np.asarray(np.linalg.inv(matrices), dtype=np.float64)
        return inverse, float(np.log(np.linalg.det(matrices)).sum())
    a, b, c, d = matrices[:, 0, 0], matrices[:, 0, 1], matrices[:, 1, 0], matrices[:, 1, 1]
    determinant = a * d - b * c
    turned = np.empty_like(matrices)
    turned[:, 0, 0], turned[:, 0, 1], turned[:, 1, 0], turned[:, 1, 1] = d, -b, -c, a
    return turned / determinant[:, None, None], float(np.log(determinant).sum())


def _second(
    s: Numbers, gained: Numbers, t: Numbers, u: Numbers, covariance: Numbers, sigma2: float, ways: Numbers,
    *, reml: bool,
) -> tuple[Numbers, Numbers, Numbers]:  # fmt: skip
    """The curvature in theta with sigma² held, sum(u'Eu) and dP, for each direction E in `ways` (k x q x q)."""
    m, q, p = t.shape
    k = len(ways)
    pairs = (s.reshape(m, q * q).T @ (2 * gained - s).reshape(m, q * q)).reshape(q, q, q, q)
    flat = ways.reshape(k, q * q)
    hessian = flat @ pairs.transpose(3, 0, 1, 2).reshape(q * q, q * q) @ flat.T
    both = np.concatenate([t, u[:, :, None]], axis=2).reshape(m, q * (p + 1))
    products = (both.T @ both).reshape(q, p + 1, q, p + 1)
    summed = (flat @ products.transpose(0, 2, 1, 3).reshape(q * q, -1)).reshape(k, p + 1, p + 1)  # [T u]'E[T u]
    v = summed[:, :p, p]
    about = covariance @ summed[:, :p, :p] @ covariance
    hessian -= 2 / sigma2 * (v @ covariance @ v.T)
    if reml:
        hessian -= about.reshape(k, -1) @ summed[:, :p, :p].transpose(0, 2, 1).reshape(k, -1).T
    return (hessian + hessian.T) / 2, summed[:, p, p], about


def _bordered(matrix: Numbers, edge: Numbers, corner: float) -> Numbers:
    k = len(matrix)
    found = np.empty((k + 1, k + 1))
    found[:k, :k], found[:k, k], found[k, :k], found[k, k] = matrix, edge, edge, corner
    return found
