"""Where a protocol asks for an instrument, a part, a block, an item or a score that the library does not hold."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from larix.core.told import no_such
from larix.core.words import Words
from larix.instruments import Library, LibraryError
from larix.schedule.fault import Fault, shown

if TYPE_CHECKING:
    from larix.schedule.protocol import Asked, Protocol, Source

ITEM = Words("spørsmålet", "spørsmålet", "question")
SCORE = Words("skåren", "skåren", "score")
INSTRUMENT = Words("skjemaet", "skjemaet", "instrument")
PART = Words("delen", "delen", "part")
BLOCK = Words("blokken", "blokka", "block")
NEVER_ASKED = Words(
    "Ingen målepunkter spør med {instrument}, så dette får aldri noen verdi. Legg skjemaet til i et målepunkt.",
    "Ingen målepunkt spør med {instrument}, så dette får aldri nokon verdi. Legg skjemaet til i eit målepunkt.",
    "No wave asks {instrument}, so this will never have a value. Add the instrument to a wave.",
)
LEFT_OUT = Words(
    "«{item}» i {instrument} er utelatt ved hvert målepunkt, så dette får aldri noen verdi. Spør om det minst én gang.",
    "«{item}» i {instrument} er utelate ved kvart målepunkt, så dette får aldri nokon verdi. Spør om det minst éin "
    "gong.",
    "“{item}” of {instrument} is left out at every wave, so this will never have a value. Ask it at least once.",
)
NOTHING_LEFT = Words(
    "Av {instrument} blir det ingenting igjen å spørre om. Ta bort noe fra without.",
    "Av {instrument} blir det ingenting att å spørje om. Ta bort noko frå without.",
    "Nothing is left of {instrument} to ask. Remove something from without.",
)


def instrument_faults(protocol: "Protocol", library: Library) -> Iterator[Fault]:
    asked_in: dict[str, list[int]] = {}
    shows: dict[str, set[str]] = {}
    for at, wave in enumerate(protocol.waves):
        for number, asked in enumerate(wave.asked):
            asked_in.setdefault(asked.instrument, []).append(asked.version)
            faults = tuple(_asked(asked, f"waves[{at}].asked[{number}]", library))
            yield from faults
            if not faults:
                view = library.get(asked.instrument, asked.version).view(asked.part, asked.without)
                names = {item.name for item in view.items} | {score.name for score in view.scores}
                shows.setdefault(asked.instrument, set()).update(names)
    for place, source in _sources(protocol):
        yield from _from_where(source, place, asked_in, shows, library)


def _asked(asked: "Asked", place: str, library: Library) -> Iterator[Fault]:
    names = {name for name, _ in library.instruments}
    if asked.instrument not in names:
        yield Fault("no_such_instrument", f"{place}.instrument", no_such(INSTRUMENT, asked.instrument, names).words)
        return
    try:
        instrument = library.get(asked.instrument, asked.version)
    except LibraryError as error:
        yield Fault("no_such_version", f"{place}.version", error.words)
        return
    parts = {"whole", *instrument.parts}
    if asked.part not in parts:
        yield Fault("no_such_part", f"{place}.part", no_such(PART, asked.part, parts).words)
        return
    of_the_part = [block for block in instrument.layout if asked.part in ("whole", block.part)]
    blocks = {block.name for block in of_the_part if block.name}
    for number, name in enumerate(asked.without):
        if name not in blocks:
            yield Fault("no_such_block", f"{place}.without[{number}]", no_such(BLOCK, name, blocks).words)
    if all(block.name in asked.without for block in of_the_part):
        words = NOTHING_LEFT.filled(instrument=shown(asked.instrument))
        yield Fault("nothing_left", f"{place}.without", words)


def _sources(protocol: "Protocol") -> Iterator[tuple[str, "Source"]]:
    for at, outcome in enumerate(protocol.outcomes):
        yield f"outcomes[{at}].source", outcome.source
        if outcome.also is not None:
            yield f"outcomes[{at}].also", outcome.also
    for at, characteristic in enumerate(protocol.characteristics):
        yield f"characteristics[{at}].source", characteristic.source


def _from_where(
    source: "Source", place: str, asked_in: dict[str, list[int]], shows: dict[str, set[str]], library: Library
) -> Iterator[Fault]:
    if source.of == "recorded":
        return
    if source.instrument not in asked_in:
        words = NEVER_ASKED.filled(instrument=shown(source.instrument))
        yield Fault("never_asked", f"{place}.instrument", words)
    name = source.item if source.of == "item" else source.score
    there = False
    for version in sorted(set(asked_in.get(source.instrument, ()))):
        instrument = library.instruments.get((source.instrument, version))
        if instrument is None:
            continue  # told at the wave
        items, scores = {item.name for item in instrument.items}, {score.name for score in instrument.scores}
        there = there or name in (items if source.of == "item" else scores)
        if source.of == "item" and source.item not in items:
            yield Fault("no_such_item", f"{place}.item", no_such(ITEM, source.item, items).words)
        if source.of == "score" and source.score not in scores:
            yield Fault("no_such_score", f"{place}.score", no_such(SCORE, source.score, scores).words)
    if there and name not in shows.get(source.instrument, {name}):
        words = LEFT_OUT.filled(item=name, instrument=shown(source.instrument))
        yield Fault("left_out", f"{place}.{source.of}", words)
