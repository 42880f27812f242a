"""Reads of released reports: which snapshots they rest on, and whose answers are counted in them."""

from dataclasses import dataclass
from datetime import date

from larix.people.models import Person, Pseudonym
from larix.studies.models import ReleasedReport, Study


@dataclass(frozen=True, slots=True)
class Released:
    """A report that was handed out on a day, in one language, resting on a snapshot by its id."""

    on: date
    snapshot: str
    language: str


@dataclass(frozen=True, slots=True)
class ReleasedLine:
    """A released report for whoever reads the study: `results_digest` is the SHA-256 of its results.json, in hex."""

    on: date
    as_of: date
    language: str
    snapshot: str
    results_digest: str


def released_of(study: Study, *, size: int = 50) -> tuple[ReleasedLine, ...]:
    """The study's released reports, the newest first, `size` at the most; one query."""
    rows = ReleasedReport.objects.filter(study=study).order_by("-on", "-pk")
    wanted = rows.values_list("on", "as_of", "language", "snapshot", "digests")[:size]
    return tuple(
        ReleasedLine(on, as_of, language, snapshot, digests.get("results.json", ""))
        for on, as_of, language, snapshot, digests in wanted
    )


def released_on(study: Study, snapshot: str) -> tuple[date, ...]:
    """The days on which reports that rest on this snapshot were released, the first one first."""
    rows = ReleasedReport.objects.filter(study=study, snapshot=snapshot)
    return tuple(rows.order_by("on", "pk").values_list("on", flat=True))


def released_with(study: Study, person: Person) -> tuple[Released, ...]:
    """The released reports in which this person is counted, the oldest first; two queries.

    Asked before a withdrawal is confirmed: afterwards the pseudonym is gone, and nobody can tell any more.
    """
    called = Pseudonym.objects.filter(person=person, scope=study.protocol.scope).values_list("value", flat=True).first()
    rows = ReleasedReport.objects.filter(study=study).order_by("on", "pk")
    return tuple(
        Released(on, snapshot, language)
        for on, snapshot, language, pseudonyms in rows.values_list("on", "snapshot", "language", "pseudonyms")
        if called in pseudonyms
    )
