"""One installation's backups from the first to a restore, told as facts: run as a program, in a process of its own.

`python -m tests.integration.backups.story sqlite|postgres HOME` prints one JSON.
"""

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from threading import Event, Thread
from typing import Any

from tools import postgres
from tools.killing.rounds import begin, environment

ANSWER, FILE = "an answer of somebody's own", "files/11111111-1111-4111-8111-111111111111"


def larix(line: str, *more: object, language: str = "en") -> list[Any]:
    """How a command ended and what it said."""
    from larix.cli.stopping import run

    os.environ["LARIX_LANGUAGE"], said = language, io.StringIO()
    with redirect_stdout(said), redirect_stderr(said):
        status = run([*line.split(), *map(str, more)])
    return [status, *said.getvalue().splitlines()]


def rows(database: str) -> dict[str, list[str]]:
    """Every row of every table but the log, as text."""
    from django.db import connection

    with connection.cursor() as cursor:
        names = sorted(name for name in connection.introspection.table_names() if not name.startswith("access_log"))
        found = {}
        for name in names:
            cursor.execute(f'SELECT * FROM "{name}"')
            found[name] = sorted(map(repr, cursor.fetchall()))
    connection.close()
    return found


@contextmanager
def somebody_who_writes() -> Iterator[list[int]]:
    """Takes people in, one after another, for as long as this lasts; says how many."""
    from django.db import connection

    from larix.people.actions import enrol_people

    end, taken = Event(), [0]

    def write() -> None:
        while not end.is_set():
            enrol_people(count=1, scope="study:kill-test", by=by())
            taken[0] += 1
        connection.close()

    thread = Thread(target=write)
    thread.start()
    try:
        yield taken
    finally:
        end.set()
        thread.join()


def by() -> Any:
    from larix.cli.installation import operator

    return operator()


def played(database: str, home: Path) -> dict[str, Any]:
    with ExitStack() as open_things:
        cluster = None
        if database == "postgres":
            cluster = open_things.enter_context(postgres.cluster())
            open_things.enter_context(cluster.running())
        begin(environment(home, None if cluster is None else cluster.address), people_each=1)
        (home / "files").mkdir(exist_ok=True)
        (home / FILE).write_text(ANSWER)
        (home / "marts" / "study-x").mkdir(parents=True)
        (home / "marts" / "study-x" / "live").symlink_to("2026-a")
        return _made(home) | _rehearsed(home) | _restored(database, home)


def _made(home: Path) -> dict[str, Any]:
    from django.db import connection

    from larix.access.models import LogLine

    with somebody_who_writes() as taken:
        while taken[0] == 0:
            pass
        before, made = taken[0], larix("backup")
        written = taken[0] - before
    line = LogLine.objects.filter(verb="backup.made").get()
    connection.close()
    (file,) = (home / "backups").glob("larix-*")
    clear = [ANSWER, (home / "digest_key").read_text(), "kill-test"]
    return {
        "made": [*made[:1], len(made) - 1], "written_meanwhile": written > 0, "counted": sorted(line.counts),
        "in_clear": [text for text in clear if text.encode() in file.read_bytes()],
        "keys_in_it": sorted(name for name in _names(file, home) if name.endswith("_key") or "_keys" in name),
        "names": sorted(name for name in _names(file, home) if not name.startswith("tables/")),
        "mode": oct(file.stat().st_mode & 0o777), "left": sorted(path.name for path in home.glob(".*")),
    }  # fmt: skip


def _names(file: Path, home: Path) -> list[str]:
    from larix.backups.key import backup_key
    from larix.backups.members import take
    from larix.backups.sealed import Opening

    with file.open("rb") as opened:
        opening = Opening(opened)
        opening.unlock(backup_key(home) or b"")
        return [(member.name, [None for _ in blocks])[0] for member, blocks in take(opening.read)]


def _rehearsed(home: Path) -> dict[str, Any]:
    """What a rehearsal says, and that it leaves nothing."""
    (file,) = (home / "backups").glob("larix-*")
    before = sorted(path.name for path in home.iterdir())
    good = larix("backup rehearse")
    damaged = home / "damaged.backup"
    there = bytearray(file.read_bytes())
    there[len(there) // 2] ^= 1
    damaged.write_bytes(there)
    bad = larix("backup rehearse", damaged)
    damaged.unlink()
    key = (home / "backup_key").read_text()
    (home / "backup_key").write_text("ab" * 32)
    other = larix("backup rehearse", language="nn")
    (home / "backup_key").unlink()
    none = larix("backup rehearse", language="nb")
    (home / "backup_key").write_text(key)
    after = sorted({path.name for path in home.iterdir()} - {"restoring.lock"})
    return {"rehearsed": [good[0], "the chain holds" in good[1], good[2]], "damaged": bad, "other_key": other,
            "no_key": none, "left_by_rehearsals": sorted(set(after) - set(before))}  # fmt: skip


def _restored(database: str, home: Path) -> dict[str, Any]:
    """Somebody says no after the backup, answers are lost, and the backup is put in their place."""
    from django.db import connection

    from larix.access import triggers
    from larix.access.chain import verify
    from larix.people.models import Person
    from larix.people.queries import reserved
    from larix.rights.actions import reserve
    from larix.studies.models import Participation

    person = Person.objects.get(pk=Participation.objects.order_by("pk")[0].person_id)
    larix("backup --to", home / "backups")
    standing = rows(database)
    reserve(person=person, channel="telephone", on=by().day, by=by())
    Participation.objects.exclude(person=person).delete()
    connection.close()
    refused = larix("restore")
    connection.ensure_connection()
    Participation.objects.count()
    in_use = larix("restore --replace", language="nb")
    connection.close()
    lost = rows(database)
    done = larix("restore --replace")
    now = rows(database)
    changed = sorted(name for name in standing if standing[name] != now[name])
    aside = list(home.glob("before-restore-*"))
    told = {
        "refused": [refused[0], refused[1].startswith("There are data here already")], "in_use": in_use,
        "lost": len(lost["studies_participation"]), "back": len(now["studies_participation"]),
        "restored": [done[0], *done[2:4]], "asides": len(aside), "changed": changed,
        "reserved_again": person.pk in reserved([person.pk]), "broken": str(verify().broken),
        "triggers": list(triggers.missing()), "file": (home / FILE).read_text(),
        "link": os.readlink(home / "marts" / "study-x" / "live"),
    }  # fmt: skip
    from larix.people.actions import enrol_people

    enrol_people(count=2, scope="study:kill-test", by=by())  # numbers go on where they had come to
    connection.close()
    return told | {"status": larix("log verify")[0]}


if __name__ == "__main__":
    print(json.dumps(played(sys.argv[1], Path(sys.argv[2]))))  # noqa: T201
