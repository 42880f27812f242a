"""Small numbers: which counts may not be printed, which others would give them away, and what to pool before blanking.

The rule: a count of 1 to 4 people is never shown, nor can it be worked out by adding and subtracting what is shown;
groups are pooled before anything is blanked; no mean, standard deviation or interval for under 10 people; no share of 0
or 100 % in a group under 10. What somebody could narrow down with bounds and a solver is not covered yet.
"""

from collections import deque
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
    counts: Mapping[Key, Count],
    sums: Sequence[Sum[Key]],
    guarded: AbstractSet[Key] = frozenset(),
    known: AbstractSet[Key] = frozenset(),
) -> frozenset[Key]:
    """The shown cells to blank so that no small count, and none in `guarded`, follows from what is left.

    Adding and subtracting along `sums` is followed to its end, and cells blanked together must not add up to a small
    count. What is `known` stands in print already: the reader has it whatever we blank, so it is shown, and so is what
    follows from it alone; nothing else may follow from it and the rest. The same counts give the same answer; it may
    blank more than the least possible.
    """
    reader = _Reader(counts, sums, guarded | {key for key, count in counts.items() if is_small(count.people)}, known)
    published = {key for key, count in counts.items() if count.shown and key not in reader.guarded}
    order = {key: place for place, key in enumerate(counts)}

    def cost(key: Key) -> tuple[int, bool, int, int]:
        count = counts[key]  # blanking a zero hides nothing beside it, so it goes last
        return count.rank, count.people == 0, count.people, order[key]

    while leak := reader.leak(published):
        published.remove(min(leak, key=cost))
    return frozenset(key for key, count in counts.items() if count.shown and key not in published)


class _Reader(Generic[Key]):
    """Somebody who adds and subtracts what is published until nothing new comes out."""

    def __init__(
        self,
        counts: Mapping[Key, Count],
        sums: Sequence[Sum[Key]],
        guarded: AbstractSet[Key],
        known: AbstractSet[Key],
    ):
        self.counts, self.sums = counts, sums
        self.lines_with: dict[Key, list[Sum[Key]]] = {key: [] for key in counts}
        for line in sums:
            for key in (line.whole, *line.parts):
                self.lines_with[key].append(line)
        self.given = frozenset(self._followed(known))
        self.guarded = frozenset(guarded) - self.given
        self.settled = {line: {key for key in (line.whole, *line.parts) if key not in self.given} for line in sums}

    def _followed(self, known: AbstractSet[Key]) -> set[Key]:
        """What follows from this alone."""
        told, to_read = set(known), deque(self.sums)
        while to_read:
            line = to_read.popleft()
            unknown = [key for key in (line.whole, *line.parts) if key not in told]
            if len(unknown) == 1:
                told.add(unknown[0])
                to_read.extend(self.lines_with[unknown[0]])
        return told

    def leak(self, published: AbstractSet[Key]) -> set[Key]:
        """Published cells, of which one must go, from which something guarded follows; empty where nothing does."""
        told: dict[Key, Sum[Key] | None] = dict.fromkeys(
            published | self.given
        )  # what is known, and the line it follows from
        to_read = deque(self.sums)
        while to_read:
            line = to_read.popleft()
            unknown = [key for key in (line.whole, *line.parts) if key not in told]
            if unknown and self._tells(line, unknown, told):
                return self._grounds(line, told)
            if len(unknown) == 1:
                told[unknown[0]] = line
                to_read.extend(self.lines_with[unknown[0]])
        return set()

    def _tells(self, line: Sum[Key], unknown: list[Key], told: Mapping[Key, Sum[Key] | None]) -> bool:
        """Whether this line gives away a guarded cell, or that a few people stand in the unknown ones together."""
        if len(unknown) == 1 and unknown[0] in self.guarded:
            return True
        if set(unknown) == self.settled[line]:  # what stands in print tells it, whatever we blank
            return False
        together = sum(self.counts[key].people for key in unknown)
        none_left = together == 0 and any(key in self.guarded for key in unknown)
        return line.whole in told and (is_small(together) or none_left)

    def _grounds(self, line: Sum[Key], told: Mapping[Key, Sum[Key] | None]) -> set[Key]:
        """The published cells behind what is known in the line: those in it, and those that the others follow from."""
        behind, to_trace, traced = set[Key](), [line], list[Sum[Key]]()
        while to_trace:
            line = to_trace.pop()
            traced.append(line)
            for key in (line.whole, *line.parts):
                ground = told.get(key)
                if ground is not None and ground not in traced:
                    to_trace.append(ground)
                elif ground is None and key in told and key not in self.given:
                    behind.add(key)
        return behind


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
