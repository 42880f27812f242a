"""One row of a list of invitees, found right: who it is, who has the responsibility, what the study may use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from larix.people.vault import NewPerson
from larix.schedule import Described, Protocol


@dataclass(frozen=True, slots=True)
class ListedResponsibility:
    """`holder` is "specialist" or "gp"; `decision` is what it is called where it was made, "" where nobody said."""

    unit_key: str
    holder: str
    from_on: date
    gp_name: str = ""
    gp_deputy: str = ""
    to_on: date | None = None
    decision: str = ""

    @property
    def who_and_since(self) -> tuple[str, str, str, date]:
        """What makes two responsibilities the same: unit, holder, GP and first day."""
        return self.unit_key, self.holder, self.gp_name, self.from_on


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """`described` holds variables that the protocol's comparison names, no others, and only those that are known."""

    person: NewPerson
    responsibility: ListedResponsibility | None = None
    described: Mapping[str, str | float] = field(default_factory=dict)


def named_variables(protocol: Protocol) -> tuple[Described, ...]:
    """The variables of a list that the study may use. Without a basis there are none: nothing more is taken in."""
    comparison = protocol.comparison
    return comparison.variables if comparison is not None and comparison.basis is not None else ()
