"""Up to which day a report looks: a date where the study has a calendar, else a number of days."""

from datetime import date, timedelta

import pytest

from larix.core.told import Told
from larix.exchange.help_trial import PROTOCOL as HELP
from larix.history import History, Visit
from larix.instruments import Library
from larix.marts import Shelf, write
from larix.reporting.as_of import as_of_day
from larix.simulate import practice

ZERO = HELP.day_zero


def manifest_of(protocol, folder):
    joined = protocol.day_zero or date(2026, 1, 12)
    story = History("p1", joined, visits=(Visit("m00", joined + timedelta(days=100)),))
    return write(
        [story],
        protocol=protocol,
        library=Library.read(),
        data_date=date(2026, 11, 20),
        shelf=Shelf(folder),
        software="",
    ).manifest


@pytest.fixture(scope="module")
def dated(tmp_path_factory):
    return manifest_of(practice.PROTOCOL, tmp_path_factory.mktemp("dated"))


@pytest.fixture(scope="module")
def relative(tmp_path_factory):
    return manifest_of(HELP, tmp_path_factory.mktemp("relative"))


@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_nothing_said_means_the_data_date(dated, relative, nothing):
    assert as_of_day(nothing, dated) == date(2026, 11, 20)
    assert as_of_day(nothing, relative) == ZERO + timedelta(days=100)


def test_a_day_is_read_in_the_calendar_of_the_study(dated, relative):
    assert as_of_day(" 2026-05-14 ", dated) == date(2026, 5, 14)
    assert as_of_day("day:30", relative) == ZERO + timedelta(days=30)
    assert as_of_day("day:100", relative) == ZERO + timedelta(days=100)
    assert {as_of_day(text, relative) for text in ("dag 30", "Day 30", "day:30", " day: 30 ")} == {
        ZERO + timedelta(days=30)
    }


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("day:30", "This study has a calendar: give a date, such as 2026-05-14."),
        ("2026-11-21", "The data only reach 2026-11-20. Choose that day or an earlier one."),
        ("2026-02-30", "“2026-02-30” is not a day. Give a date such as 2026-05-14, or day:365."),
        ("soon", "“soon” is not a day. Give a date such as 2026-05-14, or day:365."),
        ("x" * 5_000_000, f"“{'x' * 40}” is not a day. Give a date such as 2026-05-14, or day:365."),
    ],
    ids=["days", "after", "no such day", "no day", "five megabytes"],
)
def test_a_study_with_a_calendar_says_what_is_wrong(dated, text, says):
    with pytest.raises(Told) as told:
        as_of_day(text, dated)
    assert told.value.words.en == says


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2000-01-05", "This study has no calendar: give days since the start, such as day:365."),
        ("day:101", "The data only reach day:100. Choose that day or an earlier one."),
        ("day:", "“day:” is not a day. Give a date such as 2026-05-14, or day:365."),
        ("day:one", "“day:one” is not a day. Give a date such as 2026-05-14, or day:365."),
        ("day:1_0", "“day:1_0” is not a day. Give a date such as 2026-05-14, or day:365."),
        ("day:٣", "“day:٣” is not a day. Give a date such as 2026-05-14, or day:365."),
        ("day:1e3", "“day:1e3” is not a day. Give a date such as 2026-05-14, or day:365."),
        ("day:99999999999999", "“day:99999999999999” is not a day. Give a date such as 2026-05-14, or day:365."),
        ("day:" + "9" * 5000, f"“day:{'9' * 36}” is not a day. Give a date such as 2026-05-14, or day:365."),
    ],
    ids=[
        "a date",
        "after",
        "no number",
        "a word",
        "an underscore",
        "another script",
        "a power",
        "beyond time",
        "far beyond time",
    ],
)
def test_a_study_without_a_calendar_says_what_is_wrong(relative, text, says):
    with pytest.raises(Told) as told:
        as_of_day(text, relative)
    assert told.value.words.en == says


def test_the_invented_calendar_is_never_told(relative):
    with pytest.raises(Told) as told:
        as_of_day("day:101", relative)
    assert [words for words in told.value.words.to_json().values() if "2000" in words or "day:100" not in words] == []
