"""Counting, for many points in a plane at once, how many others lie to the right of and below them."""

import numpy as np

from larix.statistics.survival_shape import Numbers, Places


def beyond(at: Places, rank: Places, points: Places, ranks: Places, weight: Numbers) -> tuple[Numbers, Numbers]:
    """For each of q questions (at, rank): the weight of points with point > at and a lower rank, and with the same.

    Questions and points are put in one order and merged by halves: at each of log2(q + n) rounds every question in a
    left half is looked up among the points of the right half. So n log² n steps, not n²; no order among ties matters.
    """
    q, size = len(at), len(at) + len(points)
    is_point = np.concatenate([np.zeros(q, dtype=bool), np.ones(len(points), dtype=bool)])
    order = np.lexsort((~is_point, np.concatenate([at, points])))  # by place; at the same place points come first
    height = np.concatenate([rank, ranks])[order].astype(np.int64)
    heavy = np.concatenate([np.zeros(q), weight])[order]
    point = is_point[order]
    lower, same = np.zeros(size), np.zeros(size)
    span, width = int(height.max(initial=0)) + 2, 1
    seen = np.arange(size)
    while width < size:
        key = (seen // (2 * width)) * span + height[seen]  # by block, and within it by height
        seen = seen[np.argsort(key, kind="stable")]  # each half is in order already, so this is a merge
        right = (seen // width) % 2 == 1
        asked, told = seen[~right & ~point[seen]], seen[right & point[seen]]
        keys = (told // (2 * width)) * span + height[told]
        sums = np.concatenate([[0.0], np.cumsum(heavy[told])])
        own = (asked // (2 * width)) * span
        begin = np.searchsorted(keys, own)
        low, high = (np.searchsorted(keys, own + height[asked] + up) for up in (0, 1))
        lower[asked] += sums[low] - sums[begin]
        same[asked] += sums[high] - sums[low]
        width *= 2
    back = np.empty(size, dtype=np.intp)
    back[order] = np.arange(size)
    return lower[back[:q]], same[back[:q]]


def longer(at: Places, points: Places, weight: Numbers) -> Numbers:
    """For each of q questions the weight of points with point > at."""
    order = np.argsort(points)
    sums = np.concatenate([[0.0], np.cumsum(weight[order])])
    found: Numbers = sums[-1] - sums[np.searchsorted(points[order], at, "right")]
    return found
