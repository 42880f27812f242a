"""Doing again, after a backup was restored, every no that was said since it was made."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from django.conf import settings

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.people.models import Person
from larix.rights.actions import erasing, saying_no
from larix.rights.erased import Line, digest_of, lines
from larix.rights.models import SaidNo
from larix.schedule.invited import Channel
from larix.studies.leaving import Chosen, Leaving
from larix.studies.models import Invitation, Share, Study

What = Mapping[str, Any]


def reapply(*, by: Actor, file: Path | None = None) -> int:
    """Do again what the list beside the backups has and this database does not know; how many lines. In their order.

    A line of somebody whom this database does not hold is kept and does nothing: there is nothing to take back.
    """
    known = set(SaidNo.objects.values_list("mark", flat=True))
    new = [line for line in lines(file or Path(settings.ERASED)) if line.mark not in known]
    if not new:
        return 0
    people = {digest_of(key): pk for pk, key in Person.objects.values_list("pk", "key")}
    with deed(Verb.WITHDRAWALS_REAPPLIED, by=by) as note:
        for line in new:
            _again(line, people.get(line.digest), by)
        note.counts["lines"] = len(new)
    return len(new)


def _again(line: Line, person: int | None, by: Actor) -> None:
    if person is not None:
        DONE[line.what["kind"]](Person.objects.get(pk=person), line.what, by)
        # What the deed just wrote of itself is this very line: it keeps the mark that it has in the file.
        SaidNo.objects.filter(digest=line.digest, at=by.at).delete()
    SaidNo.objects.create(mark=line.mark, digest=line.digest, what=dict(line.what), at=line.at)


def _withdrawn(person: Person, what: What, by: Actor) -> None:
    study = Study.objects.filter(key=what["study"]).first()
    if study is not None:
        chosen = Chosen(Leaving(what["how"]), frozenset(what["some"]))
        channel, on = Channel(what["channel"]), date.fromisoformat(what["on"])
        saying_no.withdraw(study=study, person=person, chosen=chosen, channel=channel, on=on, by=by)


def _reserved(person: Person, what: What, by: Actor) -> None:
    saying_no.reserve(person=person, channel=what["channel"], on=date.fromisoformat(what["on"]), by=by)


def _unreserved(person: Person, what: What, by: Actor) -> None:
    saying_no.take_reservation_back(person=person, channel=what["channel"], on=date.fromisoformat(what["on"]), by=by)


def _objected(person: Person, what: What, by: Actor) -> None:
    own = Invitation.objects.filter(study__key=what["study"], person=person).first()
    if own is not None:
        channel, on = Channel(what["channel"]), date.fromisoformat(what["on"])
        saying_no.object_to_comparison(invitation=own, channel=channel, on=on, by=by)


def _unshared(person: Person, what: What, by: Actor) -> None:
    share = Share.objects.filter(key=UUID(what["share"]), participation__person=person).first()
    if share is not None:
        saying_no.end_sharing(share=share, by=by)


def _erased(person: Person, what: What, by: Actor) -> None:
    erasing.erase_person(person=person, channel=Channel(what["channel"]), by=by)


DONE: Mapping[str, Callable[[Person, What, Actor], None]] = {
    "withdrawn": _withdrawn,
    "reserved": _reserved,
    "unreserved": _unreserved,
    "objected": _objected,
    "unshared": _unshared,
    "erased": _erased,
}
