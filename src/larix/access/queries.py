"""Reads of accounts and roles: for the administrator's pages and the commands."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from larix.access.models import Account, Grant
from larix.access.roles import Role


@dataclass(frozen=True, slots=True)
class HeldRole:
    key: UUID
    role: Role
    held_at_kind: str
    held_at_key: str
    from_on: date
    to_on: date | None
    review_on: date


@dataclass(frozen=True, slots=True)
class AccountRow:
    key: UUID
    username: str
    name: str
    is_active: bool
    roles: tuple[HeldRole, ...]


def account_named(username: str) -> Account | None:
    return Account.objects.filter(username__iexact=username).first()


def usernames() -> tuple[str, ...]:
    return tuple(Account.objects.order_by("username").values_list("username", flat=True))


def weaknesses(password: str, username: str, name: str) -> list[str]:
    """What is wrong with a password, in the language that is active; empty if nothing is."""
    try:
        validate_password(password, Account(username=username, name=name))
    except ValidationError as error:
        return list(error.messages)
    return []


def accounts(*, start: int, size: int, to_review_on: date | None = None) -> tuple[tuple[AccountRow, ...], int]:
    """`size` accounts from number `start` on with all their roles, and how many there are: three queries.

    `to_review_on`: only those with a role whose day of review has come by then.
    """
    found = Account.objects.all()
    if to_review_on is not None:
        found = found.filter(pk__in=Grant.objects.to_review_on(to_review_on).values("account"))
    rows = found.order_by("username").prefetch_related("grants")[start : start + size]
    return tuple(_row(account) for account in rows), found.count()


def roles_to_review(day: date) -> int:
    """How many roles of open accounts nobody has looked over in time."""
    return Grant.objects.to_review_on(day).count()


def account_row(key: UUID) -> AccountRow | None:
    account = Account.objects.prefetch_related("grants").filter(key=key).first()
    return None if account is None else _row(account)


def _row(account: Account) -> AccountRow:
    grants = sorted(account.grants.all(), key=lambda grant: (grant.from_on, grant.pk))
    return AccountRow(
        account.key,
        account.username,
        account.name,
        account.is_active,
        tuple(
            HeldRole(g.key, Role(g.role), g.held_at_kind, g.held_at_key, g.from_on, g.to_on, g.review_on)
            for g in grants
        ),
    )


def _held(grant: Grant) -> HeldRole:
    return HeldRole(
        grant.key, Role(grant.role), grant.held_at_kind, grant.held_at_key, grant.from_on, grant.to_on, grant.review_on
    )
