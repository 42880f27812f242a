"""Counts of a snapshot as pages show them. They stand in its manifest: no person's row is read."""

from collections import Counter
from dataclasses import dataclass

from larix import instruments as catalogue
from larix.core.words import Words
from larix.figures import Figure
from larix.gate import Outside
from larix.instruments import Codebook, Instrument, Item, Library, Missing
from larix.instruments.burden import Burden
from larix.marts import Manifest
from larix.schedule import Wave
from larix.schedule.burden import burden_of_instrument, form_name
from larix.web.components.people_by_wave import people_by_wave
from larix.web.saying import said


@dataclass(frozen=True, slots=True)
class WaveCount:
    wave: Wave
    done: int
    not_done: int


@dataclass(frozen=True, slots=True)
class InstrumentCount:
    """One version of an instrument in the snapshot."""

    id: str
    version: int
    title: str
    fingerprint: str
    responses: int


@dataclass(frozen=True, slots=True)
class Answered:
    """Of the items on the page of those who answered: how many have an answer."""

    responses: int
    answered: int
    missing: int

    @property
    def asked(self) -> int:
        return self.answered + self.missing


@dataclass(frozen=True, slots=True)
class InstrumentCompleteness:
    id: str
    title: str
    waves: tuple[Answered | None, ...]  # as the protocol's waves; None where it is not asked
    whole: Answered


@dataclass(frozen=True, slots=True)
class ItemRow:
    item: Item
    answered: int
    reasons: tuple[int, ...]  # as `ItemTable.reasons`
    asked: int


@dataclass(frozen=True, slots=True)
class ItemTable:
    reasons: tuple[Missing, ...]
    rows: tuple[ItemRow, ...]


def by_wave(manifest: Manifest) -> tuple[WaveCount, ...]:
    seen, people = manifest.overview.visits, manifest.overview.people
    return tuple(WaveCount(w, seen.get(w.code, 0), people - seen.get(w.code, 0)) for w in manifest.protocol.waves)


def picture(manifest: Manifest) -> Figure:
    waves = [(count.wave.month, count.done) for count in by_wave(manifest)]
    return people_by_wave(waves, people=manifest.overview.people)


def instruments(manifest: Manifest) -> tuple[InstrumentCount, ...]:
    found = []
    for name, stored in sorted(manifest.instruments.items()):
        instrument, _, version = name.rpartition(".")
        title = said(Words.from_json(stored["definition"]["title"]))
        total = sum(manifest.overview.responses.get(instrument, {}).values())
        found.append(InstrumentCount(instrument, int(version), title, stored["fingerprint"], total))
    return tuple(found)


def completeness(manifest: Manifest) -> tuple[InstrumentCompleteness, ...]:
    """Per instrument and wave. Versions of one instrument are counted together."""
    titles = {each.id: each.title for each in instruments(manifest)}
    found = []
    for instrument, title in titles.items():
        asked_at = {w.code for w in manifest.protocol.waves if instrument in {asked.instrument for asked in w.asked}}
        asked_at |= set(manifest.overview.responses.get(instrument, {}))
        waves = tuple(
            _answered(manifest, instrument, w.code) if w.code in asked_at else None for w in manifest.protocol.waves
        )
        counted = [wave for wave in waves if wave]
        whole = Answered(*(sum(getattr(w, part) for w in counted) for part in ("responses", "answered", "missing")))
        found.append(InstrumentCompleteness(instrument, title, waves, whole))
    return tuple(found)


def definition(manifest: Manifest, instrument: str, library: Library) -> Instrument:
    """The newest version of the instrument that the snapshot holds; Outside if it holds none."""
    versions = [each.version for each in instruments(manifest) if each.id == instrument]
    if not versions:
        raise Outside
    return library.get(instrument, max(versions))


def by_item(manifest: Manifest, instrument: Instrument) -> ItemTable:
    """Over all waves: how often each item was answered, and why not where it was not."""
    counts: dict[str, Counter[str]] = {item.name: Counter() for item in instrument.items}
    for each in manifest.overview.items:
        if each.instrument == instrument.id and each.item in counts:
            counts[each.item]["answered"] += each.answered
            counts[each.item].update(each.missing)
    reasons = tuple(reason for reason in Missing if any(count[reason.value] for count in counts.values()))
    rows = tuple(_item_row(item, counts[item.name], reasons) for item in instrument.items)
    return ItemTable(reasons, rows)


def codebook_of(manifest: Manifest, instrument: str, library: Library, language: str) -> Codebook:
    return catalogue.codebook(definition(manifest, instrument, library), language)


def burden(manifest: Manifest, instrument: str, library: Library, language: str) -> tuple[tuple[str, str, Burden], ...]:
    """(wave, form, burden) for each wave that asks the instrument: how many questions it is, and how long."""
    return tuple(
        (wave, form_name(form.asked).said_in(language), form.burden)
        for wave, form in burden_of_instrument(manifest.protocol, library, instrument, language)
    )


def _item_row(item: Item, count: Counter[str], reasons: tuple[Missing, ...]) -> ItemRow:
    return ItemRow(item, count["answered"], tuple(count[reason.value] for reason in reasons), count.total())


def _answered(manifest: Manifest, instrument: str, wave: str) -> Answered:
    counted = [each for each in manifest.overview.items if (each.instrument, each.wave) == (instrument, wave)]
    return Answered(
        manifest.overview.responses.get(instrument, {}).get(wave, 0),
        sum(each.answered for each in counted),
        sum(sum(each.missing.values()) for each in counted),
    )
