"""What our numbers are held against: a row for each number of ours beside what another program or a table says."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """`ours` and `other` in the unit of the quantity; `other` is what `program` (or a printed table) says.

    `tolerance` is absolute, in the same unit; of a printed table half a unit of its last digit.
    """

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
