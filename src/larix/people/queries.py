"""Reads of the vault: who is known by a number, how to reach people, and who has reserved. Only the gate shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import islice
from typing import Any, TypeVar

from django.db.models import QuerySet

from larix.access.prepared import Prepared, put
from larix.core.countries import TEMPORARY
from larix.encryption.fields import column_of
from larix.people.digests import number_digest, telephone_digest
from larix.people.models import DeathEntry, Identifier, Identity, Person, Reservation
from larix.people.vault import IdentityRow

Each = TypeVar("Each")
AT_A_TIME = 500  # ids in one query: databases have a limit
LOCKED = Prepared(lambda: Person.objects.select_for_update().filter(pk=put("person")))
LAST_DEATH_ENTRY = Prepared(lambda: DeathEntry.objects.filter(person=put("person")).order_by("-number")[:1])
SHOWN = tuple(field.name for field in fields(IdentityRow) if field.name not in ("person_id", "person_key"))
COLUMNS = tuple(column_of(Identity, name) for name in SHOWN)


def locked(person_id: int) -> Person:
    """This person, held until the deed ends: two changes of one person take turns. Inside a deed."""
    person: Person = LOCKED.all(person=person_id)[0]
    return person


def death_of(person_id: int) -> DeathEntry | None:
    """What stands about this person's death: the last entry, which may say that an earlier one was wrong."""
    return LAST_DEATH_ENTRY.first(person=person_id)


def known_by_digest(digests: Iterable[str]) -> dict[str, int]:
    """The id of the person whom each of these digests names; what nobody has is left out. One query per 500."""
    found: dict[str, int] = {}
    for some in _some(digests):
        found.update(Identifier.objects.filter(digest__in=some).values_list("digest", "person_id"))
    return found


def identities(person_ids: Iterable[int]) -> dict[int, IdentityRow]:
    """Name and address of these people; who has none in the vault is left out. One query per 500."""
    found: dict[int, IdentityRow] = {}
    openers = [column.opener() for column in COLUMNS]
    for some in _some(person_ids):
        for person_id, key, *row in Identity.objects.filter(person__in=some).values_list(
            "person_id", "person__key", *SHOWN
        ):
            clear = (opened(value, person_id) for opened, value in zip(openers, row, strict=True))
            found[person_id] = IdentityRow(person_id, key, *clear)
    return found


def names_of(rows: QuerySet[Identity]) -> list[tuple[int, str]]:
    """The person (id) and the whole name of each of these rows, opened one by one; one query. For a search by name."""
    given, family = (column_of(Identity, name).opener() for name in ("given_name", "family_name"))
    read: Iterable[Any] = rows.values_list("person_id", "given_name", "family_name")
    return [(pk, f"{given(first, pk)} {family(last, pk)}".strip()) for pk, first, last in read]


def with_telephone(rows: QuerySet[Identity], telephone: str) -> frozenset[int]:
    """Who of these (ids) has that telephone number, however it is written; one query by its keyed digest."""
    digest = telephone_digest(telephone)
    return (
        frozenset(rows.filter(telephone_digest=digest).values_list("person_id", flat=True)) if digest else frozenset()
    )


def find_by_number(kind: str, number: str) -> Person | None:
    """Whom a number of that kind names, however it is written."""
    found = Identifier.objects.filter(digest=number_digest(kind, number)).select_related("person").first()
    return None if found is None else found.person


def temporary_number(person_id: int) -> str | None:
    """The number by which somebody without a known one is found; None for everybody else."""
    held = Identifier.objects.filter(person=person_id, kind=TEMPORARY).order_by("pk")
    found = held.first()
    return None if found is None else found.number


def reserved(person_ids: Iterable[int]) -> frozenset[int]:
    """Who of these people has reserved against the quality registry, and has not taken it back."""
    standing: dict[int, bool] = {}
    for some in _some(person_ids):
        entries = Reservation.objects.filter(person__in=some).order_by("number")
        standing.update(entries.values_list("person_id", "reserved"))
    return frozenset(person_id for person_id, holds in standing.items() if holds)


def _some(everything: Iterable[Each]) -> Iterator[list[Each]]:
    rest = iter(everything)
    while some := list(islice(rest, AT_A_TIME)):
        yield some
