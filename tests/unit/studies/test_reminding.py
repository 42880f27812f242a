"""What a reminder says, when it leaves and what it is called."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from larix.access.actor import OSLO
from larix.core.neutral import links, tells
from larix.core.words import LANGUAGES
from larix.outbox.rules import may_queue
from larix.studies.reminding import appointment_in, leaves_at, once, reminder
from larix.texts.starting import DRAFTS

BODY = DRAFTS["reminder_sms"].body
NOON = datetime(2026, 5, 14, 12, tzinfo=OSLO)
RING = "55 00 00 00"
INSTANTS = st.integers(0, 10_000_000).map(lambda minutes: NOON + timedelta(minutes=minutes))


def test_section_22_the_reminder_is_the_agreed_one_in_bokmål_and_nynorsk():
    assert reminder(BODY, NOON, RING, "nb") == (
        "Hei! Minner om avtalen torsdag 14. mai kl. 12. Passer det ikke, ring 55 00 00 00."
    )
    assert reminder(BODY, NOON, RING, "nn") == (
        "Hei! Minner om avtalen torsdag 14. mai kl. 12. Passar det ikkje, ring 55 00 00 00."
    )
    assert reminder(BODY, NOON.replace(minute=30), RING, "en") == (
        "Hello! A reminder of the appointment on Thursday 14 May at 12:30. If it does not suit you, ring 55 00 00 00."
    )


@given(at=INSTANTS, language=st.sampled_from(LANGUAGES))
def test_section_22_a_reminder_tells_nothing_whenever_the_appointment_is(at, language):
    text = reminder(BODY, at, RING, language)
    assert (tells(text), links(text), may_queue(text).allowed, "{" in text) == (None, False, True, False)


def test_a_reminder_leaves_at_ten_the_day_before():
    assert leaves_at(NOON) == datetime(2026, 5, 13, 10, tzinfo=OSLO)
    summer_time_begins = datetime(2026, 3, 30, 8, tzinfo=OSLO)
    assert leaves_at(summer_time_begins).isoformat() == "2026-03-29T10:00:00+02:00"


@given(key=st.uuids(), at=INSTANTS, channel=st.sampled_from(["sms", "email"]))
def test_its_name_leads_back_to_the_appointment_and_is_short_enough_for_the_outbox(key, at, channel):
    name = once(key, at, channel)
    assert appointment_in(name) == key
    assert len(name) <= 120


@pytest.mark.parametrize("name", ["visit 1", "", "letter:4"])
def test_other_messages_remind_of_no_appointment(name):
    assert appointment_in(name) is None


def test_two_times_of_one_appointment_have_two_names():
    key = UUID(int=1)
    assert once(key, NOON, "sms") != once(key, NOON.replace(hour=13), "sms")
