"""Mixed models against what R says of the same data."""

import pytest

from tests.conftest import reference_data
from tests.verification.rows.longitudinal import rows


def wrong(found):
    return [(row.quantity, row.data, row.ours, row.other) for row in found if not row.ok]


@pytest.mark.reference
def test_r_says_the_same_of_every_model():
    found = rows(reference_data())
    assert (wrong(found), len(found) > 150) == ([], True)


def test_the_printed_fit_of_the_sleep_study():
    assert wrong(rows(None)) == []
