"""Random protocols and random lives, and a slow judge of them that looks at every day."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from larix.core.dates import Span
from larix.schedule import CalendarWindow, FromEvent, Life, Pause, Stay, Wave, WaveState
from larix.simulate.practice import PROTOCOL

START = date(2014, 6, 1)
HORIZON = 900  # days after START that anything happens on


def on(offset):
    return START + timedelta(days=offset)


def days(first=0, last=HORIZON):
    return st.integers(first, last).map(on)


@st.composite
def protocols(draw, *, ends=True):
    """Waves from the start, perhaps from an event that may end, perhaps one in the calendar; perhaps an end."""
    months = sorted(draw(st.sets(st.integers(0, 24), min_size=1, max_size=5)))
    waves = [Wave(f"m{month:02d}", month) for month in months]
    if draw(st.booleans()):
        anchor = FromEvent("left_prison", until=draw(st.sampled_from([None, "back"])))
        waves += [Wave(f"p{month:02d}", month, anchor=anchor) for month in (1, 4)]
    if draw(st.booleans()):
        opens = draw(st.integers(-50, 600))
        waves.append(Wave("autumn", 0, anchor=CalendarWindow(on(opens), on(opens + draw(st.integers(1, 90))))))
    end = draw(st.none() | days(100)) if ends else None
    return replace(PROTOCOL, waves=tuple(waves), ends_on=end, due_days=draw(st.integers(1, 60)))


@st.composite
def stretches(draw):
    first = draw(st.integers(-30, HORIZON))
    return on(first), draw(st.none() | st.integers(0, 300).map(lambda length: on(first + length)))


stays = st.builds(
    lambda kind, stretch: Stay(kind, Span(*stretch)),
    st.sampled_from(["prison", "hospital", "residential"]),
    stretches(),
)
pauses = st.builds(lambda stretch, review_on: Pause(*stretch, review_on), stretches(), days())


@st.composite
def lives(draw, protocol, *, unknown_deaths=True, stops=True):
    """A life in which nobody was interviewed after their death or withdrawal."""
    joined_on = draw(days(0, 60))
    died_on = draw(st.none() | days(61)) if stops else None
    withdrew_on = draw(st.none() | days(61)) if stops else None
    until = min(day for day in (died_on, withdrew_on, on(HORIZON)) if day is not None)
    done = draw(st.sets(st.sampled_from([wave.code for wave in protocol.waves])))
    visits = {code: draw(st.dates(joined_on, until)) for code in sorted(done)}
    if died_on and unknown_deaths and draw(st.booleans()):
        died_on = date.min
    events = draw(st.dictionaries(st.sampled_from(["left_prison", "back"]), days(-100, 600)))
    return Life(
        joined_on, visits, events, died_on, withdrew_on,
        draw(st.lists(stays, max_size=3).map(tuple)), draw(st.lists(pauses, max_size=2).map(tuple)),
    )  # fmt: skip


protocols_with_lives = protocols().flatmap(lambda protocol: st.tuples(st.just(protocol), lives(protocol)))


def slowly(protocol, life, day, window):
    """The same judgement by asking of every day whether the person could have been interviewed on it."""
    done_on = life.visits.get(window.wave.code)
    if done_on is not None and done_on <= day:
        in_time = (window.span.end is None or done_on < window.span.end) and (
            protocol.ends_on is None or done_on < protocol.ends_on
        )
        return WaveState.DONE if in_time else WaveState.DONE_LATE
    stops = [(on, state) for on, state in _stops(protocol, life) if on is not None and on <= day]
    first_stop = min((on for on, _ in stops), default=date.max)
    due_on = window.due_on if window.due_on > life.joined_on else life.joined_on
    if due_on >= first_stop:
        return next(state for on, state in stops if on == first_stop)
    every = [life.joined_on + timedelta(days=at) for at in range((day - life.joined_on).days + 1)]
    possible = [each for each in every if window.span.covers(each) and each < first_stop]
    if not possible:
        return WaveState.PLANNED
    last = possible[-1]
    if any(pause.from_on <= last and (pause.to_on is None or last < pause.to_on) for pause in life.pauses):
        return WaveState.PAUSED
    if last == day:
        return _by_the_calendar(protocol, due_on, day)
    for kind, state in (("hospital", WaveState.IN_HOSPITAL), ("prison", WaveState.IN_PRISON)):
        if [stay for stay in life.stays if stay.kind == kind and stay.span.covers(last)]:
            return state
    return WaveState.MISSED


def _by_the_calendar(protocol, due_on, day):
    if day < due_on:
        return WaveState.OPEN
    due = [due_on + timedelta(days=at) for at in range(protocol.due_days)]
    return WaveState.DUE if day in due else WaveState.OVERDUE


def _stops(protocol, life):
    died_on = life.died_on
    if died_on == date.min:
        alive_on = [*life.visits.values()] + ([life.withdrew_on] if life.withdrew_on else [])
        died_on = max(max(alive_on) + timedelta(days=1), life.joined_on) if alive_on else life.joined_on
    return (died_on, WaveState.DIED), (life.withdrew_on, WaveState.WITHDREW), (protocol.ends_on, WaveState.STUDY_ENDED)
