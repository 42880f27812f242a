"""Building a snapshot, making a report, releasing one: deeds, so the log says who used whose answers for what."""

import hashlib
from datetime import date

from larix.access.actor import Actor
from larix.access.chain import last_anchor
from larix.access.deeds import deed
from larix.access.roles import Role
from larix.access.verbs import Verb
from larix.core.canonical import digest
from larix.core.rulings import obey
from larix.instruments import Library
from larix.marts import LogAnchor, Shelf, Snapshot, histories, participation_of, write
from larix.reporting import rules
from larix.reporting.participation import participation_in
from larix.reporting.scoring import score_with
from larix.reporting.steady import steady_reading
from larix.reporting.study_report import Edition, ReportFiles, SnapshotFacts, make_report
from larix.reporting.withdrawn import may_be_used, pseudonyms_in
from larix.studies.models import ReleasedReport, Study
from larix.studies.queries import stories

RELEASES = frozenset({Role.RESEARCHER, Role.OPERATOR})


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
            log=_log_anchor(),
        )
    with shelf.going_live(snapshot), deed(Verb.SNAPSHOT_BUILT, by=by) as note:
        note.counts.update(snapshot=snapshot.manifest.id, people=snapshot.manifest.overview.people)
    return snapshot


def _log_anchor() -> LogAnchor | None:
    anchor = last_anchor()
    return None if anchor is None else LogAnchor(anchor.number, anchor.link)


def make_study_report(
    *, snapshot: Snapshot, library: Library, edition: Edition, as_of: date, language: str, by: Actor
) -> ReportFiles:
    """Make the report of a snapshot's study: three files from the same numbers.

    BeingRebuilt, or Sealed, where somebody in the snapshot has left or objected.
    """
    manifest = snapshot.manifest
    may_be_used(snapshot, Study.objects.get(key=manifest.protocol.key))
    # Made before the deed: it takes seconds, and a deed keeps others from writing. No line in the log, no report.
    files = _made(snapshot, library, edition, as_of, language)
    with deed(Verb.REPORT_MADE, by=by) as note:
        note.file_digest = hashlib.sha256(files.json).hexdigest()
        note.counts.update(snapshot=manifest.id, edition=edition, language=language)
    return files


def release_report(*, snapshot: Snapshot, library: Library, as_of: date, language: str, by: Actor) -> ReportFiles:
    """Make the release edition and record that it is handed out: its files to hand out, and no others.

    Its snapshot is kept from now on, and sealed when somebody in it leaves or objects (ADR 0020). The very same again
    changes nothing. Refused for whoever is no researcher; BeingRebuilt, or Sealed, as for any report.
    """
    obey(rules.may_release(is_researcher=by.role in RELEASES))
    manifest = snapshot.manifest
    files = _made(snapshot, library, "release", as_of, language)
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.by_name().items()}
    with deed(Verb.REPORT_RELEASED, by=by) as note:
        study = Study.objects.select_for_update(no_key=True).get(key=manifest.protocol.key)
        may_be_used(snapshot, study)
        _, new = ReleasedReport.objects.get_or_create(
            study=study, snapshot=manifest.id, as_of=as_of, language=language, files=digest(digests),
            defaults={"pseudonyms": sorted(pseudonyms_in(snapshot)), "digests": digests, "on": by.day},
        )  # fmt: skip
        note.changed_nothing = not new
        note.file_digest = digests["results.json"]
        note.counts.update(snapshot=manifest.id, language=language)
    return files


def _made(snapshot: Snapshot, library: Library, edition: Edition, as_of: date, language: str) -> ReportFiles:
    manifest = snapshot.manifest
    return make_report(
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
