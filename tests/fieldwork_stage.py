"""A study with an interviewer and people who consented to it: the stage for tests of the work between interviews."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from larix.access.actor import OSLO, HeldAt
from larix.access.models import Account
from larix.access.roles import Role
from larix.gate import Entry, enter_interviews
from larix.people.models import Identity
from larix.studies.actions import record_consent
from larix.studies.actions.appointments import Meeting
from larix.studies.models import Invitation, Participation, Study
from larix.treatment.models import Responsibility
from larix.units.models import Unit
from tests.cast import AT, grant, holder
from tests.invited import consent_of, coordinating, founded, listed

TODAY = AT.date()
JOINED = TODAY - timedelta(days=40)
LATER = TODAY + timedelta(days=6)


def hour(day: date, hour: int = 12, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=OSLO)


def meeting(day: date = LATER, **other: object) -> Meeting:
    """At a café, at noon, in six days, unless said otherwise."""
    return Meeting(**{"at": hour(day), "place": "cafe", "place_said": "Kafé Sol", "area": "Fana", **other})


def joined(invitation: Invitation, *channels: str, on: date = JOINED) -> Participation:
    """Somebody who consented, and who may be contacted by these channels; by none where there are none."""
    study = invitation.study
    consent = replace(consent_of(study, on=on, contact=bool(channels)), contact_channels=channels)
    record_consent(study=study, person=invitation.person, consent=consent, by=coordinating(study, TODAY))
    return Participation.objects.get(study=study, person=invitation.person)


def cohort(study: Study | None = None, *channels: str) -> list[Participation]:
    """Three people who take part; without a study of their own, in a new one."""
    return [joined(one, *channels) for one in listed(study or founded(), 3)]


def interviewing(study: Study, username: str = "iris", at: datetime = AT, role: Role = Role.INTERVIEWER) -> Entry:
    """An interviewer who came in through the gate."""
    there = Account.objects.filter(username=username).first()
    account = there or holder(username, username.title(), role, HeldAt("study", study.key))
    return enter_interviews(account, study.key, at)


def treated_by(account: Account, person: Participation) -> None:
    """From the beginning of the year the account is primary contact where this person is treated."""
    unit, _ = Unit.objects.get_or_create(
        key="clinic", defaults={"name": "Clinic", "level": "region", "valid_from": date(2020, 1, 1)}
    )
    if not account.grants.filter(held_at_kind="unit", held_at_key=unit.key).exists():
        grant(account, Role.PRIMARY_CONTACT, HeldAt("unit", unit.key))
    Responsibility.objects.create(
        person=person.person, unit=unit, holder="specialist", from_on=date(2026, 1, 1), decision="a test"
    )


def named(person: Participation, **identity: str) -> Identity:
    row = Identity.objects.get(person=person.person)
    for name, value in identity.items():
        setattr(row, name, value)
    row.save()
    return row


def new_key() -> UUID:
    return uuid4()
