"""Reads of answers for a page: small frozen rows, a fixed number of queries."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from larix.access.prepared import Prepared, put
from larix.followup.drafts import DraftShown, Form, beside_from
from larix.followup.models import Draft, Response, ResponseVersion
from larix.history import Answers, MissingReasons

WHICH = ("person_id", "purpose", "instrument", "wave", "part", "respondent")  # what makes it one and the same form
VERSIONS = Prepared(lambda: ResponseVersion.objects.filter(**{f"response__{name}": put(name) for name in WHICH}))
DRAFT = Prepared(lambda: Draft.objects.filter(**{name: put(name) for name in WHICH}))
LOCKED_DRAFT = Prepared(lambda: Draft.objects.select_for_update().filter(**{name: put(name) for name in WHICH}))
FIRST_DAY = Prepared(
    lambda: (
        ResponseVersion.objects.current()
        .filter(**{f"response__{name}": put(name) for name in ("person_id", "purpose", "wave")})
        .order_by("on")
        .values_list("on")[:1]
    )
)


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
    begun_on: date | None
    mode: str
    present: str
    interpreter: str
    language: str
    answers: Answers
    missing: MissingReasons
    carried: tuple[str, ...]
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


@dataclass(frozen=True, slots=True)
class LastTime:
    """What stood in the same part of the same form the last time before, and on which day."""

    on: date
    wave: str
    answers: Answers


def responses_of(person_id: int, purpose: str) -> tuple[Versions, ...]:
    """Everything this person has answered for this purpose, in two queries."""
    rows = Response.objects.filter(person=person_id, purpose=purpose).prefetch_related("versions")
    return tuple(
        _versions(row, row.versions.all()) for row in sorted(rows, key=lambda row: (row.wave, row.instrument, row.part))
    )


def versions_of(form: Form) -> Versions | None:
    """One part of one form with every version of it, in one query; None if it has never been finished."""
    rows = VERSIONS.all(**asdict(form))
    return _versions(Response(id=rows[0].response_id, **asdict(form)), rows) if rows else None


def draft_of(form: Form) -> DraftShown | None:
    """What has been typed and is not finished. For whoever may read the part, and nobody else."""
    draft = DRAFT.first(**asdict(form))
    if draft is None:
        return None
    return DraftShown(
        number=draft.number, instrument_version=draft.instrument_version, started_from=draft.started_from,
        posted=draft.posted, begun_on=draft.begun_on, on=draft.on, mode=draft.mode, present=draft.present,
        interpreter=draft.interpreter, by=draft.by, at=draft.at, beside=beside_from(draft.beside),
    )  # fmt: skip


def begun(person: int, purpose: str, wave: str) -> frozenset[tuple[str, str]]:
    """The (instrument, part) of one wave that somebody has begun and not finished; one query."""
    rows = Draft.objects.filter(person=person, purpose=purpose, wave=wave)
    return frozenset(rows.values_list("instrument", "part"))


def locked_draft(**which: Any) -> Draft | None:
    """The draft of one part of one form (its names and values), held until the deed ends. Inside a deed."""
    return LOCKED_DRAFT.first(**which)


def last_time(form: Form, waves: Collection[str]) -> LastTime | None:
    """The answers that hold from the latest day among these waves; None if there are none."""
    asked = {f"response__{name}": value for name, value in asdict(form).items() if name != "wave"}
    rows = ResponseVersion.objects.current().filter(**asked, response__wave__in=waves).select_related("response")
    last = rows.order_by("-on", "-response__wave").first() if waves else None
    if last is None:
        return None
    return LastTime(last.on, last.response.wave, {**last.answers, **last.own_words})


def first_day_of(person_id: int, purpose: str, wave: str) -> date | None:
    """The first true day on which anything of this wave was answered, as it stands now."""
    found = FIRST_DAY.first(person_id=person_id, purpose=purpose, wave=wave)
    return None if found is None else found[0]


def _versions(row: Response, versions: Iterable[ResponseVersion]) -> Versions:
    return Versions(
        row.pk, row.instrument, row.wave, row.part,
        tuple(_version(version) for version in sorted(versions, key=lambda version: version.number)),
    )  # fmt: skip


def _version(v: ResponseVersion) -> Version:
    return Version(
        number=v.number, at=v.at, by=v.by, conflict=v.conflict, chosen_from=v.chosen_from, started_from=v.started_from,
        instrument_version=v.instrument_version, on=v.on, begun_on=v.begun_on, mode=v.mode, present=v.present,
        interpreter=v.interpreter, language=v.language, answers={**v.answers, **v.own_words}, missing=v.missing,
        carried=tuple(v.carried), reason=v.reason,
    )  # fmt: skip
