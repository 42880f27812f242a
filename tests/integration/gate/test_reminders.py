"""Reminders of appointments: queued with them, asked for when they leave, and seen when they did not arrive."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from larix.access.actor import OSLO, operator
from larix.gate import dying, fieldwork
from larix.gate.due import asking
from larix.outbox.actions import send_due
from larix.outbox.adapters.file import FileAdapter
from larix.outbox.models import Message
from larix.outbox.queries import DID_NOT_ARRIVE
from larix.schedule.invited import Channel
from larix.studies.actions import withdraw
from larix.studies.models import Appointment, ConsentEntry
from tests.fieldwork_stage import LATER, TODAY, hour, interviewing, joined, meeting, named, new_key
from tests.invited import coordinating, founded, listed

pytestmark = pytest.mark.django_db

DAY_BEFORE = LATER - timedelta(days=1)


@pytest.fixture
def study():
    return founded()


@pytest.fixture
def anne(study):
    """Wants text messages."""
    person = joined(listed(study, 1)[0], "sms")
    named(person, telephone="90 00 00 00")
    return person


@pytest.fixture
def entry(study):
    return interviewing(study)


def made(entry, person, **other) -> Appointment:
    fieldwork.appoint(entry, person.key, save=new_key(), wave="m00", meeting=meeting(**other))
    return Appointment.objects.latest("pk")


def sent(folder: Path, at: datetime | None = None) -> list[tuple[str, str]]:
    """The state in which sending leaves each message, and why."""
    at = at or hour(DAY_BEFORE, 11)
    adapters = {channel: FileAdapter(folder, channel) for channel in ("sms", "email")}
    send_due(at=at, ask=asking(at.date()), adapters=adapters, by=operator(at))
    return list(Message.objects.order_by("pk").values_list("state", "stopped_by"))


def test_section_13_a_reminder_is_neutral_and_leaves_at_ten_the_day_before(entry, anne, tmp_path):
    made(entry, anne)
    message = Message.objects.get()
    assert (message.channel, message.person_key, message.send_from) == ("sms", anne.person.key, hour(DAY_BEFORE, 10))
    assert message.text == ("Hei! Minner om avtalen torsdag 26. november kl. 12. Passer det ikke, ring 55 00 00 00.")
    assert sent(tmp_path / "out", hour(DAY_BEFORE, 9)) == [("waiting", "")]
    assert sent(tmp_path / "out") == [("sent", "")]


def test_section_13_the_reminder_is_in_the_language_of_the_person(entry, anne):
    named(anne, language="nn")
    made(entry, anne)
    assert "Passar det ikkje" in Message.objects.get().text


@pytest.mark.parametrize(("channels", "used"), [((), []), (("telephone", "post"), []), (("email",), ["email"]),
                                                (("email", "sms"), ["sms"])])  # fmt: skip
def test_section_13_only_by_the_channel_that_the_person_chose(study, entry, channels, used):
    made(entry, joined(listed(study, 1)[0], *channels))
    assert list(Message.objects.values_list("channel", flat=True)) == used


def test_no_reminder_leaves_for_an_appointment_made_the_day_before_or_noted_afterwards(entry, anne):
    made(entry, anne, day=TODAY + timedelta(days=1))
    made(entry, anne, day=TODAY - timedelta(days=1))
    assert not Message.objects.exists()


def test_section_13_a_moved_appointment_has_a_reminder_of_its_own_and_the_first_is_stopped(entry, anne, tmp_path):
    first = made(entry, anne)
    fieldwork.move(entry, anne.key, first.key, meeting(LATER, at=hour(LATER, 14, 30)))
    assert sent(tmp_path / "out") == [("stopped", "outdated"), ("sent", "")]
    assert "kl. 14.30" in Message.objects.latest("pk").text


@pytest.mark.parametrize("became", ["called_off"])
def test_section_13_what_is_called_off_is_not_reminded_of(entry, anne, tmp_path, became):
    appointment = made(entry, anne)
    fieldwork.become(entry, anne.key, appointment.key, fieldwork.Became(became))
    assert sent(tmp_path / "out") == [("stopped", "outdated")]


def test_a_reminder_that_could_not_leave_in_time_does_not_leave_afterwards(entry, anne, tmp_path):
    made(entry, anne)
    assert sent(tmp_path / "out", hour(LATER + timedelta(days=1))) == [("stopped", "outdated")]


def test_section_11_nothing_leaves_for_somebody_who_has_died_and_everything_may_again_if_they_live(
    entry, anne, tmp_path
):
    made(entry, anne)
    dying.record_death(entry, anne.key, on=TODAY, source="GP's office")
    assert sent(tmp_path / "out") == [("stopped", "died")]
    dying.correct_death(entry, anne.key, source="spoke with the person")
    made(entry, anne)
    assert sent(tmp_path / "out") == [("stopped", "died"), ("sent", "")]


@pytest.mark.parametrize("keeps", [False, True])
def test_whoever_has_left_the_study_is_not_reminded(study, entry, anne, tmp_path, keeps):
    made(entry, anne)
    if keeps:
        ConsentEntry.objects.update(scopes={**ConsentEntry.objects.get().scopes, "keep": True})
    scopes = frozenset({"interviews", "contact"}) if keeps else None
    withdraw(
        study=study, person=anne.person, scopes=scopes, channel=Channel.TELEPHONE, on=TODAY, by=coordinating(study)
    )
    assert sent(tmp_path / "out") == [("stopped", "withdrawn")]


def test_a_reminder_that_did_not_arrive_is_seen_by_the_interviewer(entry, anne):
    made(entry, anne)
    Message.objects.update(state="failed", stopped_by="no_such_number", done_at=datetime(2026, 11, 25, 10, tzinfo=OSLO))
    [line] = fieldwork.open_participant(entry, anne.key, TODAY).reminders
    assert (line.state, line.trouble) == ("failed", DID_NOT_ARRIVE)
