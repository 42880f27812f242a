"""Counting tries, in the database, since several processes serve the pages. A count is no deed: failures are logged."""

from datetime import datetime, timedelta

from django.db import transaction

from larix.entrance.models import Tries
from larix.entrance.rules import FORGOTTEN_AFTER, Door, wait_after
from larix.people.digests import keyed_digest

SWEPT_AFTER = timedelta(days=1)


def begin(door: Door, *, who: str = "", address: str = "", now: datetime) -> datetime | None:
    """Count a try before it is looked at, so that many at once are no way around it.

    An instant: nothing is looked at and nothing counted until then. None: go on, and say `worked` where it did.
    """
    with transaction.atomic():
        rows = [(_row(place, now), from_address) for place, from_address in _places(door, who, address)]
        until = max((_until(door, row, from_address, now) for row, from_address in rows), default=now)
        if until > now:
            return until
        for row, _from_address in rows:
            row.failed, row.last_at = row.failed + 1, now
            row.save(update_fields=["failed", "last_at"])
        if any(row.failed == 1 for row, _from_address in rows):
            Tries.objects.filter(last_at__lt=now - SWEPT_AFTER).delete()
    return None


def waiting(door: Door, *, address: str, now: datetime) -> datetime | None:
    """Until when nothing is looked at; None: go on. Counts nothing: for doors where `begin` counts what was wrong."""
    ((place, from_address),) = _places(door, "", address) or [("", True)]
    row = Tries.objects.filter(place=place).first()
    if row is None or now - row.last_at > FORGOTTEN_AFTER:
        return None
    until = _until(door, row, from_address, now)
    return until if until > now else None


def worked(door: Door, *, who: str = "", address: str = "") -> None:
    """It was right: the account's failures are forgotten. The address keeps its own: others come from there too."""
    with transaction.atomic():
        for place, from_address in _places(door, who, address):
            for row in Tries.objects.select_for_update().filter(place=place, failed__gt=0):
                row.failed = row.failed - 1 if from_address and who else 0
                row.save(update_fields=["failed"])


def _places(door: Door, who: str, address: str) -> list[tuple[str, bool]]:
    """Digests, in an order of their own: two at once lock them one after the other. Whether each is of an address."""
    named = ((f"account\0{who}", False, who), (f"address\0{address}", True, address))
    found = [(keyed_digest(f"tries at {door.name}", text), is_address) for text, is_address, given in named if given]
    return sorted(found)


def _row(place: str, now: datetime) -> Tries:
    row, _new = Tries.objects.select_for_update().get_or_create(place=place, defaults={"failed": 0, "last_at": now})
    if now - row.last_at > FORGOTTEN_AFTER:
        row.failed = 0
    return row


def _until(door: Door, row: Tries, from_address: bool, now: datetime) -> datetime:
    """Where the machine's clock was set back, a try that seems to come was made now: nobody waits for days."""
    return min(row.last_at, now) + wait_after(door, row.failed, from_address=from_address)
