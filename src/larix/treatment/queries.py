"""Reads of who has the daily responsibility, and of who treats whom."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from larix.access.models import Account, Grant
from larix.access.prepared import Prepared, put
from larix.access.roles import TREATS
from larix.treatment.models import OutsideLook, Responsibility
from larix.treatment.rows import LookRow, ResponsibilityRow

AT_A_TIME = 500


def _looks(*, account: Any, day: Any) -> QuerySet[OutsideLook]:
    """Who looked somebody up from outside treats them on those days: of a study they then find nothing about them."""
    return OutsideLook.objects.filter(account=account, from_on__lte=day, last_on__gte=day)


OF_ONE = Prepared(
    lambda: (
        Responsibility.objects.on(put("day"))
        .filter(person=put("person"))
        .annotate(looked=Exists(_looks(account=put("account"), day=put("day")).filter(person=OuterRef("person"))))
        .values_list("unit__key", "gp_account", "deputy_account", "looked", "gp_name", "gp_deputy")
    )
)
NAME = Prepared(lambda: Account.objects.filter(key=put("account")).values_list("name"))
TREATS_AT = Prepared(
    lambda: (
        Grant.objects.holding_on(put("day"))
        .filter(account__key=put("account"), role__in=sorted(TREATS), held_at_kind="unit", held_at_key=put("unit"))
        .values_list("pk")[:1]
    )
)


def responsible_on(person_ids: Iterable[int], day: date) -> dict[int, ResponsibilityRow]:
    """Who has it on that day for each of these people; those for whom nobody has it are left out. A query per 500."""
    found: dict[int, ResponsibilityRow] = {}
    rest = iter(person_ids)
    while some := list(islice(rest, AT_A_TIME)):
        found.update({person_id: _row(each) for person_id, each in Responsibility.objects.of(some, day).items()})
    return found


def responsibilities_of(person_id: int) -> tuple[ResponsibilityRow, ...]:
    """Everybody who has had it for this person, the first one first; one query."""
    rows = Responsibility.objects.filter(person=person_id).select_related("unit").order_by("from_on", "pk")
    return tuple(_row(each) for each in rows)


def treats(account_key: str, person_id: int, day: date) -> bool:
    """Whether the account holds a treating role that day at the unit that is responsible for the person.

    Also where it is the account of the GP who follows the person, or of the deputy, or has the name of one of them: of
    many a GP a name is all there is. And where it has looked the person up from outside.
    """
    row = OF_ONE.first(person=person_id, day=day, account=UUID(account_key))
    if row is None:
        return False
    unit, gp, deputy, looked, *gps = row
    if looked or UUID(account_key) in (gp, deputy):
        return True
    if written := {_plain(name) for name in gps if name.strip()}:
        name = NAME.first(account=UUID(account_key))
        if name is not None and _plain(name[0]) in written:
            return True
    return TREATS_AT.first(account=UUID(account_key), day=day, unit=unit) is not None


def who_treats(account_keys: Iterable[str], person_id: int, day: date) -> frozenset[str]:
    """Which of these accounts `treats` would say yes of; four queries, whatever the number."""
    return frozenset(account for account, _ in who_treats_whom(account_keys, [person_id], day))


def who_treats_whom(account_keys: Iterable[str], person_ids: Iterable[int], day: date) -> frozenset[tuple[str, int]]:
    """Each account with each person whom `treats` would say yes of; four queries for 500 people."""
    keys, rows = list(account_keys), responsible_on(person_ids, day)
    if not keys or not rows:
        return frozenset()
    names = {str(key): _plain(name) for key, name in Account.objects.filter(key__in=keys).values_list("key", "name")}
    grants = Grant.objects.holding_on(day).filter(account__key__in=keys, role__in=TREATS, held_at_kind="unit")
    held = {(str(key), unit) for key, unit in grants.values_list("account__key", "held_at_key")}
    looks = OutsideLook.objects.filter(account__in=keys, person__in=rows, from_on__lte=day, last_on__gte=day)
    looked = {(str(key), person) for key, person in looks.values_list("account", "person")}
    return frozenset(
        (key, person)
        for person, row in rows.items()
        for key in keys
        if (key, row.unit_key) in held or (key, person) in looked or _is_the_gp(key, names.get(key, ""), row)
    )


def _is_the_gp(account: str, name: str, row: ResponsibilityRow) -> bool:
    """By account, or by name: of many a GP a name is all there is."""
    named = {_plain(each) for each in (row.gp_name, row.gp_deputy) if each.strip()}
    return name in named or account in (str(row.gp_account), str(row.deputy_account))


def treated_by(account_key: str, day: date) -> QuerySet[Responsibility, Any]:
    """The people (`person_id`) whom `treats` would say yes of, to stand inside another query."""
    units = Grant.objects.holding_on(day).filter(account__key=account_key, role__in=TREATS, held_at_kind="unit")
    names = _gps_called_like(account_key, day)
    on, account = Responsibility.objects.on(day), UUID(account_key)
    found = on.filter(
        Q(unit__key__in=units.values("held_at_key")) | Q(gp_name__in=names) | Q(gp_deputy__in=names)
        | Q(gp_account=account) | Q(deputy_account=account)
        | Q(person__in=_looks(account=account, day=day).values("person"))
    )  # fmt: skip
    return found.values("person_id")


def patients_of(unit_key: str, day: date, *, gp_account: str | None = None) -> dict[int, ResponsibilityRow]:
    """Everybody for whom the unit is responsible that day, by person; or only those left to that GP. One query."""
    found = Responsibility.objects.on(day).filter(unit__key=unit_key)
    if gp_account is not None:
        account = UUID(gp_account)
        found = found.filter(Q(gp_account=account) | Q(deputy_account=account), holder="gp")
    return {row.person_id: _row(row) for row in found.select_related("unit")}


def looks_at(unit_key: str, *, start: int, size: int) -> tuple[tuple[LookRow, ...], int]:
    """A page of the looks from outside at patients of this unit, the latest first, and how many there are."""
    found = OutsideLook.objects.filter(unit__key=unit_key).select_related("unit").order_by("-at", "-pk")
    return tuple(_look(row) for row in found[start : start + size]), found.count()


def look_of(account_key: str, key: UUID, at: datetime) -> LookRow | None:
    """One's own look, while its 24 hours last."""
    found = OutsideLook.objects.filter(key=key, account=UUID(account_key), at__lte=at, until__gt=at)
    row = found.select_related("unit").first()
    return None if row is None else _look(row)


def _look(row: OutsideLook) -> LookRow:
    return LookRow(
        row.key, row.person_id, row.account, row.role, row.held_at, row.unit.name, row.why, row.said, row.at, row.until
    )


def _gps_called_like(account_key: str, day: date) -> set[str]:
    """The names of GPs and deputies, as they are written, that are the account's name."""
    followed = Responsibility.objects.on(day).exclude(gp_name="").order_by()
    written = {name for pair in followed.values_list("gp_name", "gp_deputy").distinct() for name in pair if name}
    account = Account.objects.filter(key=account_key).values_list("name", flat=True).first() if written else None
    return {name for name in written if account is not None and _plain(name) == _plain(account)}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def somebody_at(unit_key: str, day: date) -> bool:
    """Whether the unit is responsible for anybody on that day."""
    return Responsibility.objects.on(day).filter(unit__key=unit_key).exists()


def _row(each: Responsibility) -> ResponsibilityRow:
    return ResponsibilityRow(
        each.person_id, each.unit.key, each.unit.name, each.holder, each.gp_name, each.gp_deputy, each.from_on,
        each.to_on, each.decision, each.key, each.gp_account, each.deputy_account,
    )  # fmt: skip
