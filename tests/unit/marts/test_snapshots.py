"""A snapshot is whole or refused by name, the same for the same stories, and never seen half-built."""

from dataclasses import replace
from datetime import timedelta
from importlib import import_module

import pytest

from larix.core.dates import Span
from larix.exchange.help_trial import PROTOCOL as HELP
from larix.history import Death, History, Interval, Response, Visit
from larix.marts import Shelf, histories, history_of, people_from
from larix.simulate import practice
from tests.unit.marts.cohorts import DAY, bytes_of, cohort, on_the_shelf, written


def test_the_same_stories_give_the_same_id_and_the_same_bytes(tmp_path):
    one, two = (written(Shelf(tmp_path / name), cohort()) for name in ("one", "two"))
    assert one.path.name == two.path.name == f"2026-11-20-{one.manifest.id}"
    assert bytes_of(one) == bytes_of(two)


def test_the_id_follows_from_what_the_snapshot_holds_and_not_from_the_software(shelf):
    ids = [
        written(shelf, cohort()).manifest.id,
        written(shelf, cohort(seed=2)).manifest.id,
        written(shelf, cohort(), data_date=DAY - timedelta(days=1)).manifest.id,
        written(shelf, cohort(), protocol=replace(practice.PROTOCOL, source="elsewhere")).manifest.id,
    ]
    assert len(set(ids)) == 4
    assert written(shelf, cohort(), software="2.0").manifest.id == ids[0]


def test_building_the_same_again_leaves_what_stands_there_alone(shelf, live):
    before = {path: path.stat().st_mtime_ns for path in live.path.iterdir()}
    assert written(shelf, cohort(), software="2.0") == live
    assert {path: path.stat().st_mtime_ns for path in live.path.iterdir()} == before
    assert live.manifest.software == "1.0"


def test_the_manifest_counts_what_is_in_the_files(live):
    stories, manifest = cohort(), live.manifest
    assert (manifest.scope, manifest.data_date, manifest.day) == ("study:practice", DAY, "2026-11-20")
    assert (manifest.overview.people, manifest.overview.deaths) == (7, 0)
    seen = [visit.wave for story in stories for visit in story.visits]
    assert manifest.overview.visits == {wave: seen.count(wave) for wave in set(seen)}
    assert manifest.overview.responses == {"ces_d": manifest.overview.visits}
    answered = sum(len(r.answers) for story in stories for r in story.responses)
    missing = [reason for story in stories for r in story.responses for reason in r.missing.values()]
    assert sum(item.answered for item in manifest.overview.items) == answered == manifest_amounts(live)
    counted = [reason for item in manifest.overview.items for reason, n in item.missing.items() for _ in range(n)]
    assert sorted(counted) == sorted(missing) != []
    assert manifest.files["people-000.parquet"].rows == 7
    assert set(manifest.instruments) == {"ces_d.1"}


def manifest_amounts(snapshot):
    return sum(len(r.answers) for story in histories(snapshot) for r in story.responses)


def test_the_dead_are_counted(shelf):
    dead = [replace(story, death=Death(None, "told")) for story in cohort()[:2]]
    assert written(shelf, dead + cohort()[2:]).manifest.overview.deaths == 2


def test_an_instrument_that_the_protocol_asks_is_defined_also_where_nobody_has_answered_it(shelf):
    snapshot = written(shelf, [History("p1", DAY)])
    definition = snapshot.manifest.instruments["ces_d.1"]
    assert (definition["definition"]["id"], len(definition["fingerprint"])) == ("ces_d", 64)


def test_nobody_is_a_cohort_too(shelf):
    empty = written(shelf, [])
    assert (list(histories(empty)), people_from(empty, 0, 10), empty.manifest.overview.people) == ([], [], 0)
    with pytest.raises(KeyError):
        history_of(empty, "p1")


def test_in_a_relative_calendar_the_data_date_is_the_last_day_on_which_anything_happened(shelf):
    zero = HELP.day_zero
    story = History("p1", zero, visits=(Visit("m24", zero + timedelta(days=1310)),))
    manifest = written(shelf, [story], protocol=HELP).manifest
    assert (manifest.data_date, manifest.day) == (zero + timedelta(days=1310), "day 1310")
    assert manifest.folder == f"day1310-{manifest.id}"
    lasting = History("p1", zero, intervals=(Interval("stay", Span(zero, zero + timedelta(days=9))),))
    assert written(shelf, [lasting], protocol=HELP).manifest.day == "day 9"


@pytest.mark.parametrize("names", [("p2", "p1"), ("p1", "p1"), ("",)])
def test_stories_that_could_not_be_found_again_are_refused(shelf, names):
    with pytest.raises(ValueError):
        written(shelf, [History(name, DAY) for name in names])
    assert on_the_shelf(shelf) == []


@pytest.mark.usefixtures("buckets_of_three")
@pytest.mark.parametrize("count", [1, 2, 3, 4, 6, 7])
def test_everybody_is_found_at_the_edges_of_buckets_and_nobody_between_them(shelf, count):
    stories = cohort(count)
    snapshot = written(shelf, stories)
    assert len(snapshot.manifest.buckets) == -(-count // 3)
    assert snapshot.manifest.buckets == tuple(story.pseudonym for story in stories[::3])
    assert list(histories(snapshot)) == stories
    assert [history_of(snapshot, story.pseudonym) for story in stories] == stories
    for nobody in ("", "A", "T-000", "T-015", "T-03x", "~"):
        with pytest.raises(KeyError):
            history_of(snapshot, nobody)


@pytest.mark.usefixtures("buckets_of_three")
def test_every_stretch_of_the_list_is_the_stretch_of_the_people(shelf):
    stories = cohort(7)
    snapshot = written(shelf, stories)
    listed = [History(s.pseudonym, s.joined_on, s.death, s.visits) for s in stories]
    for start in range(9):
        for size in range(9):
            assert people_from(snapshot, start, size) == listed[start : start + size]


def test_the_number_of_buckets_does_not_change_what_is_read(shelf, tmp_path, monkeypatch):
    one = written(Shelf(tmp_path / "one"), cohort(9))
    monkeypatch.setattr(import_module("larix.marts.write"), "PEOPLE_PER_BUCKET", 2)
    many = written(Shelf(tmp_path / "many"), cohort(9))
    assert (list(histories(one)), one.manifest.overview) == (list(histories(many)), many.manifest.overview)


def test_neither_own_words_nor_that_somebody_would_rather_not_say_them_are_in_a_snapshot(shelf):
    person = cohort(1)[0]
    asked = Response(
        practice.PROTOCOL.purpose, "what_mattered", 1, "m03", DAY, {"factor_1": "home", "own_words": "Hunden"},
        {"effect_1": "declined", "something_else": "declined"},
    )  # fmt: skip
    snapshot = written(shelf, [replace(person, responses=(asked,))])
    ((kept,),) = (one.responses for one in histories(snapshot))
    assert (kept.answers, kept.missing) == ({"factor_1": "home"}, {"effect_1": "declined"})
    assert {count.item for count in snapshot.manifest.overview.items} == {"factor_1", "effect_1"}
