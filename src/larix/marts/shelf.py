"""The shelf that snapshots stand on: one folder per scope, one per snapshot, and a link to the one that is live."""

import contextlib
import os
import shutil
from dataclasses import dataclass
from functools import cached_property, lru_cache
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

    def building(self, scope: str) -> Path:
        """An empty folder to build in. What a build that was cut off left behind is swept away."""
        path = self.folder(scope) / f".building-{os.getpid()}"
        for left in self.folder(scope).glob(".building-*"):
            if not _runs(int(left.name.removeprefix(".building-"))) or left == path:
                shutil.rmtree(left)
        path.mkdir(parents=True)
        return path

    def take_in(self, building: Path, manifest: Manifest) -> Snapshot:
        """Give a whole snapshot its name. One with the same content that stands there already is kept instead."""
        place = self.folder(manifest.scope) / manifest.folder
        if not place.exists():
            with contextlib.suppress(FileExistsError):  # another build of the same content came first
                building.rename(place)
        return Snapshot(place)

    def set_live(self, snapshot: Snapshot) -> None:
        """Point the scope's live link to this snapshot, in one step: readers see the old one or the new one."""
        link = snapshot.path.parent / "live"
        new = snapshot.path.parent / f".live-{os.getpid()}"
        new.unlink(missing_ok=True)
        new.symlink_to(snapshot.path.name)
        new.replace(link)

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


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
