"""Writes a snapshot: beside the others first, under its own name only when it is whole."""

import hashlib
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any

import polars as pl

from larix.core.canonical import canonical
from larix.history import History, Response
from larix.instruments import Library, fingerprint
from larix.instruments.frozen import plain
from larix.marts import manifest as manifests
from larix.marts.lives import life_of, wave_states
from larix.marts.manifest import File, ItemCount, LogAnchor, Manifest, Overview
from larix.marts.participation import FILE, PARTICIPATION, WEIGHTS_FILE, Participation
from larix.marts.shelf import Shelf, Snapshot
from larix.marts.tables import SCHEMAS, STATES_FILE, WAVE_STATES, WEIGHTS, Row, last_day, rows_of
from larix.schedule import Calendar, Life, Protocol

PEOPLE_PER_BUCKET = 500  # one person's page reads one bucket


class _Tally:
    """Counts what passes by, so that pages need not read it again."""

    def __init__(self, weights: Iterable[tuple[str, float]] = ()) -> None:
        self.without_story = {pseudonym for pseudonym, _ in weights}
        self.people = self.deaths = 0
        self.visits: Counter[str] = Counter()
        self.responses: dict[str, Counter[str]] = defaultdict(Counter)
        self.items: dict[tuple[str, int, str, str], Counter[str]] = defaultdict(Counter)
        self.last_day = date.min
        self.lives: list[tuple[str, Life]] = []

    def watch(self, histories: Iterable[History]) -> Iterator[History]:
        before = ""
        for history in histories:
            if history.pseudonym <= before:  # a person could not be found again
                raise ValueError(f"stories come in order of pseudonym, each once: {history.pseudonym} after {before}")
            before = history.pseudonym
            self.without_story.discard(before)
            self.people += 1
            self.deaths += history.death is not None
            self.visits.update(visit.wave for visit in history.visits)
            for r in history.responses:
                self.responses[r.instrument][r.wave] += 1
                for item in r.answers:
                    self.items[r.instrument, r.version, r.wave, item]["answered"] += 1
                for item, reason in r.missing.items():
                    self.items[r.instrument, r.version, r.wave, item][reason] += 1
            self.last_day = max(self.last_day, last_day(history))
            self.lives.append((history.pseudonym, life_of(history)))
            yield history

    def overview(self) -> Overview:
        items = []
        for (instrument, version, wave, item), counts in sorted(self.items.items()):
            missing = {reason: n for reason, n in sorted(counts.items()) if reason != "answered"}
            items.append(ItemCount(instrument, version, wave, item, counts["answered"], missing))
        responses = {name: dict(sorted(waves.items())) for name, waves in sorted(self.responses.items())}
        return Overview(self.people, self.deaths, dict(sorted(self.visits.items())), responses, tuple(items))


def write(
    histories: Iterable[History],
    *,
    protocol: Protocol,
    library: Library,
    data_date: date,
    shelf: Shelf,
    software: str,
    participation: Participation | None = None,
    log: LogAnchor | None = None,
) -> Snapshot:
    """Write the stories (in order of pseudonym, from anywhere) as a snapshot on the shelf; it is not live yet.

    `data_date` is the day up to which the data count; in a relative calendar the last day that anything happened is
    taken instead. The same stories give the same id; a snapshot that is there already is left as it is.
    `log` is where the log had come to, for the manifest. `participation` says who took part in a study that invited
    people; ValueError for a weight of somebody who has no story.
    """
    tally = _Tally(participation.weights if participation else ())
    with shelf.building(protocol.scope) as building:
        files, buckets = _write_buckets(tally.watch(_without_own_words(histories, library)), building)
        if participation is not None:
            files |= _write_participation(participation, tally, building)
        overview = tally.overview()
        day = tally.last_day if protocol.calendar is Calendar.RELATIVE and tally.people else data_date
        states = list(wave_states(tally.lives, protocol, day))
        files[STATES_FILE] = _write_table(building / STATES_FILE, WAVE_STATES, states)
        manifest = Manifest(
            scope=protocol.scope,
            data_date=day,
            protocol=protocol,
            instruments=_definitions(overview, protocol, library),
            buckets=buckets,
            overview=overview,
            files=files,
            software=software,
            log=log,
        ).with_id()
        manifests.save(manifest, building / "manifest.json")
        return shelf.take_in(building, manifest)


def _without_own_words(histories: Iterable[History], library: Library) -> Iterator[History]:
    """The stories without questions about own words: not what was said, and not who would rather not say anything."""

    @cache
    def own(instrument: str, version: int) -> frozenset[str]:
        return frozenset(item.name for item in library.get(instrument, version).items if item.stays_out_of_snapshots)

    def bare(response: Response) -> Response:
        left = own(response.instrument, response.version)
        if left.isdisjoint(response.answers) and left.isdisjoint(response.missing):
            return response
        answers = {item: value for item, value in response.answers.items() if item not in left}
        missing = {item: reason for item, reason in response.missing.items() if item not in left}
        return replace(response, answers=answers, missing=missing)

    for history in histories:
        yield replace(history, responses=tuple(map(bare, history.responses)))


def _write_buckets(histories: Iterator[History], folder: Path) -> tuple[dict[str, File], tuple[str, ...]]:
    files: dict[str, File] = {}
    first: list[str] = []
    while some := list(islice(histories, PEOPLE_PER_BUCKET)):
        tables: dict[str, list[Row]] = {name: [] for name in SCHEMAS}
        for history in some:
            for table, row in rows_of(history):
                tables[table].append(row)
        for table, rows in tables.items():
            name = f"{table}-{len(first):03d}.parquet"
            files[name] = _write_table(folder / name, SCHEMAS[table], rows)
        first.append(some[0].pseudonym)
    return files, tuple(first)


def _write_participation(participation: Participation, tally: _Tally, folder: Path) -> dict[str, File]:
    """What is known of who took part, and the participants' weights in a table of their own."""
    if tally.without_story:
        raise ValueError("a weight without a story: only participants have weights")
    told = PARTICIPATION.dump_python(participation, mode="json", exclude={"weights"})
    content = (canonical(told, indent=1) + "\n").encode()
    return {
        FILE: _put(folder / FILE, content, len(participation.comparison.rows)),
        WEIGHTS_FILE: _write_table(folder / WEIGHTS_FILE, WEIGHTS, list(participation.weights)),
    }


def _write_table(path: Path, schema: Mapping[str, Any], rows: list[Row]) -> File:
    buffer = BytesIO()
    pl.DataFrame(rows, schema=schema, orient="row").write_parquet(buffer, compression="zstd", statistics=False)
    return _put(path, buffer.getvalue(), len(rows))


def _put(path: Path, content: bytes, rows: int) -> File:
    """The bytes on the disk, and what the manifest says of them."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return File(rows, len(content), hashlib.sha256(content).hexdigest())


def _definitions(overview: Overview, protocol: Protocol, library: Library) -> dict[str, dict[str, object]]:
    """Every instrument version that the protocol asks or somebody answered."""
    used = {(count.instrument, count.version) for count in overview.items}
    used |= {(asked.instrument, asked.version) for wave in protocol.waves for asked in wave.asked}
    return {
        f"{name}.{version}": {
            "fingerprint": fingerprint(library.get(name, version)),
            "definition": plain(library.get(name, version)),
        }
        for name, version in sorted(used)
    }
