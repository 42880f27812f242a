"""The list of those who said no, as a file that lies beside the backups: a restore must not bring anybody back.

Each line is JSON: a mark of its own, a keyed digest of the person's key, what was said no to, and when. The database
has the same lines; what the file lacks is written to it, so a cut-off between the two is made good the next time.
"""

import fcntl
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from larix.people.digests import keyed_digest
from larix.rights.models import SaidNo

OWNER_ONLY = 0o600


@dataclass(frozen=True, slots=True)
class Line:
    mark: UUID
    digest: str
    what: Mapping[str, Any]
    at: datetime


def digest_of(person_key: UUID) -> str:
    """What stands in the list for a person: nobody's without the installation's key."""
    return keyed_digest("said_no", str(person_key))


def write_missing(file: Path) -> int:
    """Append what the database knows and the file does not, and say how many lines. On the disk when it returns."""
    with _alone(file) as opened:
        there = {line.mark for line in _read(os.pread(opened, os.fstat(opened).st_size, 0).decode())}
        new = [row for row in SaidNo.objects.order_by("pk") if row.mark not in there]
        if new:
            # A line that was cut off is closed first: it is no line, and the row it was of is written once more.
            os.write(opened, ("\n" + "".join(_written(row) for row in new)).encode())
            os.fsync(opened)
    return len(new)


def lines(file: Path) -> tuple[Line, ...]:
    """Every whole line of the file in its order; none where there is no file."""
    try:
        return tuple(_read(file.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return ()


def _written(row: SaidNo) -> str:
    told = {"mark": str(row.mark), "digest": row.digest, "what": row.what, "at": row.at.isoformat()}
    return json.dumps(told, ensure_ascii=False, sort_keys=True) + "\n"


def _read(text: str) -> Iterator[Line]:
    for each in _whole(text.splitlines()):
        yield Line(UUID(each["mark"]), each["digest"], each["what"], datetime.fromisoformat(each["at"]))


def _whole(lines: Iterable[str]) -> Iterator[Mapping[str, Any]]:
    for line in lines:
        try:
            told = json.loads(line)
        except ValueError:
            continue  # empty, or cut off
        if isinstance(told, dict):
            yield told


@contextmanager
def _alone(file: Path) -> Iterator[int]:
    """The file, opened to be read and added to, by one process at a time."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    opened = os.open(file, os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, OWNER_ONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield opened
    finally:
        os.close(opened)
