"""What goes into a snapshot comes out as it was, whatever cohort it came from."""

import tempfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from larix.history import Event, History, RecordedScore, Response
from larix.instruments import Library
from larix.marts import Shelf, histories, history_of, people_from, write
from larix.marts.tables import SCHEMAS, last_day, rows_of, told
from larix.simulate.practice import PROTOCOL
from tests.unit.stories import stories

DAY = date(2026, 5, 14)
CES_D = Library.read().get("ces_d", 1)
few = settings(max_examples=40)


def written(cohort, folder):
    return write(
        cohort, protocol=PROTOCOL, library=AnyLibrary({}), data_date=DAY, shelf=Shelf(Path(folder)), software="test"
    )


class AnyLibrary(Library):
    """Knows one instrument under every name, so that any story can be written."""

    def get(self, instrument, version):
        return CES_D


def told_again(cohort):
    tables = {name: [] for name in SCHEMAS}
    for history in cohort:
        for table, row in rows_of(history):
            tables[table].append(row)
    return list(told(tables))


@few
@given(st.lists(stories, max_size=3, unique_by=lambda story: story.pseudonym))
def test_stories_survive_their_rows(cohort):
    assert told_again(cohort) == cohort


@settings(max_examples=20)
@given(st.lists(stories, min_size=1, max_size=3, unique_by=lambda story: story.pseudonym))
def test_stories_survive_the_files_and_each_is_found_again(cohort):
    cohort = sorted(cohort, key=lambda story: story.pseudonym)
    with tempfile.TemporaryDirectory() as folder:
        snapshot = written(cohort, folder)
        assert list(histories(snapshot)) == cohort
        assert [history_of(snapshot, story.pseudonym) for story in cohort] == cohort
        lists = [replace(History(s.pseudonym, s.joined_on, s.death), visits=s.visits) for s in cohort]
        assert people_from(snapshot, 0, 10) == lists


@pytest.mark.parametrize(
    "value", [1 / 3, 0.1 + 0.2, 10**15, "null", "", [], [{"when": "2026-05-14", "n": 1.5}], True, 0]
)
def test_an_answer_keeps_its_kind_and_every_digit(value):
    story = History("p1", DAY, responses=(Response("p", "i", 1, "w", DAY, {"a": value}, {}),))
    (again,) = told_again([story])
    answer = again.responses[0].answers["a"]
    assert (answer, type(answer)) == (value, type(value))


def test_an_answer_that_is_a_number_stands_there_as_a_number_too_and_one_that_was_confirmed_is_marked():
    given = {"a": 2, "b": True, "c": "2"}, {"d": "declined"}
    story = History("p1", DAY, responses=(Response("p", "i", 1, "w", DAY, *given, carried=("b",)),))
    assert [row for table, row in rows_of(story) if table == "answers"] == [
        ("p1", 0, "a", "2", 2.0, None, False),
        ("p1", 0, "b", "true", None, None, True),
        ("p1", 0, "c", '"2"', None, None, False),
        ("p1", 0, "d", None, None, "declined", False),
    ]


def test_a_response_without_a_single_answer_is_still_a_response():
    story = History("p1", DAY, responses=(Response("p", "i", 1, "w", DAY, {}, {}),) * 2)
    assert told_again([story]) == [story]


def test_nothing_but_the_listed_columns_can_enter_a_snapshot():
    story = History("p1", DAY, events=(Event("move", DAY),), scores=(RecordedScore("p", "n", "w", DAY, 1.0, "s"),))
    assert [len(row) - len(SCHEMAS[table]) for table, row in rows_of(story)] == [0, 0, 0]


@given(stories)
@few
def test_nothing_is_known_to_have_happened_after_the_last_day(story):
    last = last_day(story)
    assert story.up_to(last) == story
    assert last == story.joined_on or story.up_to(date.fromordinal(last.toordinal() - 1)) != story
