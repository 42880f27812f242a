"""Draws of a missing category (two or more) from how it hangs on everything else."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]
MOST_STEPS = 30
NEAR = 1e-8


def drawn_categories(
    seen: Numbers, category: Places, unseen: Numbers, k: int, draw: np.random.Generator, shift: float = 0.0
) -> Places:
    """A category of k for each row of `unseen`, by multinomial (for k = 2 logistic) regression on `seen`.

    log(P(j) / P(0)) = x b_j. The coefficients are drawn from the normal distribution around the most likely ones, then
    the category from its chances. `seen` (n x p) and `unseen` begin with a column of ones; the others have a mean near
    0 and a spread near 1. So that a category that a variable foretells without fail still has finite coefficients, rows
    are added one spread to either side of the middle of each variable, in each category, that together weigh as much as
    p people. `shift` is added to the log odds of category 1 (for k = 2: delta-adjustment).
    Rubin (1987), Multiple Imputation for Nonresponse in Surveys, pages 169-170; White, Daniel & Royston (2010),
    Computational Statistics & Data Analysis 54:2267-2275.
    """
    rows, categories, weights = _augmented(seen, category, k)
    b, spread = _most_likely(rows, categories, weights, k)
    b = b + (spread @ draw.standard_normal(b.size)).reshape(b.shape)
    linear = np.column_stack([np.zeros(len(unseen)), unseen @ b.T])
    linear[:, 1] += shift
    reached = np.cumsum(_chances(linear), axis=1)
    drawn: Places = (draw.random(len(unseen))[:, None] > reached[:, :-1]).sum(axis=1)
    return drawn


def _augmented(seen: Numbers, category: Places, k: int) -> tuple[Numbers, Places, Numbers]:
    p = seen.shape[1]
    sides = np.concatenate([np.eye(p)[1:], -np.eye(p)[1:]])
    sides[:, 0] = 1.0
    added = np.tile(sides, (k, 1))
    share = p / len(added) if len(added) else 0.0
    weights = np.concatenate([np.ones(len(seen)), np.full(len(added), share)])
    return np.concatenate([seen, added]), np.concatenate([category, np.repeat(np.arange(k), len(sides))]), weights


def _most_likely(rows: Numbers, category: Places, weights: Numbers, k: int) -> tuple[Numbers, Numbers]:
    """The coefficients ((k - 1) x p) by Newton's method, and a square root of their covariance."""
    p = rows.shape[1]
    hit = np.eye(k)[category]
    b = np.zeros((k - 1, p))
    for _ in range(MOST_STEPS):
        chances = _chances(np.column_stack([np.zeros(len(rows)), rows @ b.T]))
        score = ((weights[:, None] * (hit - chances))[:, 1:].T @ rows).ravel()
        root = np.linalg.cholesky(_information(rows, weights, chances[:, 1:]) + 1e-9 * np.eye(b.size))
        move = np.linalg.solve(root.T, np.linalg.solve(root, score))
        b = b + (move / max(1.0, float(np.abs(move).max()) / 5)).reshape(b.shape)
        if score @ move < NEAR:
            break
    return b, np.asarray(np.linalg.inv(root.T), dtype=np.float64)


def _information(rows: Numbers, weights: Numbers, chances: Numbers) -> Numbers:
    p, others = rows.shape[1], chances.shape[1]
    found = np.empty((others, p, others, p))
    for i in range(others):
        for j in range(others):
            together = weights * chances[:, i] * ((i == j) - chances[:, j])
            found[i, :, j, :] = rows.T @ (rows * together[:, None])
    return found.reshape(others * p, others * p)


def _chances(linear: Numbers) -> Numbers:
    raised = np.exp(linear - linear.max(axis=1, keepdims=True))
    chances: Numbers = raised / raised.sum(axis=1, keepdims=True)
    return chances
