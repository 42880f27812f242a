"""Reads of the study itself: its participants and their stories, its protocol, its titles."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice
from uuid import UUID

from django.db.models import QuerySet

from larix.core.words import Words
from larix.followup.models import RecordedScore, ResponseVersion
from larix.followup.story import tell
from larix.history import History
from larix.history import Visit as StoryVisit
from larix.people.models import DeathEntry, Pseudonym
from larix.schedule import Protocol
from larix.studies.models import CohortImport, Participation, Study, Visit

STORIES_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """One line of the interviewer's list."""

    key: UUID
    label: str
    joined_on: date
    died: bool
    visits: dict[str, date]  # wave -> true day


@dataclass(frozen=True, slots=True)
class ParticipantPage:
    rows: tuple[ParticipantRow, ...]
    total: int


def study_keys() -> tuple[str, ...]:
    return tuple(Study.objects.order_by("key").values_list("key", flat=True))


def participants(visible: QuerySet[Participation], *, start: int, size: int) -> ParticipantPage:
    """`size` of these participants, in order of label; four queries whatever the size."""
    chosen = list(visible.order_by("label")[start : start + size])
    visits: dict[int, dict[str, date]] = defaultdict(dict)
    for visit in Visit.objects.filter(participation__in=chosen):
        visits[visit.participation_id][visit.wave] = visit.on
    deaths = DeathEntry.objects.standing([row.person_id for row in chosen])
    rows = tuple(
        ParticipantRow(
            row.key, row.label, row.joined_on, row.person_id in deaths and deaths[row.person_id].died, visits[row.pk]
        )
        for row in chosen
    )
    return ParticipantPage(rows, visible.count())


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
    for person_id, pseudonym in named.items():
        yield tell(
            pseudonym=pseudonym,
            joined_on=participations[person_id].joined_on,
            death=deaths.get(person_id),
            visits=visits[person_id],
            versions=versions[person_id],
            scores=scores[person_id],
        )


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
