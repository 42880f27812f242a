"""One call from stories to the files of a report. The same stories, snapshot and day give the same bytes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from larix.core.canonical import canonical
from larix.history import History
from larix.instruments import Library
from larix.marts.participation import Participation
from larix.reporting.study_report.chapters import document
from larix.reporting.study_report.compute import compute
from larix.reporting.study_report.html import html
from larix.reporting.study_report.impossible import RELEASE_OF_AN_EARLIER_DAY, ReportImpossible
from larix.reporting.study_report.numbers import Said
from larix.reporting.study_report.pdf import pdf
from larix.reporting.study_report.release import release
from larix.reporting.study_report.shape import Edition, Results, SnapshotFacts
from larix.reporting.study_report.trajectories import figure_of
from larix.reporting.study_report.values import ScoreOf
from larix.schedule import Protocol

RESULTS: TypeAdapter[Results] = TypeAdapter(Results)


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """`json` is the same in all three languages; `svg` holds the picture of each outcome under its name."""

    html: bytes
    pdf: bytes
    json: bytes
    svg: Mapping[str, bytes]

    def by_name(self) -> dict[str, bytes]:
        """The three files under the names by which they are handed out."""
        return {"report.html": self.html, "report.pdf": self.pdf, "results.json": self.json}


def make_report(
    histories: Iterable[History],
    protocol: Protocol,
    snapshot: SnapshotFacts,
    *,
    edition: Edition,
    as_of: date,
    language: str,
    score_of: ScoreOf,
    library: Library | None = None,
    participation: Participation | None = None,
) -> ReportFiles:
    """The report of a study as of one day, for the team or for release, in nb, nn or en.

    `score_of` gives a score of a response by its name; `library` names levels and instruments (without it they keep
    their codes); `participation` says who took part, where people were invited. ReportImpossible, which a door shows
    as it is, where there is nothing to report.
    """
    results = compute(
        histories, protocol, snapshot, as_of=as_of, score_of=score_of, library=library, participation=participation
    )
    if edition == "release" and protocol.public is None and as_of != snapshot.data_date:
        raise ReportImpossible(RELEASE_OF_AN_EARLIER_DAY)
    return files_of(release(results) if edition == "release" else results, language)


def files_of(results: Results, language: str) -> ReportFiles:
    """The files that say these numbers."""
    told, said = document(results, language), Said(language)
    figures = {name: figure_of(results, name, said).svg for name in results.outcomes}
    return ReportFiles(
        html=html(told).encode(),
        pdf=pdf(told),
        json=results_json(results).encode(),
        svg={name: (figure + "\n").encode() for name, figure in figures.items()},
    )


def results_json(results: Results) -> str:
    """results.json: canonical, ending with a newline; `results-1.schema.json` says what is in it."""
    told: dict[str, Any] = RESULTS.dump_python(results, mode="json")
    return canonical(told, indent=1) + "\n"
