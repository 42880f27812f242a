"""Serves the pages on 127.0.0.1 for the demo. In production any WSGI server runs larix.web.wsgi."""

import os
import socket
import subprocess
import sys
from typing import NoReturn

HOST = "127.0.0.1"
DUE_EVERY = 20  # seconds


def port_is_free(port: int) -> bool:
    """Whether somebody could listen there now."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError:
            return False
    return True


def serve_pages(port: int) -> NoReturn:
    """Become the server, until somebody presses Ctrl-C.

    Workers are processes: threads starve on SQLite's lock. The server starts as a new program instead of going on in
    this one: building a snapshot has started polars' threads here, and a fork of a process with threads can hang.
    """
    _do_what_comes_due()
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(sys.executable, server(port))


def server(port: int) -> list[str]:
    """The server's command line."""
    workers = min(3, (os.cpu_count() or 1) + 1)
    return [
        # A pile of letters takes some ten seconds to set, more on a busy machine.
        sys.executable, "-m", "gunicorn", "--bind", f"{HOST}:{port}", "--workers", str(workers), "--preload",
        "--timeout", "120", "--log-level", "warning", "--no-control-socket", "larix.web.wsgi:application",
    ]  # fmt: skip


def _do_what_comes_due() -> None:
    """Files past their time go, and a snapshot is built anew after a withdrawal, as long as the pages are served.

    In a session of its own: Ctrl-C stops the server, and this ends when it finds the server gone.
    """
    subprocess.Popen(
        [sys.executable, "-c", "from larix.cli import main; main()", "tick", "--every", str(DUE_EVERY)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
