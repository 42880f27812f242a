"""Shares at the first wave and of those seen again, where n and share together would tell a size that is withheld.

40 people who are 66.7 % of those with a value are 40 of 60. Where the counts that the release edition shows do not tell
the 60 by themselves, the shares beside them are withheld.
"""

from collections.abc import Iterator, Mapping

from larix.reporting.study_report.ledger import JOINED, Key, level_of
from larix.reporting.study_report.shape import BaselineRow, Results
from larix.reporting.study_report.why import Why

GROUPS = ("seen", "not_seen")
BASELINE = "baseline"
Untold = frozenset[tuple[str, str]]


def sizes_untold(results: Results, blank: Mapping[Key, Why]) -> Untold:
    """(BASELINE or a group of those seen again, characteristic) where no share may stand beside a count."""
    names = dict.fromkeys(row.characteristic for row in results.baseline if row.level is not None)
    return frozenset(place for name in names for place in _untold(results, name, blank))


def _untold(results: Results, name: str, blank: Mapping[Key, Why]) -> Iterator[tuple[str, str]]:
    rows = [row for row in results.baseline if row.characteristic == name]
    missing, everybody = (BASELINE, name, "missing"), _everybody(rows)
    if any((BASELINE, name, "n", level_of(row)) in blank for row in rows) and (
        JOINED in blank or (missing in blank and not everybody)
    ):
        yield BASELINE, name
    levels = [row for row in results.attrition if row.characteristic == name]
    for group in GROUPS:
        if any(("attrition", name, group, level_of(row)) in blank for row in levels) and (
            ("seen", group) in blank or not everybody
        ):
            yield group, name


def _everybody(rows: list[BaselineRow]) -> bool:
    """Whether shares are of the whole group: nobody is without a value, or they are a level like the others."""
    return not rows[0].missing
