"""Reads a snapshot. Every file is held against its digest before a number of it is believed."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import polars as pl

from larix.core.told import Told
from larix.core.words import Words
from larix.history import History
from larix.marts.manifest import FORM
from larix.marts.participation import FILE, PARTICIPATION, WEIGHTS_FILE, Participation
from larix.marts.shelf import Snapshot
from larix.marts.tables import SCHEMAS, STATES_FILE, Row, told


class Damaged(Told):
    """A file of the snapshot is not what was written; `words` names it."""

    def __init__(self, snapshot: Snapshot, name: str):
        which = snapshot.manifest.id
        command = f"larix snapshot build {snapshot.manifest.scope}"
        super().__init__(
            Words(
                f"Filen {name} i øyeblikksbildet {which} er skadet eller borte. Ingenting av det brukes. "
                f"Bygg et nytt: {command}",
                f"Fila {name} i augneblinksbiletet {which} er skadd eller borte. Ingenting av det blir brukt. "
                f"Bygg eit nytt: {command}",
                f"The file {name} of snapshot {which} is damaged or gone. Nothing of it is used. "
                f"Build a new one: {command}",
            )
        )


def verify(snapshot: Snapshot) -> None:
    """Hold every file against the manifest; Damaged names the first that differs."""
    for name in sorted(snapshot.manifest.files):
        _content(snapshot, name)


def histories(snapshot: Snapshot) -> Iterator[History]:
    """Every story, in order of pseudonym; memory holds one bucket."""
    for bucket in range(len(snapshot.manifest.buckets)):
        yield from told({table: _rows(snapshot, table, bucket) for table in SCHEMAS})


def history_of(snapshot: Snapshot, pseudonym: str) -> History:
    """One person's story; KeyError if nobody has that pseudonym."""
    bucket = bisect_right(snapshot.manifest.buckets, pseudonym) - 1
    if bucket < 0:
        raise KeyError(pseudonym)
    rows = {table: _rows(snapshot, table, bucket, only=[pseudonym]) for table in SCHEMAS}
    if not rows["people"]:
        raise KeyError(pseudonym)
    return next(told(rows))


def participation_of(snapshot: Snapshot) -> Participation | None:
    """Who took part; None in a snapshot of a study that invited nobody, and in those from before this was kept."""
    if FILE not in snapshot.manifest.files:
        return None
    told = PARTICIPATION.validate_json(_content(snapshot, FILE))
    return replace(told, weights=tuple(pl.read_parquet(BytesIO(_content(snapshot, WEIGHTS_FILE))).rows()))


def people_from(snapshot: Snapshot, start: int, size: int) -> list[History]:
    """`size` people from number `start` on, with their visits only (for a list): one bucket or two are read."""
    found: list[History] = []
    first = 0
    for bucket in range(len(snapshot.manifest.buckets)):
        rows = snapshot.manifest.files[f"people-{bucket:03d}.parquet"].rows
        if first < start + size and start < first + rows:
            people = _rows(snapshot, "people", bucket)[max(0, start - first) : start + size - first]
            visits = _rows(snapshot, "visits", bucket, only=[row[0] for row in people])
            empty: dict[str, list[Row]] = {table: [] for table in SCHEMAS}
            found += told({**empty, "people": people, "visits": visits})
        first += rows
    return found


def _rows(snapshot: Snapshot, table: str, bucket: int, only: list[str] | None = None) -> list[Row]:
    name = f"{table}-{bucket:03d}.parquet"
    if name not in snapshot.manifest.files and snapshot.manifest.form < FORM:
        return []
    frame = _in_this_form(pl.read_parquet(BytesIO(_content(snapshot, name))), table)
    if only is not None:
        frame = frame.filter(pl.col("pseudonym").is_in(only))
    return frame.rows()


def _in_this_form(frame: pl.DataFrame, table: str) -> pl.DataFrame:
    """The table as it is written today: a column that an older form lacks says that nothing is known."""
    schema = SCHEMAS[table]
    unknown = {pl.String: "", pl.Boolean: False}
    lacking = [name for name in schema if name not in frame.columns]
    added = [pl.lit(unknown.get(schema[name]), dtype=schema[name]).alias(name) for name in lacking]
    return frame.with_columns(added).select(list(schema)) if lacking else frame


def wave_states_of(snapshot: Snapshot) -> list[Row]:
    """Where every wave stood for every person on the data date (`tables.WAVE_STATES`); empty in an older form."""
    if STATES_FILE not in snapshot.manifest.files:
        return []
    return pl.read_parquet(BytesIO(_content(snapshot, STATES_FILE))).rows()


def _content(snapshot: Snapshot, name: str) -> bytes:
    try:
        content = (snapshot.path / name).read_bytes()
    except OSError as error:
        raise Damaged(snapshot, name) from error
    if not snapshot.manifest.files[name].fits(content):
        raise Damaged(snapshot, name)
    return content
