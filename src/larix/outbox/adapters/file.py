"""Sends nothing: writes what would have been sent to a file, for a demo. The same key is the same file."""

import os
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from larix.outbox.shape import NotSent


@dataclass(frozen=True, slots=True)
class FileAdapter:
    folder: Path
    channel: str
    knows_repeats: bool = True

    def send(self, *, key: UUID, to: str, text: str) -> None:
        """Write `<key>.txt`, whole or not at all, readable by its owner only."""
        beside = self.folder / f".{key}.new"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as new:
                new.write(f"{self.channel}\n{to}\n\n{text}\n")
            beside.replace(self.folder / f"{key}.txt")
        except OSError as trouble:
            raise NotSent("could_not_be_written") from trouble
