"""What is recorded in the vault: who somebody is, by which numbers, and how to reach them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.conf import settings
from django.db import IntegrityError, transaction

from larix.access.actor import Actor
from larix.access.deeds import BATCH, Note, deed
from larix.access.verbs import Verb
from larix.core.countries import TEMPORARY, Verdict, pack
from larix.core.rulings import obey
from larix.core.told import Told
from larix.encryption.fields import EncryptedField
from larix.people import refusals, rules
from larix.people.digests import number_digest
from larix.people.matching import TwoPeople, owners
from larix.people.models import Identifier, Identity, Person, new_temporary_number
from larix.people.queries import known_by_digest
from larix.people.reserving import keep_reservations, reserve_again, reserved_before
from larix.people.vault import NewPerson

COLUMNS = tuple(sorted(Identity.IDENTIFYING - {"telephone_digest"}))
LONGEST = {
    column.name: column.longest
    for column in Identity._meta.fields
    if isinstance(column, EncryptedField) and column.longest
}
Read = list[Identifier]  # one row's numbers as they will lie in the vault, without their person yet


def register_people(*, people: Sequence[NewPerson], by: Actor, update: bool = False) -> list[Person]:
    """The person of each row, in the order given; whoever a number names already is that person.

    Name and address of somebody known are overwritten only with `update`; a stricter protection always counts, and none
    is ever taken away here. A wrong number, or a row whose numbers belong to two people, refuses the whole list.
    """
    with deed(Verb.IDENTITY_RECORDED, by=by) as note:
        for person in people:
            obey(rules.may_keep(person, LONGEST))
        read, doubtful = _read_all(people, by.day)
        known = known_by_digest(each.digest for numbers in read for each in numbers)
        whose = _owners(read, known)
        of = _people_of(whose)
        told = _told_once(whose, people)
        changed = _write_identities(told, of, update=update)
        numbered = _write_numbers(read, whose, of, known)
        _reserve_again([of[owner] for owner in numbered], note)
        new = {owner for owner in whose if owner < 0}
        concerned = new | changed | numbered
        note.about.update(of[owner].key for owner in concerned)
        note.counts.update(people=len(of), new=len(new), doubtful_numbers=doubtful)
        note.changed_nothing = not concerned
    return [of[owner] for owner in whose]


def register_walk_in(*, person: NewPerson, by: Actor) -> Person:
    """Somebody whose number is not known gets a temporary one, until `give_number` gives the real one."""
    if person.numbers:
        raise ValueError("somebody with a number needs no temporary one")
    with deed(Verb.IDENTITY_RECORDED, by=by):
        named = replace(person, numbers=((TEMPORARY, new_temporary_number()),))
        (registered,) = register_people(people=[named], by=by)
    return registered


def give_number(*, person: Person, kind: str, number: str, by: Actor) -> None:
    """Record one more number of somebody. One that is theirs already changes nothing; Refused if it is another's."""
    with deed(Verb.IDENTITY_RECORDED, by=by, about=[person.key]) as note:
        Person.objects.select_for_update().get(pk=person.pk)
        new, doubtful = _read_one(kind, number, by.day)
        holder = known_by_digest([new.digest]).get(new.digest)
        obey(rules.may_name(somebody_elses=holder not in (None, person.pk)))
        note.changed_nothing = holder == person.pk
        note.counts.update(kind=kind, doubtful_numbers=int(doubtful))
        if holder is None:
            new.person = person
            _insert([new])
            _reserve_again([person], note)


def protect_address(*, person: Person, protection: str, by: Actor) -> None:
    """Record the protection of the address as the population register has it now, also where it is no longer strict."""
    if protection not in rules.STRICTNESS:
        raise Told(refusals.NO_SUCH_CODE)
    with deed(Verb.IDENTITY_RECORDED, by=by, about=[person.key]) as note:
        identity = Identity.objects.select_for_update().get(person=person)
        note.changed_nothing = identity.protection == protection
        identity.protection = protection
        identity.save(update_fields=["protection"])


def delete_identities(*, people: Sequence[Person], by: Actor) -> None:
    """Delete name, address and numbers of these people. Nobody is found by a number of theirs afterwards.

    Of whoever has reserved a digest is kept for each number that says this and nothing else (ADR 0020).
    """
    with deed(Verb.IDENTITY_DELETED, by=by) as note:
        gone: set[int] = set()
        kept = keep_reservations([person.pk for person in people])
        for start in range(0, len(people), BATCH):
            some = [person.pk for person in people[start : start + BATCH]]
            for rows in (Identifier.objects.filter(person__in=some), Identity.objects.filter(person__in=some)):
                gone.update(rows.values_list("person_id", flat=True))
                rows.delete()
        note.about.update(person.key for person in people if person.pk in gone)
        note.counts.update({"people": len(gone)} | ({"reservations_kept": kept} if kept else {}))
        note.changed_nothing = not gone


def _reserve_again(people: Sequence[Person], note: Note) -> None:
    """Whoever has a number that reserved before its person's name was deleted has reserved still."""
    numbers = (
        number
        for start in range(0, len(people), BATCH)
        for number in Identifier.objects.filter(person__in=people[start : start + BATCH]).order_by("pk")
    )
    again = reserve_again(reserved_before(numbers))
    if again:
        note.counts["reserved_again"] = len(again)


def _read_one(kind: str, number: str, on: date) -> tuple[Identifier, bool]:
    """The number in its normal form with its digest, and whether it is doubtful; Refused if it is wrong."""
    reading = pack(settings.COUNTRY, settings.NEW_NUMBERS_FROM).read(number, on)
    obey(rules.may_record_number(kind, reading))
    written = number if kind == TEMPORARY else reading.number
    row = Identifier(kind=kind, number=written, digest=number_digest(kind, written))
    return row, kind != TEMPORARY and reading.verdict is Verdict.WARNING


def _read_all(people: Sequence[NewPerson], on: date) -> tuple[list[Read], int]:
    """The numbers of each row, and how many of them are doubtful."""
    rows = [[_read_one(kind, number, on) for kind, number in person.numbers] for person in people]
    doubtful = sum(is_doubtful for row in rows for _, is_doubtful in row)
    return [[identifier for identifier, _ in row] for row in rows], doubtful


def _owners(read: Sequence[Read], known: Mapping[str, int]) -> list[int]:
    try:
        return owners([[each.digest for each in numbers] for numbers in read], known)
    except TwoPeople as error:
        obey(rules.may_name_row(error.row, two_people=True))
        raise


def _people_of(whose: Sequence[int]) -> dict[int, Person]:
    """Every owner's person: those known, locked, and those new, made now in the order of the list."""
    known = Person.objects.select_for_update().in_bulk({owner for owner in whose if owner > 0})
    new = sorted({owner for owner in whose if owner < 0}, reverse=True)
    made = Person.objects.bulk_create((Person() for _ in new), batch_size=BATCH)
    return {**known, **dict(zip(new, made, strict=True))}


def _told_once(whose: Sequence[int], people: Sequence[NewPerson]) -> dict[int, NewPerson]:
    """What the list says of each owner: its first row, with the strictest protection that any of its rows gives."""
    told: dict[int, NewPerson] = {}
    for owner, person in zip(whose, people, strict=True):
        first = told.setdefault(owner, person)
        told[owner] = replace(first, protection=rules.stricter(first.protection, person.protection))
    return told


def _write_identities(told: Mapping[int, NewPerson], of: Mapping[int, Person], *, update: bool) -> set[int]:
    """Whose identity is new or changed."""
    there = Identity.objects.in_bulk([owner for owner in told if owner > 0])
    new = [_identity(of[owner], told[owner]) for owner in told if owner not in there]
    Identity.objects.bulk_create(new, batch_size=BATCH)
    changed = []
    for owner, identity in there.items():
        before = {name: getattr(identity, name) for name in COLUMNS}
        said = {name: getattr(told[owner], name) for name in COLUMNS} if update else dict(before)
        said["protection"] = rules.stricter(identity.protection, told[owner].protection)
        if said != before:
            changed.append(_with(identity, said))
    # Encrypted columns are written row by row as new ones are: SQL could not tell each value its row.
    Identity.objects.bulk_create(
        changed, batch_size=50, update_conflicts=True, unique_fields=["person"],
        update_fields=[*COLUMNS, "telephone_digest"],
    )  # fmt: skip
    return (told.keys() - there.keys()) | {identity.person_id for identity in changed}


def _identity(person: Person, told: NewPerson) -> Identity:
    return Identity(person=person, **{name: getattr(told, name) for name in COLUMNS})


def _with(identity: Identity, said: Mapping[str, object]) -> Identity:
    for name, value in said.items():
        setattr(identity, name, value)
    return identity


def _write_numbers(
    read: Sequence[Read], whose: Sequence[int], of: Mapping[int, Person], known: Mapping[str, int]
) -> set[int]:
    """Who got a number that was not in the vault."""
    new: dict[str, Identifier] = {}
    got = set()
    for owner, numbers in zip(whose, read, strict=True):
        for identifier in numbers:
            if identifier.digest not in known and identifier.digest not in new:
                identifier.person = of[owner]
                new[identifier.digest] = identifier
                got.add(owner)
    _insert(list(new.values()))
    return got


def _insert(identifiers: list[Identifier]) -> None:
    try:
        with transaction.atomic():
            Identifier.objects.bulk_create(identifiers, batch_size=BATCH)
    except IntegrityError as error:
        raise Told(refusals.JUST_TAKEN) from error
