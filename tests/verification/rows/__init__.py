"""One number of ours beside the same number of another program or a printed table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`tolerance` is absolute, in the unit of the numbers; of a printed table half a unit of its last digit."""

    estimator: str
    quantity: str
    data: str
    ours: float
    other: float
    program: str
    tolerance: float

    @property
    def difference(self) -> float:
        return abs(self.ours - self.other)

    @property
    def ok(self) -> bool:
        return self.difference <= self.tolerance
