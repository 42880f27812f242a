"""Somebody of whom something lies in every table that has a way to a person, each value of it with a mark of hers."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

from django.conf import settings

from larix.access.deeds import read
from larix.access.verbs import Verb
from larix.files.actions import store_file
from larix.followup.models import Draft, RecordedScore, Response, ResponseVersion
from larix.outbox.models import Message
from larix.people.digests import number_digest
from larix.people.models import DeathEntry, Identifier, Identity, Person, Pseudonym, Reservation
from larix.rights.models import Correction
from larix.studies.models import (
    AnswerEntry,
    Appointment,
    Assignment,
    CapacityAssessment,
    ContactAttempt,
    Ending,
    HandedOver,
    Happening,
    Invitation,
    Letter,
    LetterRun,
    LogQuestion,
    Objection,
    Participation,
    PauseEntry,
    Scan,
    Share,
    Study,
    Visit,
    Worry,
    WrongOpening,
)
from larix.treatment.models import OutsideLook, Responsibility
from larix.units.models import Unit
from tests.cast import AT, SINCE
from tests.integration.gate.test_scans import pile
from tests.invited import NUMBERS, TODAY, consented, coordinating, founded, listed

MARK = "Zqxanne"  # in every free text about her, and in nothing else
TELEPHONE, LABEL = "55 99 88 77", f"{MARK} 7"


def full() -> tuple[Study, Person, Person]:
    """The study, Anne with something in every table, and Bjørn, in whose file a page of hers lies."""
    study = founded()
    anne, bjorn = listed(study, 2)
    for one in (anne, bjorn):
        consented(one, keep=True)
    _who_she_is(anne.person)
    _inviting(study, anne, bjorn)
    _answers(study, anne.person)
    row = Participation.objects.get(study=study, person=anne.person)
    _field_work(row)
    _around_the_form(row)
    read(Verb.PERSON_READ, by=coordinating(study), about=[anne.person.key])
    return study, anne.person, bjorn.person


def _who_she_is(anne: Person) -> None:
    identity = Identity.objects.get(person=anne)
    for name in ("given_name", "family_name", "address", "place", "email"):
        setattr(identity, name, f"{MARK} {name}")
    identity.telephone = TELEPHONE
    identity.save()
    Identifier.objects.filter(person=anne).delete()
    Identifier.objects.create(
        person=anne, kind="fnr", number=NUMBERS[0], digest=number_digest("fnr", NUMBERS[0])
    )  # fmt: skip
    DeathEntry.objects.create(person=anne, died=False, source=f"{MARK} a neighbour")
    Reservation.objects.create(person=anne, reserved=False, on=TODAY, channel="telephone")
    Pseudonym.objects.create(person=anne, scope="register", value=f"p{MARK}")
    unit = Unit.objects.create(key="clinic", name="Clinic", level="region", valid_from=SINCE)
    Responsibility.objects.create(
        person=anne, unit=unit, holder="gp", gp_name=f"{MARK} GP", gp_deputy=f"{MARK} deputy", from_on=SINCE,
        decision=f"{MARK} decision",
    )  # fmt: skip
    OutsideLook.objects.create(
        person=anne, account=uuid4(), role="physician", held_at="clinic", unit=unit, why="is_here", said=f"{MARK} fell",
        at=AT, until=AT + timedelta(hours=24), from_on=TODAY, last_on=TODAY,
    )  # fmt: skip
    message = Message.objects.create(
        once=f"{MARK} once", person_key=anne.key, purpose="study:study-w", channel="sms", text=f"{MARK} text",
        send_from=AT,
    )  # fmt: skip
    Path(settings.OUTBOX).mkdir(parents=True, exist_ok=True)
    (Path(settings.OUTBOX) / f"{message.key}.txt").write_text(f"sms\n{TELEPHONE}\n\n{MARK}\n")


def _inviting(study: Study, anne: Invitation, bjorn: Invitation) -> None:
    Invitation.objects.filter(pk=anne.pk).update(described={"dose_mg": f"{MARK} described"})
    run = LetterRun.objects.get(study=study)
    run.file = _stored(b"%PDF- a pile with her address", "letters")
    run.save()
    Letter.objects.filter(invitation=anne).update(address_digest=f"{MARK} address")
    AnswerEntry.objects.create(
        invitation=anne, number=1, answer="yes", channel="slip", on=TODAY, on_behalf=f"{MARK} sister"
    )
    AnswerEntry.objects.create(
        invitation=anne, number=2, answer="yes", channel="slip", on=TODAY, undoes=1, reason=f"{MARK} wrong"
    )
    WrongOpening.objects.create(invitation=anne, at=AT, channel="telephone", round=1)
    Objection.objects.create(invitation=anne, on=TODAY, channel="telephone")
    CapacityAssessment.objects.create(
        study=study, person=anne.person, on=TODAY, capable=True, by_name=f"{MARK} doctor", by_profession=f"{MARK} MD"
    )
    file = _stored(pile("HER-PAGE", "HIS-PAGE"), "scan")
    hers, _his = (
        Scan.objects.create(study=study, file=file, page=page, at=AT, invitation=whose)
        for page, whose in ((1, anne), (2, bjorn))
    )
    anne.person.consents.update(scan=hers, taken_by=f"{MARK} taker", contact_channels=[f"{MARK} by post"])


def _stored(content: bytes, kind: str):
    return store_file(
        content=content, purpose="inviting:study-w", kind=kind, media_type="application/pdf", stored_at=AT,
        keep_until=None, by=coordinating(Study.objects.get()),
    )  # fmt: skip


def _answers(study: Study, anne: Person) -> None:
    for purpose in ("registry", study.protocol.purpose):
        response = Response.objects.create(
            id=uuid4(), person=anne, purpose=purpose, instrument="ces_d", wave="m00", part="whole"
        )
        ResponseVersion.objects.create(
            response=response, number=1, instrument_version=1, fingerprint="0" * 64, on=TODAY, mode="together",
            present=f"{MARK} mother", language="nb", answers={"f1a": 3, "gone": f"{MARK} answer"},
            missing={"f1b": "declined"}, own_words={"mine": f"{MARK} own words"}, digest="0" * 64,
            reason=f"{MARK} correction", at=AT,
        )  # fmt: skip
        Draft.objects.create(
            person=anne, purpose=purpose, instrument="ces_d", instrument_version=1, wave="m03", last_save=uuid4(),
            posted={"f1a": [f"{MARK} typed"]}, begun_on=TODAY, on=TODAY, mode="alone", language="nb", at=AT,
            beside=[{"posted": {"f1b": [f"{MARK} beside"]}, "save": str(uuid4()), "waits": True}],
        )  # fmt: skip
        RecordedScore.objects.create(
            person=anne, purpose=purpose, name=f"{MARK} score", wave="m00", on=TODAY, value=417.25, source=MARK
        )


def _field_work(row: Participation) -> None:
    Participation.objects.filter(pk=row.pk).update(label=LABEL)
    Visit.objects.create(participation=row, wave="m00", on=TODAY)
    Assignment.objects.create(participation=row, account=f"{MARK} interviewer", from_on=SINCE)
    ContactAttempt.objects.create(participation=row, wave="m00", at=AT, channel="telephone", outcome="agreed", by="ida")
    first = Appointment.objects.create(
        participation=row, wave="m00", at=AT, place="cafe", place_said=f"{MARK} café", area=MARK, mode="together",
        compensation=f"{MARK} card", receipt=f"{MARK} 12", by="ida",
    )  # fmt: skip
    moved = Appointment.objects.create(participation=row, wave="m00", at=AT, place="home", mode="together", by="ida")
    Appointment.objects.filter(pk=first.pk).update(moved_to=moved)
    PauseEntry.objects.create(participation=row, from_on=TODAY, review_on=TODAY, reason="illness", by="ida")
    Happening.objects.create(participation=row, kind="prison", from_on=TODAY, by="ida")


def _around_the_form(row: Participation) -> None:
    HandedOver.objects.create(
        participation=row, kind="course", opened_by="ida", opened_at=AT, until=AT, code_digest=f"{MARK} code"
    )
    Ending.objects.create(participation=row, wave="m00", on=TODAY, how_now="heavy")
    Worry.objects.create(
        participation=row, at=AT, kind="suicide", said=f"{MARK} despair", told=f"{MARK} a doctor",
        person_told=f"{MARK} that", save_id=uuid4(), by="ida",
    )  # fmt: skip
    Share.objects.create(
        participation=row, what="picture", unit_key="clinic", begun_at=AT, ended_at=AT + timedelta(days=9)
    )
    LogQuestion.objects.create(
        key=UUID(int=7), participation=row, line=1, at=AT, verb="person.read", account="ida", role="interviewer",
        held_at_kind="study", held_at_key="study-w", asked_at=AT, said=f"{MARK} why?",
    )  # fmt: skip
    Correction.objects.create(
        person=row.person, study=row.study.key, about="identity", said=f"{MARK} is spelt wrong", asked_at=AT
    )
