"""Coming in at a unit, in one of the roles that one holds there, for the treatment and for nothing of a study."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from larix.access.actor import OSLO, Actor, HeldAt
from larix.access.models import Account, Grant
from larix.access.permissions import Permission
from larix.access.roles import MEANINGS, Role, may_read
from larix.core.words import Words, same
from larix.gate.entry import Outside
from larix.units.queries import unit_titles

TREATMENT = "treatment"


@dataclass(frozen=True, slots=True)
class MyUnit:
    """A unit where the account holds a role today, and what its roles there allow."""

    key: str
    title: Words
    may: frozenset[Permission]


def units_of(account: Account, at: datetime) -> tuple[MyUnit, ...]:
    """The units at which the account holds a role that day, by key; two queries."""
    titles = dict(unit_titles())
    held = Grant.objects.holding_on(at.astimezone(OSLO).date()).filter(account=account, held_at_kind="unit")
    may: dict[str, frozenset[Permission]] = defaultdict(frozenset)
    for key, role in held.values_list("held_at_key", "role"):
        may[key] |= frozenset(MEANINGS[Role(role)].may)
    return tuple(MyUnit(key, titles.get(key, same(key)), may[key]) for key in sorted(may))


def roles_at(account: Account, unit: str, permission: Permission, at: datetime) -> tuple[Role, ...]:
    """The roles that the account holds at the unit today and that are allowed this, in the order of the roles."""
    if not account.is_active:
        return ()
    held = Grant.objects.holding_on(at.astimezone(OSLO).date()).filter(account=account)
    held = held.filter(held_at_kind="unit", held_at_key=unit)
    mine = set(held.values_list("role", flat=True))
    return tuple(
        role for role, meaning in MEANINGS.items()
        if role in mine and permission in meaning.may and may_read(role, TREATMENT)
    )  # fmt: skip


def enter_unit(account: Account, unit: str, permission: Permission, at: datetime, wearing: Sequence[str] = ()) -> Actor:
    """Come in at a unit for what this permission allows; Outside otherwise.

    Whoever holds several such roles there wears the one they chose (`wearing`), else the first: the log says which.
    """
    roles = roles_at(account, unit, permission, at)
    if not roles:
        raise Outside
    role = next((Role(worn) for worn in wearing if worn in roles), roles[0])
    return Actor(str(account.key), role, HeldAt("unit", unit), TREATMENT, at)
