"""Runs every check and every test, says how long each step took, and stops at the first red one."""

import argparse
import os
import shlex
import signal
import subprocess
import sys
import time
from contextlib import nullcontext
from pathlib import Path

from tools import postgres

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
SLOWEST_SHOWN = 5
COMPILED = BIN.parent / "compiled"


def steps(database: str, workers: str) -> list[tuple[str, list[str]]]:
    """Name and command of each step. On PostgreSQL only the tests are run: the rest knows no database."""
    tests = (
        f"every test, {workers} at a time" if database == "sqlite" else "tests that touch a database, on PostgreSQL",
        ["pytest", "-q", "-n", workers, "--dist", "worksteal", f"--durations={SLOWEST_SHOWN}"],
    )
    if database == "postgres":
        return [tests]
    return [
        ("lint", ["ruff", "check", "--quiet"]),
        ("format", ["ruff", "format", "--check", "--quiet"]),
        ("types", ["mypy"]),
        ("floors (import contracts)", ["lint-imports", "--no-cache"]),
        ("dependencies", ["deptry", "."]),
        ("translations", ["python", "tools/messages.py", "check"]),
        tests,
        ("long functions, for information", ["python", "-m", "tests.house.sizes"]),
    ]


def environment(address: str | None) -> dict[str, str]:
    """This process's own, with the database. Some hundred processes are started, and compiled files are kept for them.

    Whoever wants none beside the sources (PYTHONDONTWRITEBYTECODE) has them in .venv: without any, each process would
    compile Django and all the rest anew.
    """
    mine = dict(os.environ)
    if mine.pop("PYTHONDONTWRITEBYTECODE", ""):
        mine.setdefault("PYTHONPYCACHEPREFIX", str(COMPILED))
    return mine | ({"LARIX_DATABASE_URL": address, "LARIX_ONLY_DATABASE_TESTS": "1"} if address else {})


def run(name: str, command: list[str], here: dict[str, str]) -> bool:
    print(f"── {name} ", flush=True)
    began = time.monotonic()
    done = subprocess.run([str(BIN / command[0]), *command[1:]], cwd=ROOT, env=here, check=False)
    seconds = time.monotonic() - began
    green = done.returncode == 0
    print(f"   {'ok' if green else 'RED'} · {name} · {seconds:.1f} s", flush=True)
    if not green:
        again = shlex.join([f".venv/bin/{command[0]}", *command[1:]])
        print(f"\nSTOPPED at “{name}”: see above what is wrong. To run this step alone:\n  {again}", flush=True)
    return green


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    asked.add_argument("--workers", default="2")
    wanted = asked.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that the server below is stopped then, too

    began = time.monotonic()
    with postgres.server() if wanted.database == "postgres" else nullcontext() as address:
        here = environment(address)
        green = all(run(name, command, here) for name, command in steps(wanted.database, wanted.workers))
    if green:
        print(f"\nAll green on {wanted.database} in {time.monotonic() - began:.0f} s.")
    return 0 if green else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
