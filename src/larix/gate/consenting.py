"""What a coordinator does about consents: ask, record, keep the scanned form, and take back at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from larix.access.deeds import read
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.files.queries import read_bytes
from larix.gate.entry import Entry, Outside, only_for
from larix.gate.filling import current_as_read
from larix.gate.invitee import invitation_of
from larix.rights import actions as rights
from larix.schedule import Scope
from larix.schedule.invited import Channel
from larix.studies import actions
from larix.studies.consenting import Consent, How
from larix.studies.leaving import Chosen
from larix.studies.models import Scan
from larix.studies.queries import consents, withdrawing
from larix.studies.queries.consents import AskAgain
from larix.studies.queries.invited import inviting_of
from larix.studies.queries.invitee import ScanLine, ScanPage, scan_lines, scan_page
from larix.studies.queries.withdrawing import Consequences, TakingBack
from larix.texts.queries import TextShown, current
from larix.treatment.queries import treats


@dataclass(frozen=True)
class ConsentAsked:
    """What a consent page asks: the scopes, none ticked, and the text that holds today. `text` None: write it first."""

    scopes: tuple[Scope, ...]
    text: TextShown | None
    standing: Mapping[str, bool]  # what holds from before; empty where nothing does


def consent_asked(entry: Entry, key: UUID) -> ConsentAsked:
    """What to ask this person; Outside if they are not on the list."""
    invitation = invitation_of(entry, key)
    read(Verb.PERSON_READ, by=entry.actor, about=[invitation.person.key])
    return ConsentAsked(
        scopes=inviting_of(entry.study).scopes,
        text=current_as_read(current(entry.protocol.scope, "consent"), entry.protocol),
        standing=consents.standing_of(entry.study, invitation.person),
    )


def consent(
    entry: Entry, key: UUID, *, on: date, scopes: Mapping[str, bool], how: How, text_version: int,
    named_sources: tuple[str, ...] = (), contact_channels: tuple[str, ...] = (), copy: str, said_back: bool,
    scan_key: UUID | None = None,
) -> None:  # fmt: skip
    """Record a consent on paper or at the first meeting, taken by whoever came in. Refused where a rule says no."""
    invitation, account = invitation_of(entry, key), entry.actor.account
    # Also today: whoever treats the person is not let in by writing yesterday's day.
    treating = any(treats(account, invitation.person_id, day) for day in {on, entry.actor.day})
    given = Consent(
        on=on, scopes=scopes, how=how, text_version=text_version, named_sources=named_sources,
        contact_channels=contact_channels, taken_by=account, copy=copy, said_back=said_back, scan_key=scan_key,
    )  # fmt: skip
    actions.record_consent(
        study=entry.study, person=invitation.person, consent=given, by=entry.actor, taken_by_treats=treating
    )


def assess_capacity(entry: Entry, key: UUID, *, on: date, capable: bool, by_name: str, by_profession: str) -> None:
    """Record a named professional's assessment of the capacity to consent on a day."""
    actions.assess_capacity(
        study=entry.study, person=invitation_of(entry, key).person, on=on, capable=capable, by_name=by_name,
        by_profession=by_profession, by=entry.actor,
    )  # fmt: skip


def taking_back(entry: Entry, key: UUID) -> TakingBack:
    """What there is to take back, and the ways out to choose among."""
    invitation = invitation_of(entry, key)
    read(Verb.PERSON_READ, by=entry.actor, about=[invitation.person.key])
    return withdrawing.taking_back(entry.study, invitation.person)


def consequences(entry: Entry, key: UUID, chosen: Chosen) -> Consequences:
    """What exactly this choice would do, to be said before it is confirmed."""
    invitation = invitation_of(entry, key)
    read(Verb.PERSON_READ, by=entry.actor, about=[invitation.person.key])
    return withdrawing.consequences(entry.study, invitation.person, chosen)


def withdraw(entry: Entry, key: UUID, chosen: Chosen, *, channel: Channel, on: date) -> None:
    """Take back what was chosen, at once. There is no reason to give."""
    person = invitation_of(entry, key).person
    rights.withdraw(study=entry.study, person=person, chosen=chosen, channel=channel, on=on, by=entry.actor)


def ask_again(entry: Entry) -> tuple[AskAgain, ...]:
    """Who takes part on an older text than today's."""
    only_for(Role.COORDINATOR, entry)
    found = consents.to_ask_again(entry.study)
    read(Verb.PEOPLE_LISTED, by=entry.actor, ask_again=len(found))
    return found


def store_scan(entry: Entry, *, content: bytes, media_type: str, stored_at: datetime) -> tuple[ScanLine, ...]:
    """Take in a PDF, JPEG or PNG of scanned forms. `stored_at` is the machine's own time. Told if it is none."""
    only_for(Role.COORDINATOR, entry)
    stored = actions.store_scan(
        study=entry.study, content=content, media_type=media_type, stored_at=stored_at, by=entry.actor
    )
    return scan_lines(Scan.objects.filter(pk__in=[scan.pk for scan in stored]))


def scans(entry: Entry, *, start: int = 0, size: int = 50) -> ScanPage:
    """A page of the scanned pages of the study: waiting for a person, then matched, then set aside."""
    only_for(Role.COORDINATOR, entry)
    found = scan_page(entry.study, start=start, size=size)
    read(Verb.PEOPLE_LISTED, by=entry.actor, list="scans", start=start, shown=len(found.lines))
    return found


def scan_line(entry: Entry, scan: UUID) -> ScanLine:
    """One scanned page; Outside if it is not the study's. Whose it is counts as looking at them."""
    found = _scan(entry, scan)
    if found.invitation is not None:
        read(Verb.PERSON_READ, by=entry.actor, about=[found.invitation.person.key])
    (line,) = scan_lines(Scan.objects.filter(pk=found.pk))
    return line


def match_scan(entry: Entry, scan: UUID, key: UUID) -> None:
    """Say whose form a scanned page is."""
    actions.match_scan(scan=_scan(entry, scan), invitation=invitation_of(entry, key), by=entry.actor)


def set_scan_aside(entry: Entry, scan: UUID, *, why: str) -> None:
    """Say that a scanned page is nobody's, and why."""
    actions.set_scan_aside(scan=_scan(entry, scan), why=why, by=entry.actor)


def scan_bytes(entry: Entry, scan: UUID, *, at: datetime) -> tuple[bytes, str]:
    """The file that a scanned page is in, and its media type. `at` is the machine's own time. Logged."""
    found = _scan(entry, scan)
    content = read_bytes(found.file.key, at)
    about = Scan.objects.filter(file=found.file, invitation__isnull=False)
    people = about.values_list("invitation__person__key", flat=True)
    read(Verb.FILE_READ, by=entry.actor, about=set(people), file=str(found.file.key), kind="scan")
    return content, found.file.media_type


def _scan(entry: Entry, key: UUID) -> Scan:
    only_for(Role.COORDINATOR, entry)
    found = (
        Scan.objects.select_related("file", "study", "invitation__person").filter(study=entry.study, key=key).first()
    )
    if found is None:
        raise Outside
    return found
