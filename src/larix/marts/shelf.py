"""The shelf that snapshots stand on: one folder per scope, one per snapshot, and a link to the one that is live."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import count
from pathlib import Path

from larix.core.told import Told
from larix.core.words import Words
from larix.marts import manifest as manifests
from larix.marts.manifest import Manifest


class NoSnapshot(Told):
    """There is no such snapshot; `words` says how to make one."""

    def __init__(self, scope: str):
        key = scope.partition(":")[2] or scope
        super().__init__(
            Words(
                f"Det finnes ikke noe øyeblikksbilde av {key} ennå. Bygg ett med: larix snapshot build {scope}",
                f"Det finst ikkje noko augneblinksbilete av {key} enno. Bygg eitt med: larix snapshot build {scope}",
                f"There is no snapshot of {key} yet. Build one with: larix snapshot build {scope}",
            )
        )


@dataclass(frozen=True)
class Snapshot:
    """One snapshot on the shelf. It never changes, so what was read of it may be kept."""

    path: Path

    @cached_property
    def manifest(self) -> Manifest:
        return _manifest(self.path / "manifest.json", (self.path / "manifest.json").stat().st_mtime_ns)


@lru_cache(maxsize=32)
def _manifest(path: Path, _changed: int) -> Manifest:
    return manifests.load(path)


@dataclass(frozen=True)
class Shelf:
    root: Path

    def folder(self, scope: str) -> Path:
        return self.root / scope.replace(":", "-")

    @contextmanager
    def building(self, scope: str) -> Iterator[Path]:
        """An empty folder to build in, gone afterwards. What builds that were cut off left behind is swept away."""
        with _turn(self.folder(scope)) as folder:
            for left in folder.glob(".building-*"):
                _sweep(left)
            path = _free(folder)
            path.mkdir()
            held = _held(path)
        try:
            yield path
        finally:
            if _is_still(path, held):  # a build that was taken in has left its name to others
                shutil.rmtree(path, ignore_errors=True)
            os.close(held)

    def take_in(self, building: Path, manifest: Manifest) -> Snapshot:
        """Give a whole snapshot its name. One with the same content that stands there whole already is kept instead."""
        place = self.folder(manifest.scope) / manifest.folder
        with _turn(place.parent) as folder:
            if not _stands_whole(place, manifest):
                aside = _free(folder)
                if place.exists():  # damaged: what was advised is to build it anew
                    place.rename(aside)
                building.rename(place)
                shutil.rmtree(aside, ignore_errors=True)
        return Snapshot(place)

    def set_live(self, snapshot: Snapshot) -> None:
        """Point the scope's live link to this snapshot, in one step: readers see the old one or the new one."""
        with _turn(snapshot.path.parent) as folder:
            _point(folder, snapshot.path.name)

    @contextmanager
    def going_live(self, snapshot: Snapshot) -> Iterator[None]:
        """Set the snapshot live; if the block fails, the one that was live before is live again."""
        folder, name = snapshot.path.parent, snapshot.path.name
        before = _pointed_at(folder)
        self.set_live(snapshot)
        try:
            yield
        except BaseException:
            with _turn(folder):
                if _pointed_at(folder) == name:  # nobody else's has gone live since
                    _point(folder, before)
            raise

    def destroy(self, snapshot: Snapshot) -> None:
        """Take a snapshot away for good. ValueError for the live one: another must be live first."""
        with _turn(snapshot.path.parent) as folder:
            if _pointed_at(folder) == snapshot.path.name:
                raise ValueError(f"{snapshot.path.name} is live")
            aside = _free(folder)  # what is cut off here is swept away by the next build
            snapshot.path.rename(aside)
            shutil.rmtree(aside)

    def live(self, scope: str) -> Snapshot:
        """The live snapshot of a scope; NoSnapshot if none is."""
        link = self.folder(scope) / "live"
        if not (link / "manifest.json").is_file():
            raise NoSnapshot(scope)
        return Snapshot(link.resolve())

    def scopes(self) -> tuple[str, ...]:
        """The scopes that have snapshots, as they name themselves."""
        return tuple(sorted({snapshot.manifest.scope for snapshot in self._all()}))

    def of(self, scope: str) -> tuple[Snapshot, ...]:
        """The snapshots of one scope, oldest data first."""
        found = (s for s in self._all() if s.path.parent == self.folder(scope))
        return tuple(sorted(found, key=lambda s: (s.manifest.data_date, s.manifest.id)))

    def _all(self) -> list[Snapshot]:
        found = self.root.glob("*/*/manifest.json")
        return [Snapshot(path.parent) for path in found if path.parent.name != "live" and path.parent.name[0] != "."]


@contextmanager
def _turn(folder: Path) -> Iterator[Path]:
    """Builds of one scope, threads and processes alike, take turns here; the folder is on the disk when a turn ends."""
    folder.mkdir(parents=True, exist_ok=True)
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield folder
        os.fsync(held)
    finally:
        os.close(held)


def _free(folder: Path) -> Path:
    """A name that nobody builds under; asked for in one's turn."""
    return next(path for number in count() if not (path := folder / f".building-{number}").exists())


def _is_still(path: Path, held: int) -> bool:
    return path.exists() and os.path.samestat(path.stat(), os.fstat(held))


def _held(folder: Path) -> int:
    """The folder opened and locked: whoever holds it is building there. The lock goes with its process."""
    held = os.open(folder, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return held


def _sweep(left: Path) -> None:
    with suppress(BlockingIOError, FileNotFoundError):  # somebody is building there, or has just finished
        held = os.open(left, os.O_RDONLY)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(left)
        finally:
            os.close(held)


def _stands_whole(place: Path, manifest: Manifest) -> bool:
    try:
        there = manifests.load(place / "manifest.json")
        return there.id == manifest.id and all(
            file.fits((place / name).read_bytes()) for name, file in there.files.items()
        )
    except (OSError, manifests.NotAManifest):
        return False


def _pointed_at(folder: Path) -> str | None:
    link = folder / "live"
    return os.readlink(link) if link.is_symlink() else None


def _point(folder: Path, name: str | None) -> None:
    if name is None:
        (folder / "live").unlink(missing_ok=True)
        return
    new = folder / ".live-new"
    new.unlink(missing_ok=True)
    new.symlink_to(name)
    new.replace(folder / "live")
