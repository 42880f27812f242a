"""Who may see whom. Every door reaches people through here, and every reading leaves a line in the log."""

from larix.gate.entry import Entry, Hat, Outside, enter_interviews, enter_study, hats, may_administer
from larix.gate.research import CameIn, came_in, course, live_snapshot, released_reports, snapshot_people

__all__ = [
    "CameIn", "Entry", "Hat", "Outside", "came_in", "course",
    "enter_interviews", "enter_study", "hats", "live_snapshot", "may_administer", "released_reports",
    "snapshot_people",
]  # fmt: skip
