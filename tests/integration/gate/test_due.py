"""What comes due of itself: who may still get a message is asked when it leaves; lists go on the protocol's day."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.gate.due import asking, close_due_lists
from larix.outbox.actions import queue_message, send_due
from larix.outbox.adapters.file import FileAdapter, would_have_been_sent
from larix.outbox.models import Message
from larix.people.actions import record_reservation
from larix.people.models import DeathEntry, Identity
from larix.schedule.invited import Answer, Channel
from larix.studies.actions import record_answer, record_consent, record_objection, withdraw
from larix.studies.models import ConsentEntry, Invitation, Study
from tests.cast import AT
from tests.invited import TODAY, at, consent_of, consented, coordinating, founded, listed
from tests.vault_look import change, every

pytestmark = pytest.mark.django_db

REMINDER = "Hei! Minner om avtalen i morgen kl. 12. Passer det ikke, ring 55 00 00 00."


@pytest.fixture
def study() -> Study:
    return founded()


@pytest.fixture
def anne(study: Study) -> Invitation:
    """On the list, and takes part; wants to be contacted by text message."""
    [anne, *_rest] = listed(study)
    consent = replace(consent_of(study, contact=True), contact_channels=("sms", "post"))
    record_consent(study=study, person=anne.person, consent=consent, by=coordinating(study))
    return anne


def queued(invitation: Invitation, **other: Any) -> Message:
    usual: dict[str, Any] = {
        "once": "visit 1", "person_key": invitation.person.key, "purpose": invitation.study.protocol.purpose,
        "channel": "sms", "text": REMINDER, "send_from": AT, "by": operator(AT),
    }  # fmt: skip
    return queue_message(**usual | other)


def became(message: Message, folder: Path) -> tuple[str, str]:
    """The state that sending leaves it in, and why."""
    adapters = {channel: FileAdapter(folder, channel) for channel in ("sms", "email")}
    send_due(at=AT, ask=asking(TODAY), adapters=adapters, by=operator(AT))
    message.refresh_from_db()
    assert folder.is_dir() == (message.state == "sent"), "what is stopped reaches nobody"
    return message.state, message.stopped_by


def test_who_takes_part_gets_a_message_in_the_way_they_chose(anne: Invitation, tmp_path: Path):
    message = queued(anne)
    assert became(message, tmp_path / "out") == ("sent", "")
    said = would_have_been_sent(tmp_path / "out" / f"{message.key}.txt")
    assert said == f"sms\n55 00 00 00\n\n{REMINDER}\n"


def test_section_11_whoever_died_today_gets_nothing(anne: Invitation, tmp_path: Path):
    message = queued(anne)
    DeathEntry.objects.create(person=anne.person, number=1, died=True, on=TODAY, source="a test")
    assert became(message, tmp_path / "out") == ("stopped", "died")


def test_section_11_a_death_that_was_wrong_stops_nothing(anne: Invitation, tmp_path: Path):
    for number, died in ((1, True), (2, False)):
        on = TODAY if died else None
        DeathEntry.objects.create(person=anne.person, number=number, died=died, on=on, source="a test")
    assert became(queued(anne), tmp_path / "out") == ("sent", "")


def test_section_6_whoever_withdrew_since_gets_nothing(anne: Invitation, tmp_path: Path):
    message = queued(anne)
    by = coordinating(anne.study)
    withdraw(study=anne.study, person=anne.person, scopes=None, channel=Channel.EID, on=TODAY, by=by)
    assert became(message, tmp_path / "out") == ("stopped", "withdrawn")


def test_section_6_whoever_left_the_interviews_and_kept_the_contact_gets_nothing(anne: Invitation, tmp_path: Path):
    message, by = queued(anne), coordinating(anne.study)
    scopes = frozenset({"interviews"})
    withdraw(study=anne.study, person=anne.person, scopes=scopes, channel=Channel.EID, on=TODAY, by=by)
    assert became(message, tmp_path / "out") == ("stopped", "withdrawn")


@pytest.mark.parametrize(("consented_again", "came"), [(False, ("stopped", "withdrawn")), (True, ("sent", ""))])
def test_section_7_use_nothing_about_me_stops_messages_until_a_later_consent(
    study: Study, anne: Invitation, tmp_path: Path, consented_again: bool, came: tuple[str, str]
):
    yesterday = TODAY - timedelta(days=1)
    record_objection(invitation=anne, channel=Channel.TELEPHONE, on=yesterday, by=coordinating(study))
    ConsentEntry.objects.filter(person=anne.person).update(on=yesterday)
    if consented_again:
        consent = replace(consent_of(study, contact=True), contact_channels=("sms",))
        record_consent(study=study, person=anne.person, consent=consent, by=coordinating(study))
    assert became(queued(anne), tmp_path / "out") == came


@pytest.mark.parametrize("channel", ["email", "sms"])
def test_a_channel_that_was_not_chosen_is_not_used(study: Study, anne: Invitation, tmp_path: Path, channel: str):
    if channel == "sms":  # chosen, and then the yes to being contacted was taken back
        by = coordinating(study)
        scopes = frozenset({"contact"})
        withdraw(study=study, person=anne.person, scopes=scopes, channel=Channel.EID, on=TODAY, by=by)
    assert became(queued(anne, channel=channel), tmp_path / "out") == ("stopped", "no_channel_chosen")


def test_somebody_without_a_number_gets_nothing(anne: Invitation, tmp_path: Path):
    change(anne.person, telephone="")
    assert became(queued(anne), tmp_path / "out") == ("stopped", "no_address")


def test_nobody_is_written_to_who_has_not_said_how(study: Study, tmp_path: Path):
    [anne, *_rest] = listed(study)
    assert became(queued(anne), tmp_path / "out") == ("stopped", "no_channel_chosen")


def test_section_12_an_invitation_that_was_answered_is_not_asked_about_again(study: Study, tmp_path: Path):
    [anne, *_rest] = listed(study)
    message = queued(anne, purpose=f"inviting:{study.key}")
    record_answer(invitation=anne, answer=Answer.NO, channel=Channel.CODE, on=TODAY, by=coordinating(study))
    assert became(message, tmp_path / "out") == ("stopped", "answered")


@pytest.mark.parametrize(("purpose", "came"), [("study", ("sent", "")), ("registry", ("stopped", "reserved"))])
def test_section_7_a_reservation_stops_the_registry_and_not_the_study(
    study: Study, anne: Invitation, tmp_path: Path, purpose: str, came: tuple[str, str]
):
    record_reservation(person=anne.person, reserved=True, channel="telephone", on=TODAY, by=coordinating(study))
    named = study.protocol.purpose if purpose == "study" else purpose
    assert became(queued(anne, purpose=named), tmp_path / "out") == came


def test_a_message_to_nobody_we_know_is_stopped(anne: Invitation, tmp_path: Path):
    assert became(queued(anne, person_key=study_key()), tmp_path / "out") == ("stopped", "no_channel_chosen")


def study_key() -> str:
    return "00000000-0000-4000-8000-000000000000"


def test_section_8_names_go_on_the_protocols_day_and_not_before(study: Study):
    for invitation in listed(study)[:1]:
        consented(invitation)
    assert close_due_lists(at=at(date(2026, 12, 30))) == 0
    assert Identity.objects.count() == 6
    assert close_due_lists(at=at(date(2026, 12, 31))) == 5
    assert every("given_name") == ["Anne"]
    assert close_due_lists(at=at(date(2027, 1, 1))) == 0
    assert Counter(LogLine.objects.values_list("verb", flat=True))["list.closed"] == 1
