"""The cast: the people whom every test meets, the day on which it is set, and a small study for them to work in.

`practice` is the study they work in; `other_study` has the same protocol under another key, with other participants.
The outsider is signed in and holds a role, at the other study: where something must not leak, they are there to see it.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache
from uuid import UUID, uuid5

import pytest

from larix.access.actor import INSTALLATION, OSLO, Actor, HeldAt, operator
from larix.access.models import Account, Grant
from larix.access.roles import Role
from larix.core.canonical import digest
from larix.followup.given import Given
from larix.gate import Entry, enter_study
from larix.instruments import Library, fingerprint
from larix.marts import Shelf
from larix.simulate import practice as simulated
from larix.studies.actions import import_cohort
from larix.studies.cohort import Cohort
from larix.studies.models import Participation, Study

AT = datetime(2026, 11, 20, 10, 0, tzinfo=OSLO)
SINCE = date(2026, 1, 1)  # when the cast's roles began
PRACTICE, OTHER = simulated.PROTOCOL.key, "other"
NAMES = UUID("7f9d8f0e-54c9-5f63-9d3c-1f6d2b1c4a77")


@cache
def published() -> Library:
    return Library.read()


def cohort_of(key: str, *, count: int = 6, seed: int = 7, empty: int = 2) -> Cohort:
    """A few synthetic participants, the same for the same seed; the first `empty` of them have answered nothing."""
    protocol = replace(simulated.PROTOCOL, key=key)
    told = tuple(
        replace(history, responses=tuple(replace(r, purpose=protocol.purpose) for r in history.responses))
        for history in simulated.participants(count, seed=seed, until=AT.date(), empty=empty)
    )
    return Cohort(protocol, told, simulated.SOURCE, digest([key, count, seed, empty]))


def brought_in(cohort: Cohort) -> Study:
    """The study that is there when this cohort was imported."""
    return import_cohort(cohort=cohort, library=published(), by=operator(AT, purpose=cohort.protocol.purpose))


def account(username: str, name: str) -> Account:
    """Somebody who can sign in and holds no role. There is no password: tests use `force_login`."""
    made = Account(username=username, name=name)
    made.set_unusable_password()
    made.save(force_insert=True)
    return made


def grant(account: Account, role: Role, held_at: HeldAt, from_on: date = SINCE, to_on: date | None = None) -> Grant:
    return Grant.objects.create(
        account=account, role=role, held_at_kind=held_at.kind, held_at_key=held_at.key, from_on=from_on, to_on=to_on
    )


def holder(username: str, name: str, role: Role, held_at: HeldAt) -> Account:
    made = account(username, name)
    grant(made, role, held_at)
    return made


@pytest.fixture
def at() -> datetime:
    """The instant in which the tests are set: ten o'clock on the 20th of November 2026, in Oslo."""
    return AT


@pytest.fixture
def library() -> Library:
    return published()


@pytest.fixture
def cohort() -> Cohort:
    return cohort_of(PRACTICE)


@pytest.fixture
def practice(db: None, cohort: Cohort) -> Study:
    """The practice study: six participants, the first two of whom have answered nothing yet."""
    return brought_in(cohort)


@pytest.fixture
def other_study(db: None) -> Study:
    return brought_in(cohort_of(OTHER, seed=8))


@pytest.fixture
def shelf(tmp_path) -> Shelf:
    return Shelf(tmp_path / "marts")


@pytest.fixture
def researcher(db: None) -> Account:
    return holder("frida", "Frida Forsker", Role.RESEARCHER, HeldAt("study", PRACTICE))


@pytest.fixture
def interviewer(db: None) -> Account:
    return holder("ida", "Ida Intervjuer", Role.INTERVIEWER, HeldAt("study", PRACTICE))


@pytest.fixture
def administrator(db: None) -> Account:
    return holder("adam", "Adam Administrator", Role.ADMINISTRATOR, INSTALLATION)


@pytest.fixture
def primary_contact(db: None) -> Account:
    """Treats patients, so a study's answers are never theirs to read."""
    return holder("petra", "Petra Primærkontakt", Role.PRIMARY_CONTACT, HeldAt("unit", "lar-nord"))


@pytest.fixture
def outsider(db: None) -> Account:
    return holder("odd", "Odd Utenfor", Role.INTERVIEWER, HeldAt("study", OTHER))


def acting(account: Account, role: Role, study: str = PRACTICE) -> Actor:
    """The actor that the gate makes of somebody who wears this role at this study."""
    return Actor(str(account.key), role, HeldAt("study", study), f"study:{study}", AT)


@dataclass(frozen=True)
class Desk:
    """An interviewer at work: come in through the gate, with a participant who has answered nothing."""

    entry: Entry
    participation: Participation

    @property
    def by(self) -> Actor:
        return self.entry.actor


@pytest.fixture
def desk(practice: Study, interviewer: Account) -> Desk:
    nobody_asked = Participation.objects.filter(study=practice).order_by("label").first()
    assert nobody_asked is not None
    return Desk(enter_study(interviewer, PRACTICE, Role.INTERVIEWER, AT), nobody_asked)


CES_D_1 = published().get("ces_d", 1)
CES_D = tuple(f"f1{letter}" for letter in "abcdefghijklmnopqrst")


def ces_d(everywhere: int = 1, **items: int) -> dict[str, int]:
    """Answers to all of CES-D: the same number everywhere, but for the items named."""
    return {**dict.fromkeys(CES_D, everywhere), **items}


def save_of(participation: Participation, name: str = "first", **other: object) -> Given:
    """A save of CES-D at the start; `name` makes its id, so the same name is the same save."""
    usual = {
        "save_id": uuid5(NAMES, name), "purpose": participation.study.protocol.purpose,
        "instrument": CES_D_1, "fingerprint": fingerprint(CES_D_1), "wave": "m00",
        "on": participation.joined_on, "answers": ces_d(), "missing": {}, "not_before": participation.joined_on,
    }  # fmt: skip
    return Given(**{**usual, **other})
