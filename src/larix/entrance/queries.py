"""What an account comes in with: for the page that asks for it, and the one that shows it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from larix.access.models import Account
from larix.entrance.models import LinkedIdentity, OneTimeSecret, Passkey, RecoveryCode
from larix.entrance.rules import as_bytes, code_at, step_of
from larix.people.digests import keyed_digest

DEMO_AHEAD = 40  # steps: in a demo the page itself tells the code, also to somebody who signs in ten times in a minute


@dataclass(frozen=True, slots=True)
class KeyShown:
    key: UUID
    name: str
    made_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class Ways:
    """The second factors of one account. `paper` counts its unused codes on paper; those alone are no second factor."""

    one_time_codes: bool
    passkeys: tuple[KeyShown, ...]
    paper: int

    @property
    def any(self) -> bool:
        return self.one_time_codes or bool(self.passkeys)

    @property
    def count(self) -> int:
        return self.one_time_codes + len(self.passkeys)


def account_by_key(key: UUID) -> Account | None:
    """The account, if it is open."""
    return Account.objects.filter(key=key, is_active=True).first()


def ways_of(account: Account) -> Ways:
    keys = Passkey.objects.filter(account=account).order_by("made_at", "pk")
    shown = tuple(KeyShown(row.key, row.name, row.made_at, row.used_at) for row in keys)
    codes = OneTimeSecret.objects.filter(account=account).exists()
    return Ways(codes, shown, RecoveryCode.objects.filter(account=account, used_at=None).count())


def credentials_of(account: Account) -> list[bytes]:
    """The public halves of its passkeys."""
    return [bytes(each) for each in Passkey.objects.filter(account=account).values_list("credential", flat=True)]


def demo_code(account: Account, now: datetime) -> str:
    """The code that the account's telephone would tell now. Only for demos, whose people have no telephone."""
    row = OneTimeSecret.objects.filter(account=account).first()
    if row is None:
        return ""
    return code_at(as_bytes(row.secret), max(step_of(now), row.last_step + 1))


def linked_account(provider: str, subject: str) -> Account | None:
    """The open account that this subject was linked to, if any."""
    found = LinkedIdentity.objects.select_related("account").filter(digest=subject_digest(provider, subject)).first()
    return found.account if found is not None and found.account.is_active else None


def subject_digest(provider: str, subject: str) -> str:
    return keyed_digest(f"subject at {provider}", subject)
