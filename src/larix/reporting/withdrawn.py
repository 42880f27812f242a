"""Snapshots that still hold somebody who has left, or who has objected: whether they may be shown and used."""

from datetime import date
from functools import lru_cache

from larix.core.told import Told
from larix.core.words import Words
from larix.marts import Snapshot, participation_of, people_from
from larix.people.models import Pseudonym
from larix.studies.models import ConsentEntry, Study
from larix.studies.queries.comparing import objections_ever, objections_mark
from larix.studies.queries.released import released_on


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


class Sealed(Told):
    """A released report rests on the snapshot, and somebody in it has left: it is kept for that report alone."""

    def __init__(self, on: date) -> None:
        day = on.isoformat()
        super().__init__(
            Words(
                f"Dette øyeblikksbildet er forseglet. En rapport som ble delt ut {day}, bygger på det, og noen i det "
                "har trukket seg eller bedt om at ingenting om dem brukes. Det tas vare på bare for den rapporten: "
                "ingen nye analyser eller rapporter lages av det. Et nytt uten dem bygges av seg selv; "
                "haster det, kan den som drifter maskinen, kjøre: larix tick",
                f"Dette augneblinksbiletet er forsegla. Ein rapport som vart delt ut {day}, byggjer på det, og nokon i "
                "det har trekt seg eller bede om at ingenting om dei blir brukt. Det blir tatt vare på berre for den "
                "rapporten: ingen nye analysar eller rapportar blir laga av det. Eit nytt utan dei blir bygd av "
                "seg sjølv; hastar det, kan den som driftar maskina, køyre: larix tick",
                f"This snapshot is sealed. A report that was released on {day} rests on it, and somebody in it "
                "has withdrawn or asked that nothing about them is used. It is kept for that report alone: no new "
                "analyses or reports are made from it. A new one without them is built by itself; if it is urgent, "
                "whoever runs the machine can run: larix tick",
            )
        )


def holds_somebody_who_left(snapshot: Snapshot, study: Study) -> bool:
    """Whether a pseudonym in the snapshot is nobody's any more. One query where nobody ever withdrew, else two."""
    if not ConsentEntry.objects.filter(study=study, kind="withdrawn").exists():
        return False
    there = Pseudonym.objects.filter(scope=study.protocol.scope).values_list("value", flat=True)
    return not pseudonyms_in(snapshot) <= set(there)


def compares_somebody_who_objected(snapshot: Snapshot, study: Study) -> bool:
    """Whether somebody has objected since it was built, also where the list was closed since. One query."""
    ever = objections_ever(study)
    if not ever:
        return False
    told = participation_of(snapshot)
    return told is not None and told.objections != objections_mark(study, ever)


def is_stale(snapshot: Snapshot, study: Study) -> bool:
    return holds_somebody_who_left(snapshot, study) or compares_somebody_who_objected(snapshot, study)


def may_be_used(snapshot: Snapshot, study: Study) -> None:
    """BeingRebuilt where somebody in the snapshot has left the study since, or asked that nothing be used.

    Sealed where a released report rests on such a snapshot: it stays, and nothing new is made of it.
    """
    if not is_stale(snapshot, study):
        return
    days = released_on(study, snapshot.manifest.id)
    raise Sealed(days[0]) if days else BeingRebuilt


@lru_cache(maxsize=32)
def pseudonyms_in(snapshot: Snapshot) -> frozenset[str]:
    """Who is in a snapshot. It never changes, so this is read once."""
    return frozenset(history.pseudonym for history in people_from(snapshot, 0, snapshot.manifest.overview.people))
