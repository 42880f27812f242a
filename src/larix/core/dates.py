"""Days and stretches of days. Every stretch is half-open: it owns its first day, not its last."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Span:
    start: date
    end: date | None = None  # None: still running

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"a stretch cannot end on {self.end}, before it starts on {self.start}")

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)
