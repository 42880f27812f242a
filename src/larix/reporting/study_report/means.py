"""From an estimate to the fields of a row, with the reason for each number that is not there."""

from collections.abc import Mapping

from larix.reporting.study_report.why import Why
from larix.statistics import Mean

FIELDS = ("mean", "sd", "ci_low", "ci_high")


def numbers_of(
    mean: Mean, fields: tuple[str, ...] = FIELDS, called: Mapping[str, str] | None = None
) -> tuple[Mean, dict[str, Why]]:
    """The estimate and its `why`; `called` gives the row's own names of the fields."""
    reasons = {"mean": mean.no_mean, "sd": mean.no_sd, "ci_low": mean.no_interval, "ci_high": mean.no_interval}
    names = called or {}
    why = {names.get(name, name): Why(reason.value) for name in fields if (reason := reasons[name]) is not None}
    return mean, why
