"""Results of the small study, as tests ask for them."""

from larix.reporting.study_report.compute import compute
from larix.reporting.study_report.release import release
from tests.unit.study_report.small_study import FACTS, LAST, PROTOCOL, score_of


def numbers(histories, as_of=LAST, protocol=PROTOCOL):
    return compute(histories, protocol, FACTS, as_of=as_of, score_of=score_of)


def released(histories, **changes):
    return release(numbers(histories, **changes))


def row_of(rows, **wanted):
    """The one row with these values."""
    (found,) = [row for row in rows if all(getattr(row, name) == value for name, value in wanted.items())]
    return found
