"""Whether some combination of variables tells two groups apart without fail, so that no odds can be estimated."""

import numpy as np
from numpy.typing import NDArray

from larix.statistics.borrowed import maximum

TOLERANCE = 1e-7  # of the optimum, with columns of size 1 and directions of at most 1


def is_separated(design: NDArray[np.float64], outcome: NDArray[np.float64]) -> bool:
    """Whether a direction b exists with x·b >= 0 for all with outcome 1, <= 0 for all with 0, and not 0 for all.

    `design` is n x p with its column of ones, `outcome` n of 0 and 1. Then the likelihood rises for ever along b, also
    where only some are told apart (quasi-complete separation). Linear programme: maximise sum of s·x·b with s·x·b >= 0
    and -1 <= b <= 1, where s = ±1; it is separated where the optimum is above 0.
    Albert & Anderson (1984), Biometrika 71:1-10; Konis (2007), thesis, Oxford, chapter 4.
    """
    signed = design * (2 * outcome - 1)[:, None]
    return maximum(signed.sum(axis=0), signed) > TOLERANCE * len(signed)
