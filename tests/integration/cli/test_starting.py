"""What a command says before it begins: that there is nothing to do, that a port is taken, that a setting is odd."""

import socket
from datetime import date

import pytest
from pydantic import ValidationError
from pydantic_settings import SettingsError

from larix.cli import saying
from larix.cli.stopping import _setting_trouble
from larix.core.words import LANGUAGES, Words
from larix.settings import home
from larix.settings.home import Settings


@pytest.mark.parametrize("line", ["", "study", "snapshot", "instrument", "account"])
def test_whoever_asks_for_nothing_is_shown_what_there_is(larix, line):
    said = larix(line)
    assert (said.status, "Usage: " in said.out + said.err, "--help" in said.out + said.err) == (2, True, True)


@pytest.mark.parametrize("line", ["--help", "study --help", "demo --help", "version"])
def test_whoever_asks_for_help_has_it_and_all_is_well(larix, line):
    said = larix(line)
    assert (said.status, said.err, len(said.out) > 3) == (0, "", True)


def test_a_command_that_does_not_exist_is_told_where_the_commands_are(larix):
    said = larix("frobnicate")
    assert (said.status, said.out) == (2, "")
    assert said.err == "No such command 'frobnicate'.\nSee: larix --help\n"


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("nb", "Port {port} er opptatt av et annet program. Velg en annen: make demo PORT={other}\n"),
        ("nn", "Port {port} er oppteken av eit anna program. Vel ein annan: make demo PORT={other}\n"),
        ("en", "Port {port} is in use by another program. Choose another: make demo PORT={other}\n"),
    ],
)
def test_a_port_in_use_is_told_before_anything_is_made(larix, shelf, language, says):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = larix("demo --port", port, language=language)
    assert (said.status, said.out, said.err) == (2, "", says.format(port=port, other=port + 1))
    assert not shelf.root.exists()


@pytest.mark.parametrize(("name", "value"), [("LARIX_HOSTS", "a-secret"), ("LARIX_HTTPS", "a-secret")])
def test_a_setting_that_cannot_be_read_is_named_and_what_stands_in_it_is_not_told(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises((SettingsError, ValidationError)) as wrong:
        Settings()
    said = _setting_trouble(wrong.value).to_json()
    assert [one for one in LANGUAGES if name in said[one] and value not in said[one]] == list(LANGUAGES)


@pytest.mark.parametrize(
    ("written", "day", "opened"),
    [
        ('{"today": "2016-09-01", "test_eid": true}', date(2016, 9, 1), True),
        ("{}", None, False), ("[]", None, False), ('{"today": "20', None, False), (None, None, False),
    ],
)  # fmt: skip
def test_the_day_of_a_demo_is_read_from_its_home_and_from_nowhere_else(monkeypatch, tmp_path, written, day, opened):
    told = tmp_path / "demo.json"
    monkeypatch.setattr(home, "DEMO", told)
    monkeypatch.setattr(home.SETTINGS, "today", None)
    if written is not None:
        told.write_text(written)
    assert (home.demo_day(), home.demo().get("test_eid") is True) == (day, opened)
    monkeypatch.setattr(home.SETTINGS, "today", date(2017, 1, 2))
    assert home.demo_day() == date(2017, 1, 2)


def test_starting_over_asks_first_and_a_no_keeps_everything(larix, monkeypatch, tmp_path):
    home, asked = tmp_path / "home", []
    home.mkdir()
    (home / "larix.sqlite3").write_text("answers")
    monkeypatch.setattr("larix.settings.home.HOME", home)
    monkeypatch.setattr("typer.prompt", lambda question, *rest, **more: asked.append(question) or "")
    assert (larix("reset").lines, (home / "larix.sqlite3").read_text()) == (["Nothing was deleted."], "answers")
    assert [question.startswith(f"This deletes everything in {home}: ") for question in asked] == [True]
    assert larix("reset --yes").lines[-1] == "Everything is deleted. Start over with: make demo"
    assert (home.exists(), len(asked)) == (False, 1)
    assert larix("reset").lines == ["There is nothing to delete."]


@pytest.mark.parametrize("keys", [[], ["secret_key"], ["secret_key", "digest_key"]])
def test_keys_alone_are_nothing_to_delete(larix, monkeypatch, tmp_path, keys):
    home = tmp_path / "home"
    home.mkdir()
    for key in keys:
        (home / key).write_text("a key")
    monkeypatch.setattr("larix.settings.home.HOME", home)
    assert larix("reset --yes").lines == ["There is nothing to delete."]
    (home / "demo.json").write_text("{}")
    assert larix("reset --yes").lines == ["Everything is deleted. Start over with: make demo"]


@pytest.mark.parametrize(
    ("terminal", "language"),
    [
        ({"LARIX_LANGUAGE": "nn", "LANG": "nb_NO.UTF-8"}, "nn"), ({"LARIX_LANGUAGE": "no"}, "nb"),
        ({"LANG": "nb_NO.UTF-8"}, "nb"), ({"LANG": "nn_NO"}, "nn"), ({"LC_ALL": "C", "LANG": "nb_NO"}, "nb"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "nb_NO"}, "en"), ({"LANG": "de_DE.UTF-8"}, "en"), ({}, "en"),
        ({"LARIX_LANGUAGE": "klingon"}, "en"),
    ],
    ids=str,
)  # fmt: skip
def test_the_language_is_the_one_that_was_asked_for_or_the_terminals_own(monkeypatch, terminal, language):
    for name in ("LARIX_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in terminal.items():
        monkeypatch.setenv(name, value)
    assert (saying.language(), saying.said(Words("nb", "nn", "en"))) == (language, language)


@pytest.mark.parametrize(("answer", "gone"), [("j", True), ("Ja", True), ("y", True), ("n", False), ("jo?", False)])
def test_a_yes_is_understood_in_each_language(larix, tmp_path, monkeypatch, answer, gone):
    home = tmp_path / "home"
    home.mkdir()
    (home / "larix.sqlite3").write_text("answers")
    monkeypatch.setattr("larix.settings.home.HOME", home)
    monkeypatch.setattr("typer.prompt", lambda *question, **more: answer)
    larix("reset")
    assert home.exists() is not gone
