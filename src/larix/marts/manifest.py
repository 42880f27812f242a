"""What a snapshot says of itself: where it comes from, what is in it, and the digest of every file."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from larix.core.canonical import canonical, digest
from larix.core.told import Told
from larix.core.words import Words
from larix.schedule import Calendar, Protocol
from larix.schedule.stored import fingerprint

FORM = 1  # of the snapshot's layout; raised when an old reader would misread a new one


@dataclass(frozen=True, slots=True)
class File:
    rows: int
    size: int  # bytes
    sha256: str


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
    form: int = FORM

    def with_id(self) -> "Manifest":
        """The same manifest under the id that follows from what it holds: equal content, equal id."""
        held = [
            self.form, self.scope, self.data_date.isoformat(), fingerprint(self.protocol),
            {name: each["fingerprint"] for name, each in self.instruments.items()},
            {name: file.sha256 for name, file in self.files.items()},
        ]  # fmt: skip
        return replace(self, id=digest(held)[:12])

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


class NotAManifest(Told):
    """The file is no manifest of a snapshot."""

    def __init__(self, path: Path, why: str):
        name = f"{path.parent.name}/{path.name}"
        super().__init__(Words(f"{name} er skadet: {why}", f"{name} er skadd: {why}", f"{name} is damaged: {why}"))


def save(manifest: Manifest, path: Path) -> None:
    path.write_text(canonical(_MANIFEST.dump_python(manifest, mode="json"), indent=1) + "\n", encoding="utf-8")


def load(path: Path) -> Manifest:
    """The manifest in this file; NotAManifest if it cannot be read as one."""
    try:
        manifest = _MANIFEST.validate_json(path.read_bytes())
    except ValidationError as error:
        raise NotAManifest(path, error.errors()[0]["msg"]) from error
    if manifest.with_id().id != manifest.id:
        raise NotAManifest(path, "its id does not follow from what it holds")
    return manifest
