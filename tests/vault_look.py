"""The vault as tests look into it: by name and value, which no query can do since it is encrypted."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet

from larix.people.models import Identity, Person
from larix.studies.models import Invitation


def identity_of(name: str) -> Identity:
    """The one row with this given, family or whole name."""
    (found,) = _all_called(name)
    return found


def invitation_of(name: str, **among: Any) -> Invitation:
    """The one invitation of whoever is called so."""
    return Invitation.objects.get(person__in=[row.person_id for row in _all_called(name)], **among)


def called(people: Iterable[int], column: str = "given_name") -> list[str | None]:
    """What these people (ids) have in that column, in the same order; None for who has no name any more."""
    of = {row.person_id: getattr(row, column) for row in Identity.objects.all()}
    return [of.get(person) for person in people]


def every(column: str, rows: QuerySet[Identity] | None = None) -> list[Any]:
    """That column of every row, in the order of the people."""
    return [getattr(row, column) for row in (Identity.objects.all() if rows is None else rows).order_by("pk")]


def change(person: Person | int, **values: Any) -> None:
    """Write into the vault past every rule."""
    row = Identity.objects.get(person=person)
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def _all_called(name: str) -> list[Identity]:
    rows = Identity.objects.all()
    return [row for row in rows if name in {row.given_name, row.family_name, f"{row.given_name} {row.family_name}"}]
