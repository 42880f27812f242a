"""The protocol of a study as data: whom it asks, which wave is due when, in which window, with which instruments."""

from larix.schedule.governance import Approval, Governance, Purpose
from larix.schedule.invitation import (
    Comparison,
    Described,
    Eligible,
    Inviting,
    Level,
    PublicTotal,
    Published,
    Scope,
)
from larix.schedule.protocol import (
    Anchor,
    Asked,
    Calendar,
    CalendarWindow,
    Characteristic,
    FromBaseline,
    FromEvent,
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
from larix.schedule.standing import (
    STOPPED,
    Life,
    Pause,
    Standing,
    Stay,
    WaveState,
    pauses_for_review,
    standings,
    standings_of,
    to_do,
)
from larix.schedule.windows import Window, windows

__all__ = [
    "STOPPED", "Anchor", "Approval", "Asked", "Calendar", "CalendarWindow", "Characteristic", "Comparison", "Described",
    "Eligible", "FromBaseline", "FromEvent", "FromItem", "FromRecorded", "FromScore", "Governance", "Inviting", "Kind",
    "Level", "Life", "Nature", "Outcome", "Pause", "Protocol", "PublicData", "PublicTotal", "Published", "Purpose",
    "Scope", "Source", "Standing", "Stay", "Wave", "WaveState", "Window", "pauses_for_review", "standings",
    "standings_of", "to_do", "windows",
]  # fmt: skip
