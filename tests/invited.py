"""A study that invites, for the tests of inviting: people on its list, a letter that was posted, a consent text."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from larix.access.actor import OSLO, Actor, HeldAt, operator
from larix.access.models import Account
from larix.access.roles import Role
from larix.core.words import same
from larix.gate import Entry, enter_study
from larix.people.digests import number_digest
from larix.people.models import Identifier, Identity, Person
from larix.schedule import Inviting, Scope
from larix.simulate import practice as simulated
from larix.studies.actions import found_study, record_consent
from larix.studies.codes import digests
from larix.studies.consenting import Consent, How
from larix.studies.models import ConsentEntry, Invitation, InviteeList, Letter, LetterRun, Study
from larix.texts.actions import write_text
from larix.texts.queries import current
from tests.cast import AT, holder

KEY = "study-w"
LISTED = date(2026, 9, 1)
POSTED = date(2026, 9, 10)
TODAY = AT.date()
KEYS = UUID("2b1f4f0a-77b1-5a5e-9b52-0b6f2f6d7f01")
NAMES = (
    ("Anne", "Berg"), ("Bjørn", "Dahl"), ("Cecilie", "Eide"), ("Dag", "Foss"), ("Eva", "Grønn"), ("Finn", "Haug"),
)  # fmt: skip
NUMBERS = ("10915596784",)  # synthetic (month + 80): the first person's
INVITING = Inviting(
    scopes=(
        Scope("interviews", same("Interviews"), needed=True),
        Scope("contact", same("Contact")),
        Scope("registry", same("Registry")),
        Scope("named_sources", same("Sources")),
        Scope("keep", same("Keep")),
    ),
    names_deleted_on=date(2026, 12, 31),
)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 10, 0, tzinfo=OSLO)


def founded(key: str = KEY) -> Study:
    """The study with its consent text; nobody is on its list."""
    protocol = replace(simulated.PROTOCOL, key=key, inviting=INVITING)
    study = found_study(protocol=protocol, by=operator(at(LISTED)))
    text_written(study)
    return study


def text_written(study: Study) -> int:
    """A new version of the consent text; its number."""
    before = current(study.protocol.scope, "consent")
    words = same(f"I say yes to taking part. (Draft {before.number + 1 if before else 1} of a test.)")
    return write_text(
        scope=study.protocol.scope, code="consent", title=same("Consent"), body=words, owner="A test",
        review_on=TODAY + timedelta(days=100), status="draft", source="a test", by=operator(AT),
    ).number  # fmt: skip


def listed(study: Study, count: int = len(NAMES), *, posted: bool = True) -> list[Invitation]:
    """People on the study's list since September; `posted`: their letter went nine days later."""
    came = InviteeList.objects.create(study=study, at=at(LISTED), digest="0" * 64, counts={})
    found = [_one(study, came, number) for number in range(count)]
    if posted:
        letters_posted(study, found)
    return found


def _one(study: Study, came: InviteeList, number: int) -> Invitation:
    given, family = NAMES[number % len(NAMES)]
    person, key = Person.objects.create(), uuid5(KEYS, f"{study.key} {number}")
    Identity.objects.create(person=person, given_name=given, family_name=family, telephone=f"55 00 00 {number:02d}")
    if number < len(NUMBERS) and study.key == KEY:
        digest = number_digest("fnr", NUMBERS[number])
        Identifier.objects.create(person=person, kind="fnr", number=NUMBERS[number], digest=digest)
    answer, form = digests(key, 1)
    return Invitation.objects.create(
        key=key, study=study, person=person, list=came, listed_on=LISTED, described={"dose_mg": 417 + number},
        answer_digest=answer, form_digest=form,
    )  # fmt: skip


def letters_posted(study: Study, invitations: list[Invitation], on: date = POSTED, kind: str = "invitation") -> None:
    run = LetterRun.objects.create(
        study=study, number=study.letter_runs.count() + 1, kind=kind, made_on=on, texts={}, left_out={}, posted_on=on
    )
    Letter.objects.bulk_create(
        Letter(run=run, invitation=invitation, place=place, round=invitation.round)
        for place, invitation in enumerate(invitations, start=1)
    )


def coordinating(study: Study, day: date = TODAY) -> Actor:
    return Actor("coordinator", Role.COORDINATOR, HeldAt("study", study.key), f"inviting:{study.key}", at(day))


def entered(study: Study, username: str = "kari") -> Entry:
    """A coordinator who came in through the gate."""
    coordinator: Account = holder(username, "Kari Koordinator", Role.COORDINATOR, HeldAt("study", study.key))
    return enter_study(coordinator, study.key, Role.COORDINATOR, AT)


def consent_of(study: Study, on: date = TODAY, text: int = 1, **scopes: bool) -> Consent:
    """By electronic identity, with a yes to the interviews unless said otherwise."""
    said: Mapping[str, bool] = {"interviews": True, **scopes}
    return Consent(on=on, scopes=said, how=How.EID, text_version=text, copy="on_screen")


def consented(invitation: Invitation, on: date = TODAY, **scopes: bool) -> ConsentEntry:
    study = invitation.study
    return record_consent(
        study=study, person=invitation.person, consent=consent_of(study, on, **scopes), by=coordinating(study, on)
    )
