"""The protocol of a study as data: which wave is due when, in which window, with which instruments."""

from larix.schedule.protocol import (
    Asked,
    Calendar,
    Characteristic,
    FromItem,
    FromRecorded,
    FromScore,
    Kind,
    Nature,
    Outcome,
    Protocol,
    PublicData,
    Source,
    Wave,
)
from larix.schedule.windows import Window, windows

__all__ = [
    "Asked", "Calendar", "Characteristic", "FromItem", "FromRecorded", "FromScore", "Kind", "Nature", "Outcome",
    "Protocol", "PublicData", "Source", "Wave", "Window", "windows",
]  # fmt: skip
