"""Numbers and cells as the report prints them. Where there is no number, the cell says why in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from larix.core.words import Words
from larix.figures.numbers import NO_BREAK, decimal, whole
from larix.reporting.study_report import words
from larix.reporting.study_report.why import Why


@dataclass(frozen=True, slots=True)
class Said:
    """How one language says things."""

    language: str

    def __call__(self, wording: Words) -> str:
        return wording.said_in(self.language)

    def filled(self, wording: Words, **values: object) -> str:
        return wording.said_in(self.language).format(**values)

    def count(self, people: int) -> str:
        return whole(people, self.language)

    def number(self, value: float, decimals: int) -> str:
        return decimal(value, decimals, self.language)

    def share(self, share: float) -> str:
        said = decimal(100 * share, 1, self.language)
        return f"{said}%" if self.language == "en" else f"{said}{NO_BREAK}%"

    def interval(self, low: float, high: float, decimals: int) -> str:
        return self.filled(words.FROM_TO, low=self.number(low, decimals), high=self.number(high, decimals))

    def cell(self, row: Any, name: str, how: Callable[[Any], str]) -> str:
        """The number of this field of a row, or why it is not there."""
        value = getattr(row, name)
        return how(value) if value is not None else self.why(row.why, name)

    def counted(self, row: Any, name: str) -> str:
        return self.cell(row, name, self.count)

    def measured(self, row: Any, name: str, decimals: int) -> str:
        return self.cell(row, name, lambda value: self.number(value, decimals))

    def why(self, why: Mapping[str, Why], name: str) -> str:
        return self(words.WHY[why[name]])
