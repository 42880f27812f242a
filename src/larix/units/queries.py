"""Reads of the units: which there are, in the order of a table of contents."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from larix.core.alphabet import in_order
from larix.core.words import Words, same
from larix.units.models import Unit


@dataclass(frozen=True, slots=True)
class UnitRow:
    key: str
    level: str  # "region", "trust", "unit"
    name: str
    parent: str | None  # key of the place above
    organisation_number: str
    resh: str
    valid_from: date
    valid_to: date | None  # the first day on which it is no more

    def there_on(self, day: date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


def all_units() -> tuple[UnitRow, ...]:
    """Every unit there is or was: each region followed by its trusts, each trust by its units. One query."""
    return _in_order(Unit.objects.select_related("parent"))


def units_on(day: date) -> tuple[UnitRow, ...]:
    """Those that are there on that day, in the same order. One query."""
    return _in_order(Unit.objects.there_on(day).select_related("parent"))


def unit_row(key: str) -> UnitRow | None:
    found = Unit.objects.select_related("parent").filter(key=key).first()
    return None if found is None else _row(found)


def unit_titles() -> tuple[tuple[str, Words], ...]:
    """Key and name of everything at any level, also of what has closed."""
    units = sorted(Unit.objects.all(), key=lambda unit: in_order(unit.name))
    return tuple((unit.key, same(unit.name)) for unit in units)


def _in_order(units: Iterable[Unit]) -> tuple[UnitRow, ...]:
    below: dict[str | None, list[UnitRow]] = defaultdict(list)
    for unit in units:
        row = _row(unit)
        below[row.parent].append(row)

    def walk(parent: str | None) -> Iterator[UnitRow]:
        for row in sorted(below[parent], key=lambda row: (in_order(row.name), row.valid_from)):
            yield row
            yield from walk(row.key)

    return tuple(walk(None))


def _row(unit: Unit) -> UnitRow:
    return UnitRow(
        unit.key, unit.level, unit.name, unit.parent.key if unit.parent else None, unit.organisation_number, unit.resh,
        unit.valid_from, unit.valid_to,
    )  # fmt: skip
