"""Worries: written by an interviewer, read by whoever wrote them and by the study's responsible clinician.

Nobody meets one about somebody whom they treat, not as one of a number either: every way in begins with the
participants whom the account does not treat. What the person reads comes from `worries_of`.
"""

from dataclasses import dataclass
from uuid import UUID

from larix.access.deeds import read
from larix.access.models import Account, Grant
from larix.access.roles import INTERVIEWS, Role
from larix.access.verbs import Verb
from larix.gate.entry import Entry, Outside, only_for
from larix.gate.participants import participants_of, participation_of
from larix.studies.actions.worry import record_worry
from larix.studies.models import Worry
from larix.studies.queries.worry import WorryLine, worries_about, worries_of, worry_line
from larix.texts.queries import TextShown, current
from larix.treatment.queries import who_treats

__all__ = [
    "About", "WorryLine", "about", "list_worries", "open_worry", "own_worries", "steps", "worries_of", "write_worry",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class About:
    """Whom a worry is about, and the unit's own steps. Steps None: nobody has written them yet.

    `clinicians` are the names of those who may be rung about this person: none who treats them.
    """

    key: UUID
    label: str
    steps: TextShown | None
    steps_overdue: bool  # the day on which they were to be looked at again has passed
    clinicians: tuple[str, ...]
    mine: tuple[WorryLine, ...]  # what this account has written about them before


def about(entry: Entry, key: UUID) -> About:
    """For the page where a worry is written. Logged as a reading of the person."""
    row = participation_of(entry, key)
    read(Verb.PERSON_READ, by=entry.actor, about=[row.person.key])
    mine = [one for one in worries_of(row.study, row.person) if one.by == entry.actor.account]
    written = steps(entry)
    overdue = written is not None and written.overdue_on(entry.actor.day)
    return About(row.key, row.label, written, overdue, _clinicians(entry, row.person_id), tuple(mine))


def steps(entry: Entry) -> TextShown | None:
    return current(entry.protocol.scope, "worry_steps")


def _clinicians(entry: Entry, person: int) -> tuple[str, ...]:
    day = entry.actor.day
    held = Grant.objects.holding_on(day).filter(
        role=Role.RESPONSIBLE_CLINICIAN, held_at_kind="study", held_at_key=entry.study.key, account__is_active=True
    )
    names = {str(key): name for key, name in held.values_list("account__key", "account__name")}
    return tuple(sorted(names[key] for key in names.keys() - who_treats(list(names), person, day)))


def write_worry(
    entry: Entry, key: UUID, *, wave: str, kind: str, said: str, told: str, person_told: str, save_id: UUID
) -> UUID:  # fmt: skip
    """Refused where a rule says so: no kind, nothing said, too long."""
    return record_worry(
        participation=participation_of(entry, key), wave=wave, kind=kind, said=said, told=told,
        person_told=person_told, save_id=save_id, by=entry.actor,
    )  # fmt: skip


def own_worries(entry: Entry, *, start: int, size: int) -> tuple[tuple[WorryLine, ...], int]:
    """What this interviewer has written, the latest first."""
    only_for(INTERVIEWS, entry)
    found = worries_about(participants_of(entry), start=start, size=size, by=entry.actor.account)
    read(Verb.PEOPLE_LISTED, by=entry.actor, start=start, shown=len(found[0]))
    return found


def list_worries(entry: Entry, *, start: int, size: int) -> tuple[tuple[WorryLine, ...], int]:
    """Every worry in the study, for its responsible clinician. One line in the log says how many were listed."""
    only_for(Role.RESPONSIBLE_CLINICIAN, entry)
    found = worries_about(participants_of(entry), start=start, size=size)
    read(Verb.PEOPLE_LISTED, by=entry.actor, start=start, shown=len(found[0]))
    return found


def open_worry(entry: Entry, key: UUID) -> tuple[WorryLine, str]:
    """One worry, and the name of who wrote it. Reading it is logged. Outside for anybody else's, to an interviewer."""
    only_for(INTERVIEWS | {Role.RESPONSIBLE_CLINICIAN}, entry)
    rows = Worry.objects.filter(key=key, participation__in=participants_of(entry))
    if entry.actor.role in INTERVIEWS:
        rows = rows.filter(by=entry.actor.account)
    row = rows.select_related("participation__person").first()
    if row is None:
        raise Outside
    read(Verb.WORRY_READ, by=entry.actor, about=[row.participation.person.key])
    name = Account.objects.filter(key=row.by).values_list("name", flat=True).first()
    return worry_line(row), name or ""
