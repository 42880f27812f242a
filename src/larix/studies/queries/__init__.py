"""Reads across studies: small frozen rows for pages, and the stories of a whole study for a snapshot."""

from larix.studies.queries.study import (
    ParticipantPage,
    ParticipantRow,
    imported_digest,
    participants,
    protocol_of,
    stories,
    study_keys,
    study_named,
    study_titles,
)

__all__ = [
    "ParticipantPage", "ParticipantRow", "imported_digest", "participants", "protocol_of", "stories", "study_keys",
    "study_named",
    "study_titles",
]  # fmt: skip
