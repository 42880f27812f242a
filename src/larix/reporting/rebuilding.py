"""What becomes of snapshots with somebody who has left: made anew without them, destroyed, or kept sealed."""

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.instruments import Library
from larix.marts import NoSnapshot, Shelf, Snapshot
from larix.reporting.actions import build_snapshot
from larix.reporting.withdrawn import is_stale
from larix.studies.models import Study
from larix.studies.queries.released import released_on


def rebuild_without_who_left(*, shelf: Shelf, library: Library, software: str, by: Actor) -> int:
    """Build what is live anew where it holds somebody who left, and destroy every snapshot that does; how many.

    One that a released report rests on is not destroyed: it stays, sealed, so that its report can be checked.
    """
    done = 0
    for study in Study.objects.order_by("key"):
        scope = study.protocol.scope
        stale = [snapshot for snapshot in shelf.of(scope) if is_stale(snapshot, study)]
        was_live = _live(shelf, scope)
        if any(snapshot.path.name == was_live for snapshot in stale):
            build_snapshot(study_key=study.key, shelf=shelf, library=library, software=software, by=by)
        gone = [snapshot for snapshot in stale if not released_on(study, snapshot.manifest.id)]
        _destroy(gone, shelf, scope, by)
        done += sum(snapshot in gone or snapshot.path.name == was_live for snapshot in stale)
    return done


def _destroy(gone: list[Snapshot], shelf: Shelf, scope: str, by: Actor) -> None:
    if not gone:
        return
    with deed(Verb.FILES_DELETED, by=by) as note:
        note.counts.update(scope=scope, snapshots=len(gone))
    for snapshot in gone:
        shelf.destroy(snapshot)


def _live(shelf: Shelf, scope: str) -> str | None:
    """The name of the live snapshot's folder."""
    try:
        return shelf.live(scope).path.name
    except NoSnapshot:
        return None
