"""Every number about time until something happens, beside R's and beside printed tables."""

import pytest

from tests.conftest import reference_data
from tests.verification.rows import Row, cox, survival


def wrong(rows):
    return [row for row in rows if not row.ok]


@pytest.mark.parametrize(("topic", "count"), [(survival, 63), (cox, 67)], ids=["curves", "cox"])
def test_what_books_print_is_what_we_get(topic, count):
    rows = topic.rows(None)
    assert (wrong(rows), len(rows)) == ([], count)


@pytest.mark.reference
@pytest.mark.parametrize(("topic", "count"), [(survival, 418), (cox, 284)], ids=["curves", "cox"])
def test_r_says_the_same(topic, count):
    rows = topic.rows(reference_data())
    assert (wrong(rows), len(rows)) == ([], count)


def test_a_number_that_is_off_is_seen():
    row = Row("kaplan_meier", "S(1)", "made up", 0.5, 0.6, "nobody", 0.05)
    assert (row.ok, round(row.difference, 12)) == (False, 0.1)
