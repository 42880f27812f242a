"""The stage of the pages that a code opens: a letter, its code, and a browser in which nobody signed in."""

import pytest

from larix.studies.codes import answer_code, grouped
from larix.studies.queries.invited import standings
from tests.invited import TODAY, founded, listed

ENTER, GIVEN, NOT_MINE, OUT, OUT_DONE = (f"/answer/{end}" for end in ("", "given/", "not-mine/", "out/", "out/done/"))


@pytest.fixture(name="anne")
def an_anne(db):
    return listed(founded())[0]


@pytest.fixture(name="code")
def a_code(anne):
    return grouped(answer_code(anne.key, 1))


@pytest.fixture(name="someone")
def a_someone(signed_in):
    """Whoever holds the telephone. Nobody signs in to answer a letter."""
    return signed_in(None)


def state_of(invitation):
    return standings(invitation.study, TODAY)[invitation.pk].state
