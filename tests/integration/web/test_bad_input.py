"""When something goes wrong: what happened, what was kept, how to go on."""

import pytest
from django.db import OperationalError
from django.test import Client

from larix.gate import sitting, worklist
from tests.cast import ces_d
from tests.integration.web.reading import links, main_words

FIVE_MEGABYTES = "å" * 2_500_000


@pytest.fixture
def address(desk):
    return f"/interviews/practice/{desk.participation.key}/m00/ces_d/whole/"


def test_five_megabytes_in_a_field_get_a_sentence(desk, interviewer, signed_in, address):
    page = signed_in(interviewer).post(address, {"reason": FIVE_MEGABYTES})
    assert page.status_code == 413
    assert main_words(page).startswith("That was too much at once What you sent is larger than 1 MB, and nothing of it")


def test_five_megabytes_from_somebody_who_is_not_signed_in_get_the_same(db):
    for browser in (Client(), Client(enforce_csrf_checks=True)):
        page = browser.post("/sign-in/", {"username": FIVE_MEGABYTES})
        assert (page.status_code, "That was too much at once" in main_words(page)) == (413, False)
        assert "Det var for mye på en gang" in main_words(page)


def test_a_request_to_another_name_than_ours_gets_a_sentence(db):
    page = Client(headers={"host": "elsewhere.example", "accept-language": "en"}).get("/")
    assert page.status_code == 400
    assert main_words(page).startswith("We could not read what was sent Nothing was stored.")


def test_more_fields_than_any_form_has_get_a_sentence(desk, interviewer, signed_in, address):
    page = signed_in(interviewer).post(address, {f"x{number}": "" for number in range(2_500)})
    assert page.status_code == 413


def test_a_form_from_a_page_that_is_too_old_says_how_to_go_on(desk, interviewer, signed_in, address):
    page = signed_in(interviewer, enforce_csrf_checks=True).post(address, ces_d())
    assert page.status_code == 403
    assert "The page was too old" in main_words(page)
    assert "Use your browser's back button: what you typed is still there." in main_words(page)


def test_what_is_sent_after_the_session_has_ended_is_not_thrown_away_by_a_sign_in_page(desk, signed_in, address):
    page = signed_in(None).post(address, dict.fromkeys(ces_d(), "1"))
    assert page.status_code == 403
    assert main_words(page).startswith(
        "You have been signed out You are not signed in any more, so nothing was stored."
    )
    assert "/sign-in/" in links(page)


def test_a_page_that_is_asked_for_in_the_wrong_way_says_so(practice, interviewer, signed_in):
    page = signed_in(interviewer).post("/interviews/practice/")
    assert (page.status_code, page.headers["Allow"]) == (405, "GET, HEAD")
    assert "The page cannot be opened like this" in main_words(page)


def test_a_database_that_does_not_answer_is_said_so_without_asking_it(
    desk, interviewer, signed_in, address, monkeypatch
):
    def locked(*_given, **_more):
        raise OperationalError("database is locked")

    client = signed_in(interviewer)
    monkeypatch.setattr(sitting, "finish", locked)
    page = client.post(address, dict.fromkeys(ces_d(), "1") | {"on": "2026-11-20", "mode": "phone"})
    assert page.status_code == 503
    assert "Larix is busy" in main_words(page)
    assert "what you typed is still there" in main_words(page)


def test_a_database_that_does_not_answer_at_the_door_is_said_so_too(db, interviewer, signed_in, monkeypatch):
    client = signed_in(interviewer, raise_request_exception=False)

    def gone(*_given, **_more):
        raise OperationalError("disk is full")

    monkeypatch.setattr("django.contrib.sessions.backends.db.SessionStore.load", gone)
    page = client.get("/interviews/practice/")
    assert page.status_code == 503
    assert "Larix is busy" in main_words(page)


def test_a_fault_of_ours_is_owned(practice, interviewer, signed_in, monkeypatch):
    def broken(*_given, **_more):
        raise ZeroDivisionError

    client = signed_in(interviewer, raise_request_exception=False)
    monkeypatch.setattr(worklist, "work_list", broken)
    page = client.get("/interviews/practice/")
    assert page.status_code == 500
    assert "The fault is ours, not yours." in main_words(page)
    assert "/" in links(page)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nb", "Det finnes ikke noe øyeblikksbilde av practice ennå."),
        ("nn", "Det finst ikkje noko augneblinksbilete av practice enno."),
        ("en", "There is no snapshot of practice yet."),
    ],
)
def test_a_study_without_a_snapshot_says_how_to_make_one(practice, researcher, signed_in, language, sentence):
    page = signed_in(researcher, language).get("/studies/practice/")
    assert page.status_code == 404
    assert sentence in main_words(page)
    assert "larix snapshot build" in main_words(page)


def test_a_damaged_file_is_named_and_nothing_of_it_is_shown(live, researcher, signed_in):
    (live.path / "people-000.parquet").write_bytes(b"not what was written")
    page = signed_in(researcher).get("/studies/practice/people/")
    assert page.status_code == 500
    assert "people-000.parquet" in main_words(page)


def test_a_damaged_manifest_is_named(live, researcher, signed_in):
    (live.path / "manifest.json").write_text("{}")
    page = signed_in(researcher).get("/studies/practice/")
    assert page.status_code == 500
    assert "manifest.json" in main_words(page)


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("day:365", "This study has a calendar: give a date, such as 2026-05-14."),
        ("2030-01-01", "The data only reach"),
        ("soon", "is not a day."),
        ("1\x00", "Null characters are not allowed."),
    ],
)
def test_a_report_up_to_a_day_that_will_not_do_has_its_sentence_at_the_field(
    live, researcher, signed_in, day, sentence
):
    given = {"edition": "release", "as_of": day, "language": "en", "file": "json"}
    page = signed_in(researcher).post("/studies/practice/report/", given)
    assert page.status_code == 422
    assert "No report was made." in main_words(page)
    assert sentence in main_words(page)


def test_a_report_of_no_edition_and_no_file_is_not_made(live, researcher, signed_in):
    page = signed_in(researcher).post("/studies/practice/report/", {"edition": "secret", "file": "exe"})
    assert page.status_code == 422
    assert main_words(page).count("Choose one of these.") == 3
