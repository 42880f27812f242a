"""The administrator opens and closes accounts and gives roles, and is told plainly what is wrong."""

import pytest

from larix.access.models import Account, Grant, LogLine
from tests.cast import account
from tests.integration.web.reading import fields, main_words

NEW = "/office/open-account/"


@pytest.fixture
def client(administrator, practice, signed_in):
    return signed_in(administrator)


@pytest.fixture
def nils(db):
    return account("nils", "Nils Ny")


def deeds():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def roles(who):
    return sorted(who.grants.filter(to_on=None).values_list("role", "held_at_kind", "held_at_key"))


def test_an_account_is_opened_with_a_password_that_works(client):
    given = {"name": "Nora Ny", "username": "nora", "password": "kastanje-og-lerk"}
    page = client.post(NEW, given, follow=True)
    nora = Account.objects.get(username="nora")
    assert nora.check_password("kastanje-og-lerk")
    assert deeds()[-1] == "account.opened"
    assert "The account is open. Now give it a role." in main_words(page)
    assert "This account has no role, so it opens nothing yet." in main_words(page)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"name": ""}, "Write the person's name."),
        ({"username": ""}, "Choose a user name."),
        ({"username": "nora ny"}, "Use only letters (a–z), digits, underscores and hyphens."),
        ({"username": "ADAM"}, "This user name is taken. Choose another."),
        ({"username": "nora\x00"}, "Null characters are not allowed."),
        ({"password": ""}, "Choose a first password."),
        ({"password": "kort"}, "The password is too short. It must have at least 8 characters."),
        ({"password": "password123"}, "This password is too common."),
        ({"password": "nora-ny-1"}, "The password is too like the name or the user name."),
    ],
)
def test_what_is_wrong_with_a_new_account_is_said_and_the_rest_is_kept(client, given, sentence):
    before = Account.objects.count()
    typed = {"name": "Nora Ny", "username": "nora-ny", "password": "kastanje-og-lerk"} | given
    page = client.post(NEW, typed)
    assert (page.status_code, Account.objects.count()) == (422, before)
    said = main_words(page)
    assert "The account was not opened." in said
    assert sentence in said
    held = fields(page)
    assert (held["name"], held["username"], held["password"]) == ([typed["name"]], [typed["username"]], [""])


@pytest.mark.parametrize(
    ("language", "short"),
    [
        ("nb", "Passordet er for kort. Det må ha minst 8 tegn."),
        ("nn", "Passordet er for kort. Det må ha minst 8 teikn."),
    ],
)
def test_a_weak_password_is_refused_in_the_language_of_the_page(administrator, signed_in, language, short):
    page = signed_in(administrator, language).post(NEW, {"name": "N", "username": "n", "password": "kort-1"})
    assert short in main_words(page)


def test_a_role_is_given_where_it_is_held(client, nils):
    way = f"/office/accounts/{nils.key}/give-role/"
    client.post(way, {"role": "interviewer", "place": "practice"})
    page = client.post(way, {"role": "administrator", "place": ""}, follow=True)
    assert roles(nils) == [("administrator", "installation", "this"), ("interviewer", "study", "practice")]
    said = main_words(page)
    assert "The role is given, from today." in said
    assert "Interviewer The practice study 20 November 2026 no end" in said


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"role": "researcher", "place": ""}, "This role is held in a study. Choose which."),
        ({"role": "researcher", "place": "help"}, "Choose a study from the list."),
        ({"role": "operator", "place": ""}, "Choose a role."),
        ({"role": "", "place": "practice"}, "Choose a role."),
    ],
)
def test_a_role_that_cannot_be_given_says_why_and_gives_nothing(client, nils, given, sentence):
    page = client.post(f"/office/accounts/{nils.key}/give-role/", given)
    assert (page.status_code, roles(nils)) == (422, [])
    assert sentence in main_words(page)
    assert fields(page)["next"] == [f"/office/accounts/{nils.key}/"]  # where a change of language leads


def test_a_role_is_ended_and_stays_to_be_read(client, researcher):
    grant = Grant.objects.get(account=researcher)
    page = client.post(f"/office/accounts/{researcher.key}/end-role/{grant.key}/", follow=True)
    assert roles(researcher) == []
    assert "The role has ended. It opens nothing from now on." in main_words(page)
    assert "Researcher The practice study 1 January 2026 20 November 2026 ended" in main_words(page)


def test_a_role_of_somebody_else_is_not_ended_by_another_address(client, researcher, interviewer):
    grant = Grant.objects.get(account=researcher)
    page = client.post(f"/office/accounts/{interviewer.key}/end-role/{grant.key}/")
    assert page.status_code == 404
    assert roles(researcher) == [("researcher", "study", "practice")]


def test_closing_is_asked_about_first_and_then_ends_everything(client, researcher):
    way = f"/office/accounts/{researcher.key}/close/"
    assert "Close the account of Frida Forsker?" in main_words(client.get(way))
    researcher.refresh_from_db()
    assert researcher.is_active
    page = client.post(way, follow=True)
    researcher.refresh_from_db()
    assert (researcher.is_active, roles(researcher)) == (False, [])
    assert "The account is closed, and its roles have ended." in main_words(page)


def test_whoever_closes_their_own_account_is_warned(client, administrator):
    page = client.get(f"/office/accounts/{administrator.key}/close/")
    assert "This is your own account: you will be signed out and cannot undo it yourself." in main_words(page)


@pytest.mark.parametrize("deed", ["give-role/", "close/"])
def test_nobody_but_an_administrator_changes_an_account(researcher, interviewer, practice, signed_in, deed):
    given = {"role": "administrator", "place": ""}
    page = signed_in(interviewer).post(f"/office/accounts/{researcher.key}/{deed}", given)
    researcher.refresh_from_db()
    assert (page.status_code, researcher.is_active) == (404, True)
    assert roles(researcher) == [("researcher", "study", "practice")]
