"""Reads of who was invited and what came of it: stories, states, the funnel, a page of invitees."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from larix.access.actor import HeldAt
from larix.people.vault import IdentityRow
from larix.schedule.invited import Answer, Invited, State
from larix.studies.models import Invitation, Study


@dataclass(frozen=True, slots=True)
class Funnel:
    """How many people stand where on one day. From `not_sent` on, everybody on the list is in exactly one number,

    but for `invited` and `answered`, which count whoever was ever sent something, and whoever answered or consented.
    `eligible` is everybody on the list but the not eligible; `yes` waits for a consent.
    """

    listed: int = 0
    eligible: int = 0
    invited: int = 0
    answered: int = 0
    not_sent: int = 0
    died_before: int = 0
    not_eligible: int = 0
    waiting: int = 0
    returned: int = 0
    yes: int = 0
    no: int = 0
    talk: int = 0
    no_answer: int = 0
    wrong_person: int = 0
    consented: int = 0
    withdrawn: int = 0


@dataclass(frozen=True, slots=True)
class InviteeRow:
    """One line of the coordinator's list. `identity` is None where nobody is named (or the name was deleted)."""

    key: UUID
    identity: IdentityRow | None
    state: State
    last_letter_on: date | None
    last_answer: Answer | None
    last_answer_on: date | None
    has_died: bool


@dataclass(frozen=True, slots=True)
class InviteePage:
    """`total` is how many there are with this state and search, not how many are on the page."""

    rows: tuple[InviteeRow, ...]
    total: int


@dataclass(frozen=True, slots=True)
class LetterLine:
    """`kind`: invitation, reminder, handed_over. `on` None: printed, and not posted yet. `taken_out`: why it did not go."""

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
class WrongOpeningLine:
    """One letter that somebody else opened, for the data protection officer. No name: the key of the invitee."""

    invitee: UUID
    at: datetime
    channel: str
    told_officer_on: date | None
