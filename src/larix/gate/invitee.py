"""One invitee of the study that somebody came into: the only way from a key in an address to a person."""

from uuid import UUID

from larix.access.roles import Role
from larix.gate.entry import Entry, Outside, only_for
from larix.studies.models import Invitation


def invitation_of(entry: Entry, key: UUID) -> Invitation:
    """The invitation with this key; Outside if it is not on the list of the coordinator's own study."""
    only_for(Role.COORDINATOR, entry)
    visible = Invitation.objects.visible_to(entry.actor.held_at)
    found = visible.select_related("person", "study").filter(key=key).first()
    if found is None:
        raise Outside
    return found
