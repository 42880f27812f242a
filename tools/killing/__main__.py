"""`python -m tools.killing sqlite|postgres --times N [--seed S]` prints one JSON; not 0 where anything was lost."""

import argparse
import json
import random
import signal
import sys
import tempfile
from pathlib import Path
from threading import Event

from tools.killing.rounds import play


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("database", choices=["sqlite", "postgres"])
    asked.add_argument("--times", type=int, default=5)
    asked.add_argument("--databases", type=int, default=1, help="the last so many kill the database server too")
    asked.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    wanted = asked.parse_args()
    print(f"seed {wanted.seed}", file=sys.stderr, flush=True)
    databases = wanted.databases if wanted.database == "postgres" else 0
    stop = Event()
    for one in (signal.SIGINT, signal.SIGTERM):  # what was survived until then is told
        signal.signal(one, lambda *_: stop.set())
    with tempfile.TemporaryDirectory(prefix="larix-killing-") as home:
        result = play(Path(home), wanted.database, times=wanted.times, seed=wanted.seed, stop=stop, databases=databases)
    told = result.to_json()
    print(json.dumps(told))
    return 1 if told["faults"] else 0


if __name__ == "__main__":
    sys.exit(main())
