"""Synthetic participants through the nine points: who is seen, when, how, and what they answer. As many as one asks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from larix.history import Death, History, Response, Visit
from larix.instruments import Library
from larix.schedule import windows
from larix.schedule.fieldwork import HappeningKind as Kind
from larix.simulate.country import SyntheticPerson, people
from larix.simulate.project_x import lives
from larix.simulate.project_x.answered import Filled, Forms, Sitting
from larix.simulate.project_x.cohort import LISTED_ON
from larix.simulate.project_x.lives import Happened, Moment
from larix.simulate.project_x.protocol import PROTOCOL

SOURCE = "simulate.project_x"
# Log odds of an interview for somebody in the middle of everything. They are ours, set so that a year after the first
# interview about half are seen: between 40 (EQ-5D) and 63 of 100 (NorComt), as `published.SEEN_AT_A_YEAR` has them.
SEEN = {0: 8.5, 3: 3.2, 6: 2.1, 9: 1.2, 12: 0.7, 15: 0.3, 18: 0.1, 21: -0.15, 24: -0.25}
MODES = ("together", "phone", "video", "alone", "paper")
WAYS, WAYS_INSIDE = (70, 14, 4, 8, 4), (75, 25, 0, 0, 0)  # of 100; where somebody is in prison or hospital
LATE = 0.03  # of the interviews, some weeks after the window has closed


@dataclass(frozen=True, slots=True)
class Interview:
    wave: str
    on: date
    mode: str
    forms: tuple[Filled, ...]
    now: Moment


@dataclass(frozen=True, slots=True)
class Course:
    """One participant. `passed` are the waves that were due and not held, each with the day it was due on."""

    person: SyntheticPerson
    joined_on: date
    life: Happened
    interviews: tuple[Interview, ...]
    passed: tuple[tuple[str, date], ...]


def course(
    person: SyntheticPerson, joined_on: date, *, forms: Forms, seed: int, until: date, language: str = "nb",
    died_on: date | None = None, dies: bool = True, leaves_on: date | None = None,
) -> Course:  # fmt: skip
    """Two years of one participant, the same for the same person and seed, as far as they had come on `until`.

    `died_on` is a death that is told elsewhere; without `dies` there is no other. From `leaves_on` nobody is seen.
    """
    random = Random(f"{seed} of the answers of {person.number}")
    traits, life = lives.traits(random), lives.happened(random, joined_on, person.housing, died_on)
    if not dies and died_on is None:
        life = Happened(life.stays, life.turns)
    last = min(until, life.died_on or date.max, leaves_on or date.max)
    planned = windows(PROTOCOL, joined_on)
    homes = lives.homes(random, person.housing, len(planned))
    first_year = joined_on.year - round(person.years_in_treatment)
    held, passed, before = list[Interview](), list[tuple[str, date]](), joined_on
    for window, home in zip(planned, homes, strict=True):
        on = max(_day(random, window.due_on, window.wave.month), before)
        now = lives.moment(random, traits, life, window.wave.month, on, home)
        mode = _mode(random, life, on)
        seen, own = lives.is_seen(random, traits, now, SEEN[window.wave.month]), Random(random.getrandbits(64))
        if seen and on < last:
            # Answers have a chance of their own: what one question draws moves nothing that comes after this wave.
            sitting = Sitting(person, language, now, mode, first_year)
            filled = tuple(forms.answered(own, window.wave.asked, sitting))
            held.append(Interview(window.wave.code, on, mode, filled, now))
            before = on + timedelta(days=1)
        elif window.span.end is not None and window.span.end <= last:
            passed.append((window.wave.code, window.due_on))
    return Course(person, joined_on, life, tuple(held), tuple(passed))


def histories(count: int, *, seed: int, until: date, library: Library) -> Iterator[History]:
    """`count` synthetic participants as a cohort can be imported, one by one: memory does not grow with their number.

    Own words are among the answers, because the import keeps them apart; a snapshot never holds them.
    """
    forms, joining = Forms(library), Random(f"{seed} of the joining")
    width = len(str(count))
    for number, person in enumerate(people(count, seed=seed, on=LISTED_ON), 1):
        joined_on = LISTED_ON + timedelta(days=8 + joining.randrange(150))
        told = course(person, joined_on, forms=forms, seed=seed, until=until)
        died_on = told.life.died_on
        yield History(
            pseudonym=f"X-{number:0{width}d}",
            joined_on=joined_on,
            death=Death(died_on, SOURCE) if died_on is not None and died_on < until else None,
            visits=tuple(Visit(one.wave, one.on) for one in told.interviews),
            responses=tuple(response for one in told.interviews for response in _responses(one)),
        )


def _responses(interview: Interview) -> Iterator[Response]:
    for form in interview.forms:
        asked = form.asked
        yield Response(
            PROTOCOL.purpose, asked.instrument, asked.version, interview.wave, interview.on, form.answers,
            form.missing, part=asked.part, respondent=asked.respondent, mode=interview.mode,
        )  # fmt: skip


def _day(random: Random, due_on: date, month: int) -> date:
    """A working day: within three weeks of joining, later a little around the day it is due, a few much later."""
    if month == 0:
        days = random.randrange(0, 18)
    elif random.random() < LATE:
        days = random.randrange(50, 70)
    else:
        days = round(random.triangular(-12, 32, 4))
    day = due_on + timedelta(days=days)
    return day + timedelta(days=(7 - day.weekday()) if day.weekday() > 4 else 0)


def _mode(random: Random, life: Happened, on: date) -> str:
    inside = any(stay.covers(on) and stay.kind in (Kind.PRISON, Kind.HOSPITAL) for stay in life.stays)
    return random.choices(MODES, WAYS_INSIDE if inside else WAYS)[0]
