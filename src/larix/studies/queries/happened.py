"""What can happen to somebody on a study's list, told as a story, and told loosely where only some days are asked for.

Ten thousand people have thousands of stories, each with days of its own. Asked where they stand on a few days, most are
alike: it does not matter on which day of March somebody said no if only 1 April is asked for. So days are moved where
no answer can depend on it, and the one pure function that knows the states (`schedule.invited`) judges what is left.
"""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from larix.schedule.invited import Answer, Answered, Invited, Sent
from larix.studies.consenting import Event, decisions


@dataclass(frozen=True, slots=True)
class Listed:
    on: date


@dataclass(frozen=True, slots=True)
class Opened:
    """Somebody else opened the letter."""

    on: date


@dataclass(frozen=True, slots=True)
class Died:
    """`on` is date.min where nobody knows the day."""

    on: date


@dataclass(frozen=True, slots=True)
class Said:
    """A consent (`given`) or a withdrawal; `scopes` as JSON."""

    number: int
    given: bool
    on: date
    scopes: str


Happened = Listed | Sent | Answered | Said | Opened | Died
Group = tuple[Happened, Collection[int]]  # what happened, and to whom: ids of invitations
Pattern = tuple[int, ...]  # of things that happened: their places in a list, in the order in which they count


def tell(happened: Sequence[Happened], pattern: Pattern, needed: frozenset[str]) -> Invited:
    """The story of those with that pattern; `needed` are the scopes without which nobody takes part."""
    kinds: dict[type, list[Any]] = defaultdict(list)
    for place in pattern:
        event = happened[place]
        kinds[type(event)].append(event)
    said = (Event(each.number, each.given, each.on, json.loads(each.scopes)) for each in kinds[Said])
    return Invited(
        listed_on=kinds[Listed][0].on,
        sent=tuple(kinds[Sent]),
        answers=tuple(kinds[Answered]),
        consents=decisions(said, needed) if kinds[Said] else (),
        opened_by_others_on=tuple(each.on for each in kinds[Opened]),
        died_on=kinds[Died][0].on if kinds[Died] else None,
    )


def alike(groups: Iterable[Group]) -> tuple[list[Happened], dict[int, Pattern]]:
    """Everything that happened, each once, and the pattern of each person: the first group of each is their listing."""
    places: dict[Happened, int] = {}
    met: dict[int, Pattern] = {}
    for event, ids in groups:
        place = (places.setdefault(event, len(places)),)
        if isinstance(event, Listed):
            met |= dict.fromkeys(ids, place)
        else:
            for one in ids:
                met[one] += place
    return list(places), met


def loosely(groups: Sequence[Group], days: Sequence[date], after: int) -> Iterator[Group]:
    """The same with fewer different days: on each of `days` (in order) everybody stands where they stood before.

    Nothing is said of any other day. `after` is how many days after the last letter silence is no answer.
    """
    move, by_the_day = _mover(days, after), _whose_order_matters(groups)
    for event, ids in groups:
        if by_the_day and (isinstance(event, Sent) or _came_back(event)):
            yield event, [one for one in ids if one in by_the_day]
            yield move(event), [one for one in ids if one not in by_the_day]
        else:
            yield move(event), ids


def _mover(days: Sequence[date], after: int) -> Callable[[Happened], Happened]:
    """Moves what happened to the first day that is asked for on which it is known; a letter to the first like it."""
    letters: dict[tuple[str, int, int], Sent] = {}

    def move(event: Happened) -> Happened:
        known = bisect_left(days, event.on)
        if isinstance(event, Sent):
            return letters.setdefault((event.kind, known, bisect_left(days, event.on + timedelta(days=after))), event)
        return event if isinstance(event, Opened) else replace(event, on=days[known] if known < len(days) else date.max)

    return move


def _came_back(event: Happened) -> bool:
    return isinstance(event, Answered) and event.answer is Answer.RETURNED


def _whose_order_matters(groups: Sequence[Group]) -> set[int]:
    """Who got a letter after one had come back, or had one opened: a state then depends on which was first.

    Where all letters went before one came back they still do when both are moved.
    """
    found: set[int] = set()
    back: dict[int, date] = {}  # the first day on which one came back
    for event, ids in groups:
        if isinstance(event, Opened):
            found.update(ids)
        elif _came_back(event):
            back.update({one: min(event.on, back.get(one, event.on)) for one in ids})
    for event, ids in groups if back else ():
        if isinstance(event, Sent) and event.on > min(back.values()):
            found.update(one for one in ids if one in back and event.on > back[one])
    return found
