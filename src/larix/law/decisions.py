"""Decisions of our own that rules rest on. They are ours to make, so they are verified; each is a decision record."""

from larix.law.shape import Provision

ONE_PURPOSE = Provision(
    "Larix decision record",
    "3",
    "Every answer belongs to one purpose, fixed when it is asked; the gate decides on purpose before role.",
    "docs/adr/0003-purpose-before-role.md",
    verified=True,
)
DEAD_ARE_LEFT_IN_PEACE = Provision(
    "Larix decision record",
    "4",
    "Nobody is asked anything on or after the day of their death; what was answered before is kept.",
    "docs/adr/0004-the-true-day.md",
    verified=True,
)
OWN_DAY = Provision(
    "Larix decision record",
    "4",
    "An answer is kept with its true day: not before the person joined, and not a day that has not come.",
    "docs/adr/0004-the-true-day.md",
    verified=True,
)
VERSIONS_STAY = Provision(
    "Larix decision record",
    "7",
    "What was answered is never overwritten: a save from a stale page is kept aside until somebody chooses it.",
    "docs/adr/0007-saves.md",
    verified=True,
)
ACCOUNTS = Provision(
    "Larix decision record",
    "10",
    "A user name belongs to one account, and somebody can always give roles.",
    "docs/adr/0010-accounts.md",
    verified=True,
)
