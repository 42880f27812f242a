"""A disk that is full or read-only: whoever saves is told so, nothing that was stored is lost, and one can go on."""

import json
import os
import subprocess
import sys

from tests.house.rooms import ROOT

STORY = ROOT / "tests" / "integration" / "killing" / "full_disk.py"
MOUNT = ["unshare", "--map-root-user", "--mount", "sh", "-c", 'mount -t tmpfs -o size=16m none "$0" && exec "$@"']


def played(home):
    """On a small file system of its own, where this machine lets one have that; else told as one would tell it."""
    home.mkdir()
    here = os.environ | {"PYTHONPATH": str(ROOT)}
    may = subprocess.run([*MOUNT, home, "true"], capture_output=True, check=False).returncode == 0
    command = [sys.executable, STORY, home]
    line = [*MOUNT, home, *command, "mounted"] if may else command
    done = subprocess.run(line, env=here, capture_output=True, text=True, timeout=600, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_full_disk_and_a_read_only_one_are_told_and_lose_nothing(tmp_path):
    told = played(tmp_path / "home")
    same = {"no": [503, True], "left": [], "faults": [], "again": 200, "faults_after": []}
    assert told == {
        "before": 200,
        "full": {**same, "backup": [2, told["full"]["backup"][1]]},
        "read_only": {**same, "backup": [2, "Larix may not write there"]},
    }
    assert told["full"]["backup"][1].startswith("The disk is full")
