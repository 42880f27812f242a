"""Where a protocol asks for an instrument, an item or a score that the library does not hold."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from larix.core.told import no_such
from larix.core.words import Words
from larix.instruments import Library, LibraryError
from larix.schedule.fault import Fault, shown

if TYPE_CHECKING:
    from larix.schedule.protocol import Protocol, Source

ITEM = Words("spørsmålet", "spørsmålet", "question")
SCORE = Words("skåren", "skåren", "score")
INSTRUMENT = Words("skjemaet", "skjemaet", "instrument")
NEVER_ASKED = Words(
    "Ingen målepunkter spør med {instrument}, så dette får aldri noen verdi. Legg skjemaet til i et målepunkt.",
    "Ingen målepunkt spør med {instrument}, så dette får aldri nokon verdi. Legg skjemaet til i eit målepunkt.",
    "No wave asks {instrument}, so this will never have a value. Add the instrument to a wave.",
)


def instrument_faults(protocol: "Protocol", library: Library) -> Iterator[Fault]:
    asked_in: dict[str, list[int]] = {}
    names = {name for name, _ in library.instruments}
    for at, wave in enumerate(protocol.waves):
        for number, asked in enumerate(wave.asked):
            place = f"waves[{at}].asked[{number}]"
            asked_in.setdefault(asked.instrument, []).append(asked.version)
            if asked.instrument not in names:
                told = no_such(INSTRUMENT, asked.instrument, names)
                yield Fault("no_such_instrument", f"{place}.instrument", told.words)
                continue
            try:
                library.get(asked.instrument, asked.version)
            except LibraryError as error:
                yield Fault("no_such_version", f"{place}.version", error.words)
    for place, source in _sources(protocol):
        yield from _from_where(source, place, asked_in, library)


def _sources(protocol: "Protocol") -> Iterator[tuple[str, "Source"]]:
    for at, outcome in enumerate(protocol.outcomes):
        yield f"outcomes[{at}].source", outcome.source
        if outcome.also is not None:
            yield f"outcomes[{at}].also", outcome.also
    for at, characteristic in enumerate(protocol.characteristics):
        yield f"characteristics[{at}].source", characteristic.source


def _from_where(source: "Source", place: str, asked_in: dict[str, list[int]], library: Library) -> Iterator[Fault]:
    if source.of == "recorded":
        return
    if source.instrument not in asked_in:
        words = NEVER_ASKED.filled(instrument=shown(source.instrument))
        yield Fault("never_asked", f"{place}.instrument", words)
    for version in sorted(set(asked_in.get(source.instrument, ()))):
        instrument = library.instruments.get((source.instrument, version))
        if instrument is None:
            continue  # told at the wave
        items, scores = {item.name for item in instrument.items}, {score.name for score in instrument.scores}
        if source.of == "item" and source.item not in items:
            yield Fault("no_such_item", f"{place}.item", no_such(ITEM, source.item, items).words)
        if source.of == "score" and source.score not in scores:
            yield Fault("no_such_score", f"{place}.score", no_such(SCORE, source.score, scores).words)
