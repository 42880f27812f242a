"""What a coordinator reads and does about those who are invited. Never a study's answer, nothing of their health.

Consents, scanned forms and withdrawals are in `consenting`, and are named here too: pages have one place to ask.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db.models import Q, QuerySet

from larix.access.deeds import read
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.core.countries import pack
from larix.gate.consenting import (
    ConsentAsked,
    ask_again,
    assess_capacity,
    consent,
    consent_asked,
    consequences,
    match_scan,
    scan_bytes,
    scan_line,
    scans,
    set_scan_aside,
    store_scan,
    taking_back,
    withdraw,
)
from larix.gate.entry import Entry, only_for
from larix.gate.invitee import invitation_of
from larix.people import queries as people
from larix.people.actions import change_reach as change
from larix.people.digests import number_digest
from larix.people.vault import IdentityRow, Reach
from larix.rights import actions as rights
from larix.schedule.invited import Answer, Channel, State
from larix.studies import actions, rules
from larix.studies.actions.breaches import tell_officer as tell
from larix.studies.codes import code_digest, normal_code
from larix.studies.models import ClosedList, DeclineReason, Invitation, Participation, Scan
from larix.studies.queries import consents, inviting
from larix.studies.queries.consents import ConsentLine
from larix.studies.queries.invited import inviting_of
from larix.studies.queries.invitee import (
    AnswerLine,
    CapacityLine,
    LetterLine,
    ScanLine,
    WrongOpeningLine,
    WrongOpenings,
    invitee,
)
from larix.studies.queries.invitee import wrong_openings as every_wrong_opening
from larix.studies.queries.inviting import Funnel, InviteePage
from larix.treatment.actions import forget_responsibilities

__all__ = [
    "AnswerLine", "CapacityLine", "ConsentAsked", "ConsentLine", "Funnel", "InviteePage", "InviteeShown", "LetterLine",
    "Reach", "ScanLine", "WrongOpeningLine", "WrongOpenings", "ask_again", "assess_capacity", "change_reach",
    "close_list", "consent", "consent_asked", "consequences", "decline_reasons", "find_by_form_code", "funnel",
    "funnel_over_time", "is_closed_on", "list_invitees", "match_scan", "objection", "open_invitee", "pages_waiting",
    "postpone", "record_answer", "scan_bytes", "scan_line", "scans", "set_scan_aside", "store_scan", "taking_back",
    "tell_officer", "undo_answer", "withdraw", "wrong_opener", "wrong_openings",
]  # fmt: skip


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
    cannot_consent: bool  # by the last assessment, where the protocol stops there
    scans: tuple[ScanLine, ...]
    label: str  # of a participant, as on paper forms; "" for others


def funnel(entry: Entry, day: date) -> Funnel:
    """How many stand where on that day. Counts only: nobody is read, so nothing is logged."""
    only_for(Role.COORDINATOR, entry)
    return inviting.funnel(entry.study, day)


def funnel_over_time(entry: Entry, day: date) -> tuple[tuple[date, Funnel], ...]:
    """The funnel on the first of each month since the first list, and on `day` itself."""
    only_for(Role.COORDINATOR, entry)
    return inviting.states_over_time(entry.study, inviting.months_to(entry.study, day))


def is_closed_on(entry: Entry) -> date | None:
    """The day on which the names of those who do not take part were deleted; None before that."""
    only_for(Role.COORDINATOR, entry)
    return ClosedList.objects.filter(study=entry.study).values_list("on", flat=True).first()


def list_invitees(entry: Entry, *, state: State | None, search: str, start: int, size: int) -> InviteePage:
    """A page of the list. `search` is part of a name, a telephone number, a national number or a form's code.

    The log remembers the state, the page and that there was a search: never what was searched for.
    """
    only_for(Role.COORDINATOR, entry)
    by, only = entry.actor, _found(entry, search) if search.strip() else None
    page = inviting.invitee_page(entry.study, by.held_at, state=state, start=start, size=size, day=by.day, only=only)
    searched, shown = int(only is not None), len(page.rows)
    read(Verb.PEOPLE_LISTED, by=by, state=state or "all", searched=searched, start=start, shown=shown)
    return page


def _found(entry: Entry, search: str) -> frozenset[int]:
    """The people (ids) whom a search names. A number and a code name one at the most."""
    code = normal_code(search)
    if code is not None:
        return frozenset(_with_code(entry, code).values_list("person_id", flat=True))
    kinds = [kind.code for kind in pack(settings.COUNTRY).identifiers]
    known = people.known_by_digest(number_digest(kind, search) for kind in kinds)
    return frozenset(known.values()) | inviting.named(entry.study, search)


def _with_code(entry: Entry, code: str) -> QuerySet[Invitation]:
    digest = code_digest(code)
    return Invitation.objects.filter(Q(form_digest=digest) | Q(answer_digest=digest), study=entry.study)


def open_invitee(entry: Entry, key: UUID) -> InviteeShown:
    """Open one invitee; Outside if they are not on this study's list."""
    invitation = invitation_of(entry, key)
    study, person = entry.study, invitation.person
    read(Verb.PERSON_READ, by=entry.actor, about=[person.key])
    told = invitee(invitation, entry.actor.day)
    return InviteeShown(
        key=invitation.key,
        identity=people.identities([person.pk]).get(person.pk),
        state=told.state,
        listed_on=invitation.listed_on,
        has_died=told.has_died,
        reserved=person.pk in people.reserved([person.pk]),
        letters=told.letters,
        answers=told.answers,
        opened_by_others_on=told.opened_by_others_on,
        objected_on=told.objected_on,
        consents=consents.consents_of(study, person),
        capacity=told.capacity,
        cannot_consent=bool(told.capacity) and rules.stops_for_capacity(inviting_of(study), told.capacity[-1].capable),
        scans=told.scans,
        label=_label(invitation),
    )


def _label(invitation: Invitation) -> str:
    labels = Participation.objects.filter(study=invitation.study, person=invitation.person_id, left_on__isnull=True)
    return labels.values_list("label", flat=True).first() or ""


def find_by_form_code(entry: Entry, typed: str) -> UUID | None:
    """The key of the invitee whose letter or form carries this code; None if nobody's of this study does."""
    only_for(Role.COORDINATOR, entry)
    code = normal_code(typed)
    return None if code is None else _with_code(entry, code).values_list("key", flat=True).first()


def record_answer(
    entry: Entry, key: UUID, *, answer: Answer, channel: Channel, on: date, on_behalf: str = "",
    decline_reason: str = "",
) -> None:  # fmt: skip
    """Record what came back. `on_behalf` is a key of RELATIONS, `decline_reason` of DECLINE_REASONS (only of a no)."""
    actions.record_answer(
        invitation=invitation_of(entry, key), answer=answer, channel=channel, on=on, on_behalf=on_behalf,
        decline_reason=decline_reason, by=entry.actor,
    )  # fmt: skip


def undo_answer(entry: Entry, key: UUID, *, number: int, reason: str) -> None:
    """Take one entry back; what stood before it stands again. Refused without a reason."""
    actions.undo_answer(invitation=invitation_of(entry, key), number=number, reason=reason, by=entry.actor)


def wrong_opener(entry: Entry, key: UUID, *, channel: Channel) -> None:
    """Somebody else opened the letter: its codes die at once, and the data protection officer's list has it."""
    actions.record_wrong_opening(invitation=invitation_of(entry, key), channel=channel, by=entry.actor)


def objection(entry: Entry, key: UUID, *, channel: Channel, on: date) -> None:
    """ "Use nothing about me": the description is emptied and the person is left out of the comparison at once."""
    rights.object_to_comparison(invitation=invitation_of(entry, key), channel=channel, on=on, by=entry.actor)


def change_reach(entry: Entry, key: UUID, reach: Reach, *, looked_up: bool) -> None:
    """A new address, telephone or protection. A letter that came back may go to another address, as the rules say."""
    change(person=invitation_of(entry, key).person, reach=reach, looked_up=looked_up, by=entry.actor)


def postpone(entry: Entry, key: UUID) -> None:
    """ "Not today." Leaves no mark: only that the person was looked at."""
    read(Verb.PERSON_READ, by=entry.actor, about=[invitation_of(entry, key).person.key])


def pages_waiting(entry: Entry) -> int:
    """How many scanned pages wait for somebody to say whose they are; they go with the names on the protocol's date."""
    only_for(Role.COORDINATOR, entry)
    return Scan.objects.filter(study=entry.study, invitation__isnull=True, set_aside="").count()


def close_list(entry: Entry) -> int:
    """Delete the names of those who do not take part; how many. Refused before the protocol's date.

    What the protocol compares is made of the list in the same deed, and kept without a row about anybody.
    """
    only_for(Role.COORDINATOR, entry)
    before = Invitation.objects.filter(study=entry.study).count()
    actions.close_list(study=entry.study, forget=forget_responsibilities, by=entry.actor)
    return before - Invitation.objects.filter(study=entry.study).count()


def wrong_openings(entry: Entry, *, start: int = 0, size: int = 50) -> WrongOpenings:
    """A page of the letters that somebody else opened, for the data protection officer; the untold first."""
    only_for(Role.COORDINATOR, entry)
    found = every_wrong_opening(entry.study, start=start, size=size)
    read(Verb.PEOPLE_LISTED, by=entry.actor, list="wrong_openings", start=start, shown=len(found.lines))
    return found


def tell_officer(entry: Entry, openings: Collection[tuple[UUID, int]], *, on: date) -> None:
    """The officer was told that day of these: (key of the invitee, round of the codes that were stopped)."""
    only_for(Role.COORDINATOR, entry)
    tell(study=entry.study, openings=openings, on=on, by=entry.actor)


def decline_reasons(entry: Entry) -> dict[str, int]:
    """How often each of the five reasons was given; nobody can be found from it."""
    only_for(Role.COORDINATOR, entry)
    return dict(DeclineReason.objects.filter(study=entry.study).order_by("reason").values_list("reason", "count"))
