"""What an administrator reads and does: accounts and roles. No function here can reach a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from larix.access import actions
from larix.access.actor import INSTALLATION, Actor, HeldAt
from larix.access.models import Account, Grant
from larix.access.queries import AccountRow, account_row, accounts, roles_to_review
from larix.access.roles import MEANINGS, Role
from larix.core.words import Words, same
from larix.gate.entry import Outside
from larix.studies.queries import study_titles
from larix.units.queries import all_units


@dataclass(frozen=True)
class Places:
    """`offered`: key and title of where a role can be held today, by kind. `titles`: also of what has closed."""

    offered: Mapping[str, tuple[tuple[str, Words], ...]]
    titles: Mapping[HeldAt, Words]


def list_accounts(
    by: Actor, *, start: int, size: int, to_review: bool = False
) -> tuple[tuple[AccountRow, ...], int]:  # fmt: skip
    """A page of the accounts with their roles, and how many there are; `to_review`: with a role past its day only."""
    _only_administrators(by)
    return accounts(start=start, size=size, to_review_on=by.day if to_review else None)


def to_review(by: Actor) -> int:
    """How many roles are past the day on which they are to be looked over."""
    _only_administrators(by)
    return roles_to_review(by.day)


def open_account_row(by: Actor, key: UUID) -> AccountRow:
    """One account with its roles; Outside if there is none with that key."""
    _only_administrators(by)
    row = account_row(key)
    if row is None:
        raise Outside
    return row


def places(by: Actor) -> Places:
    """The places that roles are held at: two queries."""
    _only_administrators(by)
    studies, units = study_titles(), all_units()
    there = tuple((row.key, same(row.name)) for row in units if row.level != "region" and row.there_on(by.day))
    titles = {HeldAt("study", key): title for key, title in studies}
    titles |= {HeldAt("unit", row.key): same(row.name) for row in units}
    return Places({"study": studies, "unit": there}, titles)


def give_role(by: Actor, key: UUID, role: Role, place: str) -> None:
    """Give a role to an account; `place` is a key of the kind of place that the role is held at, or nothing."""
    _only_administrators(by)
    kind = MEANINGS[role].held_at
    held_at = INSTALLATION if kind == INSTALLATION.kind else HeldAt(kind, place)
    actions.give_role(account=_account(key), role=role, held_at=held_at, by=by)


def end_role(by: Actor, key: UUID, grant: UUID) -> None:
    """End one role of an account today; Outside if the account has no such role."""
    _only_administrators(by)
    found = Grant.objects.filter(account__key=key, key=grant).first()
    if found is None:
        raise Outside
    actions.end_role(grant=found, by=by)


def review_role(by: Actor, key: UUID, grant: UUID) -> None:
    """Say that a role is still needed; Outside if the account has no such role."""
    _only_administrators(by)
    found = Grant.objects.filter(account__key=key, key=grant).first()
    if found is None:
        raise Outside
    actions.review_role(grant=found, by=by)


def close_account(by: Actor, key: UUID) -> None:
    """Stop the sign-in and end every role; Outside if there is no such account."""
    _only_administrators(by)
    actions.close_account(account=_account(key), by=by)


def _only_administrators(by: Actor) -> None:
    if by.role is not Role.ADMINISTRATOR:
        raise Outside


def _account(key: UUID) -> Account:
    found = Account.objects.filter(key=key).first()
    if found is None:
        raise Outside
    return found
