"""What goes wrong is logged by where and of which kind, and told in a sentence: no name, no number, no answer."""

import io
import logging

import pytest
from django.test import Client

from larix.access.models import Account
from larix.encryption.in_use import values_by_key
from larix.settings.logs import WithoutValues
from tests.integration.web.reading import main_words
from tests.letters_stage import a_post, somebody  # noqa: F401 (a_post is a fixture, found by its name)

SECRET = "Xylofina Ødemårkvik 15076500565"


@pytest.fixture
def told():
    """What the server writes to its own log, as it is set up."""
    (console,) = [each for each in logging.getLogger().handlers if isinstance(each.formatter, WithoutValues)]
    before = console.setStream(io.StringIO())
    yield console.stream
    console.setStream(before)


@pytest.fixture
def visitor():
    return Client(raise_request_exception=False)


def breaks(*_anything, **_more):
    try:
        raise KeyError(SECRET)
    except KeyError as first:
        raise ValueError(f"Failing row contains ({SECRET})") from first


@pytest.mark.django_db
def test_an_error_of_our_own_is_logged_without_what_it_had_in_hand(told, visitor, monkeypatch):
    monkeypatch.setattr("larix.gate.answering.normal_code", breaks)
    answer = visitor.post("/answer/", {"code": SECRET})
    said = told.getvalue()
    assert (answer.status_code, SECRET in answer.content.decode()) == (500, False)
    assert [part for part in SECRET.split() if part in said] == []
    assert ("builtins.KeyError\nthen:" in said, said.rstrip().endswith("builtins.ValueError")) == (True, True)
    assert "test_what_the_server_logs.py" in said  # where it was stands there


def test_without_its_key_a_page_says_which_is_missing_shows_nobody_and_changes_nothing(told, post, signed_in, settings):
    post.invite(somebody("Ødemårkvik", telephone="55000001"))
    kaja, people = signed_in(Account.objects.get(username="kaja")), f"/inviting/{post.study.key}/people/"
    one = f"{people}{post.of('Ødemårkvik').key}/reach/"
    (key,) = values_by_key()
    settings.ENCRYPTION_KEYS = "88" * 32
    for page in (kaja.get(people), kaja.get(one), kaja.post(one, {"telephone": "55000002", "protection": "none"})):
        assert (page.status_code, f"the encryption key {key.hex()} is not here" in main_words(page)) == (409, True)
        assert "Ødemårkvik" not in page.content.decode()
    settings.ENCRYPTION_KEYS = ""
    assert "Ødemårkvik" in kaja.get(people).content.decode()
    assert (list(values_by_key()), told.getvalue().count("Ødemårkvik")) == ([key], 0)
