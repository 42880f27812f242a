"""`larix tick`: what is due now, in one command. It may run at any time, as often as one likes, and from two places."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import typer
from django.db.utils import DatabaseError

from larix.cli.installation import operator, ready
from larix.cli.saying import say
from larix.core.told import Told
from larix.core.words import Words

FILES = Words("Filer slettet: {count}", "Filer sletta: {count}", "Files deleted: {count}")
LEFT_OVER = Words(
    "Rester av filer ryddet bort: {count}", "Restar av filer rydda bort: {count}", "Remains of files swept: {count}"
)
SENT = Words("Meldinger sendt: {count}", "Meldingar sende: {count}", "Messages sent: {count}")
STOPPED = Words("Meldinger stoppet: {count}", "Meldingar stoppa: {count}", "Messages stopped: {count}")
FAILED = Words(
    "Meldinger som ikke kom fram, og som noen må se på: {count}",
    "Meldingar som ikkje kom fram, og som nokon må sjå på: {count}",
    "Messages that did not arrive and that somebody must look at: {count}",
)
CLOSED = Words(
    "Navn slettet på dagen som protokollen setter: {count}",
    "Namn sletta på dagen som protokollen set: {count}",
    "Names deleted on the day that the protocol sets: {count}",
)
REBUILT = Words(
    "Øyeblikksbilder med noen som har trukket seg eller bedt om at ingenting brukes, bygd på nytt eller slettet: "
    "{count}",
    "Augneblinksbilete med nokon som har trekt seg eller bede om at ingenting blir brukt, bygde på nytt eller sletta: "
    "{count}",
    "Snapshots with somebody who has withdrawn or asked that nothing be used, built anew or destroyed: {count}",
)
LATE = Words(
    "Brev til noen som har sagt nei, som skulle vært sendt: {count}",
    "Brev til nokon som har sagt nei, som skulle vore sende: {count}",
    "Letters to people who said no that should have been sent: {count}",
)
LISTED = Words(
    "Nei ført i listen som ligger ved sikkerhetskopiene: {count}",
    "Nei førte i lista som ligg ved tryggingskopiane: {count}",
    "Noes written to the list beside the backups: {count}",
)
ALREADY = Words(
    "En annen larix tick er i gang. Denne gjorde ingenting.",
    "Ein annan larix tick er i gang. Denne gjorde ingenting.",
    "Another larix tick is running. This one did nothing.",
)
NOTHING_DUE = Words("Ingenting ventet.", "Ingenting venta.", "Nothing was due.")


@dataclass(frozen=True, slots=True)
class Moment:
    """When a step runs: `at` is the day and time that Larix is set on, `real` the machine's own (for files)."""

    at: datetime
    real: datetime


Step = Callable[[Moment], list[tuple[Words, int]]]  # what was done, and how many times


def delete_files(moment: Moment) -> list[tuple[Words, int]]:
    """Files past their time, and what a storing or a deletion that was cut off has left."""
    from larix.files import actions

    by = operator()
    deleted = actions.delete_due(at=moment.real, by=by)
    return [(FILES, deleted), (LEFT_OVER, actions.sweep_left_over(at=moment.real, by=by))]


def send_messages(moment: Moment) -> list[tuple[Words, int]]:
    """Messages that are due, each asked for at the moment it leaves."""
    from django.conf import settings

    from larix.gate.due import asking
    from larix.outbox.actions import send_due
    from larix.outbox.adapters import chosen
    from larix.settings.home import SETTINGS

    adapters = chosen(
        sms=settings.SMS, sms_token=SETTINGS.sms_token, email=settings.EMAIL, email_from=SETTINGS.email_from,
        folder=settings.OUTBOX,
    )  # fmt: skip
    by = operator()
    came = send_due(at=moment.at, ask=asking(by.day), adapters=adapters, by=by)
    return [(SENT, came["sent"]), (STOPPED, came["stopped"]), (FAILED, came["failed"])]


def keep_the_list_of_noes(moment: Moment) -> list[tuple[Words, int]]:
    """The list beside the backups, where a cut-off kept a no out of it."""
    from pathlib import Path

    from django.conf import settings

    from larix.rights.erased import write_missing

    return [(LISTED, write_missing(Path(settings.ERASED)))]


def count_late_letters(moment: Moment) -> list[tuple[Words, int]]:
    """Letters to people who said no that nobody has given in time: told each time, until somebody has."""
    from larix.access.actor import OSLO
    from larix.rights.queries import late

    return [(LATE, late(moment.at.astimezone(OSLO).date()))]


def close_lists(moment: Moment) -> list[tuple[Words, int]]:
    """Lists of invited people whose protocol says that the names are to go by now."""
    from larix.gate.due import close_due_lists

    return [(CLOSED, close_due_lists(at=moment.at))]


def rebuild_snapshots(moment: Moment) -> list[tuple[Words, int]]:
    """Snapshots that still hold somebody who has left their study, or compare somebody who has objected."""
    from larix.cli.installation import library, shelf, software
    from larix.reporting.rebuilding import rebuild_without_who_left

    done = rebuild_without_who_left(shelf=shelf(), library=library(), software=software(), by=operator())
    return [(REBUILT, done)]


# Each step stands on its own: one that fails is told when the others have run.
STEPS: list[Step] = [
    delete_files, send_messages, keep_the_list_of_noes, count_late_letters, close_lists, rebuild_snapshots,
]  # fmt: skip


def tick(
    every: Annotated[
        int | None, typer.Option(min=1, help="Go on every so many seconds, until the program that started it is gone")
    ] = None,
) -> None:
    """Do what is due now: delete what is past its time, send messages. Run it every ten minutes."""
    ready()
    started_by = os.getppid()
    _once()
    while every is not None and _waited(every, started_by):
        _once()


def _waited(seconds: int, started_by: int) -> bool:
    """Wait so long, a second at a time; False as soon as the program that started this one is gone."""
    for _second in range(seconds):
        if os.getppid() != started_by:
            return False
        time.sleep(1)
    return True


def _once() -> None:
    done = run_due()
    if done is None:
        say(ALREADY)
        return
    for words, count in done:
        say(words.filled(count=count))
    if not done:
        say(NOTHING_DUE)


def run_due() -> list[tuple[Words, int]] | None:
    """Run every step, and say what was done; None where another one is at it. The first step that failed is raised."""
    from larix.settings import clock

    with _alone() as alone:
        if not alone:
            return None
        moment, done, failed = Moment(clock.now(), clock.real_now()), [], []
        for step in STEPS:
            try:
                done += [(words, count) for words, count in step(moment) if count]
            except (Told, OSError, DatabaseError) as trouble:
                failed.append(trouble)
        if failed:
            raise failed[0]
        return done


@contextmanager
def _alone() -> Iterator[bool]:
    """Whether nobody else on this machine is at it. The lock goes with the process, however it ends."""
    from larix.settings.home import HOME, make_home

    make_home()
    lock = os.open(HOME / "tick.lock", os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True
    finally:
        os.close(lock)
