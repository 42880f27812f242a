"""`larix log`: whole or where it is broken, held against every snapshot, and removed only when somebody decided so."""

from datetime import timedelta

import pytest
from django.db import connection

from larix.access import triggers
from larix.access.actor import operator
from larix.access.chain import last_anchor
from larix.access.deeds import read
from larix.access.models import LogLine
from larix.access.verbs import Verb
from larix.settings import clock
from larix.settings.log import LOG

pytestmark = pytest.mark.django_db


@pytest.fixture
def decided(monkeypatch):
    for name, value in {"kept_days": 30, "owner": "the controller", "source": "a decision of 1 June"}.items():
        monkeypatch.setattr(LOG, name, value)


@pytest.fixture
def snapshot(larix, practice, shelf):
    larix("snapshot build practice")
    return shelf.live("study:practice")


def tampered(number, **change):
    connection.check_constraints()
    triggers.take_down()
    LogLine.objects.filter(number=number).update(**change)
    triggers.put_up()


def test_an_empty_log_is_said_to_be_empty(larix):
    said = larix("log verify")
    assert (said.status, said.lines, said.err) == (0, ["The log is empty."], "")


def test_a_log_that_is_whole_is_held_against_the_snapshots_and_what_was_written_down(larix, snapshot):
    last, printed = last_anchor(), snapshot.manifest.log
    said = larix("log verify", "--anchor", f"{last.number}:{last.link}", "--manifest", snapshot.path / "manifest.json")
    assert (printed.number, said.status, said.err) == (last.number - 1, 0, "")
    assert said.lines == [
        f"The log is whole: {last.number} lines, the last is number {last.number} with hash {last.link}.",
        "It agrees with 3 snapshots and hashes that were written down before.",
    ]


def test_the_first_line_that_was_changed_is_told_and_the_command_fails(larix, snapshot):
    line = LogLine.objects.get(number=1)
    tampered(1, account="somebody else")
    said = larix("log verify")
    assert (said.status, said.out) == (1, "")
    at = line.at.isoformat(timespec="seconds")
    assert said.err == (f"Line 1 ({at}) no longer says what it said when it was written.\nThis is the first fault.\n")


def test_an_anchor_that_the_log_has_not_come_to_yet_tells_that_the_end_is_gone(larix, snapshot):
    last = last_anchor()
    said = larix("log verify", "--anchor", f"{last.number + 5}:{last.link}")
    assert (said.status, said.err.splitlines()[0]) == (1, f"Line {last.number + 1} is missing.")
    assert f"That is what {last.number + 5}:{last.link} says" in said.err


def test_a_database_that_no_longer_protects_the_log_is_told(larix, practice):
    connection.check_constraints()
    triggers.take_down()
    said = larix("log verify")
    assert (said.status, said.err.startswith("The database does not protect the log as it should.")) == (1, True)


@pytest.mark.parametrize("text", ["12", "x:" + "0" * 64, "12:abc"])
def test_what_is_no_anchor_is_told(larix, text):
    assert larix("log verify --anchor", text).err.startswith(f"“{text}” is not a number and a hash")


def test_nothing_is_removed_until_somebody_has_decided_how_long_the_log_is_kept(larix, practice):
    before = LogLine.objects.count()
    said = larix("log expire")
    assert (said.status, said.err.startswith("Nobody has decided how long the log is kept")) == (2, True)
    assert LogLine.objects.count() == before


def test_what_is_past_its_time_is_removed_and_the_log_says_so_and_holds(larix, decided):
    now = clock.now()
    for days in (90, 60, 31, 29, 0):
        read(Verb.PEOPLE_LISTED, by=operator(now - timedelta(days=days)))
    third = LogLine.objects.get(number=3).link
    assert larix("log expire").lines == ["3 lines that were past their time (30 days) were removed."]
    assert larix("log expire").lines == ["No lines are past their time (30 days)."]
    last = last_anchor()
    assert larix("log verify").lines == [
        f"The log is whole: 3 lines, the last is number 6 with hash {last.link}.",
        f"The lines up to number 3 were past their time and have been removed. Their hash is {third}.",
    ]
