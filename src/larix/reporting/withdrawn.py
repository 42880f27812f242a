"""Snapshots that still hold somebody who has left: not shown, made anew without them, and the old ones destroyed."""

from functools import lru_cache

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.told import Told
from larix.core.words import Words
from larix.instruments import Library
from larix.marts import NoSnapshot, Shelf, Snapshot, participation_of, people_from
from larix.people.models import Pseudonym
from larix.reporting.actions import build_snapshot
from larix.studies.models import ConsentEntry, Objection, Study
from larix.studies.queries.comparing import described, kept


class BeingRebuilt(Told):
    """Somebody has left since the snapshot was built. Nothing of it is shown until there is one without them."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Noen har trukket seg eller bedt om at ingenting om dem brukes, "
                "siden øyeblikksbildet ble bygd. Det vises "
                "ikke før det er bygd på nytt uten dem. Det skjer av seg selv; "
                "haster det, kan den som drifter maskinen, kjøre: larix tick",
                "Nokon har trekt seg eller bede om at ingenting om dei blir brukt, "
                "sidan augneblinksbiletet vart bygd. Det blir ikkje vist før det er bygd på nytt "
                "utan dei. Det skjer av seg sjølv; hastar det, kan den som driftar maskina, køyre: larix tick",
                "Somebody has withdrawn or asked that nothing about them is used "
                "since the snapshot was built. It is not shown until it is built anew without "
                "them. That happens by itself; if it is urgent, whoever runs the machine can run: larix tick",
            )
        )


def holds_somebody_who_left(snapshot: Snapshot, study: Study) -> bool:
    """Whether a pseudonym in the snapshot is nobody's any more. One query where nobody ever withdrew, else two."""
    if not ConsentEntry.objects.filter(study=study, kind="withdrawn").exists():
        return False
    there = Pseudonym.objects.filter(scope=study.protocol.scope).values_list("value", flat=True)
    return not _pseudonyms(snapshot) <= set(there)


def compares_somebody_who_objected(snapshot: Snapshot, study: Study) -> bool:
    """Whether other people are compared than may be now, as of the snapshot's day. One query where nobody objected."""
    if not Objection.objects.filter(invitation__study=study).exists():
        return False
    told = participation_of(snapshot)
    if told is None or told.comparison.others is None or kept(study) is not None:
        return False
    people = described(study, told.on)
    taking_part = sum(one.participates for one in people)
    return (taking_part, len(people) - taking_part) != (told.comparison.participants, told.comparison.others)


def is_stale(snapshot: Snapshot, study: Study) -> bool:
    return holds_somebody_who_left(snapshot, study) or compares_somebody_who_objected(snapshot, study)


def may_be_used(snapshot: Snapshot, study: Study) -> None:
    """BeingRebuilt where somebody in the snapshot has left the study since, or asked that nothing be used."""
    if is_stale(snapshot, study):
        raise BeingRebuilt


def rebuild_without_who_left(*, shelf: Shelf, library: Library, software: str, by: Actor) -> int:
    """Build what is live anew where it holds somebody who left, and destroy every snapshot that does; how many.

    Larix records no release of a report yet, so there is no snapshot that a released one rests on and that stays.
    """
    destroyed = 0
    for study in Study.objects.order_by("key"):
        scope = study.protocol.scope
        gone = [snapshot for snapshot in shelf.of(scope) if is_stale(snapshot, study)]
        if not gone:
            continue
        if _live(shelf, scope) in {snapshot.path.name for snapshot in gone}:
            build_snapshot(study_key=study.key, shelf=shelf, library=library, software=software, by=by)
        with deed(Verb.FILES_DELETED, by=by) as note:
            note.counts.update(scope=scope, snapshots=len(gone))
        for snapshot in gone:
            shelf.destroy(snapshot)
        destroyed += len(gone)
    return destroyed


def _live(shelf: Shelf, scope: str) -> str | None:
    """The name of the live snapshot's folder."""
    try:
        return shelf.live(scope).path.name
    except NoSnapshot:
        return None


@lru_cache(maxsize=32)
def _pseudonyms(snapshot: Snapshot) -> frozenset[str]:
    """Who is in a snapshot. It never changes, so this is read once."""
    return frozenset(history.pseudonym for history in people_from(snapshot, 0, snapshot.manifest.overview.people))
