"""An empty shelf, a live snapshot on it, and buckets small enough to have edges."""

from importlib import import_module

import pytest

from larix.marts import Shelf
from tests.unit.marts.cohorts import cohort, written


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "marts")


@pytest.fixture
def live(shelf):
    snapshot = written(shelf, cohort())
    shelf.set_live(snapshot)
    return snapshot


@pytest.fixture
def buckets_of_three(monkeypatch):
    monkeypatch.setattr(import_module("larix.marts.write"), "PEOPLE_PER_BUCKET", 3)
