"""`make torture`: the kill test at length, on both databases, written to docs/generated/torture.json."""

import argparse
import json
import random
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from larix.cli.installation import software

ROOT = Path(__file__).resolve().parent.parent
RESULT = ROOT / "docs" / "generated" / "torture.json"
POSTGRES_SHARE, DATABASES_SHARE = 4, 10  # a fourth of the kills on PostgreSQL; of those, a tenth of the database server


def begun(database: str, times: int, seed: int) -> "subprocess.Popen[str]":
    """In a process of its own: Django is set up once for one database."""
    command = [sys.executable, "-m", "tools.killing", database, "--times", str(times), "--seed", str(seed),
               "--databases", str(-(-times // DATABASES_SHARE))]  # fmt: skip
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def told_by(run: "subprocess.Popen[str]") -> dict[str, Any]:
    """What came of it."""
    out, _ = run.communicate()
    if run.returncode not in (0, 1):
        raise SystemExit("the kill test could not be played")
    told: dict[str, Any] = json.loads(out)
    for fault in told["faults"]:
        print(f"FAULT {fault}", flush=True)
    kept = f"{told['kills']} kills survived, {told['acknowledged']} saves acknowledged, {told['seconds']} s"
    print(f"{told['database']}: {kept}, seed {told['seed']}", flush=True)
    return told


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--times", type=int, default=200)
    asked.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    wanted = asked.parse_args()
    of_postgres = -(-wanted.times // POSTGRES_SHARE)
    runs = [begun("sqlite", wanted.times, wanted.seed), begun("postgres", of_postgres, wanted.seed)]

    def stop(*_: object) -> None:
        """What was survived until now is told all the same."""
        for run in runs:
            run.terminate()

    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, stop)
    came = [told_by(run) for run in runs]
    if any(told["faults"] for told in came):
        return 1
    told = {"software": software(), **{one.pop("database"): one for one in came}}
    RESULT.write_text(json.dumps(told, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
