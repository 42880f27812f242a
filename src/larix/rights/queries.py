"""Reads of letters that are owed and of what people say is wrong: for their own page, and for whoever sees to it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from larix.people.models import Person
from larix.rights.keeping import Confirmed
from larix.rights.models import Confirmation, Correction
from larix.rights.rules import LATE_IS_NEAR, Kind
from larix.studies.models import Study

FOR_INTERVIEWERS = frozenset({"answer"})  # only who may read an answer can see whether it is wrong


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One letter. `late`: its day has passed and nobody has given it; `near`: it will soon be."""

    key: UUID
    person: int
    kind: Kind
    on: date
    due_on: date
    said: Confirmed
    sent_on: date | None
    channel: str

    def late_on(self, day: date) -> bool:
        return self.sent_on is None and self.due_on < day

    def near_on(self, day: date) -> bool:
        return self.sent_on is None and self.due_on - LATE_IS_NEAR < day


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    key: UUID
    person: int
    study: str
    about: str
    said: str
    asked_at: datetime
    state: str
    answer: str
    answered_at: datetime | None


def letters_to(person: Person) -> tuple[LetterLine, ...]:
    """Every letter to somebody about a no of theirs, the latest first; one query."""
    return tuple(map(_letter, Confirmation.objects.filter(person=person).order_by("-on", "-pk")))


def owed_by(study: Study) -> "QuerySet[Confirmation]":
    """The letters that nobody has given yet which this study's coordinator sees to, the most urgent first.

    One about the registry alone or about everything is seen to by every study that has the person on its list.
    """
    ours = Q(study=study.key) | Q(study="", person__invitations__study=study)
    rows = Confirmation.objects.filter(ours, sent_on__isnull=True).distinct()
    return rows.select_related("person").order_by("due_on", "pk")


def owed_lines(study: Study, *, start: int, size: int) -> tuple[tuple[LetterLine, ...], int]:
    """A page of them, and how many there are; two queries."""
    rows = owed_by(study)
    return tuple(map(_letter, rows[start : start + size])), rows.count()


def late(day: date) -> int:
    """How many letters are late that day, in every study together."""
    return Confirmation.objects.filter(sent_on__isnull=True, due_on__lt=day).count()


def corrections_of(person: Person, study: str = "") -> tuple[CorrectionLine, ...]:
    """What somebody said is wrong, and what came of it, the latest first; one query."""
    rows = Correction.objects.filter(person=person)
    rows = rows.filter(study=study) if study else rows
    return tuple(map(_correction, rows.order_by("-asked_at", "-pk")))


def open_corrections(study: Study, *, of_answers: bool) -> "QuerySet[Correction]":
    """Those that wait: for interviewers what is about answers, for the coordinator all others."""
    rows = Correction.objects.filter(study=study.key, state="open").select_related("person").order_by("asked_at", "pk")
    return rows.filter(about__in=FOR_INTERVIEWERS) if of_answers else rows.exclude(about__in=FOR_INTERVIEWERS)


def correction_line(row: Correction) -> CorrectionLine:
    return _correction(row)


def letter_line(row: Confirmation) -> LetterLine:
    return _letter(row)


def _letter(row: Confirmation) -> LetterLine:
    return LetterLine(
        row.key, row.person_id, Kind(row.kind), row.on, row.due_on, Confirmed.from_json(row.said), row.sent_on,
        row.channel,
    )  # fmt: skip


def _correction(row: Correction) -> CorrectionLine:
    return CorrectionLine(
        row.key, row.person_id, row.study, row.about, row.said, row.asked_at, row.state, row.answer, row.answered_at
    )
