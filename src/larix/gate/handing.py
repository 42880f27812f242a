"""The tablet handed over: what it opens, for as long as nobody has locked it or taken it back, and to nobody else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from larix.access.actor import Actor, HeldAt
from larix.access.models import Account
from larix.access.roles import Role
from larix.core.words import Words
from larix.followup.queries import responses_of
from larix.gate import sitting
from larix.gate.entry import Entry, Outside, enter_interviews
from larix.gate.participants import participation_of
from larix.gate.saying_first import said_first, text_before
from larix.instruments import Library
from larix.people.models import DeathEntry
from larix.schedule import Asked
from larix.studies.actions import handing
from larix.studies.models import HandedOver, Participation
from larix.studies.queries.ending import EndingLine, ending_of, naloxone_is_offered
from larix.texts.queries import TextShown, current


@dataclass(frozen=True)
class Handed:
    """One participant, one wave, and the person as the one who acts. `token` stands in the session, in no address."""

    token: UUID
    participation: Participation
    wave: str
    mode: str
    actor: Actor


@dataclass(frozen=True, slots=True)
class OwnPart:
    """One part that the person answers. `key` is made for this handing over, and means nothing anywhere else."""

    key: UUID
    asked: Asked
    title: Words
    finished: bool
    begun: bool


@dataclass(frozen=True, slots=True)
class Where:
    """Where the interviewer goes on when the tablet is back."""

    study: str
    participant: UUID
    wave: str


def hand_over_form(entry: Entry, key: UUID, wave: str, mode: str) -> UUID:
    """Open this wave's own parts to the person; the key is for a new session. Refused where a rule says so."""
    row = participation_of(entry, key)
    seat = _persons(row, wave, Actor("", Role.PERSON, entry.actor.held_at, entry.actor.purpose, entry.actor.at))
    text = text_before(entry)
    made = handing.hand_over(
        participation=row, wave=wave, mode=mode, parts=len(sitting.parts_of(seat, wave)),
        told=text.code if text else "", version=text.number if text else None, by=entry.actor,
    )  # fmt: skip
    return made.key


def again(token: UUID, at: datetime) -> Handed | None:
    """What the tablet opens now; None once it is locked, taken back or too old, and of whoever has left or died."""
    row = _open(token, at)
    if row is None:
        return None
    death = DeathEntry.objects.standing([row.participation.person_id]).get(row.participation.person_id)
    if death is not None and death.died:
        return None
    study = row.participation.study
    actor = Actor("", Role.PERSON, HeldAt("study", study.key), study.protocol.purpose, at)
    return Handed(row.key, row.participation, row.wave, row.mode, actor)


def own_parts(handed: Handed, library: Library) -> tuple[OwnPart, ...]:
    """The parts in the protocol's order, with how far each has come. Nothing of the answers."""
    seat = sitting.persons_seat(handed)
    found = []
    for asked in sitting.parts_of(seat, handed.wave):
        asking = sitting.asking(seat, library, handed.wave, asked.instrument, asked.part)
        found.append(
            OwnPart(
                uuid5(handed.token, f"{asked.instrument} {asked.part}"), asked, asking.instrument.title,
                finished=asking.so_far is not None, begun=asking.draft is not None,
            )
        )  # fmt: skip
    return tuple(found)


def own_asking(handed: Handed, library: Library, part: UUID) -> sitting.Asking:
    """One part, by its key in the address; Outside for any other."""
    seat = sitting.persons_seat(handed)
    for asked in sitting.parts_of(seat, handed.wave):
        if uuid5(handed.token, f"{asked.instrument} {asked.part}") == part:
            return sitting.asking(seat, library, handed.wave, asked.instrument, asked.part)
    raise Outside


def shown_first(handed: Handed) -> TextShown | None:
    """The very text that was kept as said before the first question of this wave."""
    return said_first(handed.participation, handed.wave)


def own_ending(handed: Handed) -> EndingLine:
    return ending_of(handed.participation, handed.wave)


def naloxone_text(handed: Handed) -> TextShown | None:
    """The text to offer by, where the rule says that it is offered; None where it does not."""
    row = handed.participation
    protocol = row.study.protocol
    answered = responses_of(row.person_id, protocol.purpose)
    offered = naloxone_is_offered(row, handed.wave, answered, handed.actor.day)
    return current(protocol.scope, "naloxone") if offered else None


def lock(handed: Handed, *, how_now: str, naloxone: str) -> None:
    """The person is done. Nothing is opened by this tablet any more."""
    row = HandedOver.objects.select_related("participation__study", "participation__person").get(key=handed.token)
    handing.lock_form(handed=row, how_now=how_now, naloxone=naloxone, by=handed.actor)


def is_sealed(parts: Iterable[OwnPart]) -> bool:
    """Whether anything of it is sealed: then nobody but the person changes it afterwards."""
    return any(part.asked.handling == "sealed" for part in parts)


def take_back(account: Account, token: UUID, at: datetime) -> Where | None:
    """The interviewer who has signed in has the tablet again; None where they could not have handed it over."""
    row = HandedOver.objects.filter(key=token, kind=handing.FORM).select_related("participation__study").first()
    if row is None:
        return None
    study = row.participation.study
    try:
        entry = enter_interviews(account, study.key, at)
        participation_of(entry, row.participation.key)
    except Outside:
        return None
    handing.take_back(handed=row, by=entry.actor)
    return Where(study.key, row.participation.key, row.wave)


def close_from_elsewhere(entry: Entry, key: UUID) -> int:
    """The tablet or the code is lost: close whatever is open of this person's, from another machine. How many."""
    return handing.close_all_handed(participation=participation_of(entry, key), by=entry.actor)


def _open(token: UUID, at: datetime) -> HandedOver | None:
    rows = HandedOver.objects.filter(key=token, kind=handing.FORM, closed_at__isnull=True, until__gt=at)
    return rows.filter(participation__left_on__isnull=True).select_related(
        "participation__study", "participation__person"
    ).first()  # fmt: skip


def _persons(row: Participation, wave: str, actor: Actor) -> sitting.Seat:
    return sitting.persons_seat(Handed(row.key, row, wave, "alone", actor))
