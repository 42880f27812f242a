"""The demo's contents: migrations, accounts, the HELP trial, a small synthetic study, and their snapshots."""

import hashlib
import json
import os
import secrets
from collections.abc import Callable, Iterator
from datetime import date

from django.core.management import call_command

from larix.access import actions as access
from larix.access.actor import INSTALLATION, HeldAt
from larix.access.queries import account_named
from larix.access.roles import MEANINGS, Role
from larix.cli.installation import library, operator, shelf, software
from larix.core.words import Words
from larix.exchange.help_trial import PROTOCOL as HELP
from larix.exchange.help_trial import read_help
from larix.marts import NoSnapshot
from larix.reporting.actions import build_snapshot
from larix.settings.home import HOME, make_home
from larix.simulate import practice
from larix.studies.actions import import_cohort
from larix.studies.cohort import Cohort
from larix.studies.queries import imported_digest

PRACTICE_PEOPLE, PRACTICE_SEED, PRACTICE_EMPTY = 40, 1, 2
PRACTICE_UNTIL = date(2026, 10, 31)
SIGN_INS = HOME / "demo_sign_ins.json"

# username -> name and the roles it holds; None: at the installation
WHO: dict[str, tuple[str, tuple[tuple[Role, str | None], ...]]] = {
    "forsker": ("Frida Forsker", ((Role.RESEARCHER, "help"), (Role.RESEARCHER, "practice"))),
    "intervjuer": ("Ida Intervjuer", ((Role.INTERVIEWER, "practice"),)),
    "administrator": ("Adam Administrator", ((Role.ADMINISTRATOR, None),)),
}
PREPARING = Words("Gjør databasen klar …", "Gjer databasen klar …", "Preparing the database …")
IMPORTING = Words("Henter inn {what} …", "Hentar inn {what} …", "Importing {what} …")
BUILDING = Words(
    "Bygger øyeblikksbilde av {what} …", "Byggjer augneblinksbilete av {what} …", "Building a snapshot of {what} …"
)
MAKING_ACCOUNTS = Words("Lager innlogginger …", "Lagar innloggingar …", "Making sign-ins …")


def migrate() -> None:
    """Bring the database's tables up to date."""
    make_home()
    call_command("migrate", verbosity=0, interactive=False)


def load_demo(*, on: Callable[[Words], None]) -> None:
    """Everything that is not there yet; what is there stays as it is. `on` is told each step that does something."""
    if not SIGN_INS.exists():
        on(PREPARING)
    migrate()
    for cohort in (_help, _practice):
        _take_in(cohort, on)
    for key in ("help", "practice"):
        try:
            shelf().live(f"study:{key}")
        except NoSnapshot:
            on(BUILDING.filled(what=key))
            by = operator(f"study:{key}")
            build_snapshot(study_key=key, shelf=shelf(), library=library(), software=software(), by=by)
    if not SIGN_INS.exists():
        on(MAKING_ACCOUNTS)
        _make_accounts()


def sign_ins() -> Iterator[tuple[str, str, Words]]:
    """Username, password and what the role does, one per role."""
    for username, password in json.loads(SIGN_INS.read_text()).items():
        yield username, password, MEANINGS[WHO[username][1][0][0]].does


def _take_in(cohort: "tuple[str, Callable[[], Cohort]]", on: Callable[[Words], None]) -> None:
    key, read = cohort
    if imported_digest(key) is None:
        on(IMPORTING.filled(what=key))
        import_cohort(cohort=read(), library=library(), by=operator(f"study:{key}"))


def practice_cohort() -> Cohort:
    """The practice study with its synthetic participants."""
    people = practice.participants(PRACTICE_PEOPLE, seed=PRACTICE_SEED, until=PRACTICE_UNTIL, empty=PRACTICE_EMPTY)
    told = tuple(people)
    return Cohort(practice.PROTOCOL, told, practice.SOURCE, hashlib.sha256(repr(told).encode()).hexdigest())


_help = (HELP.key, read_help)
_practice = (practice.PROTOCOL.key, practice_cohort)


def _make_accounts() -> None:
    """Accounts with passwords made here and now, kept in a file that only its owner can read."""
    passwords = {username: "-".join(secrets.token_hex(2) for _ in range(3)) for username in WHO}
    by = operator()
    for username, (name, roles) in WHO.items():
        account = account_named(username)
        if account is None:
            account = access.open_account(username=username, name=name, password=passwords[username], by=by)
        else:  # a first start that was cut off after this account: give it the password that is printed
            access.set_password(account=account, password=passwords[username], by=by)
        for role, study in roles:
            held_at = HeldAt("study", study) if study else INSTALLATION
            access.give_role(account=account, role=role, held_at=held_at, by=by)
    beside = SIGN_INS.with_suffix(".new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(passwords, file)
    beside.replace(SIGN_INS)
