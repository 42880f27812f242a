"""What each row leaves over in a Cox model, and the standard errors made of it: for rows that belong together."""

import numpy as np

from larix.statistics.cox_likelihood import At, added_up, slot_means
from larix.statistics.cox_rows import CoxRows
from larix.statistics.survival_shape import Numbers, Places


def clustered(rows: CoxRows, at: At, model: Numbers, cluster: Places | None) -> Numbers:
    """D'D (p x p), with D the dfbetas added up within each cluster; None: each row is one.

    A dfbeta is the row of score residuals times weight times the inverse information (`model`): how far b moves, to
    first order, as the row's weight goes to 0. No correction for few clusters; ValueError where
    there are not more of them than covariates.
    Lin & Wei (1989), JASA 84:1074-1078; Therneau & Grambsch (2000), Modeling Survival Data, sections 7.1 and 8.2.
    """
    apart = len(rows.x) if cluster is None else int(cluster.max()) + 1
    if apart <= len(model):
        raise ValueError(f"clusters: there are {apart}, too few for robust errors of {len(model)} covariates")
    moved = score_residuals(rows, at) @ model
    if cluster is not None:
        moved = np.column_stack([np.bincount(cluster[rows.order], column) for column in moved.T])
    found: Numbers = moved.T @ moved
    return found


def score_residuals(rows: CoxRows, at: At) -> Numbers:
    """weight · derivative of the score by the row's weight (n x p); they add up to the score.

    For row i: event·(x - m) - exp(x·b)·sum over its terms of hazard·(x - mean), where a tied event has, in Efron's
    terms, only the part that is left in, and m is the mean of `mean` over the terms of its own slot. So the tied are
    treated alike, whatever their order. The rows stand in the order of `rows`.
    """
    whole, half, least = at.twice
    until, out = at.all_x * whole - at.tied_x * half, at.all_x * half - at.tied_x * least
    own = np.column_stack([added_up(rows, *both) for both in zip(until, out, strict=True)])
    total = added_up(rows, at.once[0], at.once[1])
    left: Numbers = at.risk[:, None] * (own - rows.x * total[:, None])
    had = rows.event > 0
    left[had] += rows.weight[had, None] * (rows.x[had] - slot_means(rows, at)[rows.last[had] - 1])
    return left


def martingale_residuals(rows: CoxRows, at: At) -> Numbers:
    """Event minus the hazard that the row stood under by the model (n), in the order of `rows`. Weighted they sum to 0.

    Barlow & Prentice (1988), Biometrika 75:65-74; Therneau & Grambsch (2000), section 4.2.
    """
    left: Numbers = rows.event - at.risk / rows.weight * added_up(rows, at.once[0], at.once[1])
    return left
