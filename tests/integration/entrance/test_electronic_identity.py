"""Electronic identity against a real provider: a proof that is false, old, used or for another signs nobody in."""

import json
import logging
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import jwt
import pytest
import requests
from cryptography.hazmat.primitives.asymmetric.rsa import generate_private_key
from django.contrib.sessions.models import Session
from django.test import Client
from pydantic import ValidationError

from larix.access.actor import operator
from larix.access.models import Account, LogLine
from larix.entrance import actions
from larix.people.models import Person
from larix.settings.providers import Provider
from tests.cast import AT, account
from tests.integration.web.reading import main_words
from tests.invited import NUMBERS, founded, listed
from tests.provider.serve import CLIENT, SECRET, pem

ROOT = Path(__file__).resolve().parents[3]
STAFF, PEOPLE = "/sign-in/with/", "/me/sign-in/with/"
HIGH = {"acr": "high"}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with subprocess.Popen([sys.executable, "-m", "tests.provider.serve", str(port)], cwd=ROOT) as program:
        there, until = f"http://127.0.0.1:{port}", time.monotonic() + 60
        while True:
            try:
                requests.get(f"{there}/.well-known/openid-configuration", timeout=5)
                break
            except requests.ConnectionError:
                assert program.poll() is None
                assert time.monotonic() < until
                time.sleep(0.1)
        yield there
        program.terminate()


@pytest.fixture
def provider(issuer, settings, db) -> Provider:
    more = {"issuer": issuer, "client_id": CLIENT, "client_secret": SECRET, "levels": ("high",)}
    settings.STAFF_PROVIDER = Provider(name="HelseID", **more)
    settings.PEOPLE_PROVIDER = Provider(name="ID-porten", subject="pid", asks=("high",), **more)
    return settings.STAFF_PROVIDER


@pytest.fixture
def nora(provider) -> Account:
    nora = account("nora", "Nora Ny")
    actions.link_identity(account=nora, provider=provider.issuer, subject="abc", by=operator(AT))
    return nora


def asked(client: Client, start: str) -> str:
    return client.post(start).headers["Location"]


def answer_to(question: str, **claims: object) -> str:
    """The address on which the provider sends the browser back, after whoever it is has signed in there."""
    sent = requests.get(f"{question}&as={quote(json.dumps(HIGH | claims))}", allow_redirects=False, timeout=20)
    assert sent.status_code == 302, sent.text
    parts = urlsplit(sent.headers["Location"])
    return f"{parts.path}?{parts.query}"


def walked(start: str, **claims: object):
    client = Client(headers={"accept-language": "en"})
    return client, client.get(answer_to(asked(client, start), **claims))


def test_somebody_who_is_linked_signs_in_and_the_question_has_pkce_state_and_a_nonce(nora):
    client = Client()
    question = asked(client, STAFF)
    told = {name: values[0] for name, values in parse_qs(urlsplit(question).query).items()}
    assert (told["code_challenge_method"], told["response_type"], told["scope"]) == ("S256", "code", "openid")
    assert all(len(told[each]) >= 20 for each in ("state", "nonce", "code_challenge"))
    assert client.get(answer_to(question, sub="abc")).headers["Location"] == "/"
    assert client.get("/my-sign-in/").status_code == 200
    assert [line.counts["with"] for line in LogLine.objects.filter(verb="sign_in.passed")] == ["electronic_identity"]
    assert "abc" not in repr([list(LogLine.objects.values_list()), dict(client.session)])


BENT = {
    "another nonce": {"nonce": "of another question"},
    "for another client": {"aud": "somebody-else"},
    "for two, and the other is meant": {"aud": [CLIENT, "somebody-else"], "azp": "somebody-else"},
    "from another issuer": {"iss": "https://example.org"},
    "expired": {"exp": 1_000_000_000},
    "of the future": {"iat": 4_000_000_000},
    "unsigned": {"_signed": "none"},
    "signed by another": {"_signed": "other"},
    "about nobody": {"sub": ""},
}


@pytest.mark.parametrize("bent", BENT)
def test_a_proof_that_is_bent_signs_nobody_in(nora, bent):
    client, page = walked(STAFF, **({"sub": "abc"} | BENT[bent]))
    assert (page.status_code, "was not completed. Nothing was stored." in main_words(page)) == (422, True)
    assert (client.get("/my-sign-in/").status_code, dict(client.session)) == (302, {})


def test_an_answer_is_good_once_and_in_the_browser_that_asked_only(nora):
    client = Client()
    answer = answer_to(asked(client, STAFF), sub="abc")
    assert Client().get(answer).status_code == 422
    other = Client()
    asked(other, STAFF)
    assert other.get(answer).status_code == 422
    assert client.get(answer).headers["Location"] == "/"
    assert [client.get(answer).status_code, client.get("/sign-in/back/").status_code] == [422, 422]


def test_a_level_that_is_too_low_is_told_and_signs_nobody_in(nora):
    for level in ({"acr": "low"}, {"acr": None}, {"acr": ["high"]}):
        client, page = walked(STAFF, **{"sub": "abc"} | level)
        assert (page.status_code, "not secure enough here" in main_words(page)) == (422, True)
        assert client.get("/my-sign-in/").status_code == 302


def test_whoever_is_linked_to_no_account_gets_none_and_is_told_what_to_tell_the_administrator(nora):
    client, page = walked(STAFF, sub="unknown-subject")
    assert (page.status_code, "unknown-subject" in main_words(page)) == (422, True)
    assert (Account.objects.count(), client.get("/my-sign-in/").status_code) == (1, 302)
    nora.is_active = False
    nora.save()
    assert walked(STAFF, sub="abc")[1].status_code == 422


def test_a_person_comes_to_their_own_page_by_their_number_which_is_kept_nowhere(provider, caplog):
    anne, client = listed(founded())[0], Client()
    answer = answer_to(asked(client, PEOPLE), pid=NUMBERS[0])
    caplog.set_level(logging.DEBUG)
    page = client.get(answer)
    assert (page.headers["Location"], client.get("/me/").status_code) == ("/me/", 200)
    assert client.session["oneself"] == str(anne.person.key)
    kept = [row.get_decoded() for row in Session.objects.all()], list(LogLine.objects.values_list()), caplog.text
    assert NUMBERS[0] not in repr(kept) + page.headers["Location"]


def test_a_person_of_whom_nothing_is_known_is_told_so_kindly_and_leaves_no_trace(provider):
    lines, people = LogLine.objects.count(), Person.objects.count()
    for number in ("13868696908", "12345678901", "x"):
        client, page = walked(PEOPLE, pid=number)
        assert (page.status_code, "Nobody has written anything down about you here" in main_words(page)) == (404, True)
        assert (dict(client.session), client.get("/me/").headers["Location"]) == ({}, "/me/sign-in/")
    assert (LogLine.objects.count(), Person.objects.count(), Session.objects.count()) == (lines, people, 0)


def test_a_person_of_too_low_a_level_or_without_a_number_does_not_come_in(provider):
    listed(founded())
    assert [walked(PEOPLE, **bad)[1].status_code for bad in ({"pid": NUMBERS[0], "acr": "low"}, {"sub": "abc"})] == [
        422
    ] * 2


def test_a_provider_that_does_not_answer_gives_a_sentence_and_without_one_there_is_no_such_page(settings, db):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nowhere = f"http://127.0.0.1:{taken.getsockname()[1]}"
        settings.STAFF_PROVIDER = Provider(name="X", issuer=nowhere, client_id="x", client_secret="x", levels=("1",))
        assert [Client().post(STAFF).status_code, Client().get("/sign-in/back/").status_code] == [422, 422]
    settings.STAFF_PROVIDER = None
    assert [Client().post(where).status_code for where in (STAFF, PEOPLE)] == [404, 404]


def test_a_client_with_a_key_signs_for_itself_and_sends_no_secret(nora, settings, tmp_path, monkeypatch):
    key, file, sent = generate_private_key(65537, 2048), tmp_path / "key.pem", []
    file.write_text(pem(key))
    more = {"client_secret": "", "private_key_file": file}
    settings.STAFF_PROVIDER = Provider(**{**settings.STAFF_PROVIDER.model_dump(), **more})
    send = requests.Session.send
    monkeypatch.setattr(requests.Session, "send", lambda *given, **how: sent.append(given[1]) or send(*given, **how))
    assert walked(STAFF, sub="abc")[1].status_code == 422  # allauth knows no client that signs
    (asked_with,) = (request for request in sent if request.url.endswith("/api/token"))
    told = {name: values[0] for name, values in parse_qs(asked_with.body).items()}
    claims = jwt.decode(told["client_assertion"], key.public_key(), algorithms=["RS256"], audience=asked_with.url)
    assert told["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    assert (claims["iss"], claims["sub"], claims["exp"] > time.time()) == (CLIENT, CLIENT, True)
    sent_too = ("client_secret" in told, "Authorization" in asked_with.headers, "code_verifier" in told)
    assert (sent_too, len(claims["jti"]) > 10) == ((False, False, True), True)


def test_only_the_pages_with_the_button_may_lead_to_the_provider(provider):
    policies = {
        where: Client().get(where).headers["Content-Security-Policy"] for where in ("/", "/sign-in/", "/me/sign-in/")
    }
    assert {where: f"form-action 'self' {provider.issuer};" in each for where, each in policies.items()} == {
        "/": False, "/sign-in/": True, "/me/sign-in/": True,
    }  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"issuer": "http://id.example.org"},
        {"sends_to": ("http://id.example.org",)},
        {"levels": ()},
        {"client_secret": ""},
        {"private_key_file": "key.pem"},
        {"leves": ("4",)},
    ],
)
def test_a_setting_that_would_let_anybody_in_is_refused(wrong):
    right = {"name": "X", "issuer": "https://id.example.org", "client_id": "x", "client_secret": "x", "levels": ("4",)}
    assert Provider(**right).origins == ("https://id.example.org",)
    with pytest.raises(ValidationError):
        Provider(**{**right, **wrong})
