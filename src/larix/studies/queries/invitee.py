"""Reads of one invitee: letters, answers, scans, assessments; and the list of letters that others opened."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, When

from larix.access.actor import OSLO
from larix.schedule.invited import Answer, State
from larix.studies.models import CapacityAssessment, Invitation, Objection, Scan, Study, WrongOpening
from larix.studies.queries.invited import deaths_of, invited_stories, inviting_of, judged

SCAN_COLUMNS = ("key", "page", "at", "invitation__key", "set_aside")  # of a ScanLine


@dataclass(frozen=True, slots=True)
class LetterLine:
    """`kind`: invitation, reminder, handed_over. `on` None: printed, not posted yet. `taken_out`: why it did not go."""

    kind: str
    on: date | None
    taken_out: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """`undone`: a later entry took it back. `undoes`: it is itself such an entry, with its reason."""

    number: int
    answer: Answer
    channel: str
    on: date
    on_behalf: str
    undone: bool
    undoes: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class ScanLine:
    """One scanned page. `matched_to` is the invitee it belongs to; `set_aside` says why nobody was found."""

    key: UUID
    page: int
    at: datetime
    matched_to: UUID | None
    set_aside: str


@dataclass(frozen=True, slots=True)
class CapacityLine:
    on: date
    capable: bool
    by_name: str
    by_profession: str


@dataclass(frozen=True, slots=True)
class InviteeTold:
    """What the study itself knows of one invitee on a day."""

    state: State
    has_died: bool
    letters: tuple[LetterLine, ...]
    answers: tuple[AnswerLine, ...]
    opened_by_others_on: tuple[date, ...]
    objected_on: date | None
    capacity: tuple[CapacityLine, ...]
    scans: tuple[ScanLine, ...]


@dataclass(frozen=True, slots=True)
class WrongOpeningLine:
    """One letter that somebody else opened, for the data protection officer. No name: the key of the invitee.

    `round` is that of the codes that were stopped: with the invitee's key it says which opening this is.
    """

    invitee: UUID
    round: int
    at: datetime
    channel: str
    told_officer_on: date | None


@dataclass(frozen=True, slots=True)
class WrongOpenings:
    """A page of the list: those the officer has not been told of first, the oldest of them first."""

    lines: tuple[WrongOpeningLine, ...]
    total: int
    untold: int


@dataclass(frozen=True, slots=True)
class ScanPage:
    """A page of the scanned pages: those that wait first, then those matched, then those set aside."""

    lines: tuple[ScanLine, ...]
    waiting: int
    matched: int
    set_aside: int

    @property
    def total(self) -> int:
        return self.waiting + self.matched + self.set_aside


def invitee(invitation: Invitation, day: date) -> InviteeTold:
    """One invitee as they stand on that day; a fixed number of queries."""
    study, person = invitation.study, invitation.person_id
    story = dict(invited_stories(study, [invitation.pk]))[invitation.pk]
    objected_on = Objection.objects.filter(invitation=invitation).values_list("on", flat=True).first()
    assessed = CapacityAssessment.objects.filter(study=study, person=person).order_by("on", "pk")
    return InviteeTold(
        state=judged(story, day, inviting_of(study).no_answer_after).state,
        has_died=bool(deaths_of(study, [person])),
        letters=_letters(invitation),
        answers=_answers(invitation),
        opened_by_others_on=tuple(at.astimezone(OSLO).date() for at in _opened(invitation)),
        objected_on=objected_on,
        capacity=tuple(CapacityLine(each.on, each.capable, each.by_name, each.by_profession) for each in assessed),
        scans=scan_lines(Scan.objects.filter(invitation=invitation)),
    )


def scan_lines(scans: QuerySet[Scan]) -> tuple[ScanLine, ...]:
    """These scanned pages, the oldest first; one query."""
    return tuple(ScanLine(*row) for row in scans.order_by("at", "file", "page").values_list(*SCAN_COLUMNS))


def scan_page(study: Study, *, start: int, size: int) -> ScanPage:
    """A page of the study's scanned pages, the oldest first in each part; two queries."""
    waits, aside = Q(invitation=None, set_aside=""), Q(invitation=None) & ~Q(set_aside="")
    scans = Scan.objects.filter(study=study)
    counted = scans.aggregate(
        waiting=Count("pk", filter=waits), matched=Count("pk", filter=Q(invitation__isnull=False)),
        set_aside=Count("pk", filter=aside),
    )  # fmt: skip
    part = Case(When(waits, then=0), When(aside, then=2), default=1, output_field=IntegerField())
    rows = scans.order_by(part, "at", "file", "page").values_list(*SCAN_COLUMNS)[start : start + size]
    return ScanPage(tuple(ScanLine(*row) for row in rows), **counted)


def wrong_openings(study: Study, *, start: int, size: int) -> WrongOpenings:
    """A page of the letters that somebody else opened; two queries."""
    rows = WrongOpening.objects.filter(invitation__study=study)
    counted = rows.aggregate(total=Count("pk"), untold=Count("pk", filter=Q(told_officer_on=None)))
    page = rows.order_by(F("told_officer_on").desc(nulls_first=True), "at", "pk")[start : start + size]
    columns = ("invitation__key", "round", "at", "channel", "told_officer_on")
    return WrongOpenings(tuple(WrongOpeningLine(*row) for row in page.values_list(*columns)), **counted)


def _letters(invitation: Invitation) -> tuple[LetterLine, ...]:
    letters = invitation.letters.select_related("run").order_by("run__number")
    return tuple(
        LetterLine("handed_over" if each.handed_over else each.run.kind, each.run.posted_on, each.taken_out)
        for each in letters
    )


def _answers(invitation: Invitation) -> tuple[AnswerLine, ...]:
    entries = list(invitation.answers.order_by("number"))
    undone = {entry.undoes for entry in entries}
    return tuple(
        AnswerLine(
            each.number, Answer(each.answer), each.channel, each.on, each.on_behalf, each.number in undone, each.undoes,
            each.reason,
        )
        for each in entries
    )  # fmt: skip


def _opened(invitation: Invitation) -> list[datetime]:
    return list(invitation.wrong_openings.order_by("at").values_list("at", flat=True))
