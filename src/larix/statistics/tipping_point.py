"""How different those who are missing would have to be before a conclusion no longer holds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from larix.statistics.fitted import Term


@dataclass(frozen=True, slots=True)
class Tipping:
    """`delta` is the first that tips the conclusion and `held` the last that did not, both in the unit of the delta.

    None for `delta` where every one was tried and the conclusion held; None for `held` where it tipped at once. `path`
    has what was found at each delta that was tried.
    """

    delta: float | None
    held: float | None
    path: tuple[tuple[float, Term], ...]


def tipping_point(term_at: Callable[[float], Term], deltas: Iterable[float], null: float = 0.0) -> Tipping:
    """The first of the deltas, in the order given, at which the interval covers `null` or lies on its other side.

    `term_at` does the whole analysis with that delta (`impute` with `delta`, the model on each set, `pooled`) and gives
    the term in question. Begin with 0 and go outwards. Nothing more is computed after the conclusion has tipped.
    ValueError without any delta.
    Yan, Lee & Li (2009), Journal of Biopharmaceutical Statistics 19:1085-1098; van Buuren (2018), Flexible Imputation
    of Missing Data, 2nd ed., section 9.2.
    """
    path: list[tuple[float, Term]] = []
    side: int | None = None
    for delta in deltas:
        term = term_at(delta)
        path.append((delta, term))
        now = (term.ci_low > null) - (term.ci_high < null)
        if now == 0 or (side is not None and now != side):
            return Tipping(delta, path[-2][0] if len(path) > 1 else None, tuple(path))
        side = now
    if not path:
        raise ValueError("no delta to try")
    return Tipping(None, path[-1][0], tuple(path))
