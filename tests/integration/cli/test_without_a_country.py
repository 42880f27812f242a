"""An installation that belongs to no country runs a study of people without any identity, from import to report."""

from datetime import date

import pytest

from larix.core.countries import PACKS
from larix.people.models import Identifier, Identity, Person
from larix.settings.home import Settings
from larix.units.models import Unit

pytestmark = pytest.mark.django_db


def test_help_is_imported_built_and_reported_where_there_is_no_country(larix, settings, monkeypatch, tmp_path):
    settings.COUNTRY = "none"
    monkeypatch.delitem(PACKS, "no")  # whoever asks for Norway all the same is told that there is no such pack
    lines = (("study import help",), ("snapshot build help",), ("study report help --out", tmp_path / "report"))
    said = [larix(*line) for line in lines]
    assert [(each.status, each.err) for each in said] == [(0, "")] * 3
    files = sorted(path.name for path in (tmp_path / "report").iterdir())
    assert files == ["report.html", "report.pdf", "results.json"]
    assert Person.objects.count() == 470
    assert [table.objects.count() for table in (Identity, Identifier, Unit)] == [0, 0, 0]


def test_the_country_and_the_day_of_its_new_numbers_are_read_from_the_environment(monkeypatch):
    usual = Settings()
    monkeypatch.setenv("LARIX_COUNTRY", "none")
    monkeypatch.setenv("LARIX_NEW_NUMBERS_FROM", "2034-07-01")
    given = Settings()
    assert (usual.country, usual.new_numbers_from) == ("no", date(2032, 1, 1))
    assert (given.country, given.new_numbers_from) == ("none", date(2034, 7, 1))
