"""Another language on the page to sign in: the user name stays, the password is not shown, and nobody is signed in."""

import re

import pytest

from tests.cast import account
from tests.integration.web.reading import fields, main_words

SIGN_IN = "/sign-in/"
PASSWORD = "et-langt-passord"


@pytest.fixture(name="client")
def a_client(db, signed_in):
    known = account("kari", "Kari Koordinator")
    known.set_password(PASSWORD)
    known.save()
    return signed_in(None)


def test_section_18_another_language_keeps_the_user_name_and_signs_nobody_in(client):
    page = client.post(SIGN_IN, {"username": "kari", "password": PASSWORD, "language": "nn", "next": "/studies/"})
    assert (page.status_code, fields(page)["username"], fields(page)["next"]) == (200, ["kari"], ["/studies/"])
    html = page.content.decode()
    assert ('<html lang="nn"' in html, PASSWORD in html, "ds-alert" in html) == (True, False, False)
    assert (client.cookies["larix_language"].value, client.session.keys()) == ("nn", set())
    assert '<html lang="nn"' in client.get(SIGN_IN).content.decode()


def test_section_18_the_languages_are_buttons_of_the_form_and_enter_signs_in(client):
    html = client.get(SIGN_IN).content.decode()
    buttons = re.findall(r"<button[^>]*>", html)
    assert ['name="language"' in button for button in buttons] == [False, True, True, True, False]
    assert [button for button in buttons[:4] if 'form="sign-in"' not in button] == []
    assert client.post(SIGN_IN, {"username": "kari", "password": PASSWORD}).headers["Location"] == "/sign-in/second/"


def test_a_user_name_that_is_too_long_is_cut_and_one_with_markup_stays_text(client):
    page = client.post(SIGN_IN, {"username": "<b>" + "x" * 5_000, "language": "nb"})
    assert fields(page)["username"] == ["<b>" + "x" * 147]
    assert "Logg inn" in main_words(page)
