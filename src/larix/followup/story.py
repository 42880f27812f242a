"""Turns the rows of one living person into their story."""

from collections.abc import Iterable
from datetime import date

from larix.followup.models import RecordedScore, ResponseVersion
from larix.history import Death, History, Response, Visit
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
) -> History:
    """The story in one fixed order, so that two doors that tell it tell the same. `versions` carry their response."""
    return History(
        pseudonym=pseudonym,
        joined_on=joined_on,
        death=Death(death.on, death.source) if death is not None and death.died else None,
        visits=tuple(sorted(visits, key=lambda visit: (visit.on, visit.wave))),
        responses=tuple(sorted(map(_response, versions), key=order_of_responses)),
        scores=tuple(sorted(map(_score, scores), key=order_of_scores)),
    )


def order_of_responses(response: Response) -> tuple[object, ...]:
    return (response.on, response.wave, response.instrument, response.part, response.respondent)


def order_of_scores(score: Score) -> tuple[object, ...]:
    return (score.on, score.wave, score.name)


def _response(version: ResponseVersion) -> Response:
    asked = version.response
    return Response(
        purpose=asked.purpose, instrument=asked.instrument, version=version.instrument_version, wave=asked.wave,
        on=version.on, answers=version.answers, missing=version.missing, part=asked.part, respondent=asked.respondent,
        mode=version.mode, number=version.number,
    )  # fmt: skip


def _score(row: RecordedScore) -> Score:
    return Score(row.purpose, row.name, row.wave, row.on, row.value, row.source)
