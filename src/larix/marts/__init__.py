"""Snapshots: a cohort's stories as Parquet in person buckets, with a manifest. Every analysis reads these."""

from larix.marts.comparing import compare, keep
from larix.marts.described import DescribedPerson
from larix.marts.manifest import LogAnchor, Manifest
from larix.marts.participation import Kept, Participation
from larix.marts.read import Damaged, histories, history_of, participation_of, people_from, wave_states_of
from larix.marts.shelf import NoSnapshot, Shelf, Snapshot
from larix.marts.write import write

__all__ = [
    "Damaged", "DescribedPerson", "Kept", "LogAnchor", "Manifest", "NoSnapshot", "Participation", "Shelf", "Snapshot",
    "compare", "histories", "history_of", "keep", "participation_of", "people_from", "wave_states_of", "write",
]  # fmt: skip
