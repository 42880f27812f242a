"""A snapshot is whole or refused by name, the same for the same stories, and never seen half-built."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from threading import Barrier, Thread

import pytest

from larix.core.canonical import canonical, digest
from larix.core.dates import Span
from larix.exchange.help_trial import PROTOCOL as HELP
from larix.history import Death, History, Interval, Visit
from larix.instruments import Library
from larix.marts import Damaged, NoSnapshot, Shelf, Snapshot, histories, history_of, people_from, write
from larix.marts.manifest import NotAManifest
from larix.marts.read import verify
from larix.simulate import practice

LIBRARY = Library.read()
DAY = date(2026, 11, 20)
SCOPE = practice.PROTOCOL.scope


def cohort(count=7, seed=1):
    return list(practice.participants(count, seed=seed, until=DAY))


def written(shelf, stories, protocol=practice.PROTOCOL, software="1.0", data_date=DAY):
    return write(stories, protocol=protocol, library=LIBRARY, data_date=data_date, shelf=shelf, software=software)


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


def bytes_of(snapshot):
    return {path.name: path.read_bytes() for path in sorted(snapshot.path.iterdir())}


def on_the_shelf(shelf):
    return sorted(path.name for path in shelf.folder(SCOPE).iterdir())


# ── the same stories, the same bytes ──


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


# ── buckets ──


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


# ── damage ──


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


# ── the shelf ──


def test_the_shelf_lists_its_scopes_and_the_snapshots_of_each_oldest_data_first(shelf, live):
    older = written(shelf, cohort(), data_date=DAY - timedelta(days=30))
    help_trial = written(shelf, [History("p1", HELP.day_zero)], protocol=HELP)
    assert shelf.scopes() == ("study:help", "study:practice")
    assert (shelf.of(SCOPE), shelf.of("study:help"), shelf.of("study:none")) == ((older, live), (help_trial,), ())


def test_a_shelf_where_nothing_was_put_is_empty(shelf):
    assert (shelf.scopes(), shelf.of(SCOPE)) == ((), ())


def test_what_is_live_is_what_was_set_live_last(shelf, live):
    other = written(shelf, cohort(seed=2))
    assert shelf.live(SCOPE) == live
    shelf.set_live(other)
    assert shelf.live(SCOPE) == other
    assert on_the_shelf(shelf) == sorted([live.path.name, other.path.name, "live"])


def go_live_and_fail(shelf, snapshot, meanwhile):
    with shelf.going_live(snapshot):
        meanwhile()
        _ = 1 / 0


def test_the_one_before_is_live_again_when_going_live_fails(shelf, live):
    other, seen = written(shelf, cohort(seed=2)), []
    with pytest.raises(ZeroDivisionError):
        go_live_and_fail(shelf, other, lambda: seen.append(shelf.live(SCOPE)))
    assert (seen, shelf.live(SCOPE)) == ([other], live)


def test_the_first_is_not_live_when_going_live_fails(shelf):
    with pytest.raises(ZeroDivisionError), shelf.going_live(written(shelf, cohort())):
        _ = 1 / 0
    with pytest.raises(NoSnapshot):
        shelf.live(SCOPE)


def test_going_live_that_fails_leaves_somebody_elses_newer_one_alone(shelf, live):
    mine, theirs = written(shelf, cohort(seed=2)), written(shelf, cohort(seed=3))
    with pytest.raises(ZeroDivisionError):
        go_live_and_fail(shelf, mine, lambda: shelf.set_live(theirs))
    assert shelf.live(SCOPE) == theirs


# ── builds that are cut off, and builds at once ──


def stories_that_stop(error):
    yield from cohort()[:4]
    raise error


@pytest.mark.usefixtures("buckets_of_three")
@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(28, "No space left on device")])
def test_a_build_that_stops_leaves_the_live_one_live_and_nothing_else(shelf, live, error):
    with pytest.raises(type(error)):
        written(shelf, stories_that_stop(error))
    assert shelf.live(SCOPE) == live
    assert on_the_shelf(shelf) == [live.path.name, "live"]


STOPS_IN_THE_MIDDLE = """
import sys, time
from tests.unit.marts.test_snapshots import Shelf, Path, cohort, written

def stories():
    yield from cohort()[:4]
    print("half way", flush=True)
    time.sleep(60)

written(Shelf(Path(sys.argv[1])), stories())
"""


def test_what_a_killed_build_left_is_swept_by_the_next_and_the_live_one_stays(shelf, live):
    command = [sys.executable, "-c", STOPS_IN_THE_MIDDLE, shelf.root]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as builder:
        assert builder.stdout.readline() == "half way\n"
        builder.kill()
    scrap = [name for name in on_the_shelf(shelf) if name.startswith(".building-")]
    assert (len(scrap), shelf.live(SCOPE), shelf.of(SCOPE)) == (1, live, (live,))
    other = written(shelf, cohort(seed=2))
    assert on_the_shelf(shelf) == sorted([live.path.name, other.path.name, "live"])


def test_a_build_does_not_sweep_away_another_that_is_going_on(shelf):
    def slow():
        yield cohort()[0]
        other = written(shelf, cohort(seed=2))  # builds, and sweeps, while this one stands half-built
        yield from cohort()[1:]
        assert other.manifest.overview.people == 7

    mine = written(shelf, slow())
    verify(mine)
    assert mine.manifest.overview.people == 7


def test_many_builds_at_once_all_come_out_whole_and_one_of_them_is_live(shelf):
    seeds = [1, 1, 2, 3]
    together, built, trouble = Barrier(len(seeds)), [], []

    def build(seed):
        try:
            together.wait(30)
            for _ in range(3):
                snapshot = written(shelf, cohort(seed=seed))
                shelf.set_live(snapshot)
                verify(shelf.live(SCOPE))
                built.append(snapshot)
        except BaseException as error:  # noqa: BLE001 (told by the main thread)
            trouble.append(error)

    threads = [Thread(target=build, args=(seed,)) for seed in seeds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert trouble == []
    assert {snapshot.path for snapshot in built} == {snapshot.path for snapshot in shelf.of(SCOPE)}
    assert len(shelf.of(SCOPE)) == 3
    assert shelf.live(SCOPE) in shelf.of(SCOPE)
    assert [name for name in on_the_shelf(shelf) if name.startswith(".")] == []


def test_a_snapshot_that_was_read_before_is_not_disturbed_by_a_new_live_one(shelf, live):
    reader = histories(Snapshot(live.path))
    first = next(reader)
    shelf.set_live(written(shelf, cohort(seed=2)))
    assert [first, *reader] == cohort()
