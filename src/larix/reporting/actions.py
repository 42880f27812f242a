"""Building a snapshot and making a report: both are deeds, so the log says who used whose answers for what."""

import hashlib
from datetime import date

from larix.access.actor import Actor
from larix.access.deeds import deed
from larix.access.verbs import Verb
from larix.instruments import Library
from larix.marts import Shelf, Snapshot, histories, participation_of, write
from larix.reporting.participation import participation_in
from larix.reporting.scoring import score_with
from larix.reporting.steady import steady_reading
from larix.reporting.study_report import Edition, ReportFiles, SnapshotFacts, make_report
from larix.studies.models import Study
from larix.studies.queries import stories


def build_snapshot(*, study_key: str, shelf: Shelf, library: Library, software: str, by: Actor) -> Snapshot:
    """Build the study's snapshot from the database beside the live one, then set it live."""
    study = Study.objects.get(key=study_key)
    with steady_reading():
        snapshot = write(
            stories(study),
            protocol=study.protocol,
            library=library,
            data_date=by.day,
            shelf=shelf,
            software=software,
            participation=participation_in(study, by.day),
        )
    with shelf.going_live(snapshot), deed(Verb.SNAPSHOT_BUILT, by=by) as note:
        note.counts.update(snapshot=snapshot.manifest.id, people=snapshot.manifest.overview.people)
    return snapshot


def make_study_report(
    *, snapshot: Snapshot, library: Library, edition: Edition, as_of: date, language: str, by: Actor
) -> ReportFiles:
    """Make the report of a snapshot's study: three files from the same numbers."""
    manifest = snapshot.manifest
    # Made before the deed: it takes seconds, and a deed keeps others from writing. No line in the log, no report.
    files = make_report(
        histories(snapshot),
        manifest.protocol,
        SnapshotFacts(manifest.id, manifest.data_date, manifest.scope, built_from=manifest.software),
        edition=edition,
        as_of=as_of,
        language=language,
        score_of=score_with(library),
        library=library,
        participation=participation_of(snapshot),
    )
    with deed(Verb.REPORT_MADE, by=by) as note:
        note.file_digest = hashlib.sha256(files.json).hexdigest()
        note.counts.update(snapshot=manifest.id, edition=edition, language=language)
    return files
