"""Snapshots: a cohort's stories as Parquet in person buckets, with a manifest. Every analysis reads these."""

from larix.marts.manifest import Manifest
from larix.marts.read import Damaged, histories, history_of, people_from
from larix.marts.shelf import NoSnapshot, Shelf, Snapshot
from larix.marts.write import write

__all__ = [
    "Damaged", "Manifest", "NoSnapshot", "Shelf", "Snapshot", "histories", "history_of", "people_from", "write",
]  # fmt: skip
