"""From a story to the life that the schedule judges: where each of a person's waves stands on a day."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Literal, cast

from larix.history import History, Interval
from larix.marts.tables import Row
from larix.schedule import Life, Pause, Protocol, Stay
from larix.schedule.fieldwork import STAYS
from larix.schedule.standing import standings_of

PAUSE = "pause"  # the kind of an interval in which somebody is not asked, because somebody decided so
ONE_DAY = timedelta(days=1)


def life_of(history: History) -> Life:
    """What the schedule needs of a story. Nobody in a story has withdrawn: who does is in none."""
    visits: dict[str, date] = {}
    for visit in history.visits:
        visits.setdefault(visit.wave, visit.on)
    return Life(
        joined_on=history.joined_on,
        visits=visits,
        events=first_days(history),
        died_on=(history.death.on or date.min) if history.death else None,
        stays=tuple(
            Stay(cast(Literal["prison", "hospital", "residential"], one.kind), one.span)
            for one in history.intervals
            if one.kind in STAYS
        ),
        pauses=tuple(_pause(one) for one in history.intervals if one.kind == PAUSE),
    )


def first_days(history: History) -> dict[str, date]:
    """The first day of each kind of event, and of each kind of stay: what a wave may be counted from."""
    days = [(event.on, event.kind) for event in history.events]
    days += [(one.span.start, one.kind) for one in history.intervals if one.kind in STAYS]
    found: dict[str, date] = {}
    for on, kind in sorted(days):
        found.setdefault(kind, on)
    return found


def _pause(interval: Interval) -> Pause:
    """When it is to be looked at again is no part of a story."""
    start, end = interval.span.start, interval.span.end
    return Pause(start, end, end or start)


def wave_states(people: Iterable[tuple[str, Life]], protocol: Protocol, day: date) -> Iterator[Row]:
    """A row for every person and wave, as of the end of that day: `tables.WAVE_STATES`."""
    there = list(people)
    judged = standings_of(protocol, (life for _, life in there), day)
    for (pseudonym, _), standings in zip(there, judged, strict=True):
        for one in standings:
            window = one.window
            opens_on, closes_on = window.span.start, window.span.end
            yield pseudonym, window.wave.code, opens_on, window.due_on, closes_on, one.state.value, one.done_on
