"""The people of a study as they stood on one day, and where each of them stands at each wave."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from larix.core.words import Words
from larix.history import History
from larix.marts.lives import first_days, life_of
from larix.reporting.study_report.calendar import day_code, day_said, filled_with_words
from larix.reporting.study_report.impossible import (
    AFTER_THE_DATA,
    BEFORE_THE_STUDY,
    NOBODY,
    TWICE,
    UNKNOWN_WAVE,
    ReportImpossible,
)
from larix.reporting.study_report.values import ScoreOf, Story
from larix.schedule import Anchor, Protocol, windows
from larix.schedule.standing import WaveState, standings

Days = tuple[tuple[str, date, date], ...]  # wave, the day it is due, the day its window closes


class State(StrEnum):
    DONE = "done"
    DIED = "died"
    NOT_DUE = "not_due"
    OPEN = "open"
    MISSED = "missed"
    IN_PRISON = "in_prison"
    IN_HOSPITAL = "in_hospital"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Person:
    story: Story
    states: dict[str, State]  # wave -> where the person stands
    seen_again: bool  # interviewed at any wave after the first
    late: frozenset[str] = frozenset()  # the waves whose interview was held after the window had closed


@dataclass(frozen=True, slots=True)
class Cut:
    protocol: Protocol
    as_of: date
    people: tuple[Person, ...]  # in order of pseudonym, so that the order they came in changes nothing

    @property
    def first(self) -> str:
        return self.protocol.waves[0].code


def cut(
    histories: Iterable[History],
    protocol: Protocol,
    as_of: date,
    data_date: date,
    score_of: ScoreOf,
    *,
    may_be_empty: bool = False,
) -> Cut:
    """Everybody who had joined by `as_of`, with what had happened by then. ReportImpossible says why nobody had.

    `may_be_empty`: people have been invited, so there is something to report before anybody has joined.
    """
    everybody = sorted(histories, key=lambda history: history.pseudonym)
    _check(everybody, protocol, as_of, data_date, may_be_empty)
    schedule = _schedule(protocol)
    people = []
    for history in everybody:
        if history.joined_on <= as_of:
            story = Story(history.up_to(as_of), protocol.purpose, score_of)
            people.append(_person(story, protocol, as_of, schedule(history)))
    return Cut(protocol, as_of, tuple(people))


def _check(everybody: list[History], protocol: Protocol, as_of: date, data_date: date, may_be_empty: bool) -> None:
    def told(sentence: Words, **days: date) -> ReportImpossible:
        said = {name: day_said(day_code(day, protocol)) for name, day in days.items()}
        return ReportImpossible(filled_with_words(sentence, **said))

    if not everybody and not may_be_empty:
        raise ReportImpossible(NOBODY)
    if len({history.pseudonym for history in everybody}) != len(everybody):
        raise ReportImpossible(TWICE)
    first = min((history.joined_on for history in everybody), default=as_of)
    if as_of < first and not may_be_empty:
        raise told(BEFORE_THE_STUDY, as_of=as_of, first=first)
    if as_of > data_date:
        raise told(AFTER_THE_DATA, as_of=as_of, data_date=data_date)


def _schedule(protocol: Protocol) -> Callable[[History], Days]:
    """From a person's first day and events to the days of every wave that can be due for them.

    The last window of an anchor stays open; here it closes as long after its day as the one before it does, so that
    somebody who is never seen again is missed one day.
    """

    @cache
    def days(joined_on: date, events: tuple[tuple[str, date], ...]) -> Days:
        due: dict[Anchor, date] = {}
        found = []
        for one in windows(protocol, joined_on, dict(events)):
            before = due.get(one.wave.anchor)
            half = (one.due_on - before) / 2 if before is not None else timedelta(days=1)
            due[one.wave.anchor] = one.due_on
            found.append((one.wave.code, one.due_on, one.span.end or one.due_on + half))
        return tuple(found)

    def of(history: History) -> Days:
        return days(history.joined_on, tuple(sorted(first_days(history).items())))

    return of


def _person(story: Story, protocol: Protocol, as_of: date, days: Days) -> Person:
    """A wave that asks nothing, or that cannot be due for this person, is never missed."""
    done = story.waves
    unknown = sorted(done - {wave.code for wave in protocol.waves})
    if unknown:
        raise ReportImpossible(UNKNOWN_WAVE.filled(wave=unknown[0]))
    asks = {wave.code for wave in protocol.waves if wave.asked}
    states = {wave.code: State.DONE if wave.code in done else State.NOT_DUE for wave in protocol.waves}
    judged = {one.window.wave.code: one.state for one in standings(protocol, life_of(story.history), as_of)}
    for wave, due_on, closes_on in days:
        if wave in asks:
            states[wave] = _told_apart(_state(story, wave in done, as_of, due_on, closes_on), judged.get(wave))
    late = frozenset(wave for wave, state in judged.items() if state is WaveState.DONE_LATE)
    return Person(story, states, bool(done - {protocol.waves[0].code}), late)


def _told_apart(state: State, judged: WaveState | None) -> State:
    """Somebody who was in prison, in hospital or not to be asked for a while was not simply missed."""
    if state is State.MISSED and judged in (WaveState.IN_PRISON, WaveState.IN_HOSPITAL, WaveState.PAUSED):
        return State(judged.value)
    return State.PAUSED if state is State.OPEN and judged is WaveState.PAUSED else state


def _state(story: Story, done: bool, as_of: date, due_on: date, closes_on: date) -> State:
    if done:
        return State.DONE
    if story.history.was_dead_on(closes_on):
        return State.DIED
    if as_of < due_on:
        return State.NOT_DUE
    return State.OPEN if as_of < closes_on else State.MISSED
