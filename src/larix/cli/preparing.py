"""The demo's contents: migrations, accounts, the HELP trial, synthetic studies, and their snapshots."""

import hashlib
import os
from collections.abc import Callable
from datetime import date

from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from larix.access.queries import usernames
from larix.cli.demo_accounts import SIGN_INS, demo_account, make_accounts
from larix.cli.demo_story import BEGAN_AT, play_project_x
from larix.cli.installation import library, operator, shelf, software
from larix.core.words import Words
from larix.encryption.leftovers import write_over_what_was_replaced
from larix.exchange.help_trial import PROTOCOL as HELP
from larix.exchange.help_trial import read_help
from larix.gate.keys import encrypt_what_is_in_clear
from larix.marts import NoSnapshot
from larix.reporting.actions import build_snapshot
from larix.settings import clock
from larix.settings.home import DEMO, HOME, begin_demo, make_home
from larix.simulate import practice
from larix.simulate.project_x import rehearsal
from larix.simulate.project_x.protocol import PROTOCOL as PROJECT_X
from larix.studies.actions import found_study, import_cohort
from larix.studies.cohort import Cohort
from larix.studies.queries import imported_digest, study_keys
from larix.texts.actions import start_texts

DAY = date(2016, 9, 1)  # what the demo is set on: two years after the last yes, before any name is deleted
PRACTICE_PEOPLE, PRACTICE_SEED, PRACTICE_EMPTY = 40, 1, 2
PRACTICE_FROM, PRACTICE_UNTIL = date(2015, 9, 7), date(2016, 8, 31)
OLD_FROM, OLD_UNTIL = practice.FIRST_DAY, date(2026, 10, 31)  # of demos from before there was a day of their own
PRACTICE_LISTS = HOME / "practice"

PREPARING = Words("Gjør databasen klar …", "Gjer databasen klar …", "Preparing the database …")
IMPORTING = Words("Henter inn {what} …", "Hentar inn {what} …", "Importing {what} …")
PLAYING = Words(
    "Spiller Prosjekt X om igjen, fra listen i mai 2014 …",
    "Spelar Prosjekt X om att, frå lista i mai 2014 …",
    "Playing Project X again, from the list in May 2014 …",
)
BUILDING = Words(
    "Bygger øyeblikksbilde av {what} …", "Byggjer augneblinksbilete av {what} …", "Building a snapshot of {what} …"
)
MAKING_ACCOUNTS = Words("Lager innlogginger …", "Lagar innloggingar …", "Making sign-ins …")
OLD_HOME = Words(
    "Her er det data fra før Prosjekt X var med i demoen. De står, og dagen er i dag. Begynn på nytt med: make reset",
    "Her er det data frå før Prosjekt X var med i demoen. Dei står, og dagen er i dag. Byrj på nytt med: make reset",
    "There are data here from before the demo had Project X. They stay, and the day is today. Start over: make reset",
)


def migrate() -> None:
    """Bring the database's tables up to date, and leave nothing in clear of what was stored before it was encrypted."""
    make_home()
    before = _steps_taken()
    call_command("migrate", verbosity=0, interactive=False)
    encrypt_what_is_in_clear(by=operator())
    if before and _steps_taken() != before:
        write_over_what_was_replaced()


def _steps_taken() -> int:
    return len(MigrationRecorder(connection).applied_migrations())


def load_demo(*, on: Callable[[Words], None]) -> None:
    """Everything that is not there yet; what is there stays as it is. `on` is told each step that does something."""
    if not SIGN_INS.exists():
        on(PREPARING)
    migrate()
    if not DEMO.exists() and not usernames() and not study_keys():
        begin_demo(DAY)
    if not DEMO.exists():
        on(OLD_HOME)
    if not SIGN_INS.exists():
        on(MAKING_ACCOUNTS)
        make_accounts(BEGAN_AT if DEMO.exists() else clock.now())
    if DEMO.exists():
        _invite(on)
    for cohort in (_help, _practice):
        _take_in(cohort, on)
    for key in (HELP.key, practice.PROTOCOL.key, PROJECT_X.key):
        if key in study_keys():
            _build(key, on)


def _invite(on: Callable[[Words], None]) -> None:
    """Project X as it was, and a study with nobody on its list yet, with lists to practise on."""
    if PROJECT_X.key not in study_keys():
        on(PLAYING)
        play_project_x(
            coordinator=demo_account("koordinator"), interviewer=demo_account("intervjuer"), now=clock.real_now()
        )
    start_texts(scope="installation", by=operator())
    if rehearsal.KEY not in study_keys():
        found_study(protocol=rehearsal.PROTOCOL, by=operator(rehearsal.PROTOCOL.purpose))
    start_texts(scope=rehearsal.PROTOCOL.scope, by=operator(rehearsal.PROTOCOL.purpose))
    PRACTICE_LISTS.mkdir(mode=0o700, exist_ok=True)
    for name, write in rehearsal.FILES.items():
        if not (PRACTICE_LISTS / name).exists():
            with os.fdopen(os.open(PRACTICE_LISTS / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
                file.write(write())


def _build(key: str, on: Callable[[Words], None]) -> None:
    """A snapshot of a study that has none."""
    try:
        shelf().live(f"study:{key}")
    except NoSnapshot:
        on(BUILDING.filled(what=key))
        by = operator(f"study:{key}")
        build_snapshot(study_key=key, shelf=shelf(), library=library(), software=software(), by=by)


def _take_in(cohort: "tuple[str, Callable[[], Cohort]]", on: Callable[[Words], None]) -> None:
    key, read = cohort
    if imported_digest(key) is None:
        on(IMPORTING.filled(what=key))
        import_cohort(cohort=read(), library=library(), by=operator(f"study:{key}"))


def practice_cohort() -> Cohort:
    """The practice study with its synthetic participants, who have answered until the day before the demo's."""
    first_day, until = (PRACTICE_FROM, PRACTICE_UNTIL) if DEMO.exists() else (OLD_FROM, OLD_UNTIL)
    people = practice.participants(
        PRACTICE_PEOPLE, seed=PRACTICE_SEED, until=until, empty=PRACTICE_EMPTY, first_day=first_day
    )
    told = tuple(people)
    return Cohort(practice.PROTOCOL, told, practice.SOURCE, hashlib.sha256(repr(told).encode()).hexdigest())


_help = (HELP.key, read_help)
_practice = (practice.PROTOCOL.key, practice_cohort)
