"""What is done at the entrance. The log says which account and with what; nothing that opens a door stands in it."""

from collections.abc import Mapping
from datetime import datetime
from secrets import choice
from typing import Any

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.models import Account
from larix.access.verbs import Verb
from larix.core.rulings import obey
from larix.core.told import Told
from larix.core.words import Words
from larix.entrance import passkeys, refusals, rules
from larix.entrance.models import LinkedIdentity, OneTimeSecret, Passkey, RecoveryCode
from larix.entrance.queries import credentials_of, subject_digest, ways_of
from larix.people.digests import keyed_digest

ONE_TIME_CODE, PASSKEY, PAPER, IDENTITY = "one_time_code", "passkey", "code_on_paper", "electronic_identity"


class NotTheCode(Told):
    """What was typed is no code that can be taken now."""

    def __init__(self) -> None:
        super().__init__(
            Words(
                "Koden virket ikke. Vent til telefonen viser en ny kode, og skriv den.",
                "Koden verka ikkje. Vent til telefonen viser ein ny kode, og skriv han.",
                "The code did not work. Wait until your telephone shows a new code, and type that.",
            )
        )


def set_up_one_time_codes(*, account: Account, secret: bytes, typed: str, now: datetime, by: Actor) -> None:
    """From now on this secret is the account's, since whoever is here could tell its code. NotTheCode otherwise."""
    with deed(Verb.SECOND_FACTOR_SET_UP, by=by) as note:
        Account.objects.select_for_update().get(pk=account.pk)
        step = rules.step_taken(secret, typed, now=rules.step_of(now), last=0)
        if step is None:
            raise NotTheCode
        given = {"secret": rules.written(secret), "last_step": step, "made_at": by.at}
        OneTimeSecret.objects.update_or_create(account=account, defaults=given)
        note.counts.update(account=str(account.key), what=ONE_TIME_CODE)


def give_one_time_codes(*, account: Account, secret: bytes, by: Actor) -> None:
    """Give an account a secret that nobody has shown to have: for the made-up people of a demo."""
    with deed(Verb.SECOND_FACTOR_SET_UP, by=by) as note:
        given = {"secret": rules.written(secret), "last_step": 0, "made_at": by.at}
        OneTimeSecret.objects.update_or_create(account=account, defaults=given)
        note.counts.update(account=str(account.key), what=ONE_TIME_CODE)


def set_up_passkey(
    *, account: Account, name: str, host: str, state: passkeys.State, answer: Mapping[str, Any], by: Actor
) -> None:
    """Take in a passkey that the browser has just made. NotTheKey where it is not the answer to our question."""
    with deed(Verb.SECOND_FACTOR_SET_UP, by=by) as note:
        credential, signs = passkeys.new_one(host, state, answer)
        digest = passkeys.digest_of(credential)
        if Passkey.objects.filter(credential_digest=digest).exists():
            raise passkeys.NotTheKey
        Passkey.objects.create(
            account=account, name=" ".join(name.split())[:60], credential=credential, credential_digest=digest,
            signs=signs, made_at=by.at,
        )  # fmt: skip
        note.counts.update(account=str(account.key), what=PASSKEY)


def make_paper_codes(*, account: Account, by: Actor) -> tuple[str, ...]:
    """New codes on paper, shown this once; those from before are dead."""
    with deed(Verb.PAPER_CODES_MADE, by=by) as note:
        Account.objects.select_for_update().get(pk=account.pk)
        RecoveryCode.objects.filter(account=account).delete()
        codes = [_drawn() for _ in range(rules.PAPER_CODES)]
        RecoveryCode.objects.bulk_create(RecoveryCode(account=account, digest=_paper(account, each)) for each in codes)
        note.counts["account"] = str(account.key)
    return tuple(rules.grouped(each) for each in codes)


def take_away(*, account: Account, what: str, by: Actor) -> None:
    """End one second factor: the one-time codes, or the passkey with this key. The last one stays."""
    with deed(Verb.SECOND_FACTOR_TAKEN_AWAY, by=by) as note:
        Account.objects.select_for_update().get(pk=account.pk)
        ways = ways_of(account)
        keys = [each.key for each in ways.passkeys if str(each.key) == what]
        there = bool(keys) or (what == ONE_TIME_CODE and ways.one_time_codes)
        obey(refusals.may_take_away(there=there, count=ways.count))
        Passkey.objects.filter(account=account, key__in=keys).delete()
        if not keys:
            OneTimeSecret.objects.filter(account=account).delete()
        note.counts.update(account=str(account.key), what=ONE_TIME_CODE if what == ONE_TIME_CODE else PASSKEY)


def forget_second_factors(*, account: Account, by: Actor) -> None:
    """For somebody who has lost everything: the next sign-in by password sets a second factor up anew."""
    with deed(Verb.SECOND_FACTOR_TAKEN_AWAY, by=by) as note:
        gone = [model.objects.filter(account=account).delete()[0] for model in (OneTimeSecret, Passkey, RecoveryCode)]
        note.changed_nothing = not any(gone)
        note.counts.update(account=str(account.key), what="all")


def come_in_by_code(*, account: Account, typed: str, now: datetime, ahead: int = rules.AROUND, by: Actor) -> str:
    """Come in by a one-time code, or by one on paper, which is used up. Gives which of them; NotTheCode otherwise."""
    with deed(Verb.SIGNED_IN, by=by) as note:
        row = OneTimeSecret.objects.select_for_update().filter(account=account).first()
        step = None
        if row is not None:
            secret, step_now = rules.as_bytes(row.secret), rules.step_of(now)
            step = rules.step_taken(secret, typed, now=step_now, last=row.last_step, ahead=ahead)
        if row is not None and step is not None:
            row.last_step = step
            row.save(update_fields=["last_step"])
        else:
            _use_up(account, typed, by.at)
        which = PAPER if step is None else ONE_TIME_CODE
        note.counts.update({"account": str(account.key), "with": which})
    return which


def come_in_by_passkey(
    *, account: Account, host: str, state: passkeys.State, answer: Mapping[str, Any], by: Actor
) -> None:
    """Come in by a passkey. NotTheKey where it is not one of this account's, or its count fell: then it has a copy."""
    with deed(Verb.SIGNED_IN, by=by) as note:
        credential, signs = passkeys.proved(host, state, credentials_of(account), answer)
        row = Passkey.objects.select_for_update().get(credential_digest=passkeys.digest_of(credential))
        if row.signs and signs <= row.signs:
            raise passkeys.NotTheKey
        row.signs, row.used_at = signs, by.at
        row.save(update_fields=["signs", "used_at"])
        note.counts.update({"account": str(account.key), "with": PASSKEY})


def come_in_by_identity(*, account: Account, by: Actor) -> None:
    """Come in by an electronic identity, which is two factors of its own."""
    with deed(Verb.SIGNED_IN, by=by) as note:
        note.counts.update({"account": str(account.key), "with": IDENTITY})


def link_identity(*, account: Account, provider: str, subject: str, by: Actor) -> None:
    """From now on this subject at the provider is this account. The same once more changes nothing."""
    with deed(Verb.IDENTITY_LINKED, by=by) as note:
        digest = subject_digest(provider, subject)
        found, new = LinkedIdentity.objects.get_or_create(
            digest=digest, defaults={"account": account, "linked_at": by.at}
        )
        obey(refusals.may_link(taken=found.account_id != account.pk))
        note.changed_nothing = not new
        note.counts["account"] = str(account.key)


def unlink_identities(*, account: Account, by: Actor) -> None:
    """No electronic identity leads to this account any more."""
    with deed(Verb.IDENTITY_UNLINKED, by=by) as note:
        note.changed_nothing = not LinkedIdentity.objects.filter(account=account).delete()[0]
        note.counts["account"] = str(account.key)


def _drawn() -> str:
    return "".join(choice(rules.PAPER_ALPHABET) for _ in range(rules.PAPER_LENGTH))


def _use_up(account: Account, typed: str, at: datetime) -> None:
    unused = RecoveryCode.objects.filter(account=account, used_at=None, digest=_paper(account, rules.paper_code(typed)))
    if not unused.update(used_at=at):
        raise NotTheCode


def _paper(account: Account, code: str) -> str:
    return keyed_digest("code on paper", f"{account.key}\0{code}")
