"""Small numbers: which counts may not be printed, which others would give them away, and what to pool before blanking.

The rule: a count of 1 to 4 people is never shown, nor can it be worked out by adding and subtracting what is shown;
groups are pooled before anything is blanked; no mean, standard deviation or interval for under 10 people; no share of 0
or 100 % in a group under 10. What somebody could narrow down with bounds and a solver is not covered yet.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Generic, TypeVar

SMALLEST_COUNT = 5
SMALLEST_GROUP = 10

Key = TypeVar("Key")
Columns = tuple[int, ...]  # one count per column of a table, for one of its rows


@dataclass(frozen=True, slots=True)
class Count:
    """`people` in one cell. Of the cells that could hide another, the lowest `rank` goes first, then the smallest."""

    people: int
    rank: int = 0
    shown: bool = True  # False: in no table, but it follows from those that are


@dataclass(frozen=True, slots=True)
class Sum(Generic[Key]):
    """`whole` is the sum of `parts`: anyone who knows all but one of them knows that one."""

    whole: Key
    parts: tuple[Key, ...]


def is_small(people: int) -> bool:
    return 0 < people < SMALLEST_COUNT


def is_telling(hits: int, group: int) -> bool:
    """Whether a share is 0 or 100 % in a group under 10: then each of them is known to be the same."""
    return 0 < group < SMALLEST_GROUP and hits in (0, group)


def may_show_mean(n: int) -> bool:
    return n >= SMALLEST_GROUP


def to_withhold(
    counts: Mapping[Key, Count], sums: Sequence[Sum[Key]], guarded: AbstractSet[Key] = frozenset()
) -> frozenset[Key]:
    """The shown cells to blank so that no small count, and none in `guarded`, follows from what is left.

    Adding and subtracting along `sums` is followed to its end, and cells blanked together must not add up to a small
    count. The same counts give the same answer; it may blank more than the least possible.
    """
    guarded = guarded | {key for key, count in counts.items() if is_small(count.people)}
    blank = {key for key in guarded if counts[key].shown}
    order = {key: place for place, key in enumerate(counts)}

    def cost(key: Key) -> tuple[int, bool, int, int]:
        count = counts[key]  # blanking a zero hides nothing beside it, so it goes last
        return count.rank, count.people == 0, count.people, order[key]

    while leak := _leak(counts, sums, guarded, blank):
        blank.add(min(leak, key=cost))
    return frozenset(blank)


def _leak(
    counts: Mapping[Key, Count], sums: Sequence[Sum[Key]], guarded: AbstractSet[Key], blank: AbstractSet[Key]
) -> frozenset[Key]:
    """The shown cells from which something guarded follows; empty where nothing does."""
    known = {key: frozenset([key]) for key, count in counts.items() if count.shown and key not in blank}
    found = True
    while found:
        found = False
        for line in sums:
            members = (line.whole, *line.parts)
            unknown = [key for key in members if key not in known]
            if not unknown:
                continue
            rest = frozenset[Key]().union(*(known[key] for key in members if key in known))
            together = sum(counts[key].people for key in unknown)
            none_left = together == 0 and any(key in guarded for key in unknown)
            if line.whole in known and rest and (is_small(together) or none_left):
                return rest
            if len(unknown) == 1:
                if unknown[0] in guarded and rest:
                    return rest
                known[unknown[0]] = rest
                found = True
    return frozenset()


def pooled_neighbours(groups: Sequence[Columns]) -> tuple[tuple[int, ...], ...]:
    """Positions of ordered groups to pool, neighbours only, so that no pooled group has a small count in any column.

    Where even all groups together have one, there is one pool of them all.
    """
    pools: list[tuple[int, ...]] = []
    for place in range(len(groups)):
        if pools and _stands_badly(groups, pools[-1]):
            pools[-1] = (*pools[-1], place)
        else:
            pools.append((place,))
    while len(pools) > 1 and _stands_badly(groups, pools[-1]):
        pools[-2:] = [pools[-2] + pools[-1]]
    return tuple(pools)


def pooled_smallest(groups: Sequence[Columns], stands: Callable[[Columns], bool] | None = None) -> tuple[int, ...]:
    """Positions of the groups of a category to pool as one, smallest first, so that no column has a small count left.

    Empty where no group needs it. `stands` may ask for more than that of the pool and of those left alone.
    """
    stands = stands or no_small
    pool = [place for place, group in enumerate(groups) if not stands(group)]
    by_size = sorted(
        (place for place in range(len(groups)) if place not in pool), key=lambda place: (groups[place], place)
    )
    while pool and by_size and (len(pool) == 1 or not stands(added(groups[place] for place in pool))):
        pool.append(by_size.pop(0))
    return tuple(sorted(pool))


def no_small(columns: Columns) -> bool:
    return not any(is_small(people) for people in columns)


def added(groups: Iterable[Columns]) -> Columns:
    """The columns of several rows added up."""
    return tuple(sum(column) for column in zip(*groups, strict=True))


def _stands_badly(groups: Sequence[Columns], pool: tuple[int, ...]) -> bool:
    return not no_small(added(groups[place] for place in pool))
