"""What staff see to of people's rights: letters that are owed, what is said to be wrong, deleting everything."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from larix.access.deeds import read
from larix.access.roles import INTERVIEWS, Role
from larix.access.verbs import Verb
from larix.gate.entry import Entry, Outside, only_for
from larix.gate.filling import as_read
from larix.gate.invitee import invitation_of
from larix.gate.participants import participants_of
from larix.people.queries import identities
from larix.people.vault import IdentityRow
from larix.rights import actions
from larix.rights.consequences import of_erasing
from larix.rights.keeping import Confirmed
from larix.rights.models import Confirmation, Correction
from larix.rights.queries import (
    CorrectionLine,
    LetterLine,
    correction_line,
    letter_line,
    open_corrections,
    owed_by,
    owed_lines,
)
from larix.rights.rules import Sent
from larix.schedule.invited import Channel
from larix.studies.models import Invitation, Participation
from larix.texts.queries import TextShown, current


@dataclass(frozen=True, slots=True)
class Owed:
    """A letter to see to: to whom, while they have a name. `invitee`: their place on the list, if they have one."""

    letter: LetterLine
    name: str
    invitee: UUID | None


@dataclass(frozen=True, slots=True)
class Wrong:
    """What somebody says is wrong. `whose`: the name for a coordinator, the study's number for an interviewer."""

    line: CorrectionLine
    whose: str
    key: UUID | None  # of the invitation, or of the participation


@dataclass(frozen=True, slots=True)
class LetterPage:
    """The letter, and where to. No identity: the name is deleted. `by_hand`: the address may not be printed."""

    letter: LetterLine
    identity: IdentityRow | None
    by_hand: bool
    text: TextShown | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """How much waits for a coordinator: letters, those of them that are late, and what is said to be wrong."""

    letters: int
    late: int
    wrong: int


def waiting(entry: Entry) -> Waiting:
    """Counts for the first page; two queries, and nobody is shown."""
    only_for(Role.COORDINATOR, entry)
    due = list(owed_by(entry.study).values_list("due_on", flat=True))
    wrong = open_corrections(entry.study, of_answers=False).count()
    return Waiting(len(due), sum(day < entry.actor.day for day in due), wrong)


def owed(entry: Entry, *, start: int, size: int) -> tuple[tuple[Owed, ...], int]:
    """The letters that are owed, the most urgent first. One line in the log says how many were listed."""
    only_for(Role.COORDINATOR, entry)
    lines, total = owed_lines(entry.study, start=start, size=size)
    people = [line.person for line in lines]
    named = identities(people)
    rows = Invitation.objects.filter(study=entry.study, person__in=people)
    listed = dict(rows.values_list("person_id", "key"))
    read(Verb.PEOPLE_LISTED, by=entry.actor, list="letters owed", shown=len(lines))
    found = (Owed(one, named[one.person].name if one.person in named else "", listed.get(one.person)) for one in lines)
    return tuple(found), total


def letter_page(entry: Entry, key: UUID) -> LetterPage:
    """One letter to be printed or handed over. Logged as made."""
    row = _letter(entry, key)
    read(Verb.CONFIRMATION_MADE, by=entry.actor, about=[row.person.key])
    identity = identities([row.person_id]).get(row.person_id)
    by_hand = identity is None or identity.protection != "none" or identity.no_fixed_address or not identity.address
    text = current(entry.protocol.scope, "complaint")
    return LetterPage(letter_line(row), identity, by_hand, None if text is None else as_read(text, entry.protocol))


def letter_given(entry: Entry, key: UUID, *, channel: Sent, on: date) -> None:
    """The letter was posted or handed over that day."""
    actions.confirm_sent(letter=_letter(entry, key), channel=channel, on=on, by=entry.actor)


def wrong(entry: Entry) -> tuple[Wrong, ...]:
    """What waits to be mended: about answers for an interviewer, all else for the coordinator. Logged as a list."""
    rows = list(_open(entry))
    people = [row.person_id for row in rows]
    if entry.actor.role in INTERVIEWS:
        there = Participation.objects.filter(study=entry.study, person__in=people)
        called = {person: (label, key) for person, label, key in there.values_list("person_id", "label", "key")}
    else:
        named = identities(people)
        listed = Invitation.objects.filter(study=entry.study, person__in=people).values_list("person_id", "key")
        called = {person: (named[person].name if person in named else "", key) for person, key in listed}
    read(Verb.PEOPLE_LISTED, by=entry.actor, list="said to be wrong", shown=len(rows))
    return tuple(Wrong(correction_line(row), *called.get(row.person_id, ("", None))) for row in rows)


def answer_wrong(entry: Entry, key: UUID, *, mended: bool, answer: str) -> None:
    """Say to the person what was done, or why it stands. Outside for what is not theirs to answer."""
    rows = Correction.objects.filter(key=key, study=entry.study.key).select_related("person")
    row = rows.first()
    if row is None or not _mine(entry, row):
        raise Outside
    actions.answer_correction(correction=row, mended=mended, answer=answer, by=entry.actor)


def erasing(entry: Entry, key: UUID) -> Confirmed:
    """What deleting everything would do, to be read out before it is confirmed."""
    only_for(Role.COORDINATOR, entry)
    person = invitation_of(entry, key).person
    read(Verb.PERSON_READ, by=entry.actor, about=[person.key])
    return of_erasing(person)


def erase(entry: Entry, key: UUID, *, channel: Channel) -> tuple[LetterLine, IdentityRow | None]:
    """Delete everything about somebody who asked for it, and the letter with the name it goes to, shown this once."""
    only_for(Role.COORDINATOR, entry)
    person = invitation_of(entry, key).person
    identity = identities([person.pk]).get(person.pk)
    return letter_line(actions.erase_person(person=person, channel=channel, by=entry.actor)), identity


def _letter(entry: Entry, key: UUID) -> Confirmation:
    only_for(Role.COORDINATOR, entry)
    row = owed_by(entry.study).filter(key=key).first()
    if row is None:
        raise Outside
    return row


def _open(entry: Entry) -> list[Correction]:
    only_for(INTERVIEWS | {Role.COORDINATOR}, entry)
    interviews = entry.actor.role in INTERVIEWS
    rows = open_corrections(entry.study, of_answers=interviews)
    return list(rows.filter(person__in=participants_of(entry).values("person")) if interviews else rows)


def _mine(entry: Entry, row: Correction) -> bool:
    """Of answers only who may meet the person sees anything; of the rest, only a coordinator."""
    if entry.actor.role in INTERVIEWS:
        return row.about == "answer" and participants_of(entry).filter(person=row.person_id).exists()
    return entry.actor.role is Role.COORDINATOR and row.about != "answer"
