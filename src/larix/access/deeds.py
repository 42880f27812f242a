"""Every change goes through a deed: one transaction, one line in the log with its people, both or neither."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC
from uuid import UUID

from django.db import connection, transaction

from larix.access.actor import Actor
from larix.access.models import LogLine, LogSubject
from larix.access.prepared import Prepared, add
from larix.access.verbs import Verb
from larix.core.canonical import canonical, digest

CHAIN_LOCK = 0x1A121C  # the advisory lock that hands out the chain's numbers on PostgreSQL
BATCH = 1_000
LAST_LINE = Prepared(lambda: LogLine.objects.order_by("-number").values_list("number", "link")[:1])


@dataclass(slots=True)
class Note:
    """What the log will remember of a deed: counts, a file's digest, and whom it concerns."""

    counts: dict[str, int | str] = field(default_factory=dict)
    file_digest: str = ""
    about: set[UUID] = field(default_factory=set)
    changed_nothing: bool = False  # a repeat: no line is written

    def take_in(self, verb: Verb, inner: "Note") -> None:
        """Remember a deed that was part of this one."""
        if inner.changed_nothing:
            return
        self.counts.update(inner.counts)
        self.counts[verb] = int(self.counts.get(verb, 0)) + 1
        self.about.update(inner.about)
        self.file_digest = self.file_digest or inner.file_digest


_open_deed: ContextVar[Note | None] = ContextVar("open_deed", default=None)


@contextmanager
def deed(verb: Verb, *, by: Actor, about: Iterable[UUID] = ()) -> Iterator[Note]:
    """Do the work inside the block; put what the log should remember into the note that it hands out.

    A deed inside a deed joins it: the outer one's line counts it under its verb and concerns its people too, and where
    it fails nothing of the outer one is stored. One that changed nothing leaves no trace there; whether the outer one
    did anything is for the outer one to say.
    """
    outer = _open_deed.get()
    if outer is not None:
        with transaction.atomic(savepoint=False):  # where it fails, the outer one is undone with it
            inner = Note(about=set(about))
            yield inner
        outer.take_in(verb, inner)
        return
    note = Note(about=set(about))
    token = _open_deed.set(note)
    try:
        with transaction.atomic():
            yield note
            if not note.changed_nothing:
                _write(verb, by, note)
    finally:
        _open_deed.reset(token)


def read(verb: Verb, *, by: Actor, about: Iterable[UUID] = (), **counts: int | str) -> None:
    """Log that somebody looked: at one person (`about`), or at a list (its filter and count)."""
    with transaction.atomic():
        _write(verb, by, Note(counts=dict(counts), about=set(about)))


def _write(verb: Verb, by: Actor, note: Note) -> None:
    people = sorted(str(key) for key in note.about)
    line = LogLine(
        verb=verb,
        account=by.account,
        role=by.role,
        held_at_kind=by.held_at.kind,
        held_at_key=by.held_at.key,
        purpose=by.purpose,
        reason=by.reason,
        at=by.at,
        counts=note.counts,
        digest=note.file_digest,
        subjects=len(people),
        subjects_digest=digest(people),
    )
    line.number, before = _next_in_chain()
    line.link = link(before, line)
    add(line)
    subjects = [LogSubject(line=line, person_key=UUID(key)) for key in people]
    if len(subjects) == 1:
        add(subjects[0])
    else:
        LogSubject.objects.bulk_create(subjects, batch_size=BATCH)


def _next_in_chain() -> tuple[int, str]:
    """The next number and the link it follows. The lock is held to the end of the transaction, so it never forks."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [CHAIN_LOCK])
    last = LAST_LINE.first()
    return (1, "") if last is None else (last[0] + 1, last[1])


def link(before: str, line: LogLine) -> str:
    """The hash that chains a line to the one before it, over canonical bytes of everything the line says."""
    said = [
        line.number, line.verb, line.account, line.role, line.held_at_kind, line.held_at_key, line.purpose, line.reason,
        line.at.astimezone(UTC).isoformat(timespec="microseconds"), line.counts, line.digest, line.subjects,
        line.subjects_digest,
    ]  # fmt: skip
    return hashlib.sha256((before + canonical(said)).encode()).hexdigest()
