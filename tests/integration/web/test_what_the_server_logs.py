"""What goes wrong is logged by where and of which kind, and told in a sentence: no name, no number, no answer."""

import io
import logging

import pytest
from django.test import Client

from larix.settings.logs import WithoutValues

SECRET = "Xylofina Ødemårkvik 15076500565"


@pytest.fixture
def told():
    """What the server writes to its own log, as it is set up."""
    (console,) = [each for each in logging.getLogger().handlers if isinstance(each.formatter, WithoutValues)]
    before = console.setStream(io.StringIO())
    yield console.stream
    console.setStream(before)


@pytest.fixture
def page():
    return Client(raise_request_exception=False)


def breaks(*_anything, **_more):
    try:
        raise KeyError(SECRET)
    except KeyError as first:
        raise ValueError(f"Failing row contains ({SECRET})") from first


@pytest.mark.django_db
def test_an_error_of_our_own_is_logged_without_what_it_had_in_hand(told, page, monkeypatch):
    monkeypatch.setattr("larix.gate.answering.normal_code", breaks)
    answer = page.post("/answer/", {"code": SECRET})
    said = told.getvalue()
    assert (answer.status_code, SECRET in answer.content.decode()) == (500, False)
    assert [part for part in SECRET.split() if part in said] == []
    assert ("builtins.KeyError\nthen:" in said, said.rstrip().endswith("builtins.ValueError")) == (True, True)
    assert "test_what_the_server_logs.py" in said  # where it was stands there
