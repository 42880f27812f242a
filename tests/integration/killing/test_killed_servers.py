"""A server that is killed while sixteen people write loses nothing that it acknowledged: `make torture`, made short."""

import json
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from uuid import UUID

import pytest

from tests.house.rooms import ROOT
from tools.killing.judge import Stored, of_form
from tools.killing.writers import Form, Sent


@pytest.mark.parametrize(("database", "times", "databases"), [("sqlite", 5, 0), ("postgres", 2, 1)])
def test_after_each_kill_every_acknowledged_save_is_there_once_and_the_log_holds(database, times, databases):
    command = [sys.executable, "-m", "tools.killing", database, "--times", str(times), "--seed", "5"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode in (0, 1), done.stderr
    told = json.loads(done.stdout)
    assert (told["faults"], told["kills"], told["databases"]) == ([], times, databases)
    assert told["acknowledged"] >= 2 * times


SAVED, FINISHED = (Sent(UUID(int=number), do, number, 2) for number, do in ((0, "save"), (1, "finish")))
PLACE = ("somebody", "m00")
DRAFT = {
    "number": 1,
    "save": SAVED.save,
    "held": {item: [str(code)] for item, code in SAVED.answers.items()},
    "beside": [],
}
VERSION = {"number": 1, "save": FINISHED.save, "held": FINISHED.answers}
ONE, NONE = Counter([PLACE]), Counter()
NOTHING = Stored({}, {}, NONE, NONE, NONE, NONE)
BEGUN = Stored({PLACE: [DRAFT]}, {}, NONE, NONE, ONE, NONE)
DONE = Stored({}, {PLACE: [VERSION]}, ONE, ONE, ONE, ONE)


def faults(stored, heard, unheard=None):
    form = Form("/a-form/", *PLACE, heard=heard, unheard=unheard, finished=heard is FINISHED)
    return len(list(of_form(form, stored)))


@pytest.mark.parametrize(
    ("stored", "heard", "unheard"),
    [
        (NOTHING, None, None), (BEGUN, SAVED, None), (DONE, FINISHED, None), (NOTHING, None, SAVED),
        (BEGUN, None, SAVED), (BEGUN, SAVED, FINISHED), (DONE, SAVED, FINISHED),
    ],
)  # fmt: skip
def test_the_judge_finds_nothing_where_all_that_was_heard_is_there(stored, heard, unheard):
    assert faults(stored, heard, unheard) == 0


@pytest.mark.parametrize(
    ("stored", "heard"),
    [
        (NOTHING, SAVED),  # lost
        (BEGUN, None),  # nobody sent it
        (BEGUN, FINISHED),  # finished, and not
        (replace(BEGUN, begun=NONE), SAVED),  # a change without its line
        (replace(NOTHING, begun=ONE), None),  # a line without its change
        (replace(BEGUN, begun=ONE + ONE), SAVED),
        (replace(BEGUN, drafts={PLACE: [DRAFT, DRAFT]}), SAVED),
        (replace(BEGUN, drafts={PLACE: [{**DRAFT, "number": 2}]}), SAVED),
        (replace(BEGUN, drafts={PLACE: [{**DRAFT, "held": {}}]}), SAVED),
        (replace(BEGUN, drafts={PLACE: [{**DRAFT, "beside": [DRAFT]}]}), SAVED),
        (replace(DONE, drafts={PLACE: [DRAFT]}), FINISHED),  # the draft should have gone with it
        (replace(DONE, recorded=NONE), FINISHED),
        (replace(DONE, visits=NONE), FINISHED),
        (replace(DONE, versions={PLACE: [{**VERSION, "save": SAVED.save}]}), FINISHED),
    ],
)
def test_the_judge_finds_what_is_lost_doubled_or_half_written(stored, heard):
    assert faults(stored, heard) == 1
