"""Whom one can sign in as in the demo: made here and now, with passwords that nobody chose."""

import json
import os
import secrets
from collections.abc import Iterator
from datetime import datetime

from larix.access import actions as access
from larix.access.actor import INSTALLATION, HeldAt, operator
from larix.access.models import Account
from larix.access.queries import account_named
from larix.access.roles import MEANINGS, Role
from larix.core.words import Words
from larix.entrance import actions as entrance
from larix.settings.home import HOME

SIGN_INS = HOME / "demo_sign_ins.json"

# username -> name and the roles it holds, each with the key of its study or unit; None: at the installation
WHO: dict[str, tuple[str, tuple[tuple[Role, str | None], ...]]] = {
    "koordinator": (
        "Kari Koordinator",
        ((Role.COORDINATOR, "project-x"), (Role.COORDINATOR, "rehearsal")),
    ),
    "forsker": (
        "Frida Forsker",
        ((Role.RESEARCHER, "help"), (Role.RESEARCHER, "practice"), (Role.RESEARCHER, "project-x")),
    ),
    "intervjuer": (
        "Ida Intervjuer",
        ((Role.INTERVIEWER, "practice"), (Role.INTERVIEWER, "project-x")),
    ),
    "intervjuer2": ("Ivar Intervjuer", ((Role.INTERVIEWER, "project-x"),)),
    "erfaringskonsulent": ("Eva Erfaringskonsulent", ((Role.PEER_INTERVIEWER, "project-x"),)),
    # Interviews one participant, and treats another, of whom she must find no trace in the study.
    "sykepleier": (
        "Synne Sykepleier",
        ((Role.INTERVIEWER, "project-x"), (Role.PRIMARY_CONTACT, "helse-fonna")),
    ),
    # Where whoever shares a picture in the demo is treated.
    "primaerkontakt": ("Petra Primærkontakt", ((Role.PRIMARY_CONTACT, "lar-helse-bergen"),)),
    "enhetsleder": ("Unni Enhetsleder", ((Role.UNIT_LEADER, "lar-helse-bergen"),)),
    "kliniker": ("Knut Kliniker", ((Role.RESPONSIBLE_CLINICIAN, "project-x"),)),
    "administrator": ("Adam Administrator", ((Role.ADMINISTRATOR, None),)),
}


def make_accounts(at: datetime) -> None:
    """Accounts from that instant on, with passwords kept in a file that only its owner can read."""
    passwords = {username: "-".join(secrets.token_hex(2) for _ in range(3)) for username in WHO}
    by = operator(at)
    for username, (name, roles) in WHO.items():
        account = account_named(username)
        if account is None:
            account = access.open_account(username=username, name=name, password=passwords[username], by=by)
        else:  # a first start that was cut off after this account: give it the password that is printed
            access.set_password(account=account, password=passwords[username], by=by)
        entrance.give_one_time_codes(account=account, secret=secrets.token_bytes(20), by=by)
        for role, key in roles:
            held_at = HeldAt(MEANINGS[role].held_at, key) if key else INSTALLATION
            access.give_role(account=account, role=role, held_at=held_at, by=by)
    beside = SIGN_INS.with_suffix(".new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(passwords, file)
    beside.replace(SIGN_INS)


def demo_account(username: str) -> Account:
    """One of the demo's accounts, which `make_accounts` has made."""
    account = account_named(username)
    assert account is not None, username
    return account


def sign_ins() -> Iterator[tuple[str, str, Words]]:
    """Username, password and what the role does, one per role."""
    for username, password in json.loads(SIGN_INS.read_text()).items():
        for role in dict.fromkeys(role for role, _ in WHO[username][1]):
            yield username, password, MEANINGS[role].does
