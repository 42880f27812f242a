"""What a snapshot says of itself: where it comes from, what is in it, and the digest of every file."""

import hashlib
import json
import os
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from larix.core.canonical import canonical, digest
from larix.core.told import Told
from larix.core.words import Words
from larix.schedule import Calendar, Protocol

FORM = 2  # of the snapshot's layout; raised when an old reader would misread a new one
READ = (1, FORM)  # those that this Larix reads; 1 has neither attempts, nor how an answer was given, nor wave states


@dataclass(frozen=True, slots=True)
class File:
    rows: int
    size: int  # bytes
    sha256: str

    def fits(self, content: bytes) -> bool:
        """Whether this is what was written."""
        return hashlib.sha256(content).hexdigest() == self.sha256


@dataclass(frozen=True, slots=True)
class ItemCount:
    """How often one item was answered at one wave, and why not where it was not."""

    instrument: str
    version: int
    wave: str
    item: str
    answered: int
    missing: dict[str, int]  # reason -> count


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts that pages show without reading the tables."""

    people: int
    deaths: int
    visits: dict[str, int]  # wave -> people seen
    responses: dict[str, dict[str, int]]  # instrument -> wave -> responses
    items: tuple[ItemCount, ...]


@dataclass(frozen=True, slots=True)
class LogAnchor:
    """The newest line of the log when the snapshot was built; `larix log verify` holds the log to it."""

    number: int
    link: str


@dataclass(frozen=True, slots=True)
class Manifest:
    scope: str
    data_date: date
    protocol: Protocol
    instruments: dict[str, dict[str, Any]]  # "<id>.<version>" -> {fingerprint, definition}
    buckets: tuple[str, ...]  # the first pseudonym of each
    overview: Overview
    files: dict[str, File]
    software: str
    id: str = ""
    seal: str = ""  # the digest of everything else in the file
    form: int = FORM
    log: LogAnchor | None = None  # None in snapshots from before it was printed, and in those of no database

    def with_id(self) -> "Manifest":
        """The same manifest, sealed, under the id that follows from what it holds.

        Equal content gives an equal id, whichever software wrote it and wherever the log had come to; the seal is over
        these too.
        """
        held = _MANIFEST.dump_python(replace(self, id="", seal="", software=""), mode="json")
        del held["log"]
        named = replace(self, id=digest(held)[:12], seal="")
        return replace(named, seal=digest(_MANIFEST.dump_python(named, mode="json")))

    @property
    def day(self) -> str:
        """The data date as it may be printed: in a relative calendar as a number of days."""
        if self.protocol.calendar is Calendar.RELATIVE and self.protocol.day_zero is not None:
            return f"day {(self.data_date - self.protocol.day_zero).days}"
        return self.data_date.isoformat()

    @property
    def folder(self) -> str:
        return f"{self.day.replace(' ', '')}-{self.id}"


_MANIFEST = TypeAdapter(Manifest)


UNREADABLE = Words("den kan ikke leses", "ho kan ikkje lesast", "it cannot be read")
CHANGED = Words(
    "innholdet er endret etter at den ble skrevet",
    "innhaldet er endra etter at ho vart skriven",
    "what it holds was changed after it was written",
)
OTHER_FORM = Words(
    "den er skrevet av en annen utgave av Larix",
    "ho er skriven av ei anna utgåve av Larix",
    "it was written by another version of Larix",
)


class NotAManifest(Told):
    """The file is no manifest that this Larix can trust; `words` names it."""

    def __init__(self, path: Path, why: Words):
        folder, name = path.parent.name, f"{path.parent.name}/{path.name}"
        super().__init__(
            Words(
                f"{name} kan ikke brukes: {why.nb}. Ingenting av øyeblikksbildet brukes. "
                f"Flytt mappen {folder} bort og bygg et nytt: larix snapshot build",
                f"{name} kan ikkje brukast: {why.nn}. Ingenting av augneblinksbiletet blir brukt. "
                f"Flytt mappa {folder} bort og bygg eit nytt: larix snapshot build",
                f"{name} cannot be used: {why.en}. Nothing of the snapshot is used. "
                f"Move the folder {folder} away and build a new one: larix snapshot build",
            )
        )


def save(manifest: Manifest, path: Path) -> None:
    """Write the manifest, down to the disk."""
    with path.open("w", encoding="utf-8") as file:
        file.write(canonical(_MANIFEST.dump_python(manifest, mode="json"), indent=1) + "\n")
        file.flush()
        os.fsync(file.fileno())


def load(path: Path) -> Manifest:
    """The manifest in this file; NotAManifest if it is none, or not as it was written."""
    try:
        stored = json.loads(path.read_bytes())
        # The seal is over what stands there, not over what this Larix would have written: old snapshots stay readable.
        if digest({**stored, "seal": ""}) != stored["seal"]:
            raise NotAManifest(path, CHANGED)
        if stored["form"] not in READ:
            raise NotAManifest(path, OTHER_FORM)
        return _MANIFEST.validate_python(stored)
    except (ValueError, TypeError, KeyError) as error:
        raise NotAManifest(path, UNREADABLE) from error
