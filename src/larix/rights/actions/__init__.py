"""What a person's rights do: saying no, deleting everything, and doing both again after a restore."""

from larix.rights.actions.erasing import erase_person
from larix.rights.actions.restoring import reapply
from larix.rights.actions.saying_no import (
    end_sharing,
    object_to_comparison,
    reserve,
    take_reservation_back,
    withdraw,
)

__all__ = [
    "end_sharing", "erase_person", "object_to_comparison", "reapply", "reserve", "take_reservation_back", "withdraw",
]  # fmt: skip
