"""Reading a stored file. Whoever opens one is logged by the gate that let them in (FILE_READ)."""

import hashlib
from datetime import datetime
from uuid import UUID

from larix.core.told import Told
from larix.core.words import Words
from larix.encryption.values import NotAsStored
from larix.files import disk
from larix.files.models import StoredFile

GONE = Words(
    "Filen er slettet. Slike filer ligger bare en stund. Lag den på nytt om du trenger den.",
    "Fila er sletta. Slike filer ligg berre ei stund. Lag henne på nytt om du treng henne.",
    "The file has been deleted. Such files are kept for a while only. Make it again if you need it.",
)
DAMAGED = Words(
    "Filen er ikke slik den ble lagret, så den vises ikke. Si fra til den som drifter maskinen.",
    "Fila er ikkje slik ho vart lagra, så ho blir ikkje vist. Sei frå til den som driftar maskina.",
    "The file is not as it was stored, so it is not shown. Tell whoever runs the machine.",
)


class Gone(Told):
    """There is no such file, or its time is past: the two are told alike."""

    def __init__(self) -> None:
        super().__init__(GONE)


class DamagedFile(Told):
    """The bytes are not those that were stored."""

    def __init__(self) -> None:
        super().__init__(DAMAGED)


def read_bytes(key: UUID, at: datetime) -> bytes:
    """The bytes of a file at that instant (the machine's own time).

    Gone from the moment its time is past, also while the bytes still lie there; DamagedFile if the digest is wrong.
    """
    stored = StoredFile.objects.filter(key=key, deleted_at__isnull=True).first()
    if stored is None or (stored.keep_until is not None and stored.keep_until <= at):
        raise Gone
    try:
        content = disk.get(key)
    except (FileNotFoundError, NotAsStored) as missing:
        raise DamagedFile from missing
    if hashlib.sha256(content).hexdigest() != stored.digest:
        raise DamagedFile
    return content
