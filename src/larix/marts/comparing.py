"""Compares those who take part with the rest. What comes out holds numbers of groups, and weights of participants."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from larix.core.canonical import canonical, rounded
from larix.marts.described import DescribedPerson
from larix.marts.modelling import fitted, weights_of
from larix.marts.participation import Compared, Comparison, Kept, KeptSide, Model, NotCompared, Side, Weighing
from larix.schedule import Comparison as Wanted
from larix.schedule import Described
from larix.statistics import (
    Difference,
    Mean,
    effective_size,
    mean_difference,
    mean_of,
    share_difference,
    weighted_difference,
    weighted_mean,
)
from larix.statistics.disclosure import SMALLEST_GROUP, pooled_smallest

Place = tuple[str, str | None]  # characteristic and level
Weights = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class _Group:
    people: tuple[DescribedPerson, ...]
    weights: tuple[float | None, ...]  # None: the model does not cover this person


def compare(
    people: Sequence[DescribedPerson], wanted: Wanted | None, kept: Kept | None = None
) -> tuple[Comparison, Weights]:
    """The comparison and the participants' weights, to ten digits. The order of the people changes nothing.

    Without a basis, or with fewer than ten in either group, nobody but the participants is described: a mean of one is
    that one's value. `kept` stands for the others where their rows are gone.
    """
    mine = [one for one in people if one.participates]
    if wanted is None:
        return Comparison(len(mine), None, (), "no_comparison"), ()
    left = keep(people, wanted) if kept is None else kept
    why = left.not_compared or ("too_few" if len(mine) < SMALLEST_GROUP else None)
    model = None if why else left.model
    group = _group(mine, model, wanted)
    theirs = {(one.characteristic, one.level): one.side for one in _large_enough(left.sides) if why is None}
    rows = tuple(_compared(place, side, theirs.get(place)) for place, side in _sides(group, wanted))
    weights = sorted(
        (one.pseudonym, rounded(weight))
        for one, weight in zip(group.people, group.weights, strict=True)
        if weight is not None and one.pseudonym is not None
    )
    others = None if why else left.others
    weighing = _weighing([weight for _, weight in weights])
    return Comparison(len(mine), others, rows, why, model, weighing), tuple(weights)


def keep(people: Sequence[DescribedPerson], wanted: Wanted) -> Kept:
    """What may be left of those who do not take part: sides of ten people or more, and the model. Never a row.

    Ten with a value, at each of them: how many are on the list says nothing of how many have an age.
    """
    others = [one for one in people if not one.participates]
    why = _not_compared(wanted, len(people) - len(others), len(others))
    if why is not None:
        return Kept(None, (), None, why)
    model = fitted(_in_order(people), wanted)
    sides = _sides(_group(others, model, wanted), wanted)
    return Kept(len(others), _large_enough([KeptSide(*place, side) for place, side in sides]), model)


def _large_enough(sides: Sequence[KeptSide]) -> tuple[KeptSide, ...]:
    """The others' sides that may be stored: a mean of one is that one's value, and a level of one tells of one person.

    Nothing of a characteristic that one to nine people have. Levels of one to four are left out, and with them the
    smallest of the rest until those left out, whose number follows from all others, are five or more together.
    """
    told = [one for one in sides if one.side.known == 0 or one.side.known >= SMALLEST_GROUP]
    left_out: set[Place] = set()
    for name in {one.characteristic for one in told if one.level is not None}:
        levels = [one for one in told if one.characteristic == name]
        left_out |= {(name, levels[place].level) for place in pooled_smallest([(one.side.n,) for one in levels])}
    return tuple(one for one in told if (one.characteristic, one.level) not in left_out)


def _not_compared(wanted: Wanted, participants: int, others: int) -> NotCompared | None:
    if wanted.basis is None:
        return "no_basis"
    return "too_few" if min(participants, others) < SMALLEST_GROUP else None


def _in_order(people: Iterable[DescribedPerson]) -> tuple[DescribedPerson, ...]:
    return tuple(sorted(people, key=lambda one: (one.pseudonym or "", canonical(dict(one.values)))))


def _group(people: Iterable[DescribedPerson], model: Model | None, wanted: Wanted) -> _Group:
    ordered = _in_order(people)
    return _Group(ordered, weights_of(ordered, model, wanted))


def _sides(group: _Group, wanted: Wanted) -> Iterator[tuple[Place, Side]]:
    """The group at every number and at every level that the protocol names, in its order."""
    for variable in wanted.variables:
        if variable.scale == "number":
            yield (variable.name, None), _number(group, variable.name)
        else:
            yield from (((variable.name, level.code), _level(group, variable, level.code)) for level in variable.levels)


def _number(group: _Group, name: str) -> Side:
    values = [one.number(name) for one in group.people]
    mean = mean_of(value for value in values if value is not None)
    missing = len(values) - mean.n
    weighted = _weighted(values, group.weights)
    return Side(mean.n, mean.n, missing, rounded(mean.mean), rounded(mean.sd), rounded(weighted))


def _level(group: _Group, variable: Described, code: str) -> Side:
    found = [one.level(variable) for one in group.people]
    known = sum(level is not None for level in found)
    n = found.count(code)
    weighted = _weighted([None if level is None else float(level == code) for level in found], group.weights)
    share = rounded(n / known) if known else None
    return Side(n, known, len(found) - known, share, None, rounded(weighted))


def _weighted(values: Sequence[float | None], weights: Sequence[float | None]) -> float | None:
    pairs = [(v, w) for v, w in zip(values, weights, strict=True) if v is not None and w is not None]
    if len(pairs) < SMALLEST_GROUP:  # the model may cover one of many, whose own value this would be
        return None
    return weighted_mean([value for value, _ in pairs], [weight for _, weight in pairs])


def _compared(place: Place, mine: Side, theirs: Side | None) -> Compared:
    if theirs is None:
        return Compared(*place, mine)
    is_number = place[1] is None
    return Compared(
        *place,
        mine,
        theirs,
        rounded(difference(mine, theirs, is_number).value),
        rounded(difference_weighted(mine, theirs, is_number).value),
    )


def difference(mine: Side, theirs: Side, is_number: bool) -> Difference:
    """How far the groups lie apart, and why it cannot be said."""
    if not is_number:
        return share_difference(mine.n, mine.known, theirs.n, theirs.known)
    return mean_difference(*(Mean(side.n, side.value, side.sd, None, None) for side in (mine, theirs)))


def difference_weighted(mine: Side, theirs: Side, is_number: bool) -> Difference:
    """The same after weighting, in the deviations from before it."""
    before = difference(mine, theirs, is_number)
    if before.value is None or mine.weighted is None or theirs.weighted is None:
        return Difference(None, before.no_value)
    first, second = (_spread(side, is_number) for side in (mine, theirs))
    return weighted_difference(mine.weighted, theirs.weighted, first, second)


def _spread(side: Side, is_number: bool) -> float:
    if is_number:
        return side.sd or 0.0
    share = side.n / side.known if side.known else 0.0
    return sqrt(share * (1 - share))


def _weighing(weights: list[float]) -> Weighing | None:
    if not weights:
        return None
    return Weighing(len(weights), rounded(effective_size(weights)), min(weights), max(weights))
