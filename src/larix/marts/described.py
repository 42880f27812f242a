"""One person of the comparison, as the list describes them, and their values as the protocol reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from larix.schedule import Described


@dataclass(frozen=True, slots=True)
class DescribedPerson:
    """Only a participant has a pseudonym, and nothing here says who the others are."""

    participates: bool
    values: Mapping[str, object]
    pseudonym: str | None = None

    def number(self, name: str) -> float | None:
        """The value as a number; None where there is none, or it is something else."""
        value = self.values.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            return None
        return float(value)

    def level(self, variable: Described) -> str | None:
        """The value as a level that the protocol names: what else may stand there never goes any further."""
        value = self.values.get(variable.name)
        return value if isinstance(value, str) and value in {level.code for level in variable.levels} else None

    def has(self, variable: Described) -> bool:
        known = self.number(variable.name) if variable.scale == "number" else self.level(variable)
        return known is not None
