"""Every number that is written down beside another program's is what comes out now, and is right."""

import json

import pytest

from tests.conftest import reference_data
from tests.verification import written
from tests.verification.rows import Row


@pytest.mark.parametrize("topic", written.TOPICS)
def test_what_is_printed_in_books_or_carried_by_a_package_comes_out_as_it_is_written(topic):
    now = written.lines_of(topic, None)
    there = written.stored(topic)
    assert [line for line in now if not line["ok"] or line not in there] == []


@pytest.mark.reference
@pytest.mark.parametrize("topic", written.TOPICS)
def test_every_number_comes_out_as_it_is_written_and_other_programs_say_the_same(topic):
    now = written.lines_of(topic, reference_data())
    assert [line for line in now if not line["ok"]] == []
    assert now == written.stored(topic)


def test_there_are_at_least_a_hundred_and_fifty_and_the_page_is_made_from_them():
    lines = json.loads((written.FOLDER / written.FILE).read_text())
    assert len(lines) >= 150
    assert (written.FOLDER / written.PAGE).read_text() == written.page(lines)


def test_a_number_that_is_off_is_seen():
    row = Row("kaplan_meier", "S(1)", "made up", 0.5, 0.6, "nobody", 0.05)
    assert (row.ok, round(row.difference, 12)) == (False, 0.1)
