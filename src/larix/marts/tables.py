"""The tables of a snapshot and their columns. What is not listed here cannot enter one."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import polars as pl

from larix.core.canonical import exact
from larix.core.dates import Span
from larix.history import Attempt, Death, Event, History, Interval, RecordedScore, Response, Sample, Visit

Row = tuple[Any, ...]

T, D, N, F, B = pl.String, pl.Date, pl.Int32, pl.Float64, pl.Boolean
SCHEMAS: dict[str, dict[str, Any]] = {
    "people": {"pseudonym": T, "joined_on": D, "died": B, "died_on": D, "death_source": T},
    "visits": {"pseudonym": T, "wave": T, "on": D},
    "responses": {
        "pseudonym": T, "place": N, "purpose": T, "instrument": T, "version": N, "wave": T, "on": D, "part": T,
        "respondent": T, "mode": T, "number": N, "interviewer": T, "language": T, "present": T, "interpreter": T,
        "begun_on": D,
    },
    # One row per item: `value` is JSON, `amount` the same where it is a number, `missing` why there is none, `carried`
    # whether it was shown from last time and confirmed.
    "answers": {"pseudonym": T, "place": N, "item": T, "value": T, "amount": F, "missing": T, "carried": B},
    "scores": {"pseudonym": T, "purpose": T, "name": T, "wave": T, "on": D, "value": F, "source": T},
    "intervals": {"pseudonym": T, "kind": T, "start": D, "end": D, "value": T},
    "events": {"pseudonym": T, "kind": T, "on": D, "value": T},
    "samples": {"pseudonym": T, "kind": T, "on": D, "result": T},
    "attempts": {
        "pseudonym": T, "wave": T, "on": D, "channel": T, "outcome": T, "reason": T, "interviewer": T,
    },
}  # fmt: skip

# Worked out from the stories by the protocol: one table for the whole snapshot, as of its data date.
STATES_FILE = "wave-states.parquet"
WAVE_STATES: dict[str, Any] = {
    "pseudonym": T, "wave": T, "opens_on": D, "due_on": D, "closes_on": D, "state": T, "done_on": D,
}  # fmt: skip

WEIGHTS: dict[str, Any] = {"pseudonym": T, "weight": F}  # of participants only; one table for the whole snapshot


def rows_of(history: History) -> Iterator[tuple[str, Row]]:
    """The story as (table, row) pairs."""
    who, death = history.pseudonym, history.death
    died = (death is not None, death.on if death else None, death.source if death else None)
    yield "people", (who, history.joined_on, *died)
    for visit in history.visits:
        yield "visits", (who, visit.wave, visit.on)
    for place, r in enumerate(history.responses):
        yield "responses", (
            who, place, r.purpose, r.instrument, r.version, r.wave, r.on, r.part, r.respondent, r.mode, r.number,
            r.interviewer, r.language, r.present, r.interpreter, r.begun_on,
        )  # fmt: skip
        yield from (("answers", row) for row in _answers(who, place, r))
    for s in history.scores:
        yield "scores", (who, s.purpose, s.name, s.wave, s.on, s.value, s.source)
    for i in history.intervals:
        yield "intervals", (who, i.kind, i.span.start, i.span.end, i.value)
    for event in history.events:
        yield "events", (who, event.kind, event.on, event.value)
    for sample in history.samples:
        yield "samples", (who, sample.kind, sample.on, sample.result)
    for a in history.attempts:
        yield "attempts", (who, a.wave, a.on, a.channel, a.outcome, a.reason, a.interviewer)


def _answers(who: str, place: int, response: Response) -> Iterator[Row]:
    confirmed = set(response.carried)
    for item, value in sorted(response.answers.items()):
        amount = float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
        # Almost every answer is a code, whose digits are its exact form; and there are millions of them.
        said = str(value) if type(value) is int else exact(value)
        yield who, place, item, said, amount, None, item in confirmed
    for item, reason in sorted(response.missing.items()):
        yield who, place, item, None, None, reason, False


def told(tables: Mapping[str, Sequence[Row]]) -> Iterator[History]:
    """The stories back from the rows of one bucket, in the order in which they were written."""
    of = {name: _by_person(rows) for name, rows in tables.items()}
    for who, joined_on, died, died_on, source in tables["people"]:
        given = _given(of["answers"].get(who, ()))
        yield History(
            pseudonym=who,
            joined_on=joined_on,
            death=Death(died_on, source) if died else None,
            visits=tuple(Visit(*row[1:]) for row in of["visits"].get(who, ())),
            responses=tuple(_response(row, given.get(row[1]) or _Given()) for row in of["responses"].get(who, ())),
            scores=tuple(RecordedScore(*row[1:]) for row in of["scores"].get(who, ())),
            intervals=tuple(
                Interval(kind, Span(start, end), value) for _, kind, start, end, value in of["intervals"].get(who, ())
            ),
            events=tuple(Event(*row[1:]) for row in of["events"].get(who, ())),
            samples=tuple(Sample(*row[1:]) for row in of["samples"].get(who, ())),
            attempts=tuple(Attempt(*row[1:]) for row in of["attempts"].get(who, ())),
        )


@dataclass(frozen=True, slots=True)
class _Given:
    """What stands in one response."""

    answers: dict[str, Any] = field(default_factory=dict)
    missing: dict[str, str] = field(default_factory=dict)
    carried: list[str] = field(default_factory=list)


def _given(rows: Iterable[Row]) -> dict[int, _Given]:
    """The answers of one person by the place of their response."""
    found: dict[int, _Given] = defaultdict(_Given)
    for _, place, item, value, _amount, reason, carried in rows:
        if reason is not None:
            found[place].missing[item] = reason
            continue
        found[place].answers[item] = json.loads(value)
        if carried:
            found[place].carried.append(item)
    return found


def _by_person(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found


def _response(row: Row, given: _Given) -> Response:
    _who, _place, purpose, instrument, version, wave, on, part, respondent, mode, number, *how = row
    interviewer, language, present, interpreter, begun_on = how
    return Response(
        purpose, instrument, version, wave, on, given.answers, given.missing, part, respondent, mode, number,
        interviewer, language, present, interpreter, begun_on, tuple(given.carried),
    )  # fmt: skip


def last_day(history: History) -> date:
    """The last day on which anything is known to have happened to this person."""
    days = [history.joined_on, *(v.on for v in history.visits), *(r.on for r in history.responses)]
    days += [s.on for s in history.scores] + [e.on for e in history.events] + [s.on for s in history.samples]
    days += [attempt.on for attempt in history.attempts]
    days += [i.span.end or i.span.start for i in history.intervals]
    return max(days + ([history.death.on] if history.death and history.death.on else []))
