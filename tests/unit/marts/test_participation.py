"""What a snapshot carries of who took part: sealed like the rest, of participants only, and absent from old ones."""

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from larix.history import History
from larix.instruments import Library
from larix.marts import Damaged, Participation, compare, participation_of, write
from larix.marts.participation import Asked
from larix.marts.read import verify
from tests.unit.marts.cohorts import DAY, bytes_of, cohort, written
from tests.unit.marts.invitees import COMPARED, WANTED, invitees

LIBRARY = Library.read()
STORIES = [History(f"p{place:03d}", date(2026, 2, 1)) for place in range(40)]


def told(people):
    comparison, weights = compare(people, WANTED)
    return Participation(DAY, Asked(160, 158, 90, 40), comparison, weights)


def snapshot_of(shelf, participation, stories=STORIES, protocol=COMPARED):
    return write(
        stories, protocol=protocol, library=LIBRARY, data_date=DAY, shelf=shelf, software="1",
        participation=participation,
    )  # fmt: skip


def test_what_was_written_is_read_back(shelf):
    participation = told(invitees())
    snapshot = snapshot_of(shelf, participation)
    assert participation_of(snapshot) == participation
    assert participation.weights != ()
    verify(snapshot)


def test_the_same_people_in_another_order_give_the_same_bytes(shelf, tmp_path):
    one = bytes_of(snapshot_of(shelf, told(invitees())))
    assert bytes_of(snapshot_of(replace(shelf, root=tmp_path / "other"), told(invitees()[::-1]))) == one


def test_who_took_part_is_part_of_what_a_snapshot_is(shelf):
    ids = {
        snapshot_of(shelf, participation).manifest.id for participation in (None, told(invitees()), told(invitees(39)))
    }
    assert len(ids) == 3


@pytest.mark.parametrize("name", ["participation.json", "weights.parquet"])
def test_a_changed_number_is_refused_by_name(shelf, name):
    snapshot = snapshot_of(shelf, told(invitees()))
    content = (snapshot.path / name).read_bytes()
    (snapshot.path / name).write_bytes(content.replace(b"1", b"2", 1))
    for use in (participation_of, verify):
        with pytest.raises(Damaged, match=name):
            use(snapshot)


def test_a_weight_of_somebody_who_does_not_take_part_is_refused(shelf):
    stranger = replace(told(invitees()), weights=(("p000", 1.0), ("q", 1.0)))
    with pytest.raises(ValueError, match="only participants have weights"):
        snapshot_of(shelf, stranger)


def test_participants_who_have_answered_nothing_are_in_the_snapshot(shelf):
    snapshot = snapshot_of(shelf, told(invitees()))
    assert snapshot.manifest.overview.people == 40
    assert pl.read_parquet(snapshot.path / "people-000.parquet")["pseudonym"].to_list() == [
        story.pseudonym for story in STORIES
    ]
    assert pl.read_parquet(snapshot.path / "visits-000.parquet").height == 0


def test_a_snapshot_of_before_reads_as_one_that_says_nothing_of_it(shelf):
    """A study that invites nobody has the files that snapshots always had, and no others."""
    old = written(shelf, cohort())
    assert participation_of(old) is None
    assert {path.name.split("-")[0] for path in old.path.iterdir() if path.suffix == ".parquet"} == {
        "people", "visits", "responses", "answers", "scores", "intervals", "events", "samples", "attempts", "wave",
    }  # fmt: skip
    assert sorted(path.name for path in old.path.iterdir() if path.suffix != ".parquet") == ["manifest.json"]
