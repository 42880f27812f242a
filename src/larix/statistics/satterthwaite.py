"""How many degrees of freedom a fixed effect of a mixed model has."""

import numpy as np

from larix.statistics.mixed_likelihood import Point
from larix.statistics.mixed_sums import Numbers

LEVEL_GROUND = 1e-8  # of the largest curvature: a direction in which the likelihood does not change is left out


def degrees_of_freedom(back: Numbers, point: Point) -> tuple[float, ...]:
    """2 f² / (g' A g) for each fixed effect, f being its variance as a function of the spreads (theta and s²).

    g is the slope of f and A the covariance of the spreads: twice the inverse of the curvature of -2 log likelihood.
    `back` (p x p) takes the coefficients of the model's coordinates to those asked for. f = s² l'Pl, so that
    df/ds² = l'Pl and df/dtheta = s² l'(dP/dtheta) l. Where a spread is zero, A is the generalised inverse.
    Satterthwaite (1946), Biometrics Bulletin 2:110-114; Giesbrecht & Burns (1985), Biometrics 41:477-486; Kuznetsova,
    Brockhoff & Christensen (2017), Journal of Statistical Software 82(13), section 2.
    """
    unit = np.einsum("jp,pr,jr->j", back, point.covariance, back)
    slopes = point.sigma2 * np.einsum("jp,apr,jr->ja", back, point.about, back)
    g = np.column_stack([slopes, unit])
    curvature, ways = np.linalg.eigh(point.curvature)
    kept = curvature > LEVEL_GROUND * curvature[-1]
    along = (g @ ways[:, kept]) ** 2 / curvature[kept]
    freedom: list[float] = (2 * (point.sigma2 * unit) ** 2 / (2 * along.sum(axis=1))).tolist()
    return tuple(freedom)
