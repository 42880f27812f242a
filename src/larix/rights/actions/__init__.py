"""What one's rights do: saying no, having something mended, deleting everything, and a no again after a restore."""

from larix.rights.actions.corrections import answer_correction, ask_correction
from larix.rights.actions.erasing import erase_person
from larix.rights.actions.letters import confirm_sent
from larix.rights.actions.restoring import reapply
from larix.rights.actions.saying_no import (
    end_sharing,
    object_to_comparison,
    reserve,
    take_reservation_back,
    withdraw,
)

__all__ = [
    "answer_correction", "ask_correction", "confirm_sent", "end_sharing", "erase_person", "object_to_comparison",
    "reapply", "reserve", "take_reservation_back", "withdraw",
]  # fmt: skip
