"""Reads of the outbox: what waits, and what a person must look at because it did not arrive."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count

from larix.core.words import Words
from larix.outbox.models import Message
from larix.outbox.shape import PERHAPS

MAY_HAVE_ARRIVED = Words(
    "Den kan ha kommet fram, men vi vet det ikke. Den blir ikke sendt igjen. Spør personen før du gjør noe mer.",
    "Ho kan ha kome fram, men vi veit det ikkje. Ho blir ikkje send igjen. Spør personen før du gjer noko meir.",
    "It may have arrived, but we do not know. It is not sent again. Ask the person before you do anything more.",
)
DID_NOT_ARRIVE = Words(
    "Den kom ikke fram. Se om nummeret eller adressen er riktig, og ta kontakt på en annen måte.",
    "Ho kom ikkje fram. Sjå om nummeret eller adressa er rett, og ta kontakt på ein annan måte.",
    "It did not arrive. See whether the number or the address is right, and make contact in another way.",
)


@dataclass(frozen=True, slots=True)
class Undelivered:
    """A message that was given up. Whom it was to is found by whoever may know the person."""

    key: UUID
    person_key: UUID
    channel: str
    done_at: datetime
    why: Words


def undelivered(purpose: str, *, start: int = 0, size: int = 50) -> tuple[Undelivered, ...]:
    """Messages of this purpose that somebody must look at, the newest first."""
    rows = Message.objects.filter(purpose=purpose, state="failed", done_at__isnull=False).order_by("-done_at", "-pk")
    return tuple(
        Undelivered(
            row.key, row.person_key, row.channel, row.done_at,
            MAY_HAVE_ARRIVED if row.stopped_by == PERHAPS else DID_NOT_ARRIVE,
        )
        for row in rows[start : start + size]
        if row.done_at is not None
    )  # fmt: skip


def counts(purpose: str) -> Counter[str]:
    """How many messages of this purpose are in each state."""
    rows = Message.objects.filter(purpose=purpose).values_list("state").annotate(many=Count("pk"))
    return Counter(dict(rows))
