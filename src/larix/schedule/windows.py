"""When each wave is due, and which stretch of days is nearest to it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from types import MappingProxyType

from larix.core.dates import Span
from larix.schedule.protocol import Anchor, CalendarWindow, FromBaseline, Protocol, Wave

DAYS_PER_MONTH = 365.25 / 12  # planned months are counted in mean months from the person's own first day
NOTHING_HAPPENED: Mapping[str, date] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Window:
    wave: Wave
    due_on: date
    span: Span  # half-open; the last one of an anchor has no end


def windows(protocol: Protocol, joined_on: date, events: Mapping[str, date] = NOTHING_HAPPENED) -> tuple[Window, ...]:
    """One window for each wave that can be due, in order of the day it is due on.

    `events` are the first days of what has happened to the person, by kind. The windows of one anchor tile time: each
    reaches half-way to the next, and the last stays open. A calendar window is as the protocol gives it, due from its
    first day. Not due at all: what counts from an event that has not happened, what is due after the event that ends
    it, and what had closed when the person joined.

    A visit keeps the wave it was made for, also where its true day lies in another window.
    """
    counted: dict[Anchor, list[Wave]] = {}
    for wave in protocol.waves:
        counted.setdefault(wave.anchor, []).append(wave)
    found = [window for anchor, waves in counted.items() for window in _counted_from(anchor, waves, joined_on, events)]
    place = {wave.code: number for number, wave in enumerate(protocol.waves)}
    possible = [window for window in found if window.span.end is None or joined_on < window.span.end]
    return tuple(sorted(possible, key=lambda window: (window.due_on, place[window.wave.code])))


def _counted_from(
    anchor: Anchor, waves: Sequence[Wave], joined_on: date, events: Mapping[str, date]
) -> Iterator[Window]:
    if isinstance(anchor, CalendarWindow):
        for wave in waves:
            yield Window(wave, anchor.opens_on, Span(anchor.opens_on, anchor.closes_on))
    elif isinstance(anchor, FromBaseline):
        yield from _tiles(waves, joined_on)
    elif anchor.event in events:
        since, ended_on = events[anchor.event], events.get(anchor.until or "")
        tiles = _tiles(waves, since)
        # What ended before this began has ended something earlier.
        yield from tiles if ended_on is None or ended_on < since else _until(tiles, ended_on)


def _tiles(waves: Sequence[Wave], since: date) -> list[Window]:
    due = [since + timedelta(days=round(wave.month * DAYS_PER_MONTH)) for wave in waves]
    starts = [since] + [early + (late - early) / 2 for early, late in pairwise(due)]
    ends: list[date | None] = [*starts[1:], None]
    return [Window(wave, day, Span(start, end)) for wave, day, start, end in zip(waves, due, starts, ends, strict=True)]


def _until(tiles: Sequence[Window], ended_on: date) -> list[Window]:
    """Those that were due before it ended, the last of them closing on that day."""
    before = [tile for tile in tiles if tile.due_on < ended_on]
    return [*before[:-1], *(replace(tile, span=Span(tile.span.start, ended_on)) for tile in before[-1:])]
