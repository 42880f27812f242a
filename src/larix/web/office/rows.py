"""Accounts and roles as the administrator's tables show them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from larix.access.actor import HeldAt
from larix.access.queries import AccountRow, HeldRole
from larix.access.roles import MEANINGS
from larix.core.words import Words
from larix.web.saying import said


@dataclass(frozen=True, slots=True)
class RoleRow:
    key: UUID
    title: str
    place: str  # nothing where the role is held at the installation itself
    from_on: date
    to_on: date | None
    holds: bool
    review_on: date
    to_review: bool  # holds, and nobody has said for a year that it is still needed


@dataclass(frozen=True, slots=True)
class ShownAccount:
    row: AccountRow
    roles: tuple[RoleRow, ...]  # that hold today


def role_rows(row: AccountRow, titles: Mapping[HeldAt, Words], today: date) -> tuple[RoleRow, ...]:
    """Every role the account has or had, the newest first."""
    return tuple(_role_row(held, titles, today) for held in reversed(row.roles))


def shown(row: AccountRow, titles: Mapping[HeldAt, Words], today: date) -> ShownAccount:
    return ShownAccount(row, tuple(role for role in role_rows(row, titles, today) if role.holds))


def _role_row(held: HeldRole, titles: Mapping[HeldAt, Words], today: date) -> RoleRow:
    title = titles.get(HeldAt(held.held_at_kind, held.held_at_key))
    place = held.held_at_key if title is None else said(title)
    holds = held.from_on <= today and (held.to_on is None or held.to_on > today)
    where = "" if held.held_at_kind == "installation" else place
    return RoleRow(
        held.key, said(MEANINGS[held.role].title), where, held.from_on, held.to_on, holds, held.review_on,
        holds and held.review_on <= today,
    )  # fmt: skip
