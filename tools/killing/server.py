"""The server as anybody starts it, and how it is killed: all its processes at once, none of them warned."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from larix.cli.serving import HOST, server
from tools.postgres import free_port

SECONDS_TO_START = 60
Program = subprocess.Popen[bytes]


def start(environment: Mapping[str, str], told: Path) -> tuple[Program, int]:
    """A server in a session of its own, and its port, once it listens. `told`: where its complaints go."""
    port = free_port()
    with told.open("ab") as complaints:
        program = subprocess.Popen(
            server(port), env=dict(environment), stdout=complaints, stderr=complaints, start_new_session=True
        )
    give_up = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up and program.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex((HOST, port)) == 0:
                return program, port
        time.sleep(0.02)
    raise SystemExit(f"the server did not start:\n{told.read_text(errors='replace')}")


def kill(program: Program) -> int:
    """Kill it and all that it has started, as when the machine stops. How many processes that were."""
    family = [program.pid, *_descendants(program.pid)]
    for pid in family:  # the first one first: it can start no other for those that are gone
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            family = [one for one in family if one != pid]
    program.wait()
    while any(_lives(pid) for pid in family):
        time.sleep(0.01)
    return len(family)


def _descendants(pid: int) -> Iterator[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return
    for child in map(int, children):
        yield child
        yield from _descendants(child)


def _lives(pid: int) -> bool:
    """Whether it still runs: who is dead and not buried by its parent does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
