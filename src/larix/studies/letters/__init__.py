"""Letters on paper: what stands in one, and the one PDF of a pile. No clock, no tables."""

from larix.studies.letters.days import day_said
from larix.studies.letters.filled import filled
from larix.studies.letters.pile import Filled, Pile, Recipient, Sender
from larix.studies.letters.typeset import TooLong, pdf

__all__ = ["Filled", "Pile", "Recipient", "Sender", "TooLong", "day_said", "filled", "pdf"]
