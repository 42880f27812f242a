"""Reads of answers for a page: small frozen rows, a fixed number of queries."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Min

from larix.followup.models import Response, ResponseVersion
from larix.history import Answers, MissingReasons


@dataclass(frozen=True, slots=True)
class Version:
    number: int
    at: datetime
    by: str
    conflict: bool
    chosen_from: int | None
    started_from: int
    instrument_version: int
    on: date
    mode: str
    answers: Answers
    missing: MissingReasons
    reason: str


@dataclass(frozen=True, slots=True)
class Versions:
    """One response with every version of it, the oldest first."""

    response_id: UUID
    instrument: str
    wave: str
    part: str
    versions: tuple[Version, ...]

    @property
    def current(self) -> Version:
        return max((version for version in self.versions if not version.conflict), key=lambda version: version.number)

    @property
    def open_conflicts(self) -> tuple[Version, ...]:
        """Conflicts that nobody has chosen and nobody has saved past."""
        return tuple(v for v in self.versions if v.conflict and v.number > self.current.number)


def responses_of(person_id: int, purpose: str) -> tuple[Versions, ...]:
    """Everything this person has answered for this purpose, in two queries."""
    rows = Response.objects.filter(person=person_id, purpose=purpose).prefetch_related("versions")
    return tuple(
        Versions(
            row.pk, row.instrument, row.wave, row.part,
            tuple(
                Version(v.number, v.at, v.by, v.conflict, v.chosen_from, v.started_from, v.instrument_version,
                        v.on, v.mode, {**v.answers, **v.own_words}, v.missing, v.reason)
                for v in sorted(row.versions.all(), key=lambda v: v.number)
            ),
        )
        for row in sorted(rows, key=lambda row: (row.wave, row.instrument, row.part))
    )  # fmt: skip


def first_day_of(person_id: int, purpose: str, wave: str) -> date | None:
    """The first true day on which anything of this wave was answered, as it stands now."""
    asked = {"response__person": person_id, "response__purpose": purpose, "response__wave": wave}
    return ResponseVersion.objects.current().filter(**asked).aggregate(first=Min("on"))["first"]
