"""The end of the log's oldest lines: how long it is kept is data with an owner, and whole segments go by a deed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection

from larix.access.actor import Actor
from larix.access.chain import Anchor
from larix.access.deeds import deed
from larix.access.models import ExpiredSegment, LogLine
from larix.access.triggers import LINES, PEOPLE
from larix.access.verbs import Verb
from larix.core.told import Told
from larix.core.words import Words

LARGEST = 100_000  # lines of one segment: whoever else is writing waits some seconds for it, not minutes


@dataclass(frozen=True, slots=True)
class StoragePeriod:
    """How many days a line is kept, who decided it, and on what ground."""

    days: int
    owner: str
    source: str


class NotDecided(Told):
    """Nobody has said how long the log is kept, or not who decided it: nothing is ever removed then."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Ingen har bestemt hvor lenge loggen skal lagres, så ingenting er fjernet. Den dataansvarlige "
                "bestemmer det. Skriv det slik: LARIX_LOG_KEPT_DAYS (antall dager), LARIX_LOG_OWNER (hvem som har "
                "bestemt det) og LARIX_LOG_SOURCE (på hvilket grunnlag).",
                "Ingen har bestemt kor lenge loggen skal lagrast, så ingenting er fjerna. Den dataansvarlege "
                "bestemmer det. Skriv det slik: LARIX_LOG_KEPT_DAYS (talet på dagar), LARIX_LOG_OWNER (kven som har "
                "bestemt det) og LARIX_LOG_SOURCE (på kva grunnlag).",
                "Nobody has decided how long the log is kept, so nothing was removed. The controller decides it. Write "
                "it like this: LARIX_LOG_KEPT_DAYS (number of days), LARIX_LOG_OWNER (who decided it) and "
                "LARIX_LOG_SOURCE (on what ground).",
            )
        )


def storage_period(days: int | None, owner: str, source: str) -> StoragePeriod:
    """The period that the controller has set; NotDecided where any of the three is lacking."""
    if days is None or not owner.strip() or not source.strip():
        raise NotDecided
    return StoragePeriod(days, owner.strip(), source.strip())


def expire(*, period: StoragePeriod, by: Actor, keep_from: int | None = None) -> int:
    """Remove the oldest lines, all of them older than the period, as one segment; how many. None older: no deed.

    A line within the period stays, with everything after it, and so does the newest line of all. `keep_from` is the
    number of the first line that is to stay in any case: somebody waits for an answer about it. At most LARGEST go at
    once; ask again for more.
    """
    with deed(Verb.LOG_EXPIRED, by=by) as note:
        older_than = by.at - timedelta(days=period.days)
        found = _segment(older_than, keep_from)
        note.changed_nothing = found is None
        if found is None:
            return 0
        first, last = found
        lines = last.number - first + 1
        ExpiredSegment.objects.create(
            first_number=first, last_number=last.number, lines=lines, link=last.link, older_than=older_than
        )
        _remove(last.number)
        note.counts.update(first=first, last=last.number, lines=lines, link=last.link, days=period.days)
        note.counts.update(owner=period.owner, source=period.source)
    return lines


def _segment(older_than: datetime, keep_from: int | None) -> tuple[int, Anchor] | None:
    """The first number and the last line of what may go; None where nothing may. Two at once take turns here."""
    first = LogLine.objects.select_for_update().order_by("number").first()
    newest = LogLine.objects.order_by("-number").first()
    if first is None or newest is None:
        return None
    kept = LogLine.objects.filter(at__gte=older_than).order_by("number").values_list("number", flat=True).first()
    end = min(n for n in (newest.number, kept, keep_from, first.number + LARGEST) if n is not None)
    last = LogLine.objects.filter(number__lt=end).order_by("-number").values_list("number", "link").first()
    return None if last is None else (first.number, Anchor(*last))


def _remove(last: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {PEOPLE} WHERE line_id IN (SELECT id FROM {LINES} WHERE number <= %s)", [last])
        cursor.execute(f"DELETE FROM {LINES} WHERE number <= %s", [last])
