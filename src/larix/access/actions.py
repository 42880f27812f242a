"""What an administrator does: open and close accounts, give and end roles."""

import hashlib
import hmac
from datetime import date

from django.conf import settings
from django.db import IntegrityError, transaction

from larix.access import rules
from larix.access.actor import Actor, HeldAt
from larix.access.deeds import deed
from larix.access.models import Account, Grant
from larix.access.queries import account_named
from larix.access.roles import GIVEN_TO_PEOPLE, MEANINGS, Role
from larix.access.verbs import Verb
from larix.core.rulings import obey


def open_account(*, username: str, name: str, password: str, by: Actor) -> Account:
    """Let somebody sign in. They see nothing until a role is given."""
    with deed(Verb.ACCOUNT_OPENED, by=by) as note:
        obey(rules.may_open(username=username, taken=account_named(username) is not None))
        account = Account(username=username, name=name)
        account.set_password(password)
        try:
            with transaction.atomic():
                account.save(force_insert=True)
        except IntegrityError:  # somebody took the name in this very moment
            obey(rules.may_open(username=username, taken=True))
        note.counts["account"] = str(account.key)
    return account


def close_account(*, account: Account, by: Actor) -> None:
    """End every role today and stop the sign-in. The account stays, so that the log can still be read."""
    with deed(Verb.ACCOUNT_CLOSED, by=by) as note:
        account = Account.objects.select_for_update().get(pk=account.pk)
        note.changed_nothing = not account.is_active
        for grant in account.grants.all():
            _end(grant, by.day)
        account.is_active = False
        account.save(update_fields=["is_active"])
        note.counts["account"] = str(account.key)


def give_role(*, account: Account, role: Role, held_at: HeldAt, by: Actor, to_on: date | None = None) -> Grant:
    """Give a role at a place from today. Giving one that is held already changes nothing.

    ValueError for a role that nobody is given, or that is not held at such a place.
    """
    if role not in GIVEN_TO_PEOPLE or held_at.kind != MEANINGS[role].held_at:
        raise ValueError(f"{role} is not a role to be held at {held_at.kind} {held_at.key}")
    with deed(Verb.ROLE_GIVEN, by=by) as note:
        grant, new = Grant.objects.get_or_create(
            account=account,
            role=role,
            held_at_kind=held_at.kind,
            held_at_key=held_at.key,
            to_on=to_on,
            defaults={"from_on": by.day},
        )
        note.changed_nothing = not new
        note.counts.update(account=str(account.key), role=role, at=f"{held_at.kind} {held_at.key}")
    return grant


def review_role(*, grant: Grant, by: Actor) -> None:
    """Say that a role is still needed: its day of review is a year away again. Of one that has ended, nothing."""
    with deed(Verb.ROLE_REVIEWED, by=by) as note:
        row = Grant.objects.select_for_update().get(pk=grant.pk)
        ended = row.to_on is not None and row.to_on <= by.day
        note.changed_nothing = ended or row.reviewed_on == by.day
        if not note.changed_nothing:
            row.reviewed_on = by.day
            row.save(update_fields=["reviewed_on"])
        note.counts.update(account=str(grant.account.key), role=grant.role)


def end_role(*, grant: Grant, by: Actor) -> None:
    """End a role today: from this moment it opens nothing. One that has ended already stays as it was."""
    with deed(Verb.ROLE_ENDED, by=by) as note:
        note.changed_nothing = not _end(Grant.objects.select_for_update().get(pk=grant.pk), by.day)
        note.counts.update(account=str(grant.account.key), role=grant.role)


def _end(grant: Grant, day: date) -> bool:
    """Whether there was anything left to end."""
    if grant.to_on is not None and grant.to_on <= max(day, grant.from_on):
        return False
    obey(rules.may_end(administers=grant.role == Role.ADMINISTRATOR, others=_others(grant, day)))
    grant.to_on = max(day, grant.from_on)
    grant.save(update_fields=["to_on"])
    return True


def _others(grant: Grant, day: date) -> int:
    """How many other open accounts hold the same role at the same place. Locked: two cannot both leave."""
    same = Grant.objects.holding_on(day).filter(
        role=grant.role, held_at_kind=grant.held_at_kind, held_at_key=grant.held_at_key, account__is_active=True
    )
    return sum(each.account_id != grant.account_id for each in same.select_for_update(of=("self",)))


def set_password(*, account: Account, password: str, by: Actor) -> None:
    """Give an account a new password."""
    with deed(Verb.PASSWORD_SET, by=by) as note:
        account.set_password(password)
        account.save(update_fields=["password"])
        note.counts["account"] = str(account.key)


def record_failed_sign_in(*, username: str, by: Actor) -> None:
    """Log that somebody did not get in. `by` is the installation itself (`operator`): nobody has said who they are.

    The line has the account's key where there is such an account; else a keyed digest of what was typed, so that tries
    at one name are found together and the name stands nowhere: people type passwords into the wrong box. (L-4.)
    """
    with deed(Verb.SIGN_IN_FAILED, by=by) as note:
        typed = username.encode(errors="replace").decode().replace("\0", "").strip()  # signs that no database takes
        account = account_named(typed)
        if account is None:
            note.counts["typed"] = _digest_of(typed)
        else:
            note.counts["account"] = str(account.key)


def _digest_of(typed: str) -> str:
    said = f"sign-in\0{typed.casefold()}".encode()
    return hmac.new(settings.DIGEST_KEY.encode(), said, hashlib.sha256).hexdigest()
