"""A snapshot of the form before this one is read: what it lacks is not known. One of a form to come is refused."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import polars as pl
import pytest

from larix.history import Attempt
from larix.marts import Snapshot, histories, wave_states_of
from larix.marts import manifest as manifests
from larix.marts.manifest import File
from larix.schedule.standing import WaveState
from tests.unit.marts.cohorts import DAY, cohort, written

NEW = {"responses": ["interviewer", "language", "present", "interpreter", "begun_on"], "answers": ["carried"]}


def in_form(snapshot, form):
    """The same snapshot as it was written in form 1, or under the number of a form that nobody has made yet."""
    files = dict(snapshot.manifest.files)
    for name in list(files):
        table, path = name.split("-")[0], snapshot.path / name
        if table in ("attempts", "wave"):
            del files[name]
            path.unlink()
        elif table in NEW:
            buffer = BytesIO()
            pl.read_parquet(path).drop(NEW[table]).write_parquet(buffer)
            path.write_bytes(buffer.getvalue())
            files[name] = File(files[name].rows, len(buffer.getvalue()), hashlib.sha256(buffer.getvalue()).hexdigest())
    older = replace(snapshot.manifest, form=form, files=files).with_id()
    manifests.save(older, snapshot.path / "manifest.json")
    return Snapshot(snapshot.path)


def test_a_snapshot_of_form_1_tells_the_same_stories_as_far_as_it_knows_them(shelf):
    told = cohort()
    assert told[0].responses != ()
    here = Attempt(told[0].visits[0].wave, told[0].visits[0].on, "sms", "held")
    fuller = [replace(told[0], attempts=(here,)), *told[1:]]
    snapshot = written(shelf, fuller)
    assert list(histories(snapshot)) == fuller
    older = in_form(snapshot, 1)
    assert (list(histories(older)), wave_states_of(older)) == (told, [])


def test_a_snapshot_of_a_form_to_come_says_that_another_larix_wrote_it(shelf):
    other = in_form(written(shelf, cohort()), 99)
    with pytest.raises(manifests.NotAManifest, match="written by another version of Larix"):
        assert other.manifest


def test_wave_states_are_those_of_the_schedule_on_the_data_date(shelf):
    told = cohort()
    rows = wave_states_of(written(shelf, told))
    done = {(who, wave): on for who, wave, *_, state, on in rows if state in (WaveState.DONE, WaveState.DONE_LATE)}
    assert done == {(one.pseudonym, visit.wave): visit.on for one in told for visit in one.visits}
    assert {row[0] for row in rows} == {one.pseudonym for one in told}
    later = {row[5] for row in rows if row[2] > DAY + timedelta(days=1)}
    assert later <= {WaveState.PLANNED}
