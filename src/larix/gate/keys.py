"""Changing the keys that everything identifying is encrypted with, and saying which of them something needs still."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.encryption.folders import CLEAR, files_by_key, lying
from larix.encryption.in_use import values_by_key
from larix.encryption.keys import add_key, current_ring
from larix.encryption.rotation import encrypt_again, remove_unneeded
from larix.files import disk
from larix.outbox.adapters import file as outbox

Tell = Callable[[int], object]  # is told how many values and files are done so far


@dataclass(frozen=True, slots=True)
class KeyRow:
    """One key by its name: whether it is here and current, and how many values and files lie under it."""

    name: str
    here: bool
    current: bool
    values: int
    files: int

    @property
    def needed(self) -> bool:
        return self.current or bool(self.values or self.files)


@dataclass(frozen=True, slots=True)
class KeysFound:
    keys: tuple[KeyRow, ...]  # the current first
    in_clear: int  # files from before files were encrypted


def look() -> KeysFound:
    """Which keys are here and which are needed. Nothing is decrypted; no name is read."""
    ring, values, files = current_ring(), values_by_key(), _files()
    names = [ring.current, *sorted({*ring.ciphers, *values, *files} - {ring.current, CLEAR})]
    rows = (KeyRow(n.hex(), n in ring.ciphers, n == ring.current, values[n], files[n]) for n in names)
    return KeysFound(tuple(rows), files[CLEAR])


def rotate(*, by: Actor, tell: Tell = lambda _done: None) -> KeysFound:
    """Make a new key and put everything under it. Where an earlier rotation was cut off, that one is gone on with.

    The old key stays until it is removed: backups from before may need it.
    """
    found = look()
    if not found.in_clear and not any(row.needed and not row.current for row in found.keys):
        with deed(Verb.KEYS_CHANGED, by=by) as note:
            note.counts["made"] = add_key().current.hex()
    finish(by=by, tell=tell)
    return look()


def finish(*, by: Actor, tell: Tell = lambda _done: None) -> int:
    """Put under the current key what is not, also files that are in clear; how many values and files."""
    done = 0
    for step in _steps():
        done += step
        tell(done)
    with deed(Verb.KEYS_CHANGED, by=by) as note:
        note.counts.update(key=current_ring().current.hex(), encrypted_again=done)
        note.changed_nothing = not done
    return done


def encrypt_what_is_in_clear(*, by: Actor) -> int:
    """Encrypt files from before files were; how many values and files. What was cut off goes on where it was."""
    return finish(by=by) if _files()[CLEAR] else 0


def remove_old(*, by: Actor) -> list[str]:
    """Remove the keys that nothing here needs any more; their names. What lies in backups is not looked at."""
    with deed(Verb.KEYS_CHANGED, by=by) as note:
        gone = [name.hex() for name in remove_unneeded(set(_files()))]
        note.counts["removed"] = ", ".join(gone)
        note.changed_nothing = not gone
    return gone


def _steps() -> Iterator[int]:
    yield from encrypt_again()
    for folder, again in ((settings.FILES, disk.encrypt_again), (settings.OUTBOX, outbox.encrypt_again)):
        for file in lying(Path(folder)):
            try:
                yield int(again(file))
            except FileNotFoundError:
                continue  # deleted in this moment


def _files() -> Counter[bytes]:
    return files_by_key(Path(settings.FILES)) + files_by_key(Path(settings.OUTBOX))
