"""Sends nothing: writes what would have been sent to an encrypted file, for a demo. The same key is the same file."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from larix.core.told import Told
from larix.encryption.folders import put_under_current_key, read_whole, write_whole
from larix.outbox.shape import NotSent


@dataclass(frozen=True, slots=True)
class FileAdapter:
    folder: Path
    channel: str
    knows_repeats: bool = True

    def send(self, *, key: UUID, to: str, text: str) -> None:
        """Write `<key>.txt`, whole or not at all, readable by its owner only and with the installation's key."""
        beside = self.folder / f".{key}.new"
        try:
            beside.unlink(missing_ok=True)  # of an earlier try that was cut off
            written = f"{self.channel}\n{to}\n\n{text}\n".encode()
            write_whole(self.folder / f"{key}.txt", written, _place(str(key)), beside=beside)
        except (OSError, Told) as trouble:
            raise NotSent("could_not_be_written") from trouble


def would_have_been_sent(file: Path) -> str:
    """What stands in such a file: the channel, the address, and the text after an empty line."""
    return read_whole(file, _place(file.stem)).decode()


def encrypt_again(file: Path) -> bool:
    """Put such a file under the current key; whether it was needed."""
    return put_under_current_key(file, _place(file.stem))


def _place(key: str) -> str:
    return f"message:{key}"
