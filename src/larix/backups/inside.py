"""Run as a program in the place where a backup was unpacked: makes its tables, and tries whether it is whole.

`python -m larix.backups.inside tables|check`: JSON in, one line of JSON out; {"told": …} where it refuses.
"""

import json
import sys
from datetime import datetime
from typing import Any

import django


def tables(told: dict[str, Any]) -> dict[str, Any]:
    """Make the tables as they were, by the migrations that the backup was made with."""
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from larix.access import triggers

    executor = MigrationExecutor(connection)
    executor.migrate(_last_of(executor, told["migrations"]))
    triggers.take_down()  # they stand again after the next migrate; what is put in now was written long ago
    return {}


def _last_of(executor: Any, migrations: list[list[str]]) -> list[tuple[str, str]]:
    """Of each app the migrations that no other of the same app follows. Told where there is one we do not know."""
    from larix.backups import refusals
    from larix.core.told import Told

    applied, graph = {(app, name) for app, name in migrations}, executor.loader.graph
    if unknown := sorted(applied - set(graph.nodes)):
        raise Told(refusals.NEWER.filled(name=".".join(unknown[0])))
    followed = {
        parent for one in applied for parent in executor.loader.get_migration(*one).dependencies if parent[0] == one[0]
    }
    return sorted(applied - followed)


def check(told: dict[str, Any]) -> dict[str, Any]:
    """Whether what lies here is what was backed up; then bring it up to date and say again whoever said no since.

    Told where it is not. Gives the number of the log's lines, and of the noes that were said again.
    """
    from django.contrib.sessions.models import Session
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    from larix.access.actor import operator
    from larix.access.deeds import deed
    from larix.access.verbs import Verb
    from larix.rights.actions import reapply

    _last_of(MigrationExecutor(connection), told["migrations"])
    _same_counts(told["counts"])
    _same_keys(told["digest_key"])
    call_command("migrate", verbosity=0, interactive=False)
    lines = _chain_holds(told["anchor"])
    by = operator(datetime.fromisoformat(told["at"]))
    Session.objects.all().delete()  # whoever was signed in then may have left since
    again = reapply(by=by)
    with deed(Verb.BACKUP_RESTORED, by=by) as note:
        note.counts.update(lines=lines, reapplied=again)
    return {"lines": lines, "reapplied": again}


def _same_counts(counts: dict[str, int]) -> None:
    from django.db import connection

    from larix.backups import refusals
    from larix.core.told import Told
    from larix.core.words import same

    found = {}
    with connection.cursor() as cursor:
        for table in counts:
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")
            found[table] = cursor.fetchone()[0]
    differ = [f"{table} {found[table]} ≠ {count}" for table, count in counts.items() if found[table] != count]
    if differ:
        raise Told(refusals.COUNTS_DIFFER.filled(tables=same(", ".join(differ))))


def _same_keys(digest_key: str) -> None:
    """The installation's keys open what lies here: they are in no backup, so somebody has brought them."""
    from django.conf import settings

    from larix.backups import refusals
    from larix.backups.key import name_of
    from larix.core.told import Told
    from larix.core.words import same
    from larix.encryption.in_use import values_by_key
    from larix.encryption.keys import current_ring

    if name_of(settings.DIGEST_KEY) != digest_key:
        raise Told(refusals.OTHER_DIGEST_KEY)
    used = set(values_by_key())
    lacking = used - set(current_ring().ciphers) if used else set()
    if lacking:
        raise Told(refusals.ENCRYPTION_KEY_MISSING.filled(keys=same(", ".join(sorted(key.hex() for key in lacking)))))


def _chain_holds(anchor: list[Any] | None) -> int:
    """The whole chain, and its end as it was when the backup was made. How many lines."""
    from larix.access.chain import Anchor, verify
    from larix.backups import refusals
    from larix.core.told import Told

    verified = verify([Anchor(anchor[0], anchor[1])] if anchor else [])
    if verified.broken is not None:
        raise Told(refusals.CHAIN_BROKEN.filled(number=verified.broken.number))
    return verified.lines


STEPS = {"tables": tables, "check": check}


def main() -> None:
    told = json.loads(sys.stdin.read())
    django.setup()
    from larix.core.told import Told

    try:
        answer = STEPS[sys.argv[1]](told)
    except Told as no:
        answer = {"told": no.words.to_json()}
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()
