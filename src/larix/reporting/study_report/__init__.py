"""A study's report: who was followed, how they fare, who is not seen again. Pure: no database, no clock, no network.

compute (stories → exact numbers) → release (what may be sent on) → chapters (words) → HTML, PDF, results.json.
"""

from larix.reporting.study_report.impossible import ReportImpossible
from larix.reporting.study_report.make import ReportFiles, make_report
from larix.reporting.study_report.shape import Edition, SnapshotFacts

__all__ = ["Edition", "ReportFiles", "ReportImpossible", "SnapshotFacts", "make_report"]
