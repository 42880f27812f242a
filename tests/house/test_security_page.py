"""SECURITY.md names files that are there, and figures that commands have written."""

import re

import pytest

from tests.house.rooms import HOUSE, ROOT, found_in, python_files
from tools import security_figures

PAGE = (ROOT / "SECURITY.md").read_text()
NAMED = re.compile(r"`((?:[a-z_]+/)+[a-z_.0-9]*|[a-z_]+/[a-z_./0-9]+)`")
WITHOUT_A_TOKEN = re.compile(r"csrf_exempt\(|@csrf_exempt")


def test_every_file_that_it_names_is_there():
    named = {name for line in PAGE.splitlines() if line.startswith("|") for name in NAMED.findall(line)}
    assert [name for name in sorted(named) if not (HOUSE / name).exists() and not (ROOT / name).exists()] == []


def test_its_figures_are_those_of_the_files():
    assert not security_figures.stale(), "run: .venv/bin/python -m tools.security_figures"


def test_a_figure_that_was_changed_by_hand_is_seen(tmp_path, monkeypatch):
    changed = tmp_path / "SECURITY.md"
    changed.write_text(PAGE.replace(" tries", "0 tries"))
    monkeypatch.setattr(security_figures, "PAGE", changed)
    assert security_figures.stale()
    security_figures.write()
    assert changed.read_text() == PAGE


def test_one_page_takes_a_form_without_a_token():
    assert list(found_in(WITHOUT_A_TOKEN, python_files()).values()) == [["csrf_exempt("]]
    assert 'path("language/", csrf_exempt(set_language)' in (HOUSE / "web" / "public" / "urls.py").read_text()


@pytest.mark.parametrize("name", ["web/uploads.py", "docs/generated/security.json", "tests/integration/hostile/"])
def test_a_name_of_a_file_is_seen(name):
    assert NAMED.findall(f"| x | `{name}` |") == [name]
