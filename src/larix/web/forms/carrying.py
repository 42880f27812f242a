"""Stable facts from last time, to confirm: yes, the same; has changed; would rather not answer. Nothing else is shown.

In a form they are the field `item__last`. What it says is put in the place of the answer before the form is read.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from larix.instruments import Instrument, Missing, as_posted
from larix.instruments.reading import MISSING, Posted

LAST, SAME, CHANGED = "__last", "same", "changed"


@dataclass(frozen=True, slots=True)
class Carried:
    """What was answered last time, by item, and on which day."""

    answers: Mapping[str, Any]
    on: date


def put_in(instrument: Instrument, posted: Posted, carried: Carried | None) -> tuple[Posted, tuple[str, ...]]:
    """The form with what was confirmed as its answers, and the items that were confirmed."""
    confirmed: list[str] = []
    fields = dict(posted)
    for name, value in (carried.answers if carried else {}).items():
        said = next(iter(fields.get(name + LAST, ())), "")
        if said not in (SAME, Missing.DECLINED.value):
            continue
        fields = {field: held for field, held in fields.items() if field.partition("__")[0] != name}
        if said == SAME:
            fields |= as_posted(instrument, {name: value}, {})
            confirmed.append(name)
        else:
            fields[name + MISSING] = [said]
    return fields, tuple(confirmed)
