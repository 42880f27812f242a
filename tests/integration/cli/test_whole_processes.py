"""Commands as one runs them: a process of its own, with a home of its own, that can be stopped at any moment."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime

import pytest

from larix.access.actor import OSLO

# A small cohort in place of HELP and a small Project X, so that these take seconds; and a moment at which the command
# can be caught.
SMALL = """
import os, sys, time
os.environ["DJANGO_SETTINGS_MODULE"] = "larix.settings"
import larix.exchange.help_trial as help_trial
from dataclasses import replace
from datetime import date
from larix.simulate import practice
from larix.studies.cohort import Cohort

def small():
    protocol = replace(practice.PROTOCOL, key="help")
    told = tuple(
        replace(h, responses=tuple(replace(r, purpose="study:help") for r in h.responses))
        for h in practice.participants(4, seed=1, first_day=date(2015, 1, 12), until=date(2015, 9, 12))
    )
    return Cohort(protocol, told, "small", "5" * 64)

help_trial.read_help = small

import larix.simulate.project_x.cohort as project_x
project_x.PUBLISHED = project_x.SMALL

import django.conf.global_settings as usual
usual.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # quick: each demo has nine accounts

def catch(*_, **__):
    print("caught", flush=True)
    time.sleep(60)
"""
MAIN = "\nfrom larix.cli import main\nsys.argv = ['larix', *sys.argv[1:]]\nmain()\n"
SETUP = "import django; django.setup()\n"
CATCH = {
    "study import help": f"{SETUP}import larix.studies.actions.cohort as room\nroom.record_scores = catch\n",
    "snapshot build help": "from larix.marts import manifest\nmanifest.save = catch\n",
    "study report help --out": f"{SETUP}import larix.reporting.actions as room\nroom.make_report = catch\n",
    "demo --no-serve": f"{SETUP}import larix.access.actions as room\nroom.give_role = catch\n",
}
IN_THE_STORY = f"{SETUP}import larix.studies.actions.consents as room\nroom.assess_capacity = catch\n"


def environment(home, **more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LARIX_", "LC_", "LANG"))}
    return kept | {"LARIX_HOME": str(home), "LARIX_LANGUAGE": "en"} | more


def command(home, *arguments, before="", **more):
    line = [sys.executable, "-c", SMALL + before + MAIN, *map(str, arguments)]
    done = subprocess.run(line, capture_output=True, text=True, env=environment(home, **more), timeout=120, check=False)
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    return done


def stored(home):
    """Every row of the installation's database, table by table; migrations and sessions apart."""
    with sqlite3.connect(home / "larix.sqlite3") as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = sorted(name for name in tables if not name.startswith(("django_", "sqlite_", "auth_")))
        held = {name: sorted(map(repr, database.execute(f'SELECT * FROM "{name}"'))) for name in kept}
    database.close()
    return held


def files(home):
    """What lies on the shelf and beside it, with contents; the database and its journal apart."""
    kept = [path for path in home.rglob("*") if not path.name.startswith("larix.sqlite3")]
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in kept if path.is_file()}


@pytest.fixture(scope="module")
def loaded(prepared, tmp_path_factory):
    """A home with everything of a demo in it: both studies, their snapshots and the sign-ins."""
    home = shutil.copytree(prepared, tmp_path_factory.mktemp("loaded") / "home")
    done = command(home, "demo", "--no-serve")
    assert done.returncode == 0
    return home, done


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    home = tmp_path_factory.mktemp("prepared") / "home"
    done = command(home, "prepare")
    assert (done.returncode, done.stdout) == (0, "The database is ready.\n")
    return home


@pytest.fixture
def home(loaded, tmp_path):
    return shutil.copytree(loaded[0], tmp_path / "home", symlinks=True)


def stop_in_the_middle(home, line, *more, where=None):
    """Send Ctrl-C when the command has come to the moment at which it is caught."""
    arguments = [*line.split(), *map(str, more)]
    with subprocess.Popen(
        [sys.executable, "-c", SMALL + (where or CATCH[line]) + MAIN, *arguments],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment(home),
    ) as process:  # fmt: skip
        assert any(said == "caught\n" for said in process.stdout)
        process.send_signal(signal.SIGINT)
        _out, err = process.communicate(timeout=60)
    assert err == "Stopped. Nothing is half done: what was stored before stands. Run the command again to go on.\n"
    return process.returncode


def test_an_import_that_is_stopped_leaves_nothing_and_the_next_brings_everything(prepared, tmp_path):
    home = shutil.copytree(prepared, tmp_path / "home")
    before = stored(home)
    assert stop_in_the_middle(home, "study import help") == 130
    assert stored(home) == before
    assert command(home, "study", "import", "help").returncode == 0
    assert len(stored(home)["studies_participation"]) == 4


def test_a_build_that_is_stopped_leaves_the_live_snapshot_and_no_scrap(home):
    rows, lying = stored(home), files(home)
    assert stop_in_the_middle(home, "snapshot build help") == 130
    assert (stored(home), files(home)) == (rows, lying)
    assert [path.name for path in home.rglob(".building-*")] == []
    assert command(home, "snapshot", "build", "help").returncode == 0


def test_a_report_that_is_stopped_leaves_no_file_and_no_line(home, tmp_path):
    rows, out = stored(home), tmp_path / "out"
    assert stop_in_the_middle(home, "study report help --out", out) == 130
    assert (stored(home), list(out.glob("*"))) == (rows, [])
    assert command(home, "study", "report", "help", "--out", out).returncode == 0
    assert sorted(path.name for path in out.iterdir()) == ["report.html", "report.pdf", "results.json"]


@pytest.mark.parametrize("where", [None, IN_THE_STORY], ids=["at the accounts", "in the story of Project X"])
def test_a_demo_that_is_stopped_on_its_way_is_finished_by_the_next_start(prepared, tmp_path, where):
    home = shutil.copytree(prepared, tmp_path / "home")
    assert stop_in_the_middle(home, "demo --no-serve", where=where) == 130
    assert (stored(home)["studies_study"], stored(home)["people_identity"]) == ([], [])
    done = command(home, "demo", "--no-serve")
    assert (done.returncode, done.stderr) == (0, "")
    rows = stored(home)
    assert (len(rows["access_account"]), len(rows["access_grant"]), len(rows["studies_study"])) == (10, 15, 4)
    assert len(rows["people_identity"]) == 60
    assert done.stdout.count("  forsker ") == 1


def kill_in_the_middle(home, where):
    """As when the power goes: nothing of the process gets to tidy up."""
    with subprocess.Popen(
        [sys.executable, "-c", SMALL + where + MAIN, "demo", "--no-serve"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment(home),
    ) as process:  # fmt: skip
        assert any(said == "caught\n" for said in process.stdout)
        process.kill()
    return process.returncode


def test_a_demo_that_is_killed_twice_is_finished_as_if_nothing_had_been(prepared, loaded, tmp_path):
    home = shutil.copytree(prepared, tmp_path / "home")
    assert kill_in_the_middle(home, IN_THE_STORY) == -signal.SIGKILL
    assert kill_in_the_middle(home, CATCH["study import help"]) == -signal.SIGKILL
    done = command(home, "demo", "--no-serve")
    assert (done.returncode, done.stderr) == (0, "")
    rows, undisturbed = stored(home), stored(loaded[0])
    assert {table: len(held) for table, held in rows.items()} == {name: len(held) for name, held in undisturbed.items()}
    assert (deeds(home), [path.name for path in home.rglob(".building-*")]) == (deeds(loaded[0]), [])


def deeds(home):
    """What the log says was done and on what grounds, in its order; who and when apart."""
    with sqlite3.connect(home / "larix.sqlite3") as database:
        lines = list(database.execute("SELECT number, verb, role, purpose FROM access_logline ORDER BY number"))
    database.close()
    return lines


def test_the_first_start_says_what_it_does_and_gives_one_sign_in_for_each_role(loaded):
    home, done = loaded
    lines = done.stdout.splitlines()
    assert done.stderr == ""
    assert lines[:8] == [
        "Preparing the database …", "Making sign-ins …", "Playing Project X again, from the list in May 2014 …",
        "Importing help …", "Importing practice …", "Building a snapshot of help …",
        "Building a snapshot of practice …", "Building a snapshot of project-x …",
    ]  # fmt: skip
    later = "Everything is ready. Serve the pages with make demo; Larix is then at http://127.0.0.1:8000/"
    assert lines[8:10] == [later, "Sign in as:"]
    assert [line.split()[0] for line in lines[10:21]] == [
        "koordinator", "forsker", "intervjuer", "intervjuer2", "erfaringskonsulent", "sykepleier", "sykepleier",
        "primaerkontakt", "enhetsleder", "kliniker", "administrator",
    ]  # fmt: skip
    assert lines[-1] == f"Lists to practise on, for the practice invitation: {home / 'practice'}"


def test_the_demo_is_set_on_its_own_day_and_nothing_in_it_comes_after(loaded):
    home, _done = loaded
    assert json.loads((home / "demo.json").read_text()) == {"today": "2016-09-01", "test_eid": True}
    with sqlite3.connect(home / "larix.sqlite3") as database:
        ((first, last),) = database.execute("SELECT min(at), max(at) FROM access_logline")
        ((visit,),) = database.execute('SELECT max("on") FROM studies_visit')
    database.close()
    days = [datetime.fromisoformat(at).replace(tzinfo=UTC).astimezone(OSLO).date().isoformat() for at in (first, last)]
    assert (days, visit < "2016-09-01") == (["2014-05-02", "2016-09-01"], True)


def test_a_home_from_before_the_demo_had_a_day_still_starts_and_lives_in_the_present(prepared, tmp_path):
    home = shutil.copytree(prepared, tmp_path / "home")
    assert command(home, "study", "import", "help").returncode == 0
    done = command(home, "demo", "--no-serve")
    assert (done.returncode, done.stderr, (home / "demo.json").exists()) == (0, "", False)
    assert done.stdout.splitlines()[1].startswith("There are data here from before the demo had Project X.")
    rows = stored(home)
    assert (len(rows["studies_study"]), len(rows["access_account"]), rows["people_identity"]) == (2, 10, [])
    again = command(home, "demo", "--no-serve")
    assert (again.returncode, stored(home)) == (0, rows)


def test_the_second_start_changes_nothing_and_says_the_same_sign_ins(home, loaded):
    rows, lying = stored(home), files(home)
    done = command(home, "demo", "--no-serve")
    assert (done.returncode, done.stderr) == (0, "")
    assert (stored(home), files(home)) == (rows, lying)
    first = loaded[1].stdout.replace(str(loaded[0]), str(home))
    assert done.stdout.splitlines() == first.splitlines()[8:]


def test_what_a_demo_keeps_can_be_read_by_its_owner_only(loaded):
    kept = ["demo_sign_ins.json", "secret_key", "digest_key", "demo.json", "practice/ovingsliste.csv"]
    modes = {name: (loaded[0] / name).stat().st_mode & 0o777 for name in [*kept, "practice", "files"]}
    assert modes == {**dict.fromkeys(kept, 0o600), "practice": 0o700, "files": 0o700}


@pytest.mark.parametrize(
    ("line", "language", "says"),
    [
        ("study import help", "nb", "Databasen er ikke gjort klar. Kjør: larix prepare\n"),
        ("snapshot build", "en", "The database has not been prepared. Run: larix prepare\n"),
    ],
)
def test_a_database_that_was_not_prepared_says_how(tmp_path, line, language, says):
    done = command(tmp_path, *line.split(), LARIX_LANGUAGE=language)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", says)


def test_a_home_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("one's own")
    done = command(tmp_path / "file" / "home", "prepare")
    assert (done.returncode, done.stdout, (tmp_path / "file").read_text()) == (2, "", "one's own")
    assert str(tmp_path / "file") in done.stderr


def test_a_setting_that_cannot_be_read_is_named_and_what_stands_in_it_is_not_told(tmp_path):
    done = command(tmp_path, "prepare", LARIX_DATABASE_URL="nonsense://somebody:a-password@nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "The setting LARIX_DATABASE_URL cannot be read. Correct it, or remove it from the environment. "
        "Nothing was changed.\n"
    )


def test_a_terminal_that_lacks_a_letter_shows_the_rest(home):
    done = command(home, "study", "list", LARIX_LANGUAGE="nb", PYTHONIOENCODING="ascii")
    studies = ["help", "?vingsstudien", "practice", "?vingsstudien", "project-x", "Prosjekt", "X", "rehearsal"]
    assert (done.returncode, done.stdout.split()) == (0, [*studies, "?vingsinvitasjonen"])
