"""When each wave is due, and which stretch of days is nearest to it."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from larix.core.dates import Span
from larix.schedule.protocol import Protocol, Wave

DAYS_PER_MONTH = 365.25 / 12  # planned months are counted in mean months from the person's own first day


@dataclass(frozen=True, slots=True)
class Window:
    wave: Wave
    due_on: date
    span: Span  # half-open; the last one has no end


def windows(protocol: Protocol, joined_on: date) -> tuple[Window, ...]:
    """One window per wave. They tile time: each reaches half-way to the next, and the last stays open.

    A visit keeps the wave it was made for, also where its true day lies in another window.
    """
    due = [joined_on + timedelta(days=round(wave.month * DAYS_PER_MONTH)) for wave in protocol.waves]
    starts = [joined_on] + [early + (late - early) / 2 for early, late in pairwise(due)]
    ends: list[date | None] = [*starts[1:], None]
    return tuple(
        Window(wave, day, Span(start, end))
        for wave, day, start, end in zip(protocol.waves, due, starts, ends, strict=True)
    )
