"""A reservation outlives the name: how it is kept without the number, found again by the number, and taken back."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import TypeVar
from uuid import uuid4

from larix.core.countries import TEMPORARY
from larix.people.digests import reservation_digest
from larix.people.models import Identifier, Reservation, ReservedNumber
from larix.people.queries import reserved

Each = TypeVar("Each")
AT_A_TIME = 500
FOUND_AGAIN = "earlier"  # the channel of a reservation that was made before the person's name was deleted


def keep_reservations(people: Sequence[int]) -> int:
    """Keep a digest of each number of those of these people (ids) who have reserved; how many people.

    Asked before the numbers are deleted. A temporary number is ours, and nobody comes back under it.
    """
    holding = sorted(reserved(people))
    for some in _some(holding):
        days = dict(Reservation.objects.filter(person__in=some).order_by("number").values_list("person_id", "on"))
        together = {person_id: uuid4() for person_id in some}
        numbers = Identifier.objects.filter(person__in=some).exclude(kind=TEMPORARY)
        rows = [
            ReservedNumber(
                digest=reservation_digest(each.kind, each.number),
                together=together[each.person_id], on=days[each.person_id],
            )
            for each in numbers.order_by("pk")
        ]  # fmt: skip
        ReservedNumber.objects.bulk_create(rows, ignore_conflicts=True)  # kept at an earlier deletion already
    return len(holding)


def reserved_before(numbers: Iterable[Identifier]) -> dict[int, date]:
    """Who of those with these numbers (ids) reserved before, and on which day. Two queries per 500 numbers."""
    found: dict[int, date] = {}
    for some in _some(numbers):
        of = {reservation_digest(each.kind, each.number): each.person_id for each in some if each.kind != TEMPORARY}
        rows = ReservedNumber.objects.filter(digest__in=of).values_list("digest", "on")
        found.update((of[digest], on) for digest, on in rows)
    return found


def reserve_again(days: Mapping[int, date]) -> set[int]:
    """Record the reservations of these people (ids) anew; who had not reserved already."""
    there = reserved(days)
    new = [person_id for person_id in days if person_id not in there]
    last: dict[int, int] = {}
    for some in _some(new):
        last.update(Reservation.objects.filter(person__in=some).order_by("number").values_list("person_id", "number"))
    Reservation.objects.bulk_create(
        Reservation(
            person_id=person_id, number=last.get(person_id, 0) + 1, reserved=True, channel=FOUND_AGAIN,
            on=days[person_id],
        )
        for person_id in new
    )  # fmt: skip
    return set(new)


def drop_kept(person_id: int) -> None:
    """Delete the digests of the numbers of somebody who took the reservation back, and of those kept with them."""
    numbers = Identifier.objects.filter(person=person_id).exclude(kind=TEMPORARY)
    digests = [reservation_digest(each.kind, each.number) for each in numbers]
    together = list(ReservedNumber.objects.filter(digest__in=digests).values_list("together", flat=True))
    ReservedNumber.objects.filter(together__in=together).delete()


def _some(everything: Iterable[Each]) -> Iterator[list[Each]]:
    rest = iter(everything)
    while some := list(islice(rest, AT_A_TIME)):
        yield some
