"""Storing files and deleting them. Bytes come before their row and go with it; what is left over is swept."""

import errno
import hashlib
from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.db import transaction

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.core.told import Told
from larix.core.words import Words
from larix.files import disk
from larix.files.models import StoredFile

LEFT_OVER_AFTER = timedelta(hours=1)  # a file that is being stored has no row yet; this one has been forgotten
AT_A_TIME = 500
NO_ROOM = Words(
    "Filen ble ikke lagret: disken er full. Ingenting er halvferdig: det som var lagret før, står. Gjør plass og prøv "
    "igjen.",
    "Fila vart ikkje lagra: disken er full. Ingenting er halvferdig: det som var lagra før, står. Gjer plass og prøv "
    "igjen.",
    "The file was not stored: the disk is full. Nothing is half done: what was stored before is as it was. Make room "
    "and try again.",
)
NOT_WRITTEN = Words(
    "Filen ble ikke lagret: Larix får ikke skrive der filene ligger. Ingenting er halvferdig: det som var lagret før, "
    "står. Be den som drifter maskinen, om å rette det.",
    "Fila vart ikkje lagra: Larix får ikkje skrive der filene ligg. Ingenting er halvferdig: det som var lagra før, "
    "står. Be den som driftar maskina, om å rette det.",
    "The file was not stored: Larix may not write where the files lie. Nothing is half done: what was stored before "
    "is as it was. Ask whoever runs the machine to put it right.",
)


class NotStored(Told):
    """The bytes could not be written. There is no file, and no row of one."""


def store_file(
    *, content: bytes, purpose: str, kind: str, media_type: str, stored_at: datetime, keep_until: datetime | None,
    by: Actor,
) -> StoredFile:  # fmt: skip
    """Keep these bytes until `keep_until` (None: until their owner deletes them). Times are the machine's own.

    The bytes are on the disk before the row is: a row never names a file that is not there. NotStored if they are not.
    """
    key = uuid4()
    _put(key, content)
    try:
        with deed(Verb.FILE_STORED, by=by) as note:
            stored = StoredFile.objects.create(
                key=key, purpose=purpose, kind=kind, media_type=media_type, size=len(content),
                digest=hashlib.sha256(content).hexdigest(), stored_at=stored_at, keep_until=keep_until,
            )  # fmt: skip
            note.counts.update(file=str(key), kind=kind, bytes=len(content))
            note.file_digest = stored.digest
    except BaseException:
        disk.remove(key)
        raise
    return stored


def delete_files(*, keys: Iterable[UUID], by: Actor) -> int:
    """Delete these files now, and say how many there were. Those that are gone already are left as they were.

    The bytes go when the whole deed has been stored: one that is undone has deleted nothing.
    """
    with deed(Verb.FILES_DELETED, by=by) as note:
        found = StoredFile.objects.select_for_update().filter(key__in=list(keys), deleted_at__isnull=True)
        gone = list(found.values_list("key", flat=True))
        StoredFile.objects.filter(key__in=gone).update(deleted_at=by.at)
        note.changed_nothing = not gone
        note.counts["files"] = len(gone)
        transaction.on_commit(lambda: _remove(gone))
    return len(gone)


def delete_due(*, at: datetime, by: Actor) -> int:
    """Delete every file whose time is past at that instant, and say how many. Cut off half-way, it is done again.

    Here the bytes go first: nobody is served a file past its time, so none is missed if the rest is not stored.
    """
    with deed(Verb.FILES_DELETED, by=by) as note:
        due = StoredFile.objects.select_for_update().filter(keep_until__lte=at, deleted_at__isnull=True)
        keys = list(due.values_list("key", flat=True))
        _remove(keys)
        for start in range(0, len(keys), AT_A_TIME):
            StoredFile.objects.filter(key__in=keys[start : start + AT_A_TIME]).update(deleted_at=at)
        note.changed_nothing = not keys
        note.counts["files"] = len(keys)
    return len(keys)


def sweep_left_over(*, at: datetime, by: Actor) -> int:
    """Take away bytes that no standing file owns: a storing or a deletion that was cut off more than an hour ago."""
    with deed(Verb.FILES_DELETED, by=by) as note:
        lying = list(disk.lying_since_before(at - LEFT_OVER_AFTER))
        owned: set[UUID] = set()
        for start in range(0, len(lying), AT_A_TIME):
            some = [key for key, _file in lying[start : start + AT_A_TIME]]
            standing = StoredFile.objects.filter(key__in=some, deleted_at__isnull=True)
            owned.update(standing.values_list("key", flat=True))
        left = [file for key, file in lying if key not in owned or file.name != str(key)]
        for file in left:
            file.unlink(missing_ok=True)
        note.changed_nothing = not left
        note.counts["left_over"] = len(left)
    return len(left)


def _put(key: UUID, content: bytes) -> None:
    try:
        disk.put(key, content)
    except OSError as trouble:
        full = trouble.errno in (errno.ENOSPC, errno.EDQUOT)
        raise NotStored(NO_ROOM if full else NOT_WRITTEN) from trouble


def _remove(keys: Iterable[UUID]) -> None:
    for key in keys:
        disk.remove(key)
