"""The front page, signing in and out, and the language."""

import pytest
from django.test import Client

from larix.access.actor import HeldAt
from larix.access.roles import Role
from tests.cast import AT, account, holder
from tests.entrance_stage import code_of, with_telephone
from tests.integration.web.reading import links, main_words, words


def test_a_stranger_reads_what_larix_is_and_where_to_sign_in(db, signed_in):
    page = signed_in(None).get("/")
    assert "How are people in opioid agonist treatment doing?" in main_words(page)
    assert "/sign-in/" in links(page)


def test_each_role_leads_from_the_front_page_to_its_own_pages(
    practice, researcher, interviewer, administrator, signed_in
):
    ways = {
        who.username: [link for link in links(signed_in(who).get("/")) if link.count("/") > 1 and link != "/"]
        for who in (researcher, interviewer, administrator)
    }
    assert ways == {
        "frida": ["/studies/", "/studies/practice/", "/my-sign-in/"],
        "ida": ["/interviews/", "/interviews/practice/", "/my-sign-in/"],
        "adam": ["/office/", "/office/", "/my-sign-in/"],
    }


def test_an_account_without_a_role_is_told_whom_to_ask(db, signed_in):
    page = signed_in(account("nils", "Nils Ny")).get("/")
    assert main_words(page) == (
        "Hello, Nils Ny You are signed in, but nobody has given you a role yet, so there is nothing to open. "
        "Ask the administrator where you work to give you a role. Then reload this page. My sign-in"
    )


def test_a_role_without_pages_says_so(db, signed_in):
    nora = holder("nora", "Nora Ny", Role.RESEARCHER, HeldAt("study", "not-founded-yet"))
    assert "This role has no pages in Larix yet." in main_words(signed_in(nora).get("/"))


@pytest.fixture
def nils(db):
    made = account("nils", "Nils Ny")
    made.set_password("et-langt-passord")
    made.save()
    with_telephone(made)
    return made


def test_somebody_signs_in_goes_where_they_wanted_to_and_signs_out(nils, signed_in):
    client = signed_in(None)
    asked = client.get("/studies/")
    assert asked.headers["Location"] == "/sign-in/?next=/studies/"
    given = {"username": "Nils", "password": "et-langt-passord", "next": "/studies/"}
    assert client.post("/sign-in/", given).headers["Location"] == "/sign-in/second/"
    there = client.post("/sign-in/second/", {"code": code_of(nils, AT)}).headers["Location"]
    assert (there, client.get("/studies/").status_code) == ("/studies/", 200)
    assert client.post("/sign-out/").headers["Location"] == "/"
    assert "Sign in" in main_words(client.get("/"))


def test_a_wrong_password_and_an_unknown_name_get_the_same_sentence(nils, signed_in):
    client = signed_in(None)
    tries = [{"username": name, "password": "feil"} for name in ("nils", "ingen", "nils\x00")]
    told = [main_words(client.post("/sign-in/", given)) for given in tries]
    sentence = "The user name or the password is wrong. Large and small letters count in the password."
    assert [sentence in said for said in told] == [True, True, False]
    assert "Null characters are not allowed." in told[2]


def test_a_closed_account_cannot_sign_in(nils, signed_in):
    nils.is_active = False
    nils.save()
    page = signed_in(None).post("/sign-in/", {"username": "nils", "password": "et-langt-passord"})
    assert "The user name or the password is wrong." in main_words(page)


@pytest.mark.parametrize(
    ("language", "greeting"), [("nb", "Hei, Nils Ny"), ("nn", "Hei, Nils Ny"), ("en", "Hello, Nils Ny")]
)
def test_the_language_is_changed_on_the_page_and_stays(nils, signed_in, language, greeting):
    client = signed_in(nils)
    changed = client.post("/language/", {"language": language, "next": "/?page=2"})
    assert changed.headers["Location"] == "/?page=2"
    page = client.get("/")
    assert f'<html lang="{language}"' in page.content.decode()
    assert greeting in main_words(page)


def test_the_language_can_be_changed_without_cookies_from_before(db):
    assert Client(enforce_csrf_checks=True).post("/language/", {"language": "nn", "next": "/"}).status_code == 302


def test_a_language_switch_leads_nowhere_else(db, signed_in):
    changed = signed_in(None).post("/language/", {"language": "nn", "next": "https://example.org/"})
    assert changed.headers["Location"] == "/"


def test_the_browsers_language_is_followed_until_one_is_chosen(db):
    said = {code: words(Client(headers={"Accept-Language": code}).get("/")) for code in ("nn-NO", "en-GB", "de", "no")}
    assert "Korleis går det" in said["nn-NO"]
    assert "How are people" in said["en-GB"]
    assert "Hvordan går det" in said["de"]
    assert "Hvordan går det" in said["no"]


def test_a_user_name_longer_than_any_is_answered_like_any_other_that_is_wrong(db):
    asked = [Client().post("/sign-in/", {"username": name, "password": "x"}) for name in ("nobody", "n" * 100_000)]
    (first, second) = [main_words(page) for page in asked]
    assert [page.status_code for page in asked] == [422, 422]
    assert first == second
    assert "Brukernavnet eller passordet er feil." in first
