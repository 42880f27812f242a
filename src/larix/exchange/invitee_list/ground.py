"""What the rows of a list are read against: the protocol, the country, the units, the day, the columns."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from larix.core.countries import CountryPack
from larix.exchange.invitee_list import cells
from larix.exchange.invitee_list.columns import Heading, plain
from larix.exchange.listed import named_variables
from larix.schedule import Described, Protocol


@dataclass(frozen=True, slots=True)
class ListedUnit:
    """A unit that a list may name, by key or name; `ended_on` is the first day on which it was no more."""

    key: str
    name: str
    ended_on: date | None = None


@dataclass(frozen=True)
class Ground:
    """What every row is read against. `units`: plain name or key -> the unit."""

    protocol: Protocol
    pack: CountryPack
    units: Mapping[str, ListedUnit]
    today: date
    heading: Heading
    variables: tuple[Described, ...]
    levels: Mapping[str, Mapping[str, str]]  # name of a variable -> what its levels may be called

    @classmethod
    def of(
        cls, protocol: Protocol, pack: CountryPack, units: Iterable[ListedUnit], today: date, heading: Heading
    ) -> "Ground":
        """Two units of one name are found by their keys only."""
        there = tuple(units)
        names = Counter(plain(unit.name) for unit in there)
        by_name = {plain(unit.name): unit for unit in there if names[plain(unit.name)] == 1}
        variables = named_variables(protocol)
        levels = {each.name: cells.level_names(each) for each in variables}
        by_key = {plain(unit.key): unit for unit in there}
        return cls(protocol, pack, by_name | by_key, today, heading, variables, levels)
