"""What a researcher reads: the live snapshot of their own study, never the working database."""

from dataclasses import dataclass
from datetime import datetime

from larix.access.deeds import read
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.gate.entry import Entry, Outside, only_for
from larix.history import History
from larix.marts import Shelf, Snapshot, history_of, people_from
from larix.reporting.withdrawn import may_be_used
from larix.studies.cohort import Unmapped
from larix.studies.models import CohortImport
from larix.studies.queries.released import ReleasedLine, released_of


def live_snapshot(entry: Entry, shelf: Shelf, *, looking_at: str) -> Snapshot:
    """The study's live snapshot; the log remembers that it was used, and for which page.

    BeingRebuilt from the moment somebody in it has left the study, until there is one without them.
    """
    only_for(Role.RESEARCHER, entry)
    snapshot = shelf.live(entry.protocol.scope)
    may_be_used(snapshot, entry.study)
    read(Verb.SNAPSHOT_READ, by=entry.actor, snapshot=snapshot.manifest.id, page=looking_at)
    return snapshot


def snapshot_people(entry: Entry, shelf: Shelf, *, start: int, size: int) -> tuple[Snapshot, list[History]]:
    """`size` pseudonymous people with their visits, from number `start` on."""
    snapshot = live_snapshot(entry, shelf, looking_at=f"people {start}+{size}")
    return snapshot, people_from(snapshot, start, size)


def course(entry: Entry, shelf: Shelf, pseudonym: str) -> tuple[Snapshot, History]:
    """One pseudonymous person's story; Outside if nobody in this study's snapshot has that pseudonym."""
    snapshot = live_snapshot(entry, shelf, looking_at="course")
    try:
        return snapshot, history_of(snapshot, pseudonym).for_purpose(entry.protocol.purpose)
    except KeyError:
        raise Outside from None


def released_reports(entry: Entry) -> tuple[ReleasedLine, ...]:
    """The study's released reports, the newest first, 50 at the most. Nobody is read, so nothing is logged."""
    only_for(Role.RESEARCHER, entry)
    return released_of(entry.study)


@dataclass(frozen=True, slots=True)
class CameIn:
    """From where the study's cohort came, what came, and what could not be mapped."""

    source: str
    digest: str
    at: datetime
    counts: dict[str, int]
    not_mapped: tuple[Unmapped, ...]


def came_in(entry: Entry) -> CameIn | None:
    """How the cohort came in; None for a study that was not imported. Counts only: nobody is read."""
    only_for(Role.RESEARCHER, entry)
    found = CohortImport.objects.filter(study=entry.study).first()
    if found is None:
        return None
    not_mapped = tuple(Unmapped.from_json(each) for each in found.unmapped)
    return CameIn(found.source, found.digest, found.at, found.counts, not_mapped)
