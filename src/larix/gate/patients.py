"""A unit's patients for those who treat them: who they are and who has the daily responsibility. Nothing of a study.

What a study knows has a purpose that no treating role reads, so none of it is asked for here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from larix.access.actor import Actor
from larix.access.deeds import read
from larix.access.models import Account, Grant
from larix.access.permissions import Permission
from larix.access.roles import INTERVIEWS, MEANINGS, Role
from larix.access.verbs import Verb
from larix.core.countries import pack
from larix.gate.entry import Outside
from larix.people.models import DeathEntry, Person
from larix.people.queries import find_by_number, identities
from larix.people.vault import IdentityRow
from larix.studies.models import Participation
from larix.treatment import actions
from larix.treatment.queries import look_of, looks_at, patients_of, responsibilities_of, responsible_on
from larix.treatment.rows import LookRow, ResponsibilityRow

READS_ANSWERS = INTERVIEWS | {Role.RESEARCHER}


@dataclass(frozen=True, slots=True)
class PatientRow:
    name: str
    now: ResponsibilityRow


@dataclass(frozen=True, slots=True)
class Patient:
    """`earlier`: who had the daily responsibility before, the latest first."""

    name: str
    now: ResponsibilityRow
    earlier: tuple[ResponsibilityRow, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """A look from outside, as the leader reads it: who it was, where they work, at whom."""

    row: LookRow
    by: str
    role: Role
    patient: str


def patients(by: Actor, *, start: int, size: int) -> tuple[tuple[PatientRow, ...], int]:
    """A page of the patients by name, and how many there are; to a GP only those who are left to them."""
    rows = _visible(by)
    names = identities(rows)
    everybody = sorted((PatientRow(name_of(names, one), row) for one, row in rows.items()), key=_by)
    shown = tuple(everybody[start : start + size])
    read(Verb.PEOPLE_LISTED, by=by, list="patients", start=start, shown=len(shown))
    return shown, len(everybody)


def _by(row: PatientRow) -> tuple[str, int]:
    return (row.name.casefold(), row.now.person_id)


def patient(by: Actor, key: UUID) -> Patient:
    """One of them; Outside from the moment they are no more. The person finds in their log that they were read."""
    row = next((row for row in _visible(by).values() if row.key == key), None)
    if row is None:
        raise Outside
    return _read(by, row)


def _read(by: Actor, row: ResponsibilityRow) -> Patient:
    person = Person.objects.get(pk=row.person_id)
    read(Verb.PERSON_READ, by=by, about=[person.key])
    every = responsibilities_of(row.person_id)
    earlier = tuple(one for one in reversed(every) if one.key != row.key)
    return Patient(name_of(identities([row.person_id]), row.person_id), row, earlier)


def _visible(by: Actor) -> dict[int, ResponsibilityRow]:
    """Whom this actor may see at their unit today, by person. The dead are nobody's patients."""
    may = MEANINGS[by.role].may
    if Permission.SEE_OWN_PATIENTS in may:
        rows = patients_of(by.held_at.key, by.day)
    elif Permission.SEE_DELEGATED_PATIENTS in may:
        rows = patients_of(by.held_at.key, by.day, gp_account=by.account)
    else:
        raise Outside
    dead = {person for person, entry in DeathEntry.objects.standing(rows).items() if entry.died}
    return {person: row for person, row in rows.items() if person not in dead}


def gps_at(by: Actor) -> tuple[tuple[UUID, str], ...]:
    """The accounts that hold the role of GP at the unit today: key and name, by name."""
    if Permission.LINK_GPS not in MEANINGS[by.role].may:
        return ()
    held = Grant.objects.holding_on(by.day).filter(
        role=Role.GP, held_at_kind="unit", held_at_key=by.held_at.key, account__is_active=True
    )
    return tuple(sorted(set(held.values_list("account__key", "account__name")), key=lambda one: one[1].casefold()))


def link_gp(by: Actor, key: UUID, *, gp: UUID | None, deputy: UUID | None) -> None:
    """Say which accounts the patient's GP and deputy have; Outside for whoever is not a patient of the unit."""
    row = next((row for row in _visible(by).values() if row.key == key), None)
    if row is None or Permission.LINK_GPS not in MEANINGS[by.role].may:
        raise Outside
    named = [each for each in (gp, deputy) if each is not None]
    there = {each for each, _ in gps_at(by)}
    actions.link_gp(
        responsibility=key, gp=gp, deputy=deputy, are_gps=all(each in there for each in named),
        interviews=any(reads_answers_of(str(each), row.person_id, by) for each in named), by=by,
    )  # fmt: skip


def reads_answers_of(account: str, person_id: int, by: Actor) -> bool:
    """Whether the account holds a role that day by which it reads what this person answered in a study."""
    studies = Participation.objects.filter(person=person_id).values("study__key")
    held = Grant.objects.holding_on(by.day).filter(account__key=account, role__in=READS_ANSWERS, held_at_kind="study")
    return held.filter(held_at_key__in=studies).exists()


def look_from_outside(by: Actor, *, number: str, why: str, said: str) -> UUID:
    """Look up a patient of another unit by number; the key by which they are read for 24 hours. Refused with words.

    Whether or not somebody was found, the log has that it was tried: numbers are not to be tried one after another.
    """
    reading = pack(settings.COUNTRY).read(number, by.day)
    person = find_by_number(reading.kind, reading.number) if reading.kind else None
    if person is None or person.pk not in responsible_on([person.pk], by.day) or _is_dead(person):
        read(Verb.PEOPLE_LISTED, by=by, list="looked from outside", shown=0)
        person = None
    interviews = person is not None and reads_answers_of(by.account, person.pk, by)
    return actions.look_from_outside(person=person, why=why, said=said, interviews=interviews, by=by)


def _is_dead(person: Person) -> bool:
    entry = DeathEntry.objects.standing([person.pk]).get(person.pk)
    return entry is not None and entry.died


def looked_up(by: Actor, key: UUID) -> tuple[Patient, LookRow]:
    """The patient of one's own look; Outside when its 24 hours are over, or nobody is responsible any more."""
    look = look_of(by.account, key, by.at)
    row = responsible_on([look.person_id], by.day).get(look.person_id) if look else None
    if look is None or row is None:
        raise Outside
    return _read(by, row), look


def looks(by: Actor, *, start: int, size: int) -> tuple[tuple[Look, ...], int]:
    """For the unit's leader: who looked up its patients without belonging there, the latest first."""
    if Permission.OVERSEE_READING not in MEANINGS[by.role].may:
        raise Outside
    rows, total = looks_at(by.held_at.key, start=start, size=size)
    accounts = dict(Account.objects.filter(key__in={row.account for row in rows}).values_list("key", "name"))
    names = identities({row.person_id for row in rows})
    read(Verb.PEOPLE_LISTED, by=by, list="looks from outside", start=start, shown=len(rows))
    return tuple(
        Look(row, accounts.get(row.account, ""), Role(row.role), name_of(names, row.person_id)) for row in rows
    ), total


def name_of(names: Mapping[int, IdentityRow], person_id: int) -> str:
    return names[person_id].name if person_id in names else ""
