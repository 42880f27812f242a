"""What holds of a backup from the first to a restore, on both databases. Each story is played once, for everything."""

import json
import os
import subprocess
import sys

import pytest

from tests.house.rooms import ROOT
from tests.integration.backups.story import FILE

STORY = ROOT / "tests" / "integration" / "backups" / "story.py"
DAMAGED = "The backup is not as it was written: it was changed, cut off, or is no backup of Larix. "
IN_USE = "Larix er i bruk: noen har databasen åpen. Ingenting er endret. Stopp Larix, og prøv igjen."
AGAIN = "Noes that were said after it was made, and that hold again: 1"


def played(database, home):
    here = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, STORY, database, home], env=here, capture_output=True, text=True, timeout=600, check=False
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(("database", "file"), [("sqlite", ["larix.sqlite3"]), ("postgres", [])])
def test_a_backup_made_while_people_write_is_rehearsed_and_restored_and_a_later_no_holds(tmp_path, database, file):
    told = played(database, tmp_path / "home")
    # It is made while somebody writes and holds everything but the keys; nothing of it is read without its key.
    assert (told["made"], told["written_meanwhile"], told["counted"]) == ([0, 2], True, ["bytes", "files", "rows"])
    assert (told["names"], told["keys_in_it"]) == (["contents.json", FILE, *file, "marts/study-x/live"], [])
    assert (told["in_clear"], told["mode"], told["left"]) == ([], "0o600", [])
    # A rehearsal finds counts, chain and digests as they were, and changes nothing.
    assert told["rehearsed"] == [0, True, "That was a rehearsal. Nothing was changed."]
    assert (told["damaged"][0], told["damaged"][1].startswith(DAMAGED), told["left_by_rehearsals"]) == (2, True, [])
    assert told["other_key"][1].startswith("Tryggingskopien er laga med ein annan nøkkel (")
    assert told["no_key"][1].startswith("Nøkkelen til sikkerhetskopiene er ikke her. Ingenting er endret. ")
    # A restore touches nothing that lives unless told to, and never while it is in use.
    assert (told["refused"], told["in_use"]) == ([2, True], [2, IN_USE])
    # What was lost is back, what was there is kept aside, the log goes on, and nobody is signed in.
    assert (told["lost"], told["back"], told["asides"]) == (1, 16, 1)
    assert (told["broken"], told["triggers"], told["status"]) == ("None", [], 0)
    assert (told["file"], told["link"]) == ("an answer of somebody's own", "2026-a")
    # A no that was said after the backup holds after the restore.
    assert (told["restored"], told["reserved_again"]) == ([0, AGAIN, "It is in place. Start Larix again."], True)
    assert told["changed"] == ["django_session", "people_reservation", "rights_confirmation", "rights_saidno"]
