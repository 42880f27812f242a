"""What a researcher reads: the live snapshot of their own study, never the working database."""

from larix.access.deeds import read
from larix.access.verbs import Verb
from larix.gate.entry import Entry, Outside
from larix.history import History
from larix.marts import Shelf, Snapshot, history_of, people_from


def live_snapshot(entry: Entry, shelf: Shelf, *, looking_at: str) -> Snapshot:
    """The study's live snapshot; the log remembers that it was used, and for which page."""
    snapshot = shelf.live(entry.protocol.scope)
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
        return snapshot, history_of(snapshot, pseudonym)
    except KeyError:
        raise Outside from None
