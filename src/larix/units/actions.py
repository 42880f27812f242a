"""What an administrator does with units: open them, from a country's list or one by one, and close them."""

from collections.abc import Sequence
from datetime import date

from django.db.models import Q

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.alphabet import in_order
from larix.core.countries import UnitSeed
from larix.core.rulings import obey
from larix.core.told import no_such
from larix.core.words import Words
from larix.units import rules
from larix.units.models import LEVELS, Unit
from larix.units.naming import key_of

UNIT = Words("enheten", "eininga", "unit")


def open_units(*, units: Sequence[UnitSeed], from_on: date, by: Actor) -> int:
    """Open the units of a list from that day; those that are there already stay as they are. How many were opened."""
    with deed(Verb.UNIT_OPENED, by=by) as note:
        there = set(Unit.objects.values_list("key", flat=True))
        new = sorted((unit for unit in units if unit.key not in there), key=lambda unit: LEVELS.index(unit.level))
        for seed in new:
            open_unit(
                name=seed.name, level=seed.level, parent=seed.parent, organisation_number=seed.organisation_number,
                from_on=from_on, key=seed.key, by=by,
            )  # fmt: skip
        note.counts["units"] = len(new)
        note.changed_nothing = not new
    return len(new)


def open_unit(
    *,
    name: str,
    level: str,
    parent: str | None,
    from_on: date,
    by: Actor,
    organisation_number: str = "",
    resh: str = "",
    key: str | None = None,
) -> Unit:
    """Open a region, a trust or a unit below `parent` (a key). Its own key is made of its name if none is given."""
    with deed(Verb.UNIT_OPENED, by=by) as note:
        keys = set(Unit.objects.values_list("key", flat=True))
        above = None if parent is None else _unit(parent)
        place = None if above is None else rules.Place(above.level, above.valid_from, above.valid_to)
        obey(rules.may_open(level=level, above=place, from_on=from_on))
        unit = Unit.objects.create(
            key=key or key_of(name, keys), level=level, name=name, parent=above, valid_from=from_on,
            organisation_number=organisation_number, resh=resh,
        )  # fmt: skip
        note.counts["unit"] = unit.key
    return unit


def close_unit(*, unit: str, on: date, by: Actor) -> None:
    """Record the first day on which a unit (its key) is no more. Its name and numbers stay to be read."""
    with deed(Verb.UNIT_CLOSED, by=by) as note:
        closing = _unit(unit)
        still = closing.below.filter(Q(valid_to__isnull=True) | Q(valid_to__gt=on))
        below = sorted(still.values_list("name", flat=True), key=in_order)
        obey(rules.may_close(on=on, since=closing.valid_from, until=closing.valid_to, below=below))
        closing.valid_to = on
        closing.save(update_fields=["valid_to"])
        note.counts["unit"] = closing.key


def _unit(key: str) -> Unit:
    """The unit of that key, locked; told which there are if there is none."""
    found = Unit.objects.select_for_update().filter(key=key).first()
    if found is None:
        raise no_such(UNIT, key, Unit.objects.values_list("key", flat=True))
    return found
