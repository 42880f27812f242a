"""What codes are called: levels and instruments by the words of the library, where there is one that knows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from larix.core.words import LANGUAGES, Words, same
from larix.instruments import Instrument, Library, LibraryError, Score
from larix.instruments.answers import OneOf, SeveralOf
from larix.reporting.study_report.values import level_code
from larix.schedule import Characteristic, FromItem, FromScore, Protocol, Source


@dataclass(frozen=True)
class Wording:
    protocol: Protocol
    library: Library | None

    def levels(self, characteristic: Characteristic) -> dict[str, Words]:
        """The levels of a characteristic in their own order, as far as they are known: code -> words."""
        if not isinstance(characteristic.source, FromItem):
            return {}
        instrument = self._instrument(characteristic.source.instrument)
        try:
            answer = instrument.item(characteristic.source.item).answer if instrument else None
        except KeyError:
            return {}
        if not isinstance(answer, OneOf | SeveralOf):
            return {}
        return {level_code(choice.code): choice.words for choice in answer.choices}

    def named(self, characteristic: Characteristic, found: Iterable[str]) -> dict[str, Words]:
        """The words of the levels that were found; several codes together are said one after another."""
        known = self.levels(characteristic)
        return {level: known.get(level) or _together(level, known) for level in found}

    def instrument(self, name: str) -> Words:
        instrument = self._instrument(name)
        return instrument.title if instrument else same(name)

    def question(self, instrument: str, item: str) -> Words:
        """How a question is asked; its name where the library does not know it."""
        known = self._instrument(instrument)
        try:
            return known.item(item).ask if known else same(item)
        except KeyError:
            return same(item)

    def items(self, instruments: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The items of each of these instruments, in their order, as far as they are known; no own words."""
        known = {name: self._instrument(name) for name in instruments}
        return {
            name: tuple(item.name for item in one.items if not item.stays_out_of_snapshots)
            for name, one in known.items()
            if one
        }

    def score(self, source: Source) -> Score | None:
        """How a score is made; None where it is recorded elsewhere, or the library does not know it."""
        instrument = self._instrument(source.instrument) if isinstance(source, FromScore) else None
        scores = instrument.scores if instrument else ()
        return next((score for score in scores if isinstance(source, FromScore) and score.name == source.score), None)

    def _instrument(self, name: str) -> Instrument | None:
        """The version that the protocol asks first, else the newest; None where the library does not have it."""
        if self.library is None:
            return None
        versions = [asked.version for wave in self.protocol.waves for asked in wave.asked if asked.instrument == name]
        try:
            return self.library.get(name, versions[0]) if versions else self.library.latest(name)
        except LibraryError:
            return None


def _together(level: str, known: dict[str, Words]) -> Words:
    parts = [known.get(part, same(part)) for part in level.split("+")]
    return Words(*(", ".join(part.said_in(language) for part in parts) for language in LANGUAGES))
