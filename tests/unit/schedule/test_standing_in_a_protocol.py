"""The day a study ends and the days until a wave is overdue: read from a file, checked, and told in words."""

import json
from dataclasses import replace
from datetime import date

import pytest

from larix.core.words import LANGUAGES
from larix.exchange.help_trial import PROTOCOL as RELATIVE
from larix.schedule import CalendarWindow, FromEvent, Wave
from larix.schedule.faults import faults_of
from larix.schedule.reading import read_protocol
from larix.schedule.register import REGISTER
from larix.schedule.remarks import remarks_on
from larix.schedule.stored import protocol_from_json, protocol_to_json
from larix.schedule.summary import summary_of
from larix.simulate.practice import PROTOCOL as PRACTICE
from larix.simulate.project_x.protocol import PROTOCOL as PROJECT_X
from tests.house.rooms import ROOT

EXAMPLE = ROOT / "docs" / "handbook" / "example-study.toml"
ENDLESS = replace(PROJECT_X, ends_on=None, due_days=14)
TODAY = date(2016, 9, 1)


def told(protocol):
    return [(fault.code, fault.place) for fault in faults_of(protocol)]


def read(old, new):
    text = EXAMPLE.read_text(encoding="utf-8")
    assert text.count(old) == 1
    return read_protocol(text.replace(old, new).encode(), "toml")


def test_a_protocol_written_before_there_was_an_end_has_none_and_is_overdue_after_two_weeks():
    stored = protocol_to_json(PRACTICE)
    del stored["ends_on"], stored["due_days"]
    found = protocol_from_json(stored)
    assert (found.ends_on, found.due_days) == (None, 14)


def test_both_are_read_from_a_file_and_may_be_left_out():
    found = read("due_days = 14 ", "due_days = 30 ").protocol
    assert (found.due_days, found.ends_on) == (30, date(2029, 12, 31))
    assert protocol_from_json(json.loads(json.dumps(protocol_to_json(found)))) == found
    assert read("ends_on = 2029-12-31", "").protocol.ends_on is None


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("due_days = 14 ", 'due_days = "14" ', ("int_type", "due_days")),
        ("due_days = 14 ", "due_days = true ", ("int_type", "due_days")),
        ("ends_on = 2029-12-31", 'ends_on = "in spring"', ("date_parsing", "ends_on")),
        ("ends_on = 2029-12-31", "ends_on = 2029-12-31T12:00:00", ("only_a_day", "ends_on")),
        ("ends_on = 2029-12-31", "end_on = 2029-12-31", ("no_such_field", "end_on")),
        ("due_days = 14 ", "due_days = 0 ", ("days", "due_days")),
    ],
)
def test_what_was_written_wrongly_is_told_with_its_place(old, new, fault):
    reading = read(old, new)
    assert (reading.protocol, [(each.code, each.place) for each in reading.faults]) == (None, [fault])


@pytest.mark.parametrize(("days", "faults"), [(0, 1), (-3, 1), (366, 1), (10**14, 1), (1, 0), (365, 0)])
def test_a_wave_is_due_for_at_least_a_day_and_at_most_a_year(days, faults):
    assert told(replace(ENDLESS, due_days=days)) == [("days", "due_days")] * faults


@pytest.mark.parametrize(
    ("end", "faults"),
    [
        (date(2016, 5, 14), ["ends_before_a_wave"]),  # the day on which m24 can be due at the earliest
        (date(2016, 5, 15), []),
        (ENDLESS.governance.storage_ends_on, []),
        (date(2100, 1, 1), ["ends_after_storage"]),
    ],
)
def test_a_study_ends_after_its_last_wave_can_be_due_and_before_storage_ends(end, faults):
    assert told(replace(ENDLESS, ends_on=end)) == [(code, "ends_on") for code in faults]


def test_the_wave_that_the_study_does_not_live_to_see_is_named():
    autumn = Wave("autumn", 0, anchor=CalendarWindow(date(2026, 10, 1), date(2026, 11, 1)))
    (fault,) = faults_of(replace(PRACTICE, waves=(autumn,), ends_on=date(2026, 10, 1)))
    assert [fault.words.said_in(one).split(". ")[0] for one in LANGUAGES] == [
        "Studien er slutt 2026-10-01, før det er tid for målepunktet autumn (2026-10-01)",
        "Studien er slutt 2026-10-01, før det er tid for målepunktet autumn (2026-10-01)",
        "The study ends on 2026-10-01, before wave autumn can be due (2026-10-01)",
    ]
    assert told(replace(PRACTICE, waves=(autumn,), ends_on=date(2026, 10, 2))) == []


def test_a_study_that_knows_no_dates_cannot_end_on_one():
    assert told(replace(RELATIVE, ends_on=date(1997, 1, 1))) == [("no_dated_end", "ends_on")]


def test_a_wave_too_far_away_for_any_calendar_is_told_and_breaks_nothing():
    eligible = replace(ENDLESS.eligible, on=date(9999, 1, 1))
    far = replace(ENDLESS, waves=(Wave("m24", 24),), eligible=eligible, ends_on=date(2016, 5, 15))
    assert ("ends_before_a_wave", "ends_on") in told(far)


def test_waves_that_pass_before_they_can_be_overdue_are_named_before_the_study_is_used():
    def said(protocol):
        return [one.words.en for one in remarks_on(protocol, TODAY) if one.code == "never_overdue"]

    prison = FromEvent("left_prison", until="back")
    waves = (Wave("m00", 0), Wave("m01", 1), Wave("m12", 12), Wave("p00", 0, anchor=prison),
             Wave("p01", 1, anchor=prison))  # fmt: skip
    close = replace(PRACTICE, waves=waves)
    assert said(close) == []
    (words,) = said(replace(close, due_days=15))
    assert words.startswith("These waves have passed before they can be overdue (15 days): m00, p00.")
    assert (said(replace(close, due_days=0)), said(REGISTER), said(PROJECT_X)) == ([], [], [])


def test_the_summary_says_when_a_wave_is_overdue_and_when_the_study_ends():
    lines = [words.en for words in summary_of(replace(ENDLESS, ends_on=date(2017, 1, 1), due_days=21))]
    assert "A wave is overdue from day 21 after the planned day" in lines
    assert "The study ends on 2017-01-01: from then on nobody is interviewed" in lines
    assert [words.en for words in summary_of(ENDLESS) if "nobody is interviewed" in words.en] == []
