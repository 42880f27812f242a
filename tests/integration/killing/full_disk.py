"""An installation whose disk becomes full, and then read-only, while somebody saves: run as a program of its own.

`python tests/integration/killing/full_disk.py HOME [mounted]` prints one JSON. `mounted`: HOME is a small file system
of its own, which nobody else sees; else SQLite and the system are told what a full disk would tell them.
"""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any
from uuid import uuid4

from tests.integration.backups.story import larix
from tools.killing.rounds import begin, environment
from tools.killing.writers import Form, Sent, Writer, fields

SAID = "Ingenting ble lagret"
HOME, MOUNTED = Path(sys.argv[1]), sys.argv[2:] == ["mounted"]


def save(client: Any, writer: Writer, form: Form) -> tuple[int, str]:
    """Send what is unheard, or the next save; note it if it was acknowledged. Status, and what was said."""
    form.unheard = form.unheard or Sent(uuid4(), "save", form.number, form.number)
    client.cookies = SimpleCookie(writer.cookies)
    page = client.post(form.path, fields(writer, form.unheard), HTTP_ACCEPT="application/json", SERVER_NAME="127.0.0.1")
    said = page.content.decode()
    if page.status_code == 200 and json.loads(said)["outcome"] in {"stored", "repeated"}:
        form.heard, form.unheard = form.unheard, None
    return page.status_code, said


def save_until_refused(client: Any, writers: list[Writer]) -> tuple[int, bool, Writer, Form]:
    """One form after another is begun: there is a little room left at first, as SQLite keeps some.

    Status of the first no, whether it says that nothing was stored, and what was not stored.
    """
    for writer in writers:
        for form in writer.forms:
            status, said = save(client, writer, form)
            if status != 200:
                return status, SAID in said, writer, form
    raise SystemExit("the disk was never full")


@contextmanager
def full() -> Iterator[None]:
    from django.db import connection

    if not MOUNTED:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA max_page_count = 1")  # SQLite sets it to the pages that there are
            sync, os.fsync = os.fsync, no_room
            try:
                yield
            finally:
                os.fsync = sync
                cursor.execute("PRAGMA max_page_count = 4294967294")
        return
    filler = HOME / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while file.write(b"x" * size):
                    pass
            except OSError:
                continue
    try:
        yield
    finally:
        filler.unlink()


def no_room(_descriptor: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@contextmanager
def read_only() -> Iterator[None]:
    from django.db import connection

    if not MOUNTED:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA query_only = ON")
            try:
                yield
            finally:
                cursor.execute("PRAGMA query_only = OFF")
        return
    connection.close()
    subprocess.run(["mount", "-o", "remount,ro", str(HOME)], check=True)
    try:
        yield
    finally:
        connection.close()
        subprocess.run(["mount", "-o", "remount,rw", str(HOME)], check=True)


def played() -> dict[str, Any]:
    from django.test import Client

    writers = begin(environment(HOME, None), people_each=1)
    client = Client(raise_request_exception=False)
    from tools.killing.judge import faults

    told: dict[str, Any] = {"before": save(client, writers[0], writers[0].forms[0])[0]}
    for name, trouble in (("full", full), ("read_only", read_only)):
        with trouble():
            status, said, who, form = save_until_refused(client, writers)
            backup = larix("backup --to", HOME / "backups")
        left = [path.name for path in (HOME / "backups").glob("*")] if (HOME / "backups").exists() else []
        told[name] = {"no": [status, said], "backup": [backup[0], backup[1].split(" (")[0]], "left": left,
                      "faults": faults(writers), "again": save(client, who, form)[0],
                      "faults_after": faults(writers)}  # fmt: skip
    return told


if __name__ == "__main__":
    print(json.dumps(played()))  # noqa: T201
