"""One person's story as the analyses see it: no names, no database, nothing that can change.

Any cohort fits: people in a registry, a study of one's own, a trial that others ran. What a story does not have is an
empty tuple. Days are dates; in a study whose calendar is relative they count from its invented day 0, which is never
printed.
"""

from larix.history.shape import (
    Answers,
    Attempt,
    Death,
    Event,
    History,
    Interval,
    MissingReasons,
    RecordedScore,
    Response,
    Sample,
    Value,
    Visit,
)

__all__ = [
    "Answers", "Attempt", "Death", "Event", "History", "Interval", "MissingReasons", "RecordedScore", "Response",
    "Sample", "Value", "Visit",
]  # fmt: skip
