"""`larix snapshot`: built, listed with a star on the live one, and verified file by file."""

import pytest

from larix.followup.actions import record_response
from larix.followup.given import check
from tests.cast import save_of

pytestmark = pytest.mark.django_db


def test_every_study_is_built_where_none_is_named(larix, practice, other_study, shelf):
    said = larix("snapshot build")
    assert (said.status, said.err) == (0, "")
    assert said.lines == [
        f"study:{key}: snapshot {shelf.live(f'study:{key}').manifest.id} is live (6 people)."
        for key in ("other", "practice")
    ]


@pytest.mark.parametrize("scope", ["practice", "study:practice"])
def test_one_study_is_built_by_its_key_or_its_scope(larix, practice, other_study, shelf, scope):
    assert larix("snapshot build", scope).status == 0
    assert shelf.scopes() == ("study:practice",)


def test_the_live_snapshot_has_a_star_in_the_list(larix, desk, shelf):
    larix("snapshot build practice")
    old = shelf.live("study:practice").manifest
    record_response(person_id=desk.participation.person_id, given=check(save_of(desk.participation)), by=desk.by)
    larix("snapshot build practice")
    new = shelf.live("study:practice").manifest
    listed = larix("snapshot list practice").lines
    assert sorted(line[0] for line in listed) == [" ", "*"]
    assert {line[2:14]: line[0] for line in listed} == {old.id: " ", new.id: "*"}
    assert all("study:practice" in line and new.day in line for line in listed)


def test_where_there_is_no_snapshot_it_says_so(larix):
    said = larix("snapshot list")
    assert (said.status, said.lines) == (0, ["No snapshots yet. Build one with: larix snapshot build"])


@pytest.mark.parametrize("command", ["build", "list", "verify"])
def test_a_scope_that_is_misspelt_is_told_the_near_name(larix, practice, command):
    larix("snapshot build practice")
    said = larix(f"snapshot {command} study:practise")
    assert (said.status, said.out) == (2, "")
    assert said.err == "There is no scope “study:practise”. Did you mean practice?\n"


def test_whole_snapshots_are_called_whole_and_a_damaged_one_is_named(larix, practice, other_study, shelf):
    larix("snapshot build")
    ids = {key: shelf.live(f"study:{key}").manifest.id for key in ("other", "practice")}
    assert larix("snapshot verify").lines == [f"study:{key}: {ids[key]} is whole." for key in ("other", "practice")]
    (shelf.live("study:practice").path / "visits-000.parquet").unlink()
    said = larix("snapshot verify")
    assert (said.status, said.lines) == (2, [f"study:other: {ids['other']} is whole."])
    assert said.err.startswith(f"The file visits-000.parquet of snapshot {ids['practice']} is damaged or gone.")
    larix("snapshot build")
    assert larix("snapshot verify").status == 0


def test_a_damaged_manifest_is_named(larix, practice, shelf):
    larix("snapshot build")
    path = shelf.live("study:practice").path / "manifest.json"
    path.write_text(path.read_text()[:100])
    for command in ("list", "verify"):
        said = larix(f"snapshot {command}")
        assert (said.status, said.out) == (2, "")
        assert said.err.startswith(f"{path.parent.name}/manifest.json cannot be used: it cannot be read.")
    assert larix("snapshot build").status == 0
    assert larix("snapshot verify").status == 0
