"""Reads across studies: small frozen rows for pages, and the stories of a whole study for a snapshot."""

from larix.studies.queries.study import (
    imported_digest,
    protocol_of,
    stories,
    study_keys,
    study_named,
    study_titles,
)

__all__ = [
    "imported_digest", "protocol_of", "stories", "study_keys",
    "study_named",
    "study_titles",
]  # fmt: skip
