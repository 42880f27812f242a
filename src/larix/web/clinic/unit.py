"""Coming in at a unit: who is here, in which role, and what every page of a unit shows."""

from typing import Any

from django.http import HttpRequest

from larix.access.actor import Actor
from larix.access.permissions import Permission
from larix.gate import clinic as gate
from larix.settings import clock
from larix.web.hats import hats_here, wearing
from larix.web.visitor import account


def come_in(request: HttpRequest, unit: str, permission: Permission) -> Actor:
    """Whoever is at the door, in the role that they chose; Outside if none of theirs at this unit allows it."""
    return gate.enter_unit(account(request), unit, permission, clock.now(), wearing(request))


def unit_page(request: HttpRequest, by: Actor, permission: Permission) -> dict[str, Any]:
    """What every page of a unit shows: the unit, the way, and the other roles that could be worn here."""
    roles = gate.roles_at(account(request), by.held_at.key, permission, clock.now())
    return {"unit": by.held_at.key, "way": "clinic", "hats": hats_here(by.role, roles)}
