"""Two questions in one variable: how people differ from one another, and how each differs from their own usual."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import fsum, isfinite

from larix.statistics.reasons import NoNumber


@dataclass(frozen=True, slots=True)
class Parts:
    """value = `middle` + `between` + `within` for each row, all in the unit of the values.

    `between` is the mean of the row's person minus `middle`, `within` what is left. `no_within` and `no_between` say
    that a part is 0 for everybody, so that nothing can be asked of it.
    """

    middle: float | None
    between: tuple[float, ...]
    within: tuple[float, ...]
    no_between: NoNumber | None = None
    no_within: NoNumber | None = None


def within_and_between(values: Sequence[float], who: Sequence[Hashable]) -> Parts:
    """x = m + (mean of the person - m) + (x - mean of the person), m being the mean of the people's means.

    So each person counts once in `middle`, however often they were met. In a model both parts are given: the
    coefficient of `between` compares people, that of `within` compares a person's own occasions.
    ValueError for a value that is not a finite number, or without its person.
    Enders & Tofighi (2007), Psychological Methods 12:121-138; Curran & Bauer (2011), Annual Review of Psychology
    62:583-619.
    """
    if len(values) != len(who) or not all(isfinite(value) for value in values):
        raise ValueError("a value without its person, or one that is not a finite number: leave out what is missing")
    if not values:
        return Parts(None, (), (), NoNumber.NO_VALUES, NoNumber.NO_VALUES)
    of: dict[Hashable, list[float]] = {}
    for value, person in zip(values, who, strict=True):
        of.setdefault(person, []).append(float(value))
    means = {person: fsum(own) / len(own) for person, own in of.items()}
    middle = fsum(means.values()) / len(means)
    alike = all(min(own) == max(own) for own in of.values())
    within = tuple(0.0 if alike else value - means[person] for value, person in zip(values, who, strict=True))
    return Parts(
        middle=middle,
        between=tuple(means[person] - middle for person in who),
        within=within,
        no_between=NoNumber.NO_SPREAD if len(set(means.values())) == 1 else None,
        no_within=NoNumber.NO_SPREAD if alike else None,
    )
