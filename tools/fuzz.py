"""Attacks every form and page for so many minutes, with other values each time, and writes down what came of it.

The attacks are those of tests/integration/hostile, which every run of the tests makes once.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ROOT / "docs" / "generated" / "security.json"
TEST = "tests/integration/hostile/test_every_form.py"


def attacked(minutes: float) -> dict[str, int]:
    """What was tried in that time: roles, pages, pairs of these, requests, inputs, and how many went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        counts = Path(folder) / "counts.json"
        here = os.environ | {"LARIX_FUZZ_MINUTES": str(minutes), "LARIX_FUZZ_COUNTS": str(counts)}
        command = [sys.executable, "-m", "pytest", "-vv", "-p", "no:cacheprovider", TEST]
        subprocess.run(command, cwd=ROOT, env=here, check=False)
        if not counts.exists():
            sys.exit("The attack did not come to its end: see above.")
        told: dict[str, int] = json.loads(counts.read_text())
    return told


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--minutes", type=float, default=5.0)
    minutes = asked.parse_args().minutes
    found = attacked(minutes)
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    database = "PostgreSQL" if "LARIX_DATABASE_URL" in os.environ else "SQLite"
    told = {
        "attack on every form": {"commit": commit.stdout.strip(), "database": database, "minutes": minutes, **found}
    }
    FIGURES.write_text(json.dumps(told, indent=2) + "\n")
    print(f"{found['requests']} requests with {found['inputs']} inputs; {found['went wrong']} went wrong")
    return 1 if found["went wrong"] else 0


if __name__ == "__main__":
    sys.exit(main())
