"""Turns the rows of one living person into their story."""

from collections.abc import Callable, Iterable
from datetime import date
from uuid import UUID

from larix.followup.models import RecordedScore, ResponseVersion
from larix.history import Attempt, Death, Event, History, Interval, Response, Visit
from larix.history import RecordedScore as Score
from larix.people.models import DeathEntry


def tell(
    *,
    pseudonym: str,
    joined_on: date,
    death: DeathEntry | None,
    visits: Iterable[Visit],
    versions: Iterable[ResponseVersion],
    scores: Iterable[RecordedScore],
    intervals: Iterable[Interval] = (),
    events: Iterable[Event] = (),
    attempts: Iterable[Attempt] = (),
    interviewer_of: Callable[[UUID], str] = lambda _response: "",
) -> History:
    """The story in one fixed order, so that two doors that tell it tell the same. `versions` carry their response.

    `interviewer_of`: from a response's id to the pseudonym of who held the interview; never an account's key.
    """
    return History(
        pseudonym=pseudonym,
        joined_on=joined_on,
        death=Death(death.on, death.source) if death is not None and death.died else None,
        visits=tuple(sorted(visits, key=lambda visit: (visit.on, visit.wave))),
        responses=tuple(
            sorted((_response(one, interviewer_of(one.response_id)) for one in versions), key=order_of_responses)
        ),
        scores=tuple(sorted(map(_score, scores), key=order_of_scores)),
        intervals=tuple(sorted(intervals, key=lambda one: (one.span.start, one.kind, one.span.end or date.max))),
        events=tuple(sorted(events, key=lambda event: (event.on, event.kind))),
        attempts=tuple(sorted(attempts, key=order_of_attempts)),
    )


def order_of_responses(response: Response) -> tuple[object, ...]:
    return (response.on, response.wave, response.instrument, response.part, response.respondent)


def order_of_attempts(attempt: Attempt) -> tuple[object, ...]:
    return (attempt.on, attempt.wave, attempt.channel, attempt.outcome, attempt.reason, attempt.interviewer)


def order_of_scores(score: Score) -> tuple[object, ...]:
    return (score.on, score.wave, score.name)


def _response(version: ResponseVersion, interviewer: str) -> Response:
    asked = version.response
    return Response(
        purpose=asked.purpose, instrument=asked.instrument, version=version.instrument_version, wave=asked.wave,
        on=version.on, answers=version.answers, missing=version.missing, part=asked.part, respondent=asked.respondent,
        mode=version.mode, number=version.number, interviewer=interviewer, language=version.language,
        present=version.present, interpreter=version.interpreter, begun_on=version.begun_on,
        carried=tuple(sorted(item for item in version.carried if item in version.answers)),
    )  # fmt: skip


def _score(row: RecordedScore) -> Score:
    return Score(row.purpose, row.name, row.wave, row.on, row.value, row.source)
