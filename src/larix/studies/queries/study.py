"""Reads of the study itself: its participants and their stories, its protocol, its titles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any
from uuid import UUID

from larix.access.actor import OSLO
from larix.core.dates import Span
from larix.core.words import Words
from larix.followup.models import RecordedScore, ResponseVersion
from larix.followup.story import tell
from larix.history import Attempt, Event, History, Interval
from larix.history import Visit as StoryVisit
from larix.marts.lives import PAUSE
from larix.people.digests import keyed_digest
from larix.people.models import DeathEntry, Pseudonym
from larix.schedule import Protocol
from larix.schedule.fieldwork import STAYS
from larix.studies.models import (
    CohortImport,
    ContactAttempt,
    Happening,
    Participation,
    PauseEntry,
    Study,
    Visit,
)

STORIES_AT_A_TIME = 500
OPERATOR = "operator"  # the account of `access.actor.operator`: no interviewer


def study_keys() -> tuple[str, ...]:
    return tuple(Study.objects.order_by("key").values_list("key", flat=True))


def stories(study: Study) -> Iterator[History]:
    """Every participant's story for this study's purpose, in order of pseudonym; memory holds some hundreds."""
    scope = study.protocol.scope
    named = Pseudonym.objects.filter(scope=scope, person__participations__study=study).order_by("value")
    rows = iter(named.values_list("person_id", "value").iterator())
    while some := dict(islice(rows, STORIES_AT_A_TIME)):
        yield from _stories(study, some)


def _stories(study: Study, named: dict[int, str]) -> Iterator[History]:
    purpose = study.protocol.purpose
    participations = {p.person_id: p for p in Participation.objects.filter(study=study, person__in=named)}
    deaths = DeathEntry.objects.standing(named)
    visits, versions, scores = defaultdict(list), defaultdict(list), defaultdict(list)
    for visit in Visit.objects.filter(participation__in=participations.values()).select_related("participation"):
        visits[visit.participation.person_id].append(StoryVisit(visit.wave, visit.on))
    current = ResponseVersion.objects.current().filter(response__person__in=named, response__purpose=purpose)
    for version in current.select_related("response"):
        versions[version.response.person_id].append(version)
    for score in RecordedScore.objects.filter(person__in=named, purpose=purpose):
        scores[score.person_id].append(score)
    held = _held_by(versions.values(), study)
    between = _between(participations.values(), study)
    for person_id, pseudonym in named.items():
        yield tell(
            pseudonym=pseudonym,
            joined_on=participations[person_id].joined_on,
            death=deaths.get(person_id),
            visits=visits[person_id],
            versions=versions[person_id],
            scores=scores[person_id],
            **between[participations[person_id].pk],
            interviewer_of=lambda response: held.get(response, ""),
        )


def interviewer_named(account: str, scope: str) -> str:
    """What an interviewer is called in one scope; "" for nobody, and for what a machine's operator took in.

    The account's key does not follow from it.
    """
    held = account not in ("", OPERATOR)
    return f"I-{keyed_digest(f'interviewer:{scope}', account)[:8]}" if held else ""


def _held_by(versions: Iterable[Iterable[ResponseVersion]], study: Study) -> dict[UUID, str]:
    """Who held each interview, by response: whoever saved it first. A correction is by somebody who was not there."""
    scope = study.protocol.scope
    current = [one for of_one in versions for one in of_one]
    corrected = [one.response_id for one in current if one.number > 1]
    first = ResponseVersion.objects.filter(response__in=corrected, number=1).values_list("response", "by")
    by = {one.response_id: one.by for one in current} | dict(first if corrected else ())
    return {response: interviewer_named(account, scope) for response, account in by.items()}


def _between(participations: Iterable[Participation], study: Study) -> Mapping[int, dict[str, list[Any]]]:
    """Stays, pauses, other happenings and tries to reach each of these people, by participation.

    Of a pause only its days: why somebody wanted to wait is no part of what is analysed.
    """
    scope, which = study.protocol.scope, {"participation__in": [row.pk for row in participations]}
    found: dict[int, dict[str, list[Any]]] = defaultdict(lambda: {"intervals": [], "events": [], "attempts": []})
    for row in Happening.objects.filter(**which):
        if row.kind in STAYS:
            span = Span(row.from_on, row.to_on)
            found[row.participation_id]["intervals"].append(Interval(row.kind, span, row.interview_there))
        else:
            found[row.participation_id]["events"].append(Event(row.kind, row.from_on))
    for pause in PauseEntry.objects.filter(**which):
        found[pause.participation_id]["intervals"].append(Interval(PAUSE, Span(pause.from_on, pause.to_on)))
    for tried in ContactAttempt.objects.filter(**which):
        on, by = tried.at.astimezone(OSLO).date(), interviewer_named(tried.by, scope)
        attempt = Attempt(tried.wave, on, tried.channel, tried.outcome, tried.reason, by)
        found[tried.participation_id]["attempts"].append(attempt)
    return found


def study_named(key: str) -> Study:
    """The study with this key; Study.DoesNotExist if there is none."""
    return Study.objects.get(key=key)


def protocol_of(key: str) -> Protocol:
    """The protocol of a study; Study.DoesNotExist if there is none."""
    return Study.objects.get(key=key).protocol


def study_titles() -> tuple[tuple[str, Words], ...]:
    """Key and title of every study."""
    return tuple((study.key, study.protocol.title) for study in Study.objects.order_by("key"))


def imported_digest(key: str) -> str | None:
    """The digest of the file that the study's cohort came from; None if none came in."""
    return CohortImport.objects.filter(study__key=key).values_list("digest", flat=True).first()
