"""Where each wave stands for one person on one day, and what is to be done next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from larix.schedule.life import Life, Pause, Stay
from larix.schedule.protocol import Protocol
from larix.schedule.wave_state import INTERVIEWED, NOT_INTERVIEWED, SAID, STOPPED, TO_DO, WaveState
from larix.schedule.windows import Window, windows

__all__ = [
    "INTERVIEWED", "NOT_INTERVIEWED", "SAID", "STOPPED", "TO_DO", "Life", "Pause", "Standing", "Stay", "WaveState",
    "pauses_for_review", "standings", "standings_of", "to_do",
]  # fmt: skip

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Standing:
    window: Window
    state: WaveState
    done_on: date | None  # the true day of the interview, where it has taken place


def standings(protocol: Protocol, life: Life, day: date) -> tuple[Standing, ...]:
    """Where each wave stands at the end of `day`: one for each of the person's windows, in their order.

    What comes first decides, and only what had happened by that day counts:

    1. An interview. It took place whatever else is known; its day is kept, and it never moves another wave.
       Late is what was done after the window had closed, or after the study had ended.
    2. What stops the schedule: death, withdrawal, the study's end; the earliest of them, in that order on the same
       day. It stops what was due on that day or later. What was due before while the person could still be asked is
       no stopped wave: its window closes on that day, and points 3 to 5 tell how it passed.
    3. A pause, while it runs in an open window, and where it ran on the last day. It comes before a stay because
       it is the reason: somebody had decided not to ask.
    4. Where the person was on the last day of a window that closed without an interview: in hospital, else in
       prison (a prisoner in hospital is in the hospital). A stay says nothing about an open window: there the
       interview is offered there, by telephone, or later. Residential treatment is not counted apart.
    5. The calendar: before the window, open, due, overdue, closed. Nobody is asked before they joined, so a wave
       whose day had passed by then is due from the day of joining.

    A death on a day that nobody knows (date.min) is counted from the day after the last sign of life, which is the
    last interview or the withdrawal; without any, from the day of joining.
    """
    return _all_judged(protocol, life, day, windows(protocol, life.joined_on, life.events))


def standings_of(protocol: Protocol, lives: Iterable[Life], day: date) -> Iterator[tuple[Standing, ...]]:
    """`standings` for each of many people, in their order; those who joined on the same day share their windows."""
    shared: dict[date, tuple[Window, ...]] = {}
    for life in lives:
        if life.events:
            found = windows(protocol, life.joined_on, life.events)
        elif life.joined_on in shared:
            found = shared[life.joined_on]
        else:
            found = shared[life.joined_on] = windows(protocol, life.joined_on)
        yield _all_judged(protocol, life, day, found)


def to_do(standings: Iterable[Standing]) -> Standing | None:
    """What an interviewer does next: the earliest wave that can be done now. None where there is none."""
    return next((one for one in standings if one.state in TO_DO), None)


def pauses_for_review(life: Life, day: date) -> tuple[Pause, ...]:
    """The pauses that still run and whose day of review has come. None for somebody who has died or withdrawn."""
    if any(stopped_on <= day for stopped_on in (_died_on(life), life.withdrew_on) if stopped_on is not None):
        return ()
    return tuple(pause for pause in life.pauses if pause.covers(day) and pause.review_on <= day)


def _all_judged(protocol: Protocol, life: Life, day: date, found: Iterable[Window]) -> tuple[Standing, ...]:
    stop = _stop(protocol, life, day)
    paused = any(pause.covers(day) for pause in life.pauses)
    judged = []
    for window in found:
        done_on = life.visits.get(window.wave.code)
        if done_on is None or day < done_on:
            judged.append(Standing(window, _not_done(protocol, life, day, window, stop, paused), None))
        else:
            closed_on = _earlier(window.span.end, protocol.ends_on)
            late = closed_on is not None and closed_on <= done_on
            judged.append(Standing(window, WaveState.DONE_LATE if late else WaveState.DONE, done_on))
    return tuple(judged)


def _not_done(
    protocol: Protocol, life: Life, day: date, window: Window, stop: tuple[date, WaveState] | None, paused: bool
) -> WaveState:
    due_on = max(window.due_on, life.joined_on)
    if stop is not None and stop[0] <= due_on:
        return stop[1]
    if day < window.span.start or day < life.joined_on:
        return WaveState.PLANNED
    closed_on = _earlier(window.span.end, stop[0] if stop is not None else None)
    if closed_on is not None and closed_on <= day:
        return _passed(life, closed_on - ONE_DAY)
    if paused:
        return WaveState.PAUSED
    if day < due_on:
        return WaveState.OPEN
    return WaveState.DUE if (day - due_on).days < protocol.due_days else WaveState.OVERDUE


def _earlier(one: date | None, other: date | None) -> date | None:
    """The earlier of two days that may never come."""
    if one is None or other is None:
        return one if other is None else other
    return min(one, other)


def _passed(life: Life, last_day: date) -> WaveState:
    """How a window passed without an interview, by what was so on its last day."""
    if any(pause.covers(last_day) for pause in life.pauses):
        return WaveState.PAUSED
    there = {stay.kind for stay in life.stays if stay.span.covers(last_day)}
    if "hospital" in there:
        return WaveState.IN_HOSPITAL
    return WaveState.IN_PRISON if "prison" in there else WaveState.MISSED


def _stop(protocol: Protocol, life: Life, day: date) -> tuple[date, WaveState] | None:
    """The first that has stopped the schedule by that day."""
    order = (
        (_died_on(life), WaveState.DIED),
        (life.withdrew_on, WaveState.WITHDREW),
        (protocol.ends_on, WaveState.STUDY_ENDED),
    )
    found = [(on, state) for on, state in order if on is not None and on <= day]
    return min(found, key=lambda one: one[0], default=None)


def _died_on(life: Life) -> date | None:
    if life.died_on != date.min:
        return life.died_on
    signs = [*life.visits.values(), *([life.withdrew_on] if life.withdrew_on else [])]
    return max([life.joined_on, *(sign + ONE_DAY for sign in signs)])
