"""`larix keys` as it is run, on a home of its own: killed in the middle of a rotation, and what it says."""

import os
import re
import subprocess
import sys

STORY = """
import os, sys, signal
from pathlib import Path
os.environ["DJANGO_SETTINGS_MODULE"] = "larix.settings"
from larix.cli.stopping import run
assert run(["prepare"]) == 0
from django.db import connection
from larix.cli.installation import operator
from larix.encryption import rotation
from larix.people.actions import register_people
from larix.people.models import Identity
from larix.people.vault import NewPerson
register_people(people=[NewPerson(f"Navn{n}", "Nordmann", ()) for n in range(30)], by=operator())
rotation.AT_A_TIME = 4
connection.close()
if not (child := os.fork()):
    many, one = [], rotation._row
    def killed(*each):
        many.append(each)
        if len(many) == 10:
            os.kill(os.getpid(), signal.SIGKILL)
        return one(*each)
    rotation._row = killed
    run(["keys", "rotate"])
assert os.waitpid(child, 0)[1] == signal.SIGKILL
for command in ("check", "rotate", "check", "remove", "check", "remove"):
    print(command, run(["keys", command]), flush=True)
print([row.given_name for row in Identity.objects.order_by("pk")] == [f"Navn{n}" for n in range(30)])
home = Path(os.environ["LARIX_HOME"])
lying = [file for file in home.rglob("*") if file.is_file()]  # the database as it lies, with its free pages and journal
found = {word: [f.name for f in lying if word in f.read_bytes()] for word in (b"Navn1", b"people_identity")}
print(found[b"Navn1"], bool(found[b"people_identity"]))
(home / "encryption_keys").rename(home / "lost")
for command in ("check", "rotate"):
    print(command, run(["keys", command]), flush=True)
(home / "encryption_keys").write_text("77" * 32)
print("check", run(["keys", "check"]), flush=True)
"""

SAID = [
    "Key key-1: used now", "Key key-2: older", "check 0", "Everything lies under key key-1", "rotate 0",
    "Key key-1: used now", "Key key-2: older", "check 0", "Key key-2 has been taken away.", "remove 0",
    "Key key-1: used now", "check 0", "There is no key to take away: those that are here are needed.", "remove 0",
    "True", "[] True", "check 2", "rotate 2", "Key key-3: used now", "check 1",
]  # fmt: skip


def test_a_rotation_that_was_killed_goes_on_and_a_lost_key_is_told(tmp_path):
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LARIX_", "DJANGO_", "LC_"))}
    environment = kept | {"LARIX_HOME": str(tmp_path / "home"), "LARIX_LANGUAGE": "en"}
    done = subprocess.run([sys.executable, "-c", STORY], capture_output=True, text=True, env=environment, timeout=120)
    assert "Traceback" not in done.stderr, done.stderr
    told, names = [], {}
    for line in done.stdout.splitlines()[1:]:
        for name in re.findall(r"\b[0-9a-f]{8}\b", line):
            names.setdefault(name, f"key-{len(names) + 1}")
            line = line.replace(name, names[name])
        told.append(line.split(". ")[0])
    assert told == SAID
    lost = "The encryption keys are not here, and something is encrypted"
    (old,) = [name for name, called in names.items() if called == "key-1"]
    assert [line.split(". ")[0] for line in done.stderr.splitlines()] == [
        lost, lost, f"Key {old} is not here, and 330 values and 0 files cannot be read without it"
    ]  # fmt: skip
