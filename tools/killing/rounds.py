"""Round after round the server starts, is killed at a random moment, and what is left is judged."""

import asyncio
import os
import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from threading import Event
from typing import Any

from tools import postgres
from tools.killing import server
from tools.killing.writers import MONTHS, Tally, Writer, write

MOST_HEARD = 60  # saves that are acknowledged before a kill, all writers together
LONGEST_AFTER = 0.03  # seconds after the last of them
MOST_TOLD = 20  # faults: one that is there comes many times over
FORMS_A_ROUND = 3  # that one writer finishes at most, and some to spare
# As PostgreSQL is shipped, except that nothing waits for the disk: processes are killed here, not the machine.
AS_SHIPPED = ("fsync=off", "max_connections=100")


@dataclass
class Result:
    """What came of it. `processes`: how many were killed; `databases`: how often the database server was killed too."""

    database: str
    seed: int
    kills: int = 0
    databases: int = 0
    processes: int = 0
    lines: int = 0
    seconds: float = 0.0
    tally: Tally = field(default_factory=Tally)
    faults: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        told = asdict(self)
        tally = told.pop("tally")
        told["faults"] = [fault[:500] for fault in (*self.faults, *tally.pop("wrong"))][:MOST_TOLD]
        return {**told, **tally, "acknowledged": self.tally.acknowledged, "seconds": round(self.seconds, 1)}


def environment(home: Path, address: str | None) -> dict[str, str]:
    """As somebody's own shell would have it, with this home and this database."""
    mine = {name: value for name, value in os.environ.items() if not name.startswith(("LARIX_", "DJANGO_"))}
    more = {} if address is None else {"LARIX_DATABASE_URL": address}
    return mine | {"LARIX_HOME": str(home), "DJANGO_SETTINGS_MODULE": "larix.settings"} | more


def play(home: Path, database: str, *, times: int, seed: int, stop: Event, databases: int = 0) -> Result:
    """So many kills, the last `databases` of them of the database server too. Stops at the first that left a fault,
    and after the one that is under way where `stop` is set.

    Once in a process: Django is set up for this home.
    """
    result, random, began = Result(database, seed), Random(f"{seed}-{database}"), time.monotonic()
    with ExitStack() as open_things:
        cluster = open_things.enter_context(postgres.cluster(AS_SHIPPED)) if database == "postgres" else None
        here = environment(home, None if cluster is None else cluster.address)
        running = _Database(cluster, open_things)
        writers = begin(here, people_each=-(-times * FORMS_A_ROUND // len(MONTHS)))
        for number in range(times):
            if stop.is_set():
                break
            print(f"{database}: {result.kills} of {times} survived", file=sys.stderr, flush=True)
            _one(writers, here, result, random, running if number >= times - databases else None)
            result.faults = _judged(writers, result)
            if result.faults or result.tally.wrong:
                break
    result.seconds = time.monotonic() - began
    return result


class _Database:
    """The database server, if there is one to be killed."""

    def __init__(self, cluster: postgres.Cluster | None, open_things: ExitStack):
        self.cluster, self.open_things = cluster, open_things
        self.start()

    def start(self) -> None:
        self.process = None if self.cluster is None else self.open_things.enter_context(self.cluster.running())

    def kill(self) -> int:
        return 0 if self.process is None else server.kill(self.process)


def begin(here: Mapping[str, str], *, people_each: int) -> list[Writer]:
    """Set Django up for this home and database, make the tables, and fill them."""
    os.environ.update(here)
    import django
    from django.core.management import call_command

    django.setup()
    from larix.settings.home import make_home
    from tools.killing.world import writers

    make_home()
    if address := here.get("LARIX_DATABASE_URL"):
        import psycopg

        with psycopg.connect(address.removesuffix("larix") + "postgres", autocommit=True) as server:
            server.execute("CREATE DATABASE larix")
    call_command("migrate", verbosity=0, interactive=False)
    return writers(people_each)


def _one(
    writers: list[Writer], here: Mapping[str, str], result: Result, random: Random, database: _Database | None
) -> None:
    """The server starts, everybody writes, and at a random moment all its processes are gone."""
    from django.db import connections

    connections.close_all()
    told = Path(here["LARIX_HOME"]) / "server.log"
    program, port = server.start(here, told)
    wanted, after = random.randrange(1, MOST_HEARD), random.random() * LONGEST_AFTER

    async def until_killed() -> None:
        gone = asyncio.Event()
        writing = asyncio.ensure_future(write(writers, port, random.randrange(1 << 30), result.tally, gone))
        await _until_heard(wanted, result.tally, writing)
        await asyncio.sleep(after)
        gone.set()
        if database is not None:
            result.processes += database.kill()
            result.databases += 1
        result.processes += server.kill(program)
        await writing

    asyncio.run(until_killed())
    result.kills += 1
    if database is not None:
        database.start()


async def _until_heard(wanted: int, tally: Tally, writing: "asyncio.Future[None]") -> None:
    """So many saves later. Counted, not timed: a busy machine writes as much before a kill as an idle one."""
    before = tally.acknowledged
    while tally.acknowledged - before < wanted and not tally.wrong and not writing.done():
        await asyncio.sleep(0.001)


def _judged(writers: list[Writer], result: Result) -> list[str]:
    from larix.access.models import LogLine
    from tools.killing.judge import faults

    found = faults(writers)
    result.lines = LogLine.objects.count()
    if all(writer.form is None for writer in writers):
        found.append("the writers ran out of forms: the last rounds proved nothing")
    return found
