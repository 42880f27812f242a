"""What an administrator reads of units and does with them. Of people, only whether a unit has any."""

from datetime import date

from django.conf import settings

from larix.access.actor import Actor
from larix.access.roles import Role
from larix.core.countries import CountryPack, pack
from larix.gate.entry import Outside
from larix.treatment.queries import somebody_at
from larix.units import actions
from larix.units.queries import UnitRow, all_units, unit_row, units_on

BELOW = {None: "region", "region": "trust", "trust": "unit"}  # what opens below which level


def country(by: Actor) -> CountryPack:
    """The country whose list of units this installation can begin with."""
    _only_administrators(by)
    return pack(settings.COUNTRY)


def list_units(by: Actor, *, start: int, size: int) -> tuple[tuple[UnitRow, ...], int]:
    """A page of every unit there is or was, each below its trust and region, and how many there are."""
    _only_administrators(by)
    rows = all_units()
    return rows[start : start + size], len(rows)


def places_above(by: Actor) -> tuple[UnitRow, ...]:
    """The regions and trusts below which something can open today."""
    _only_administrators(by)
    return tuple(row for row in units_on(by.day) if row.level in BELOW and row.valid_to is None)


def open_row(by: Actor, key: str) -> UnitRow:
    """One unit; Outside if there is none with that key."""
    _only_administrators(by)
    row = unit_row(key)
    if row is None:
        raise Outside
    return row


def still_responsible(by: Actor, key: str) -> bool:
    """Whether the unit is responsible for anybody today. How many, and who, is not an administrator's to know."""
    _only_administrators(by)
    return somebody_at(key, by.day)


def open_countrys_units(by: Actor, *, from_on: date) -> int:
    """Open the units of the country's list; those that are there stay as they are. How many were opened."""
    return actions.open_units(units=country(by).units, from_on=from_on, by=by)


def open_unit(
    by: Actor, *, name: str, parent: str | None, organisation_number: str, resh: str, from_on: date
) -> UnitRow:
    """Open a region (without a place above it), a trust or a unit."""
    level = BELOW[open_row(by, parent).level if parent else None]
    unit = actions.open_unit(
        name=name, level=level, parent=parent, organisation_number=organisation_number, resh=resh, from_on=from_on,
        by=by,
    )  # fmt: skip
    return open_row(by, unit.key)


def close_unit(by: Actor, key: str, *, on: date) -> None:
    """Record the first day on which the unit is no more; Outside if there is none with that key."""
    actions.close_unit(unit=open_row(by, key).key, on=on, by=by)


def _only_administrators(by: Actor) -> None:
    if by.role is not Role.ADMINISTRATOR:
        raise Outside
