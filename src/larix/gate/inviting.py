"""What a coordinator reads and does: who is invited, what came back, consents and withdrawals. Never an answer to the study."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from larix.access.roles import Role
from larix.gate.entry import Entry, Outside, only_for
from larix.people.vault import IdentityRow
from larix.schedule import Scope
from larix.schedule.invited import Answer, Channel, State
from larix.studies.consenting import How
from larix.studies.queries.consents import AskAgain, ConsentLine
from larix.studies.queries.inviting import (
    AnswerLine,
    CapacityLine,
    Funnel,
    InviteePage,
    LetterLine,
    ScanLine,
    WrongOpeningLine,
)
from larix.studies.queries.withdrawing import Consequences
from larix.texts.queries import TextShown


@dataclass(frozen=True)
class InviteeShown:
    """Everything about one invitee that a coordinator needs, and nothing about their health."""

    key: UUID
    identity: IdentityRow | None
    state: State
    listed_on: date
    has_died: bool
    reserved: bool
    letters: tuple[LetterLine, ...]
    answers: tuple[AnswerLine, ...]
    opened_by_others_on: tuple[date, ...]
    objected_on: date | None
    consents: tuple[ConsentLine, ...]
    capacity: tuple[CapacityLine, ...]
    scans: tuple[ScanLine, ...]
    label: str  # of a participant, as on paper forms; "" for others


@dataclass(frozen=True)
class ConsentAsked:
    """What a consent page asks: the scopes, none ticked, and the text that holds today. `text` None: write it first."""

    scopes: tuple[Scope, ...]
    text: TextShown | None
    standing: Mapping[str, bool]  # what holds from before; empty where nothing does


@dataclass(frozen=True)
class Scans:
    waiting: tuple[ScanLine, ...]  # matched to nobody and not set aside
    matched: tuple[ScanLine, ...]
    set_aside: tuple[ScanLine, ...]


def funnel(entry: Entry, day: date) -> Funnel:
    """How many stand where on that day. Counts only: nobody is read, so nothing is logged."""
    raise NotImplementedError


def funnel_over_time(entry: Entry, day: date) -> tuple[tuple[date, Funnel], ...]:
    """The funnel on the first of each month since the first list, and on `day` itself."""
    raise NotImplementedError


def is_closed_on(entry: Entry) -> date | None:
    """The day on which the names of those who do not take part were deleted; None before that."""
    raise NotImplementedError


def list_invitees(entry: Entry, *, state: State | None, search: str, start: int, size: int) -> InviteePage:
    """A page of the list. `search` is part of a name, a telephone number, a national number or a form's code."""
    raise NotImplementedError


def open_invitee(entry: Entry, key: UUID) -> InviteeShown:
    """Open one invitee; Outside if they are not on this study's list."""
    raise NotImplementedError


def find_by_form_code(entry: Entry, typed: str) -> UUID | None:
    """The key of the invitee whose slip or form carries this code; None if nobody's of this study does."""
    raise NotImplementedError


def record_answer(
    entry: Entry, key: UUID, *, answer: Answer, channel: Channel, on: date, on_behalf: str = "",
    decline_reason: str = "",
) -> None:  # fmt: skip
    """Record what came back. `on_behalf` is a key of RELATIONS, `decline_reason` of DECLINE_REASONS (only of a no)."""
    raise NotImplementedError


def undo_answer(entry: Entry, key: UUID, *, number: int, reason: str) -> None:
    """Take one entry back; what stood before it stands again. Refused without a reason."""
    raise NotImplementedError


def wrong_opener(entry: Entry, key: UUID, *, channel: Channel) -> None:
    """Somebody else opened the letter: its codes die at once, and the data protection officer's list has it."""
    raise NotImplementedError


def objection(entry: Entry, key: UUID, *, channel: Channel, on: date) -> None:
    """ "Use nothing about me": the description is emptied and the person is left out of the comparison at once."""
    raise NotImplementedError


def postpone(entry: Entry, key: UUID) -> None:
    """ "Not today." Leaves no mark: only that the page was read."""
    raise NotImplementedError


def consent_asked(entry: Entry, key: UUID) -> ConsentAsked:
    """What to ask this person; Outside if they are not on the list."""
    raise NotImplementedError


def consent(
    entry: Entry, key: UUID, *, on: date, scopes: Mapping[str, bool], how: How, text_version: int,
    named_sources: tuple[str, ...] = (), contact_channels: tuple[str, ...] = (), copy: str, said_back: bool,
    scan_key: UUID | None = None,
) -> None:  # fmt: skip
    """Record a consent on paper or at the first meeting, taken by whoever came in here. Refused where a rule says no."""
    raise NotImplementedError


def assess_capacity(entry: Entry, key: UUID, *, on: date, capable: bool, by_name: str, by_profession: str) -> None:
    """Record a named professional's assessment of the capacity to consent on a day."""
    raise NotImplementedError


def consequences(entry: Entry, key: UUID) -> Consequences:
    """What a withdrawal would do, to be said before it is confirmed."""
    raise NotImplementedError


def withdraw(entry: Entry, key: UUID, *, scopes: frozenset[str] | None, channel: Channel, on: date) -> None:
    """Withdraw at once: from everything (`scopes` None) or from these. There is no reason to give."""
    raise NotImplementedError


def ask_again(entry: Entry) -> tuple[AskAgain, ...]:
    """Who takes part on an older text than today's."""
    raise NotImplementedError


def store_scan(entry: Entry, *, content: bytes, media_type: str, stored_at: datetime) -> tuple[ScanLine, ...]:
    """Take in a PDF, JPEG or PNG of scanned forms. `stored_at` is the machine's own time. Told where it is no such file."""
    raise NotImplementedError


def scans(entry: Entry) -> Scans:
    """The scanned pages of the study: waiting for a person, matched, set aside."""
    raise NotImplementedError


def match_scan(entry: Entry, scan: UUID, key: UUID) -> None:
    """Say whose form a scanned page is."""
    raise NotImplementedError


def set_scan_aside(entry: Entry, scan: UUID, *, why: str) -> None:
    """Say that a scanned page is nobody's, and why."""
    raise NotImplementedError


def scan_bytes(entry: Entry, scan: UUID, *, at: datetime) -> tuple[bytes, str]:
    """The file that a scanned page is in, and its media type. `at` is the machine's own time. Logged."""
    raise NotImplementedError


def close_list(entry: Entry, *, comparison: dict[str, object] | None) -> int:
    """Delete the names of those who do not take part; how many. Refused before the protocol's date."""
    raise NotImplementedError


def wrong_openings(entry: Entry) -> tuple[WrongOpeningLine, ...]:
    """Every letter that somebody else opened, for the data protection officer."""
    raise NotImplementedError


def decline_reasons(entry: Entry) -> dict[str, int]:
    """How often each of the five reasons was given; nobody can be found from it."""
    raise NotImplementedError
