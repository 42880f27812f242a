"""Reads of answers for a page: small frozen rows, a fixed number of queries."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from larix.followup.models import Response
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
    on: date
    mode: str
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
            row.pk, row.instrument, row.wave, row.part, row.on, row.mode,
            tuple(
                Version(v.number, v.at, v.by, v.conflict, v.chosen_from, v.started_from, v.instrument_version,
                        {**v.answers, **v.own_words}, v.missing, v.reason)
                for v in sorted(row.versions.all(), key=lambda v: v.number)
            ),
        )
        for row in sorted(rows, key=lambda row: (row.on, row.wave, row.instrument))
    )  # fmt: skip
