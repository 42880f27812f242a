"""How fast answers are stored: sixteen interviewers who save as they type, and whole forms as fast as they go.

The real server on real sockets, SQLite as it is shipped; the browsers are a process of their own. Afterwards the
database is asked whether everything that was acknowledged is there, and whether the log's chain holds.
"""

import json
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import connection
from rich.console import Console

from bench import bare
from bench.measuring import Figure
from bench.saving_world import saving_world
from bench.sixty import QUESTIONS, SIXTY
from larix.access.deeds import link
from larix.access.models import LogLine
from larix.followup.models import Draft, ResponseVersion

WORKERS = 3  # as `larix serve` starts on two processors
CENTRAL = "measured elsewhere on two cores: ODK Central 238 a second, 65 ms, p99 126 ms; 90–100 with deferred work"
GOAL = "median under 50 ms, p99 under 300 ms"


def saving_figures(out: Console, scratch: Path, seconds: int) -> list[tuple[Figure, Figure | None]]:
    """Paced saves beside pages; whole forms as fast as they go, beside the bare framework in the same run."""
    out.print("Saving: sixteen interviewers, on real sockets")
    file = scratch / "saving.json"
    world = saving_world(people_each=max(10, seconds * 4))
    world.write(file)
    before = ResponseVersion.objects.count()
    paced = _measured("bench.served:application", file, "paced", seconds)
    kept = sum(Draft.objects.filter(instrument=SIXTY).values_list("number", flat=True))
    _nothing_lost("saves as one types", paced, kept)
    Draft.objects.filter(instrument=SIXTY).delete()
    full = _measured("bench.served:application", file, "full", seconds)
    _nothing_lost("whole forms", full, ResponseVersion.objects.count() - before)
    _log_holds()
    with connection.cursor() as cursor:
        cursor.execute(bare.TABLE)
    plain = _measured("bench.bare:application", file, "full", seconds)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM bare")
        _nothing_lost("the bare framework", plain, cursor.fetchone()[0])
    each = f"a form of {QUESTIONS} fields, with deed and log line"
    return [
        (_figure(f"16 save every 2 s, {paced['read']} pages read meanwhile; {_said(paced)}", paced, GOAL), None),
        (_figure(f"{each}: {_said(full)}", full, CENTRAL),
         _figure(f"bare framework, one INSERT: {_said(plain)}", plain, "")),
    ]  # fmt: skip


def _measured(door: str, world: Path, how: str, seconds: int) -> dict[str, Any]:
    with _server(door) as (port, processes):
        before = _worked(processes)
        load = [
            sys.executable,
            str(Path(__file__).with_name("saving_load.py")),
            str(world),
            str(port),
            how,
            str(seconds),
        ]
        told = subprocess.run(load, capture_output=True, text=True, check=True)
        found: dict[str, Any] = json.loads(told.stdout)
        found["worked"] = (_worked(processes) - before) / max(1, len(found["seconds"]))
    return found


@contextmanager
def _server(door: str) -> Iterator[tuple[int, list[int]]]:
    """gunicorn as `larix serve` starts it, with this door; its port and its workers."""
    connection.close()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--workers", str(WORKERS), "--preload",
               "--timeout", "120", "--log-level", "warning", "--no-control-socket", door]  # fmt: skip
    server = subprocess.Popen(command, env=dict(os.environ), stdout=subprocess.DEVNULL)
    try:
        yield port, _workers(server, port)
    finally:
        server.terminate()
        server.wait(30)


def _workers(server: subprocess.Popen[bytes], port: int) -> list[int]:
    """The server's workers, once it answers."""
    for _ in range(600):
        children = Path(f"/proc/{server.pid}/task/{server.pid}/children")
        found = [int(pid) for pid in children.read_text().split()] if children.exists() else []
        with socket.socket() as probe:
            if len(found) == WORKERS and probe.connect_ex(("127.0.0.1", port)) == 0:
                return found
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise SystemExit("the server did not start")


def _worked(processes: list[int]) -> float:
    """Seconds of processor that these have used."""
    ticks = os.sysconf("SC_CLK_TCK")
    rows = (Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in processes)
    return sum(int(row[11]) + int(row[12]) for row in rows) / ticks


def _nothing_lost(what: str, found: dict[str, Any], kept: int) -> None:
    if found["refused"] or kept != found["stored"]:
        some = found["refused"][:3]
        raise SystemExit(f"{what}: {found['stored']} acknowledged, {kept} in the database, refused: {some}")


def _log_holds() -> None:
    """Every line follows from the one before it, and no number is missing."""
    before, number = "", 0
    for line in LogLine.objects.filter(held_at_key=SIXTY).order_by("number")[:1]:
        previous = LogLine.objects.filter(number=line.number - 1).first()
        before, number = (previous.link, previous.number) if previous else ("", 0)
    for line in LogLine.objects.filter(number__gt=number).order_by("number").iterator():
        number += 1
        if line.number != number or line.link != link(before, line):
            raise SystemExit(f"the log does not hold at line {line.number}")
        before = line.link


def _said(found: dict[str, Any]) -> str:
    seconds = sorted(found["seconds"])
    last = seconds[min(len(seconds) - 1, round(len(seconds) * 0.99))]
    rate = found["stored"] / found["lasted"]
    return f"{rate:,.0f} a second, p99 {last * 1000:,.0f} ms, {found['stored']:,} acknowledged and all stored"


def _figure(what: str, found: dict[str, Any], goal: str) -> Figure:
    return Figure(what, tuple(found["seconds"]), None, goal, (statistics.mean([found["worked"]]),))
