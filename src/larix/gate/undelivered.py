"""Messages of a study that did not arrive, for its coordinator: somebody must make contact in another way."""

from dataclasses import dataclass
from uuid import UUID

from larix.access.deeds import read
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.gate.entry import Entry, Outside, only_for
from larix.outbox import actions
from larix.outbox import queries as outbox
from larix.outbox.models import Message
from larix.outbox.queries import Undelivered
from larix.people import queries as people
from larix.people.vault import IdentityRow
from larix.studies.models import Invitation


@dataclass(frozen=True, slots=True)
class UndeliveredRow:
    """`invitee` and `name` are None for somebody who is on no list that this coordinator may see."""

    message: Undelivered
    invitee: UUID | None
    name: str | None


@dataclass(frozen=True, slots=True)
class UndeliveredPage:
    rows: tuple[UndeliveredRow, ...]
    total: int


def undelivered_count(entry: Entry) -> int:
    """How many there are. Nobody is read, so nothing is logged; one query."""
    only_for(Role.COORDINATOR, entry)
    return outbox.counts(entry.protocol.purpose)["failed"]


def undelivered(entry: Entry, *, start: int, size: int) -> UndeliveredPage:
    """A page of them, the newest first, with the names of those on the coordinator's own list."""
    total = undelivered_count(entry)
    messages = outbox.undelivered(entry.protocol.purpose, start=start, size=size)
    visible = Invitation.objects.visible_to(entry.actor.held_at).filter(study=entry.study)
    listed = visible.filter(person__key__in={one.person_key for one in messages})
    found = {person: (pk, key) for person, pk, key in listed.values_list("person__key", "person_id", "key")}
    names = people.identities([pk for pk, _ in found.values()])
    read(Verb.PEOPLE_LISTED, by=entry.actor, list="undelivered", start=start, shown=len(messages))
    return UndeliveredPage(tuple(_row(one, found, names) for one in messages), total)


def take_up(entry: Entry, message: UUID) -> None:
    """Whoever it was to has been reached in another way: it leaves the list. Outside for no message of this study's."""
    only_for(Role.COORDINATOR, entry)
    if not Message.objects.filter(key=message, purpose=entry.protocol.purpose).exists():
        raise Outside
    actions.take_up(key=message, purpose=entry.protocol.purpose, by=entry.actor)


def _row(message: Undelivered, found: dict[UUID, tuple[int, UUID]], names: dict[int, IdentityRow]) -> UndeliveredRow:
    pk, invitee = found.get(message.person_key, (None, None))
    identity = names.get(pk) if pk is not None else None
    return UndeliveredRow(message, invitee, identity.name if identity else None)
