"""What our numbers are held against: one row for each number of each estimator, and what another program says of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`ours` and `other` in the unit of the quantity; `other` is what `program` (or a printed table) says."""

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
