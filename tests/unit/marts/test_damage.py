"""What was damaged is refused by name before a number of it is believed, and healed by building it anew."""

import json
from pathlib import Path

import pytest

from larix.core.canonical import canonical, digest
from larix.marts import Damaged, NoSnapshot, histories, history_of
from larix.marts.manifest import NotAManifest
from larix.marts.read import verify
from tests.unit.marts.cohorts import SCOPE, bytes_of, cohort, on_the_shelf, written


def flip(path):
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def cut(path):
    path.write_bytes(path.read_bytes()[:-7])


DAMAGE = pytest.mark.parametrize("damage", [flip, cut, Path.unlink], ids=["a bit", "a tail", "all"])


@DAMAGE
@pytest.mark.parametrize("name", ["people-000.parquet", "answers-000.parquet", "samples-000.parquet"])
def test_a_damaged_file_is_refused_by_name_before_a_number_of_it_is_believed(shelf, live, name, damage):
    damage(live.path / name)
    for use in (verify, lambda snapshot: list(histories(snapshot)), lambda snapshot: history_of(snapshot, "T-01")):
        with pytest.raises(Damaged) as refused:
            use(shelf.live(SCOPE))
        for words in refused.value.words.to_json().values():
            assert f"{name} " in words
            assert live.manifest.id in words
            assert "larix snapshot build study:practice" in words


@DAMAGE
def test_building_anew_heals_a_damaged_snapshot(shelf, live, damage):
    whole = bytes_of(live)
    damage(live.path / "visits-000.parquet")
    assert bytes_of(written(shelf, cohort())) == whole
    verify(shelf.live(SCOPE))
    assert on_the_shelf(shelf) == [live.path.name, "live"]


@pytest.mark.parametrize("damage", [cut, lambda path: path.write_text(""), lambda path: path.write_text("[]")])
def test_a_manifest_that_cannot_be_read_is_refused_by_name_and_can_be_built_anew(shelf, live, damage):
    damage(live.path / "manifest.json")
    with pytest.raises(NotAManifest) as refused:
        _ = shelf.live(SCOPE).manifest
    assert refused.value.words.en.startswith(f"{live.path.name}/manifest.json cannot be used: it cannot be read.")
    verify(written(shelf, cohort()))


def changed(path, *steps_and_value):
    *steps, last, value = steps_and_value
    stored = json.loads(path.read_text())
    place = stored
    for step in steps:
        place = place[step]
    assert place[last] != value
    place[last] = value
    path.write_text(canonical(stored, indent=1) + "\n")


@pytest.mark.parametrize(
    "change",
    [
        ("overview", "people", 8), ("overview", "visits", "m00", 8), ("overview", "items", 0, "answered", 1),
        ("data_date", "2026-11-19"), ("software", "2.0"), ("protocol", "outcomes", 0, "high", 50.0),
        ("instruments", "ces_d.1", "definition", "title", "en", "CES-E"), ("buckets", []), ("scope", "study:other"),
        ("files", "people-000.parquet", "rows", 8), ("id", "0" * 12), ("seal", ""),
    ],
    ids=lambda change: str(change[0]),
)  # fmt: skip
def test_a_manifest_with_one_thing_changed_is_refused_by_name(shelf, live, change):
    changed(live.path / "manifest.json", *change)
    with pytest.raises(NotAManifest) as refused:
        _ = shelf.live(SCOPE).manifest
    name = f"{live.path.name}/manifest.json"
    assert refused.value.words.en.startswith(f"{name} cannot be used: what it holds was changed after it was written.")
    assert refused.value.words.nb.startswith(f"{name} kan ikke brukes: innholdet er endret etter at den ble skrevet.")


def test_a_manifest_of_another_form_is_refused(shelf, live):
    path = live.path / "manifest.json"
    stored = {**json.loads(path.read_text()), "form": 99, "seal": ""}
    path.write_text(canonical({**stored, "seal": digest(stored)}))
    with pytest.raises(NotAManifest, match="written by another version of Larix"):
        _ = shelf.live(SCOPE).manifest


def test_a_scope_without_a_live_snapshot_says_how_to_build_one(shelf):
    with pytest.raises(NoSnapshot) as none:
        shelf.live("study:practice")
    assert none.value.words.en == (
        "There is no snapshot of practice yet. Build one with: larix snapshot build study:practice"
    )
