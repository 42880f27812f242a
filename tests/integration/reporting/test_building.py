"""A snapshot is built from one moment of the database, set live with a line in the log, or not at all."""

import threading
from uuid import uuid4

import pytest
from django.db import connection

from larix.access import deeds
from larix.access.deeds import read
from larix.access.models import Account, LogLine
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.followup.actions import record_response
from larix.followup.given import check
from larix.marts import LogAnchor, NoSnapshot, Shelf, histories
from larix.marts.read import verify
from larix.reporting.actions import build_snapshot
from larix.reporting.steady import steady_reading
from larix.studies.queries import stories
from tests.cast import acting, ces_d, published, save_of


@pytest.fixture
def by(researcher):
    return acting(researcher, Role.RESEARCHER)


def build(shelf, by):
    return build_snapshot(study_key="practice", shelf=shelf, library=published(), software="1", by=by)


def test_a_snapshot_that_is_built_is_live_and_in_the_log(practice, shelf, by):
    snapshot = build(shelf, by)
    assert shelf.live("study:practice") == snapshot
    assert snapshot.manifest.data_date == by.day
    assert list(histories(snapshot)) == list(stories(practice))
    line = LogLine.objects.order_by("number").last()
    assert (line.verb, line.counts) == ("snapshot.built", {"snapshot": snapshot.manifest.id, "people": 6})


def test_building_again_gives_the_same_snapshot(practice, shelf, by):
    assert build(shelf, by) == build(shelf, by)


def test_a_snapshot_says_where_the_log_had_come_to_and_is_the_same_one_wherever_that_was(practice, shelf, by, tmp_path):
    before = LogLine.objects.order_by("number").last()
    first = build(shelf, by)
    again = build(Shelf(tmp_path / "another"), by)
    assert first.manifest.log == LogAnchor(before.number, before.link)
    assert again.manifest.log.number == before.number + 1
    assert (again.manifest.id, again.manifest.files) == (first.manifest.id, first.manifest.files)


def test_a_new_answer_gives_another_snapshot_and_the_old_one_stays(desk, shelf, by):
    before = build(shelf, by)
    given = save_of(desk.participation, answers=ces_d(3))
    record_response(person_id=desk.participation.person_id, given=check(given), by=desk.by)
    after = build(shelf, by)
    assert (shelf.live("study:practice"), set(shelf.of("study:practice"))) == (after, {before, after})
    verify(before)


class Wrong(Exception):
    """What goes wrong in a test."""


def test_a_log_that_cannot_be_written_leaves_the_old_snapshot_live(desk, shelf, by, monkeypatch):
    before = build(shelf, by)
    record_response(person_id=desk.participation.person_id, given=check(save_of(desk.participation)), by=desk.by)
    lines = LogLine.objects.count()

    def fails(*_):
        raise Wrong

    with monkeypatch.context() as patch:
        patch.setattr(deeds, "link", fails)
        with pytest.raises(Wrong):
            build(shelf, by)
    assert (shelf.live("study:practice"), LogLine.objects.count()) == (before, lines)
    assert shelf.live("study:practice") != build(shelf, by) != before


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_a_build_that_is_cut_off_leaves_nothing_and_the_next_one_works(practice, shelf, by, monkeypatch, error):
    def cut_off(study):
        yield from list(stories(study))[:3]
        raise error

    with monkeypatch.context() as patch:
        patch.setattr("larix.reporting.actions.stories", cut_off)
        with pytest.raises(error):
            build(shelf, by)
    with pytest.raises(NoSnapshot):
        shelf.live("study:practice")
    assert list(shelf.folder("study:practice").iterdir()) == []
    verify(build(shelf, by))


# ── reading a long time, of one moment ──


def in_another_thread(job):
    came = []

    def work():
        try:
            came.append(job())
        finally:
            connection.close()

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(30)
    (result,) = came
    return result


def test_what_is_written_during_a_long_reading_is_not_seen_in_it_and_does_not_wait(open_to_many, practice, by):
    with steady_reading():
        before = LogLine.objects.count()
        in_another_thread(lambda: read(Verb.PERSON_READ, by=by, about=[uuid4()]))
        assert LogLine.objects.count() == before
    assert LogLine.objects.count() == before + 1


def test_a_build_sees_the_answers_of_one_moment(open_to_many, desk, shelf, by, monkeypatch):
    given = [save_of(desk.participation, "a"), save_of(desk.participation, "b", wave="m03")]

    def interrupted(study):
        told = iter(stories(study))
        yield next(told)
        for each in given:
            in_another_thread(
                lambda each=each: record_response(person_id=desk.participation.person_id, given=check(each), by=desk.by)
            )
        yield from told

    before = list(stories(desk.entry.study))
    monkeypatch.setattr("larix.reporting.actions.stories", interrupted)
    assert list(histories(build(shelf, by))) == before
    assert list(stories(desk.entry.study)) != before


def test_an_error_in_the_middle_of_a_long_reading_is_the_error_that_is_told(open_to_many):
    with pytest.raises(Wrong), steady_reading():
        raise Wrong
    assert Account.objects.count() == 0


def the_disk_fails():
    if connection.vendor == "sqlite":  # which then ends the transaction on its own
        connection.cursor().execute("ROLLBACK")
    raise Wrong


def test_a_disk_that_fails_in_the_middle_of_a_long_reading_is_the_error_that_is_told(open_to_many):
    with pytest.raises(Wrong), steady_reading():
        the_disk_fails()


def test_after_a_long_reading_one_can_write(open_to_many, by):
    with steady_reading():
        LogLine.objects.count()
    read(Verb.PERSON_READ, by=by, about=[uuid4()])
    assert in_another_thread(LogLine.objects.count) == 1


@pytest.mark.django_db
def test_inside_another_transaction_there_is_nothing_to_do(practice):
    with steady_reading():
        assert len(list(stories(practice))) == 6
