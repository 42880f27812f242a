"""Several questions at once: p-values that have been told how many they are."""

from collections.abc import Sequence


def holm(p: Sequence[float]) -> tuple[float, ...]:
    """p(i) becomes the largest of (m - j + 1) p(j) over j <= i, at most 1, p(1) being the smallest of m.

    The chance of even one false finding stays below the level, whatever the questions have to do with one another. In
    the order given. ValueError for what is not between 0 and 1.
    Holm (1979), Scandinavian Journal of Statistics 6:65-70.
    """
    found, highest = [0.0] * len(p), 0.0
    for rank, place in enumerate(_smallest_first(p)):
        highest = max(highest, min(1.0, (len(p) - rank) * p[place]))
        found[place] = highest
    return tuple(found)


def benjamini_hochberg(p: Sequence[float]) -> tuple[float, ...]:
    """p(i) becomes the smallest of m p(j) / j over j >= i, p(1) being the smallest of m.

    Of what is found at a level, no more than that share is false on average, where the questions are independent or
    hang together positively. In the order given. ValueError for what is not between 0 and 1.
    Benjamini & Hochberg (1995), Journal of the Royal Statistical Society B 57:289-300.
    """
    found, lowest = [0.0] * len(p), 1.0
    order = _smallest_first(p)
    for rank in range(len(p), 0, -1):
        place = order[rank - 1]
        lowest = min(lowest, p[place] * len(p) / rank)
        found[place] = lowest
    return tuple(found)


def _smallest_first(p: Sequence[float]) -> list[int]:
    for value in p:
        if not 0 <= value <= 1:
            raise ValueError(f"{value} is not a p-value: it is not between 0 and 1")
    return sorted(range(len(p)), key=lambda place: p[place])
