"""Who does something, wearing which hat, where, for what purpose, and when. Every action takes one as `by`."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from larix.access.roles import Role

OSLO = ZoneInfo("Europe/Oslo")


@dataclass(frozen=True, slots=True)
class HeldAt:
    """Where a role is held: a kind of place and its key. No foreign key, so that access knows no room above it."""

    kind: str
    key: str


INSTALLATION = HeldAt("installation", "this")


@dataclass(frozen=True, slots=True)
class Actor:
    account: str  # the account's random key; "operator" for a command
    role: Role
    held_at: HeldAt
    purpose: str
    at: datetime  # the instant a door saw: nothing below the doors reads the clock
    reason: str = ""

    @property
    def day(self) -> date:
        """The day it is in Norway at that instant."""
        return self.at.astimezone(OSLO).date()


def operator(at: datetime, *, purpose: str = "installation", reason: str = "") -> Actor:
    """Whoever runs a command on the machine."""
    return Actor("operator", Role.OPERATOR, INSTALLATION, purpose, at, reason)
