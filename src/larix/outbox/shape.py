"""What sending needs to know: where a message goes, and what carries it there."""

from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

PERHAPS = "may_have_been_sent"  # why a message was given up that nobody knows the fate of


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes now. It is asked for at the moment of sending and is never stored, logged or said."""

    channel: str  # sms or email
    to: str = field(repr=False)


class NotSent(Exception):
    """It did not work. `perhaps`: it may have left all the same. `for_good`: another try would end in the same way.

    Says why in a word of our own; never what the other side said, for that may hold the address.
    """

    def __init__(self, why: str, *, perhaps: bool = False, for_good: bool = False):
        super().__init__(why)
        self.why, self.perhaps, self.for_good = why, perhaps, for_good


class Adapter(Protocol):
    """Carries messages of one channel. `knows_repeats`: the same key twice is one message to whoever receives it."""

    @property
    def knows_repeats(self) -> bool: ...

    def send(self, *, key: UUID, to: str, text: str) -> None:
        """Send it now; NotSent if that did not work."""
