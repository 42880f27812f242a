"""Reads of worries, for the few who may: whoever wrote one, the responsible clinician, and the person."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from larix.people.models import Person
from larix.studies.models import Participation, Study, Worry


@dataclass(frozen=True, slots=True)
class WorryLine:
    """`kind` is a code of schedule.fieldwork.WorryKind; `by` the account of who wrote it."""

    key: UUID
    participant: UUID
    label: str
    wave: str
    at: datetime
    kind: str
    said: str
    told: str
    person_told: str
    by: str


def worries_of(study: Study, person: Person) -> tuple[WorryLine, ...]:
    """Everything of this kind about one person in one study, the latest first: for the person's own page."""
    rows = Worry.objects.filter(participation__study=study, participation__person=person)
    return tuple(worry_line(row) for row in rows.select_related("participation").order_by("-at", "-pk"))


def worries_about(
    participants: QuerySet[Participation], *, start: int, size: int, by: str = ""
) -> tuple[tuple[WorryLine, ...], int]:  # fmt: skip
    """A page of those about these participants, the latest first, and how many there are. `by`: of one account only."""
    rows = Worry.objects.filter(participation__in=participants)
    rows = rows.filter(by=by) if by else rows
    page = rows.select_related("participation").order_by("-at", "-pk")[start : start + size]
    return tuple(worry_line(row) for row in page), rows.count()


def worry_line(row: Worry) -> WorryLine:
    return WorryLine(
        row.key, row.participation.key, row.participation.label, row.wave, row.at, row.kind, row.said, row.told,
        row.person_told, row.by,
    )  # fmt: skip
