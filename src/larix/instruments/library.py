"""The library: every published version of every instrument. Pure code gets it as an argument."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from larix.core.words import Words
from larix.instruments.frozen import LibraryError, instrument_from
from larix.instruments.saying import fill
from larix.instruments.shape import Instrument

PUBLISHED = Path(__file__).parent / "published"

NO_SUCH_VERSION = Words(
    "{name} er ikke publisert i versjon {version}. Disse finnes: {versions}.",
    "{name} er ikkje publisert i versjon {version}. Desse finst: {versions}.",
    "{name} is not published in version {version}. There are: {versions}.",
)
NO_SUCH_INSTRUMENT = Words(
    "Det finnes ikke noe publisert skjema som heter {name}. Disse finnes: {names}.",
    "Det finst ikkje noko publisert skjema som heiter {name}. Desse finst: {names}.",
    "No published instrument is called {name}. There are: {names}.",
)


@dataclass(frozen=True, slots=True)
class Library:
    instruments: Mapping[tuple[str, int], Instrument]

    @classmethod
    def of(cls, *instruments: Instrument) -> "Library":
        return cls({(instrument.id, instrument.version): instrument for instrument in instruments})

    @classmethod
    def read(cls, folder: Path = PUBLISHED) -> "Library":
        """The instruments published in `folder`. LibraryError names the file that cannot be read."""
        paths = sorted(folder.glob("*.json"))
        return cls.of(*(instrument_from(path.read_text(encoding="utf-8"), path.name) for path in paths))

    def get(self, instrument: str, version: int) -> Instrument:
        """The definition that answers to this version were given to. LibraryError says what there is instead."""
        if (instrument, version) not in self.instruments:
            versions = ", ".join(map(str, self.versions(instrument)))
            words = fill(NO_SUCH_VERSION, name=instrument, version=version, versions=versions)
            raise LibraryError("no_such_version", words)
        return self.instruments[instrument, version]

    def latest(self, instrument: str) -> Instrument:
        """The newest published version. LibraryError if there is none."""
        return self.get(instrument, self.versions(instrument)[-1])

    def versions(self, instrument: str) -> tuple[int, ...]:
        """The published versions, oldest first; at least one. LibraryError, nearest names first, if there is none."""
        versions = sorted(version for name, version in self.instruments if name == instrument)
        if not versions:
            names = get_close_matches(instrument, sorted({name for name, _ in self.instruments}), n=10, cutoff=0)
            words = fill(NO_SUCH_INSTRUMENT, name=instrument, names=", ".join(names) or "–")
            raise LibraryError("no_such_instrument", words)
        return tuple(versions)
