"""What is live is whole, also while others build, fail, or are killed in the middle."""

import subprocess
import sys
from datetime import timedelta
from threading import Barrier, Thread

import pytest

from larix.exchange.help_trial import PROTOCOL as HELP
from larix.history import History
from larix.marts import NoSnapshot, Snapshot, histories
from larix.marts.read import verify
from tests.unit.marts.cohorts import DAY, SCOPE, cohort, on_the_shelf, written


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
from pathlib import Path
from larix.marts import Shelf
from tests.unit.marts.cohorts import cohort, written

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
