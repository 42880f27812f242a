"""Where a participant stands on a day: which waves are done, open, ahead, or closed without an interview."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from larix.schedule import Window


class State(StrEnum):
    DONE = "done"
    OPEN = "open"
    AHEAD = "ahead"
    CLOSED = "closed"  # its window has passed; a late interview is still taken in


@dataclass(frozen=True, slots=True)
class Standing:
    window: Window
    state: State


def standings(windows: Sequence[Window], done: Collection[str], today: date) -> tuple[Standing, ...]:
    """One for each wave, in their order. `done` are the codes of the waves with an interview."""
    return tuple(Standing(window, _state(window, done, today)) for window in windows)


def next_due(windows: Sequence[Window], done: Collection[str], today: date) -> Standing | None:
    """The first wave that is open or ahead; None where none is left."""
    left = (one for one in standings(windows, done, today) if one.state in (State.OPEN, State.AHEAD))
    return next(left, None)


def _state(window: Window, done: Collection[str], today: date) -> State:
    if window.wave.code in done:
        return State.DONE
    if window.span.covers(today):
        return State.OPEN
    return State.AHEAD if today < window.span.start else State.CLOSED
