"""A password alone opens nothing: what each account needs beside it, and how it is set up, used and lost."""

import base64
import re
from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.urls import get_resolver
from django.utils import translation

from larix.access.actor import operator
from larix.access.models import LogLine
from larix.entrance import actions, rules
from larix.entrance.models import OneTimeSecret, RecoveryCode, Tries
from larix.web import whole
from tests.cast import AT
from tests.entrance_stage import PASSWORD, SECRET, code_of, type_password, with_password, with_telephone
from tests.integration.web.reading import fields, main_words
from tests.integration.web.test_query_bounds import ours

SECOND, SET_UP, MINE = "/sign-in/second/", "/sign-in/set-up/", "/my-sign-in/"


@pytest.fixture
def nora(db):
    return with_telephone(with_password("nora", "Nora Ny"))


def here(signed_in, who=None):
    client = signed_in(None)
    if who is not None:
        assert type_password(client, who) == SECOND
    return client


def _seen(page):
    return page.status_code, page.headers.get("Location")


def verbs():
    return list(LogLine.objects.order_by("number").values_list("verb", flat=True))


def test_whoever_has_given_the_password_only_is_nobody_on_every_page(signed_in, nora, administrator):
    nobody, half = here(signed_in), here(signed_in, nora)
    key = "00000000-0000-0000-0000-000000000000"
    every = {re.sub(r"<\w+:(\w+)>", lambda place: key, where) for where in ours(get_resolver()).values()} - {
        SECOND,
        SET_UP,
    }
    assert len(every) > 100
    answers = [
        [(page.status_code, page.headers.get("Location")) for page in map(one.get, sorted(every))]
        for one in (nobody, half)
    ]
    assert answers[0] == answers[1]


def test_a_session_that_says_somebody_is_signed_in_and_not_with_what_is_nobodys(signed_in, nora):
    client = signed_in(nora)
    assert client.get(MINE).status_code == 200
    session = client.session
    del session[whole.WITH]
    session.save()
    assert client.get(MINE).status_code == 302
    assert list(Session.objects.values_list("session_key", flat=True)) == []


def test_without_a_second_factor_an_account_reaches_the_page_that_sets_one_up_and_is_in_when_it_has(signed_in, db):
    nils = with_password("nils", "Nils Ny")
    client = here(signed_in, nils)
    assert client.get(SECOND).headers["Location"] == SET_UP
    page = client.get(SET_UP).content.decode()
    shown = re.search(r'id="secret">([A-Z2-7 ]+)<', page)[1]
    assert re.search(r'id="secret">([A-Z2-7 ]+)<', client.get(SET_UP).content.decode())[1] == shown
    assert client.post(SET_UP, {"code": "123456"}).status_code == 422
    assert client.get(MINE).status_code == 302
    secret = base64.b32decode(shown.replace(" ", ""))
    codes = client.post(SET_UP, {"code": rules.code_at(secret, rules.step_of(AT))})
    told = main_words(codes)
    assert ("Your codes on paper" in told, codes.headers["Cache-Control"], client.get(MINE).status_code) == (
        True,
        "no-store",
        200,
    )
    paper = re.findall(r"<li><code>([0-9A-Z]{5}-[0-9A-Z]{5})</code>", codes.content.decode())
    kept = repr(
        [
            list(OneTimeSecret.objects.values_list()),
            list(RecoveryCode.objects.values_list()),
            list(LogLine.objects.values_list()),
        ]
    )
    assert (len(paper), [one for one in (*paper, shown, shown.replace(" ", "")) if one in kept]) == (
        rules.PAPER_CODES,
        [],
    )
    assert verbs() == ["second_factor.set_up", "paper_codes.made"]

    again = here(signed_in, nils)
    assert again.get(SET_UP).headers["Location"] == SECOND
    assert again.post(SECOND, {"code": paper[0].lower()}).headers["Location"] == "/"
    assert "You have 7 left." in main_words(again.get("/"))
    third = here(signed_in, nils)
    assert third.post(SECOND, {"code": paper[0]}).status_code == 422


def test_a_code_works_once_and_only_in_its_time_and_nobody_elses_works(signed_in, nora):
    other = with_password("olga", "Olga")
    actions.give_one_time_codes(account=other, secret=SECRET[::-1], by=operator(AT))
    client = here(signed_in, nora)
    for wrong in ("", "abc", code_of(nora, AT + timedelta(minutes=2)), rules.code_at(SECRET[::-1], rules.step_of(AT))):
        assert client.post(SECOND, {"code": wrong}).status_code == 422
    assert (
        client.post(SECOND, {"code": f" {code_of(nora, AT)[:3]} {code_of(nora, AT)[3:]} "}).headers["Location"] == "/"
    )
    again = here(signed_in, nora)
    page = again.post(SECOND, {"code": code_of(nora, AT)})
    assert (page.status_code, "The code did not work." in main_words(page)) == (422, True)
    assert verbs() == ["second_factor.set_up"] * 2 + ["sign_in.failed"] * 4 + ["sign_in.passed", "sign_in.failed"]


def test_half_a_sign_in_lasts_ten_minutes_and_leads_nowhere_else(signed_in, nora):
    client = signed_in(None)
    assert type_password(client, nora, next="https://example.org/") == SECOND
    with time_machine.travel(AT + timedelta(minutes=11), tick=False):
        assert (
            client.post(SECOND, {"code": code_of(nora, AT + timedelta(minutes=11))}).headers["Location"] == "/sign-in/"
        )
    assert type_password(client, nora, next="https://example.org/") == SECOND
    assert client.post(SECOND, {"code": code_of(nora, AT)}).headers["Location"] == "/"


def test_whoever_guesses_waits_and_is_told_until_when_and_nobody_is_locked_out(signed_in, nora):
    client = here(signed_in)
    assert [type_password(client, nora, "feil") for _ in range(5)] == [""] * 5
    page = client.post("/sign-in/", {"username": " NORA", "password": PASSWORD})
    assert (page.status_code, "You can try again at 10:01. Nothing is locked." in main_words(page)) == (422, True)
    assert verbs()[1:] == ["sign_in.failed"] * 5
    with time_machine.travel(AT + timedelta(seconds=61), tick=False):
        assert type_password(client, nora) == SECOND
        assert [client.post(SECOND, {"code": "000000"}).status_code for _ in range(6)] == [422] * 5 + [429]
        assert "You can try again at 10:0" in main_words(client.post(SECOND, {"code": code_of(nora, AT)}))
    with time_machine.travel(AT + timedelta(seconds=130), tick=False):
        assert client.post(SECOND, {"code": code_of(nora, AT + timedelta(seconds=130))}).headers["Location"] == "/"
    kept = repr(list(Tries.objects.values_list()))
    assert [one for one in ("nora", "127.0.0.1", str(nora.key)) if one in kept] == []


def test_one_address_that_tries_many_names_waits_and_another_address_does_not(signed_in, nora, settings):
    client = signed_in(None)
    for number in range(20):
        client.post("/sign-in/", {"username": f"guess {number}", "password": "x"})
    told = [
        main_words(client.post("/sign-in/", {"username": "nora", "password": PASSWORD}, **more))
        for more in ({}, {"HTTP_X_FORWARDED_FOR": "192.0.2.7"})
    ]
    assert ["You can try again" in each for each in told] == [True, True]  # the header is anybody's to write
    assert (
        client.post("/sign-in/", {"username": "nora", "password": PASSWORD}, REMOTE_ADDR="192.0.2.7").headers[
            "Location"
        ]
        == SECOND
    )
    settings.PROXIES = 1
    more = {"HTTP_X_FORWARDED_FOR": "127.0.0.1, 192.0.2.8"}
    assert client.post("/sign-in/", {"username": "nora", "password": PASSWORD}, **more).headers["Location"] == SECOND


def test_a_sign_in_ends_after_two_idle_hours_and_after_a_working_day_whatever_is_done(signed_in, nora):
    client = signed_in(nora)
    for hours in (1.5, 3, 4.5, 6, 7.5, 9, 10.5):
        with time_machine.travel(AT + timedelta(hours=hours), tick=False):
            assert client.get(MINE).status_code == 200
    with time_machine.travel(AT + timedelta(hours=12.01), tick=False):
        assert client.get(MINE).status_code == 302
    idle = signed_in(nora)
    with time_machine.travel(AT + timedelta(hours=2.1), tick=False):
        assert idle.get(MINE).status_code == 302


def test_changing_what_one_signs_in_with_asks_for_it_again_and_the_last_thing_stays(signed_in, nora):
    client = signed_in(nora)
    assert client.post(f"{MINE}take-away/", {"what": actions.ONE_TIME_CODE}).status_code == 403
    later = AT + timedelta(minutes=16)
    with time_machine.travel(later, tick=False):
        asked = [client.get(SET_UP), client.post(f"{MINE}paper/"), client.post(f"{MINE}take-away/", {"what": "x"})]
        assert [page.headers["Location"] for page in asked] == [SECOND] * 3
        assert client.post(SECOND, {"code": code_of(nora, later)}).headers["Location"] == MINE
        assert client.get(SET_UP).status_code == 200
        assert "Your codes on paper" in main_words(client.post(f"{MINE}paper/"))
    assert OneTimeSecret.objects.count() == 1


def test_the_pages_speak_three_languages_and_another_language_keeps_the_code(signed_in, nora):
    client = here(signed_in, nora)
    page = client.post(SECOND, {"code": "12", "language": "nn"})
    assert (page.status_code, fields(page)["code"]) == (200, ["12"])
    assert "Eitt steg til" in main_words(page)
    with translation.override("nb"):
        assert "Ett steg til" in main_words(client.post(SECOND, {"code": "12", "language": "nb"}))
